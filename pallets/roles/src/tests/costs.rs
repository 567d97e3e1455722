//! Invariant 61: a call reads and writes the same keys however many accounts are admitted, and not
//! more than its weight counts.

use frame_support::traits::GetCallName;
use infrafi_protocol::{Admission, Role, RoleInspect};
use infrafi_testing::{assert_same_costs, cost, costs_of_calls, keys_in_weight, Cost, Keys};
use sp_io::TestExternalities;

use crate::{mock::*, Admissions, Call, Counts};

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
	let mut costs = costs_of_calls::<RuntimeCall, _>(chain, calls());
	costs.push(cost(chain, "renewal", || admit(Role::Borrower, ALICE, 1, None)));
	costs.push(cost(chain, "is_admitted", || assert!(is_admitted(Role::Borrower, &ALICE))));
	costs.push(cost(chain, "are_independent", || {
		let one = (Role::Borrower, &ALICE);
		assert!(!Roles::are_independent(one, one));
	}));
	costs.push(cost(chain, "admission", || {
		assert!(Roles::admission(Role::Borrower, ALICE).is_some());
	}));
	costs
}

#[test]
fn are_the_same_with_ten_admissions_and_with_a_hundred_thousand() {
	let (mut small, mut large) = (chain(10), chain(100_000));
	assert_same_costs(costs(&mut small), costs(&mut large));
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
		let charged = keys_in_weight(&mut chain, DbWeight::set, &origin, &RuntimeCall::from(call));
		let is_within = keys.reads <= charged.reads && keys.writes <= charged.writes;
		assert!(is_within, "{name}: {keys:?} of {charged:?}");
	}
}
