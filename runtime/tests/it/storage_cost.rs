//! The cost of a call: the storage keys that it reads and writes, the bytes that prove them, and
//! its time.

use std::time::{Duration, Instant};

use frame_support::storage::storage_prefix;
use infrafi_testing::Touched;
use sp_externalities::set_and_run_with_externalities;
use sp_io::TestExternalities;
use sp_state_machine::{Ext, OverlayedChanges};

/// Keys read, keys written, and bytes of a compact proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageCost {
	pub reads: usize,
	pub writes: usize,
	pub proof: usize,
}

/// Runs a closure, rolls it back, and returns its cost.
pub fn storage_cost(chain: &mut TestExternalities, what: impl FnOnce()) -> StorageCost {
	let keys = storage_keys(chain, what);
	StorageCost { reads: keys.reads.len(), writes: keys.writes.len(), proof: keys.proof_bytes() }
}

/// Runs a closure, rolls it back, and returns its keys, without those that the call filter reads
/// for every call, and without one that lending counts once a block.
pub fn storage_keys(chain: &mut TestExternalities, what: impl FnOnce()) -> Touched {
	infrafi_testing::touched(chain, what)
		.without(&sp_io::hashing::twox_128(b"SafeMode"))
		.without(&sp_io::hashing::twox_128(b"TxPause"))
		.without(&storage_prefix(b"Lending", b"FailingCounts"))
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
