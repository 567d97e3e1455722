//! The cost of a call: the storage keys that it reads and writes, the bytes that prove them, and
//! its time.

use std::time::{Duration, Instant};

use codec::Encode;
use frame_support::storage::{storage_prefix, transactional::TRANSACTION_LEVEL_KEY};
use sp_core::Blake2Hasher;
use sp_externalities::set_and_run_with_externalities;
use sp_io::TestExternalities;
use sp_state_machine::{Ext, OverlayedChanges, TrieBackendBuilder};

/// Keys read, keys written, and bytes of a compact proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageCost {
	pub reads: usize,
	pub writes: usize,
	pub proof: usize,
}

/// The keys that a call reads and writes, and its proof.
#[derive(Default)]
pub struct StorageKeys {
	pub reads: Vec<Vec<u8>>,
	pub writes: Vec<Vec<u8>>,
	pub proof: usize,
}

/// Runs a closure, rolls it back, and returns its cost.
pub fn storage_cost(chain: &mut TestExternalities, what: impl FnOnce()) -> StorageCost {
	let StorageKeys { reads, writes, proof } = storage_keys(chain, what);
	StorageCost { reads: reads.len(), writes: writes.len(), proof }
}

/// Runs a closure, rolls it back, and returns its keys. Accounts count; nothing else of System does
/// (block number, events), nor do the keys that the call filter reads for every call, nor one that
/// lending counts once a block.
pub fn storage_keys(chain: &mut TestExternalities, what: impl FnOnce()) -> StorageKeys {
	let recorder = sp_trie::recorder::Recorder::<Blake2Hasher>::default();
	let backend = TrieBackendBuilder::wrap(&chain.backend).with_recorder(recorder.clone()).build();
	let mut overlay = OverlayedChanges::default();
	let mut ext = Ext::new(&mut overlay, &backend, Some(&mut chain.extensions));
	set_and_run_with_externalities(&mut ext, what);
	let around = [&b"System"[..], b"SafeMode", b"TxPause"].map(sp_io::hashing::twox_128);
	let account = storage_prefix(b"System", b"Account");
	let failing = storage_prefix(b"Lending", b"FailingCounts");
	let counts = |key: &[u8]| {
		let is_around = around.iter().any(|pallet| key.starts_with(pallet)) || key == failing;
		key.starts_with(&account) || (key != TRANSACTION_LEVEL_KEY && !is_around)
	};
	let recorded = recorder.recorded_keys();
	let reads = recorded.values().flat_map(|keys| keys.keys()).filter(|key| counts(key));
	let reads = reads.map(|key| key.to_vec()).collect();
	let writes = overlay.changes().map(|(key, _)| key).filter(|key| counts(key)).cloned().collect();
	let root = *chain.backend.root();
	let proof = recorder.to_storage_proof().into_compact_proof::<Blake2Hasher>(root);
	StorageKeys { reads, writes, proof: proof.expect("the proof is complete").encoded_size() }
}

/// Runs a closure, rolls it back, and returns its time: for `examples/scale.rs`.
#[allow(dead_code)]
pub fn timed(chain: &mut TestExternalities, what: impl FnOnce()) -> Duration {
	let mut overlay = OverlayedChanges::default();
	let mut ext = Ext::new(&mut overlay, &chain.backend, Some(&mut chain.extensions));
	set_and_run_with_externalities(&mut ext, || {
		let start = Instant::now();
		what();
		start.elapsed()
	})
}
