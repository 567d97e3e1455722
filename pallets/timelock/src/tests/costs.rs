//! A call reads and writes the same keys however many calls are scheduled, and not more than its
//! weight counts.

use frame_support::{dispatch::GetDispatchInfo, traits::GetCallName};
use infrafi_testing::{assert_same_costs, costs_of_calls, keys_in_weight, Cost};
use sp_io::TestExternalities;

use crate::{
	mock::*, Call, CallClass, GuardianUse, GuardianUses, NextCallId, Params, Pending,
	MAX_CALL_BYTES,
};

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

#[test]
fn are_the_same_with_ten_calls_and_with_ten_thousand() {
	let ((mut small, small_id), (mut large, large_id)) = (chain(10), chain(10_000));
	assert_same_costs(
		costs_of_calls::<RuntimeCall, _>(&mut small, calls(small_id)),
		costs_of_calls::<RuntimeCall, _>(&mut large, calls(large_id)),
	);
}

#[test]
fn are_known_for_every_call() {
	let names: Vec<_> = calls(0).iter().map(|(_, call)| call.get_call_name()).collect();
	assert_eq!(names, Call::<Test>::get_call_names());
}

#[test]
fn are_within_the_weights() {
	let (mut chain, id) = chain(10);
	let costs = costs_of_calls::<RuntimeCall, _>(&mut chain, calls(id));
	for ((origin, call), Cost { name, keys, .. }) in calls(id).into_iter().zip(costs) {
		let charged = keys_in_weight(&mut chain, DbWeight::set, &origin, &RuntimeCall::from(call));
		// The filter reads whether safe mode is entered for each call but those of Root, and no
		// weight counts it.
		let filter = u64::from(!["schedule", "set_params"].contains(&name));
		let is_within = keys.reads - filter <= charged.reads && keys.writes <= charged.writes;
		assert!(is_within, "{name}: {keys:?} of {charged:?}");
	}
}
