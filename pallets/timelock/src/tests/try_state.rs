//! Each check fails on a state that breaks it.

use frame_support::{hypothetically, BoundedVec};

use crate::{
	mock::*, CallClass, GuardianUse, GuardianUses, NextCallId, Objections, Parameters, Params,
	Pending, ScheduledCallOf,
};

/// Breaks a state with one scheduled call, and expects the check to fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		schedule(set_interval(7), CallClass::Council);
		hypothetically!({
			break_it();
			assert_eq!(Timelock::do_try_state(), Err(message.into()));
		});
	});
}

fn change(change: impl Fn(&mut ScheduledCallOf<Test>)) {
	Pending::<Test>::mutate(0, |record| change(record.as_mut().unwrap()));
}

#[test]
fn finds_an_id_that_is_not_below_the_next() {
	fails(|| NextCallId::<Test>::put(0), "the id of a call is not below the next id");
}

#[test]
fn finds_times_out_of_order() {
	let later = || change(|record| record.scheduled_at = NOW + 1);
	fails(later, "a call was scheduled in the future");
	let message = "the delay of a call is out of bounds";
	fails(|| change(|record| record.ready_at = NOW - 1), message);
	fails(|| change(|record| record.ready_at = NOW + 31 * DAY), message);
	fails(|| change(|record| record.expires_at = record.ready_at), "a call has no window");
}

#[test]
fn finds_an_objection_to_no_call() {
	let who = || BoundedVec::truncate_from(vec![MEMBERS[0].clone()]);
	fails(|| Objections::<Test>::insert(7, who()), "an objection is to no call");
	let none = || Objections::<Test>::insert(0, BoundedVec::default());
	fails(none, "an objection is to no call");
}

#[test]
fn finds_a_use_in_the_future() {
	let message = "a guardian used a power in the future";
	for uses in [
		GuardianUse { braked_at: Some(NOW + 1), cancelled_at: None },
		GuardianUse { braked_at: None, cancelled_at: Some(NOW + 1) },
	] {
		fails(|| GuardianUses::<Test>::insert(GUARDIAN, uses), message);
	}
}

#[test]
fn finds_governed_values_out_of_bounds() {
	let put = || Params::<Test>::put(Parameters { window: 0, ..params() });
	fails(put, "the governed values are out of bounds");
}
