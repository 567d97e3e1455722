use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchResult;

use super::evidence::*;
use crate::{mock::*, Error, Event, Suspension, SuspensionReason, Suspensions};

fn suspend(seed: u8) -> DispatchResult {
	Validators::suspend(council(), val(seed))
}

fn reinstate(seed: u8) -> DispatchResult {
	Validators::reinstate(council(), val(seed))
}

fn reason(seed: u8) -> Option<SuspensionReason> {
	Suspensions::<Test>::get(val(seed)).map(|suspension| suspension.reason)
}

#[test]
fn disables_at_once_and_is_out_of_the_set_after_the_next_session() {
	chain(4).execute_with(|| {
		next_session();
		assert_ok!(suspend(2));
		let event =
			Event::Suspended { who: val(2), reason: SuspensionReason::Governance, session: 1 };
		System::assert_has_event(event.into());
		let suspension = Suspension { reason: SuspensionReason::Governance, since_session: 1 };
		assert_eq!(Suspensions::<Test>::get(val(2)), Some(suspension));
		assert_eq!(Session::disabled_validators(), [1]);
		next_session();
		assert_eq!((set(), Session::disabled_validators()), (vals(1..=4), vec![1]));
		next_session();
		assert_eq!((set(), Session::disabled_validators()), (vals([1, 3, 4]), vec![]));
	});
}

#[test]
#[should_panic(expected = "is disabled and should not be attempting to author blocks")]
fn a_disabled_validator_makes_no_block() {
	externalities(4).execute_with(|| {
		next_block_by(&val(2));
		assert_ok!(suspend(2));
		next_block_by(&val(3));
		next_block_by(&val(2));
	});
}

/// Session forgets the disabled where the set changes, and the set that starts was queued before
/// the suspension.
#[test]
fn disables_again_where_the_queued_set_is_another() {
	chain(4).execute_with(|| {
		join(&val(5));
		next_session();
		assert_ok!(suspend(2));
		next_session();
		assert_eq!((set(), set_id()), (vals(1..=5), 1));
		assert_eq!(Session::disabled_validators(), [1]);
		next_session();
		assert_eq!((set(), set_id()), (vals([1, 3, 4, 5]), 2));
		assert!(Session::disabled_validators().is_empty());
	});
}

/// One that is only offline keeps its slots while it is in the set that was queued.
#[test]
fn disables_no_absent_validator_again() {
	chain(4).execute_with(|| {
		join(&val(5));
		next_session();
		offline(2);
		next_session();
		assert_eq!((set(), Session::disabled_validators()), (vals(1..=5), vec![]));
	});
}

/// An equivocator that the bounds keep from being suspended is disabled in each set.
#[test]
fn disables_again_whom_the_bounds_keep_unsuspended() {
	chain(4).execute_with(|| {
		join(&val(5));
		next_session();
		offline(3);
		assert_ok!(report(&val(2)));
		assert_eq!((reason(2), Session::disabled_validators()), (None, vec![1]));
		next_session();
		assert_eq!((set(), reason(2)), (vals(1..=5), None));
		assert_eq!(Session::disabled_validators(), [1]);
	});
}

/// Of several suspended ones the equivocator is disabled first.
#[test]
fn disables_the_gravest_again_first() {
	chain(4).execute_with(|| {
		join(&val(5));
		next_session();
		assert_ok!(report(&val(3)));
		assert_ok!(suspend(1));
		assert_eq!(Session::disabled_validators(), [2], "fewer than a third of four");
		next_session();
		assert_eq!((set(), Session::disabled_validators()), (vals(1..=5), vec![2]));
		next_session();
		assert_eq!(set(), vals([2, 4, 5]));
	});
}

#[test]
fn reinstates_at_once_and_into_the_set() {
	chain(4).execute_with(|| {
		assert_ok!(suspend(2));
		assert_ok!(reinstate(2));
		assert_eq!(last_event(), Event::Reinstated { who: val(2) }.into());
		assert_eq!((reason(2), Session::disabled_validators()), (None, vec![]));
		sessions(3);
		// The same set, and another one for GRANDPA, of which votes count.
		assert_eq!((set(), set_id()), (vals(1..=4), 1));

		assert_ok!(suspend(2));
		sessions(2);
		assert_eq!(set(), vals([1, 3, 4]));
		assert_ok!(reinstate(2));
		sessions(2);
		assert_eq!((set(), set_id()), (vals(1..=4), 3));
	});
}

#[test]
fn refuses_what_is_done_already() {
	chain(4).execute_with(|| {
		assert_ok!(suspend(2));
		assert_noop!(suspend(2), Error::<Test>::AlreadySuspended);
		assert_noop!(suspend(5), Error::<Test>::NotAdmitted);
		assert_noop!(reinstate(3), Error::<Test>::NotSuspended);
		assert_noop!(Validators::suspend(signed(val(1)), val(3)), Error::<Test>::NotGovernance);
		assert_noop!(Validators::reinstate(signed(val(2)), val(2)), Error::<Test>::NotGovernance);
	});
}

fn offline(seed: u8) {
	Validators::put_suspension(&val(seed), SuspensionReason::Offline);
}

#[test]
fn a_validator_that_was_offline_resumes_by_itself() {
	chain(4).execute_with(|| {
		offline(2);
		assert!(Session::disabled_validators().is_empty());
		sessions(2);
		assert_eq!(set(), vals([1, 3, 4]));
		assert_ok!(Validators::resume(signed(val(2))));
		assert_eq!(last_event(), Event::Resumed { who: val(2) }.into());
		sessions(2);
		assert_eq!(set(), vals(1..=4));
	});
}

#[test]
fn no_other_suspension_is_ended_by_the_validator() {
	chain(4).execute_with(|| {
		let resume = |seed| Validators::resume(signed(val(seed)));
		assert_noop!(resume(1), Error::<Test>::NotSuspended);
		assert_noop!(resume(5), Error::<Test>::NotAdmitted);
		assert_ok!(suspend(2));
		assert_noop!(resume(2), Error::<Test>::NotOffline);
		// The council's suspension replaces one that the validator could end.
		offline(3);
		assert_ok!(suspend(3));
		assert_eq!(reason(3), Some(SuspensionReason::Governance));
		assert_noop!(resume(3), Error::<Test>::NotOffline);
	});
}
