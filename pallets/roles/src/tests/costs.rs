//! Invariant 61: a call reads and writes the same keys however many accounts are admitted, and not
//! more than its weight counts.

use frame_support::{
	dispatch::GetDispatchInfo,
	storage::{storage_prefix, transactional::TRANSACTION_LEVEL_KEY},
	traits::GetCallName,
	weights::RuntimeDbWeight,
};
use infrafi_protocol::{Admission, Role, RoleInspect};
use sp_core::Blake2Hasher;
use sp_externalities::set_and_run_with_externalities;
use sp_io::TestExternalities;
use sp_runtime::traits::Dispatchable;
use sp_state_machine::{Ext, OverlayedChanges, TrieBackendBuilder};

use crate::{mock::*, Admissions, Call, Counts};

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

/// A chain on which Alice and a number of other accounts are borrowers.
fn chain(others: u32) -> TestExternalities {
	let mut chain = externalities();
	chain.execute_with(|| {
		admit(Role::Borrower, ALICE, 1, None);
		let admission =
			Admission { group: 1, valid_until: None, evidence: hash(1), admitted_at: NOW };
		for number in 0..others {
			let mut bytes = [0xff; 32];
			bytes[..4].copy_from_slice(&number.to_le_bytes());
			Admissions::<Test>::insert(Role::Borrower, AccountId::new(bytes), admission);
		}
		Counts::<Test>::insert(Role::Borrower, others + 1);
	});
	chain.commit_all().unwrap();
	chain
}

/// Every call in its most expensive form.
fn calls() -> Vec<(RuntimeOrigin, Call<Test>)> {
	let role = Role::Borrower;
	let admit =
		Call::admit { role, who: BOB, group: 2, valid_until: Some(NOW + 10), evidence: hash(2) };
	vec![
		(root(), admit),
		(root(), Call::revoke { role, who: ALICE }),
		(signed(ALICE), Call::renounce { role }),
	]
}

/// The cost of each call, and of each read by wallets and other pallets.
fn costs(chain: &mut TestExternalities) -> Vec<Cost> {
	let mut costs: Vec<_> = calls()
		.into_iter()
		.map(|(origin, call)| {
			measure(chain, call.get_call_name(), || {
				RuntimeCall::from(call).dispatch(origin).unwrap();
			})
		})
		.collect();
	costs.push(measure(chain, "renewal", || admit(Role::Borrower, ALICE, 1, None)));
	costs.push(measure(chain, "is_admitted", || assert!(is_admitted(Role::Borrower, &ALICE))));
	costs.push(measure(chain, "are_independent", || {
		let one = (Role::Borrower, &ALICE);
		assert!(!Roles::are_independent(one, one));
	}));
	costs.push(measure(chain, "admission", || {
		assert!(Roles::admission(Role::Borrower, ALICE).is_some());
	}));
	costs
}

#[test]
fn are_the_same_with_ten_admissions_and_with_a_hundred_thousand() {
	let (mut small, mut large) = (chain(10), chain(100_000));
	for (small, large) in costs(&mut small).into_iter().zip(costs(&mut large)) {
		assert_eq!(small.keys, large.keys, "{}", large.name);
		// The path to each key has a few more nodes, because the trie is deeper.
		let max = small.nodes + 5 * small.keys.reads;
		assert!(large.nodes <= max, "{}: {} nodes instead of {max}", large.name, large.nodes);
	}
	let page = large.execute_with(|| Roles::members(Role::Borrower, None, u32::MAX));
	assert_eq!((page.members.len(), page.count), (64, 100_001));
}

#[test]
fn are_known_for_every_call() {
	let names: Vec<_> = calls().iter().map(|(_, call)| call.get_call_name()).collect();
	assert_eq!(names, Call::<Test>::get_call_names());
}

/// A pallet that asks for a role reads the admission and the clock.
#[test]
fn of_a_read_are_two_keys() {
	let mut chain = chain(10);
	let costs = costs(&mut chain);
	let of = |name| costs.iter().find(|cost| cost.name == name).unwrap().keys;
	assert_eq!(of("is_admitted"), Keys { reads: 2, writes: 0 });
	// The admission, the count and the clock.
	assert_eq!(of("admit"), Keys { reads: 3, writes: 2 });
	assert_eq!(of("renewal"), Keys { reads: 2, writes: 1 });
}

#[test]
fn are_within_the_weights() {
	let mut chain = chain(10);
	let costs = costs(&mut chain);
	for ((origin, call), Cost { name, keys, .. }) in calls().into_iter().zip(costs) {
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
