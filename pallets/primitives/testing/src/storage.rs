//! What a call costs: the storage keys that it reads and writes, and the trie nodes that prove
//! them.

use std::collections::BTreeSet;

use codec::Encode;
use frame_support::{
	dispatch::{DispatchInfo, GetDispatchInfo, PostDispatchInfo},
	hypothetically,
	storage::{storage_prefix, transactional::TRANSACTION_LEVEL_KEY},
	traits::GetCallName,
	weights::RuntimeDbWeight,
};
use sp_core::{Blake2Hasher, H256};
use sp_externalities::set_and_run_with_externalities;
use sp_io::TestExternalities;
use sp_runtime::traits::Dispatchable;
use sp_state_machine::{Ext, OverlayedChanges, StorageProof, TrieBackendBuilder};

/// Number of storage keys that are read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
	/// Keys read.
	pub reads: u64,
	/// Keys written.
	pub writes: u64,
}

/// The keys that something touched, without those that no weight counts.
pub struct Touched {
	/// Keys read.
	pub reads: BTreeSet<Vec<u8>>,
	/// Keys written.
	pub writes: BTreeSet<Vec<u8>>,
	proof: StorageProof,
	root: H256,
}

impl Touched {
	/// Leaves out the keys with this prefix.
	pub fn without(mut self, prefix: &[u8]) -> Self {
		self.reads.retain(|key| !key.starts_with(prefix));
		self.writes.retain(|key| !key.starts_with(prefix));
		self
	}

	/// Their numbers.
	pub fn keys(&self) -> Keys {
		Keys { reads: self.reads.len() as u64, writes: self.writes.len() as u64 }
	}

	/// Number of trie nodes that were read, for the keys and for the iteration over maps.
	pub fn nodes(&self) -> u64 {
		self.proof.len() as u64
	}

	/// Bytes of a compact proof of what was read.
	pub fn proof_bytes(&self) -> usize {
		let proof = self.proof.clone().into_compact_proof::<Blake2Hasher>(self.root);
		proof.expect("the proof is complete").encoded_size()
	}
}

/// Runs `what` on the committed state of a chain, and leaves that state as it was.
pub fn touched(chain: &mut TestExternalities, what: impl FnOnce()) -> Touched {
	let recorder = sp_trie::recorder::Recorder::<Blake2Hasher>::default();
	let backend = TrieBackendBuilder::wrap(&chain.backend).with_recorder(recorder.clone()).build();
	let mut overlay = OverlayedChanges::default();
	let mut ext = Ext::new(&mut overlay, &backend, Some(&mut chain.extensions));
	set_and_run_with_externalities(&mut ext, what);
	let recorded = recorder.recorded_keys();
	let reads = recorded.values().flat_map(|keys| keys.keys()).map(|key| key.to_vec());
	let writes = overlay.changes().map(|(key, _)| key.clone());
	Touched {
		reads: reads.filter(|key| counts(key)).collect(),
		writes: writes.filter(|key| counts(key)).collect(),
		root: *chain.backend.root(),
		proof: recorder.to_storage_proof(),
	}
}

/// Whether weights count the key. Block number, events and the like are in memory in every block.
fn counts(key: &[u8]) -> bool {
	let system = sp_io::hashing::twox_128(b"System");
	let account = storage_prefix(b"System", b"Account");
	key != TRANSACTION_LEVEL_KEY && (!key.starts_with(&system) || key.starts_with(&account))
}

/// The cost of a call or a read.
pub struct Cost {
	/// Its name.
	pub name: &'static str,
	/// The keys that it touches.
	pub keys: Keys,
	/// Number of trie nodes that it reads.
	pub nodes: u64,
}

/// The cost of `what`, which leaves the chain as it was.
pub fn cost(chain: &mut TestExternalities, name: &'static str, what: impl FnOnce()) -> Cost {
	let touched = touched(chain, what);
	Cost { name, keys: touched.keys(), nodes: touched.nodes() }
}

/// The cost of each call, none of which may fail.
pub fn costs_of_calls<Outer, Call>(
	chain: &mut TestExternalities,
	calls: Vec<(Outer::RuntimeOrigin, Call)>,
) -> Vec<Cost>
where
	Outer: Dispatchable<PostInfo = PostDispatchInfo>,
	Call: GetCallName + Into<Outer>,
{
	let cost_of_call = |(origin, call): (_, Call)| {
		cost(chain, call.get_call_name(), || {
			call.into().dispatch(origin).expect("the call succeeds");
		})
	};
	calls.into_iter().map(cost_of_call).collect()
}

/// Checks that costs do not depend on how much is stored: those of a small chain and of a large
/// one.
pub fn assert_same_costs(small: Vec<Cost>, large: Vec<Cost>) {
	assert_eq!(small.len(), large.len());
	for (small, large) in small.into_iter().zip(large) {
		assert_eq!(small.keys, large.keys, "{}", large.name);
		// The path to each key has a few more nodes, because the trie is deeper.
		let max = small.nodes + 5 * small.keys.reads;
		assert!(large.nodes <= max, "{}: {} nodes instead of {max}", large.name, large.nodes);
	}
}

/// The keys that the weight of a call counts after its dispatch. `set_prices` sets the prices of a
/// read and of a write in the mock: only with one of them at 1 the weight shows its number.
pub fn keys_in_weight<Call>(
	chain: &mut TestExternalities,
	set_prices: impl Fn(RuntimeDbWeight),
	origin: &Call::RuntimeOrigin,
	call: &Call,
) -> Keys
where
	Call: Clone + GetDispatchInfo + Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
	Call::RuntimeOrigin: Clone,
{
	let mut weight_at = |read, write| {
		set_prices(RuntimeDbWeight { read, write });
		chain.execute_with(|| {
			hypothetically!({
				let info = call.get_dispatch_info();
				let post = call.clone().dispatch(origin.clone()).expect("the call succeeds");
				post.calc_actual_weight(&info).ref_time()
			})
		})
	};
	let without_keys = weight_at(0, 0);
	Keys { reads: weight_at(1, 0) - without_keys, writes: weight_at(0, 1) - without_keys }
}
