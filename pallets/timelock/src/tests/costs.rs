//! A call reads and writes the same keys however many calls are scheduled, and not more than its
//! weight counts.

use frame_support::{
	dispatch::GetDispatchInfo,
	storage::{storage_prefix, transactional::TRANSACTION_LEVEL_KEY},
	traits::GetCallName,
	weights::RuntimeDbWeight,
};
use sp_core::Blake2Hasher;
use sp_externalities::set_and_run_with_externalities;
use sp_io::TestExternalities;
use sp_runtime::traits::Dispatchable;
use sp_state_machine::{Ext, OverlayedChanges, TrieBackendBuilder};

use crate::{
	mock::*, Call, CallClass, GuardianUse, GuardianUses, NextCallId, Params, Pending,
	MAX_CALL_BYTES,
};

/// Number of storage keys that are read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Keys {
	reads: u64,
	writes: u64,
}

/// The cost of a call or a read.
struct Cost {
	name: &'static str,
	keys: Keys,
	/// Number of trie nodes that are read.
	nodes: u64,
}

/// Runs `what` without changing the chain, and returns the keys and the trie nodes.
fn measure(chain: &mut TestExternalities, name: &'static str, what: impl FnOnce()) -> Cost {
	let recorder = sp_trie::recorder::Recorder::<Blake2Hasher>::default();
	let backend = TrieBackendBuilder::wrap(&chain.backend).with_recorder(recorder.clone()).build();
	let mut overlay = OverlayedChanges::default();
	let mut ext = Ext::new(&mut overlay, &backend, Some(&mut chain.extensions));
	set_and_run_with_externalities(&mut ext, what);
	let recorded = recorder.recorded_keys();
	let reads = recorded.values().flat_map(|keys| keys.keys()).filter(|key| counts(key)).count();
	let writes = overlay.changes().filter(|(key, _)| counts(key)).count();
	let nodes = recorder.to_storage_proof().len() as u64;
	Cost { name, keys: Keys { reads: reads as u64, writes: writes as u64 }, nodes }
}

/// Whether weights count the key. They do not count block number, events and the like.
fn counts(key: &[u8]) -> bool {
	let system = sp_io::hashing::twox_128(b"System");
	let account = storage_prefix(b"System", b"Account");
	key != TRANSACTION_LEVEL_KEY && (!key.starts_with(&system) || key.starts_with(&account))
}

/// A chain with a number of scheduled calls. The last one is ready, and as long as a call may be.
fn chain(others: u64) -> (TestExternalities, u64) {
	let mut chain = externalities();
	let id = chain.execute_with(|| {
		let first = schedule(set_interval(7), CallClass::Council);
		let record = Pending::<Test>::get(first).unwrap();
		for id in first..others {
			Pending::<Test>::insert(id, record.clone());
		}
		NextCallId::<Test>::put(others);
		Params::<Test>::mutate(|params| params.delay = 0);
		// A use of long ago, so that the record of the guardian is read.
		let used = GuardianUse { braked_at: Some(0), cancelled_at: Some(0) };
		GuardianUses::<Test>::insert(GUARDIAN, used);
		let id = schedule(longest(), CallClass::Root);
		Timelock::object(signed(MEMBERS[0].clone()), id).unwrap();
		id
	});
	chain.commit_all().unwrap();
	(chain, id)
}

/// The longest call.
fn longest() -> RuntimeCall {
	let overhead = 6;
	let remark = vec![0; MAX_CALL_BYTES as usize - overhead];
	frame_system::Call::remark { remark }.into()
}

/// Every call in its most expensive form.
fn calls(id: u64) -> Vec<(RuntimeOrigin, Call<Test>)> {
	let weight_bound = longest().get_dispatch_info().call_weight;
	vec![
		(root(), Call::schedule { call: Box::new(other_longest()), class: CallClass::Root }),
		(signed(STRANGER), Call::execute { id, weight_bound }),
		(signed(GUARDIAN), Call::cancel { id }),
		(signed(GUARDIAN), Call::brake {}),
		(root(), Call::set_params { params: params() }),
		(signed(MEMBERS[1].clone()), Call::object { id }),
	]
}

/// A call of the same length that is not stored yet.
fn other_longest() -> RuntimeCall {
	match longest() {
		RuntimeCall::System(frame_system::Call::remark { mut remark }) => {
			remark[0] = 1;
			frame_system::Call::remark { remark }.into()
		}
		_ => unreachable!(),
	}
}

/// The cost of each call.
fn costs(chain: &mut TestExternalities, id: u64) -> Vec<Cost> {
	calls(id)
		.into_iter()
		.map(|(origin, call)| {
			measure(chain, call.get_call_name(), || {
				RuntimeCall::from(call).dispatch(origin).unwrap();
			})
		})
		.collect()
}

#[test]
fn are_the_same_with_ten_calls_and_with_ten_thousand() {
	let ((mut small, small_id), (mut large, large_id)) = (chain(10), chain(10_000));
	for (small, large) in costs(&mut small, small_id).into_iter().zip(costs(&mut large, large_id)) {
		assert_eq!(small.keys, large.keys, "{}", large.name);
		// The path to each key has a few more nodes, because the trie is deeper.
		let max = small.nodes + 5 * small.keys.reads;
		assert!(large.nodes <= max, "{}: {} nodes instead of {max}", large.name, large.nodes);
	}
}

#[test]
fn are_known_for_every_call() {
	let names: Vec<_> = calls(0).iter().map(|(_, call)| call.get_call_name()).collect();
	assert_eq!(names, Call::<Test>::get_call_names());
}

#[test]
fn are_within_the_weights() {
	let (mut chain, id) = chain(10);
	let costs = costs(&mut chain, id);
	for ((origin, call), Cost { name, keys, .. }) in calls(id).into_iter().zip(costs) {
		let mut weight = |read, write| {
			DbWeight::set(RuntimeDbWeight { read, write });
			chain.execute_with(|| {
				frame_support::hypothetically!({
					let call = RuntimeCall::from(call.clone());
					let info = call.get_dispatch_info();
					let post = call.dispatch(origin.clone()).unwrap();
					post.calc_actual_weight(&info).ref_time()
				})
			})
		};
		let nothing = weight(0, 0);
		let charged = Keys { reads: weight(1, 0) - nothing, writes: weight(0, 1) - nothing };
		assert_eq!(keys, charged, "{name}");
	}
}
