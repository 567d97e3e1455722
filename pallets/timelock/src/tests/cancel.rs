//! Invariant 64, and the rest of `cancel`.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, CallClass, Error, Event, GuardianUse, GuardianUses, Pending};

fn hash_of(id: u64) -> sp_core::H256 {
	Pending::<Test>::get(id).unwrap().call.hash()
}

#[test]
fn a_third_of_the_council_and_root_cancel_without_a_limit() {
	new_test_ext().execute_with(|| {
		for class in [CallClass::Council, CallClass::Root] {
			for origin in [signed(THIRD), signed(THIRD), signed(TWO_THIRDS), root()] {
				let id = schedule(long(set_interval(7)), class);
				let hash = hash_of(id);
				assert_ok!(Timelock::cancel(origin, id));
				assert_eq!(last_event(), Event::Cancelled { id, hash, guardian: None }.into());
				advance(3 * DAY);
				assert_noop!(execute(id), Error::<Test>::UnknownCall);
			}
		}
	});
}

#[test]
fn a_guardian_cancels_once_in_an_interval() {
	new_test_ext().execute_with(|| {
		let calls: Vec<_> = (0..4).map(|_| schedule(set_interval(7), CallClass::Root)).collect();
		let hash = hash_of(calls[0]);
		let cancel = |who, id| Timelock::cancel(signed(who), id);
		assert_ok!(cancel(GUARDIAN, calls[0]));
		let guardian = Some(GUARDIAN);
		assert_eq!(last_event(), Event::Cancelled { id: calls[0], hash, guardian }.into());
		assert_noop!(cancel(GUARDIAN, calls[1]), Error::<Test>::PowerUsed);
		// Another guardian has a power of its own.
		assert_ok!(cancel(OTHER_GUARDIAN, calls[1]));
		advance(DAY - 1);
		assert_noop!(cancel(GUARDIAN, calls[2]), Error::<Test>::PowerUsed);
		advance(1);
		assert_ok!(cancel(GUARDIAN, calls[2]));
		// To brake is another power.
		assert_ok!(Timelock::brake(signed(GUARDIAN)));
		assert!(is_pending(calls[3]));
	});
}

#[test]
fn no_other_account_cancels_before_the_window_closes() {
	new_test_ext().execute_with(|| {
		let id = schedule(long(set_interval(7)), CallClass::Council);
		let cancel = |origin| Timelock::cancel(origin, id);
		assert_noop!(cancel(signed(STRANGER)), Error::<Test>::NotGuardian);
		assert_noop!(cancel(RuntimeOrigin::none()), BadOrigin);
		advance(9 * DAY - 1);
		assert_noop!(cancel(signed(STRANGER)), Error::<Test>::NotGuardian);
		advance(1);
		let hash = hash_of(id);
		assert_ok!(cancel(signed(STRANGER)));
		assert_eq!(last_event(), Event::Lapsed { id, hash }.into());
	});
}

/// It does what every account may do.
#[test]
fn a_lapsed_call_takes_no_power_of_a_guardian() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_interval(7), CallClass::Council);
		advance(9 * DAY);
		assert_ok!(Timelock::cancel(signed(GUARDIAN), id));
		assert_eq!(GuardianUses::<Test>::get(GUARDIAN), GuardianUse::default());
	});
}

#[test]
fn refuses_an_unknown_call_without_taking_a_power() {
	new_test_ext().execute_with(|| {
		for origin in [signed(THIRD), signed(GUARDIAN), signed(STRANGER)] {
			assert_noop!(Timelock::cancel(origin, 0), Error::<Test>::UnknownCall);
		}
		let id = schedule(set_interval(7), CallClass::Council);
		assert_ok!(Timelock::cancel(signed(GUARDIAN), id));
	});
}

/// A guardian that leaves and comes back has not got its powers back.
#[test]
fn the_use_of_a_power_outlasts_the_membership() {
	new_test_ext().execute_with(|| {
		let ids = [0, 1].map(|_| schedule(set_interval(7), CallClass::Council));
		assert_ok!(Timelock::cancel(signed(GUARDIAN), ids[0]));
		GuardianMembers::set(&vec![]);
		assert_noop!(Timelock::cancel(signed(GUARDIAN), ids[1]), Error::<Test>::NotGuardian);
		GuardianMembers::set(&vec![GUARDIAN]);
		assert_noop!(Timelock::cancel(signed(GUARDIAN), ids[1]), Error::<Test>::PowerUsed);
	});
}
