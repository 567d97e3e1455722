use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Admitted, Error, Event, SuspensionReason, Suspensions, MAX_VALIDATORS};

#[test]
fn brings_a_validator_with_keys_into_the_set_of_the_session_after_next() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::admit(root(), val(5)));
		assert_eq!(last_event(), Event::Admitted { who: val(5) }.into());
		assert_ok!(set_keys(&val(5), 0));
		next_session();
		assert_eq!(set(), vals(1..=4));
		next_session();
		assert_eq!(set(), vals(1..=5));
		assert_eq!(set_id(), 1);
	});
}

#[test]
fn waits_for_the_keys() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::admit(root(), val(5)));
		sessions(3);
		assert_eq!((set(), set_id()), (vals(1..=4), 0));
		assert_ok!(set_keys(&val(5), 0));
		sessions(2);
		assert_eq!((set(), set_id()), (vals(1..=5), 1));
	});
}

#[test]
fn keeps_the_list_sorted() {
	chain(2).execute_with(|| {
		for seed in [9, 4, 7, 3] {
			assert_ok!(Validators::admit(root(), val(seed)));
		}
		assert_eq!(Admitted::<Test>::get().into_inner(), vals([1, 2, 3, 4, 7, 9]));
	});
}

#[test]
fn only_admitted_accounts_have_keys() {
	chain(4).execute_with(|| {
		let refused = || pallet_session::Error::<Test>::NoAssociatedValidatorId;
		assert_noop!(set_keys(&val(5), 0), refused());
		assert_ok!(Validators::dismiss(council(), val(4)));
		assert_noop!(set_keys(&val(4), 1), refused());
	});
}

#[test]
fn refuses_other_origins_and_a_second_admission() {
	chain(4).execute_with(|| {
		let refused = || Error::<Test>::NotGovernance;
		assert_noop!(Validators::admit(council(), val(5)), refused());
		assert_noop!(Validators::admit(signed(val(5)), val(5)), refused());
		assert_noop!(Validators::admit(root(), val(4)), Error::<Test>::AlreadyAdmitted);
		for seed in 5..=MAX_VALIDATORS as u8 {
			assert_ok!(Validators::admit(root(), val(seed)));
		}
		assert_noop!(Validators::admit(root(), val(99)), Error::<Test>::TooManyValidators);
	});
}

#[test]
fn ends_an_earlier_suspension() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::suspend(council(), val(4)));
		assert_ok!(Validators::dismiss(council(), val(4)));
		let suspension = Suspensions::<Test>::get(val(4)).unwrap();
		assert_eq!(suspension.reason, SuspensionReason::Governance);
		sessions(3);
		assert_eq!(set(), vals(1..=3));
		assert_ok!(Validators::admit(root(), val(4)));
		assert_eq!(Suspensions::<Test>::get(val(4)), None);
		// Its keys are still there.
		sessions(2);
		assert_eq!(set(), vals(1..=4));
	});
}
