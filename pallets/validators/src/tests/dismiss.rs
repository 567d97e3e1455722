use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error, Event};

#[test]
fn takes_a_validator_out_of_the_set_of_the_session_after_next() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::dismiss(council(), val(2)));
		assert_eq!(last_event(), Event::Dismissed { who: val(2) }.into());
		next_session();
		assert_eq!(set(), vals(1..=4));
		next_session();
		assert_eq!((set(), set_id()), (vals([1, 3, 4]), 1));
	});
}

/// Otherwise the council could not recover a chain that lost two of four validators.
#[test]
fn is_bound_by_one_validator_alone() {
	chain(4).execute_with(|| {
		let params = crate::Parameters { minimum: 4, ..params() };
		assert_ok!(Validators::set_params(root(), params));
		for seed in [1, 2, 3] {
			assert_ok!(Validators::dismiss(council(), val(seed)));
		}
		let last = || Error::<Test>::LastValidator;
		assert_noop!(Validators::dismiss(council(), val(4)), last());
		assert_noop!(Validators::suspend(council(), val(4)), last());
		sessions(2);
		assert_eq!(set(), vals([4]));
	});
}

/// One without keys, or that is suspended, makes no blocks.
#[test]
fn does_not_count_validators_that_are_not_eligible() {
	chain(2).execute_with(|| {
		assert_ok!(Validators::admit(root(), val(3)));
		assert_ok!(Validators::suspend(council(), val(1)));
		assert_noop!(Validators::dismiss(council(), val(2)), Error::<Test>::LastValidator);
		assert_ok!(Validators::dismiss(council(), val(1)));
		assert_ok!(Validators::dismiss(council(), val(3)));
	});
}

#[test]
fn refuses_other_origins_and_other_accounts() {
	chain(4).execute_with(|| {
		assert_noop!(Validators::dismiss(signed(val(1)), val(2)), Error::<Test>::NotGovernance);
		assert_noop!(Validators::dismiss(council(), val(5)), Error::<Test>::NotAdmitted);
	});
}
