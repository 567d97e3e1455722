use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::State;
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, Parameters, Serials, UnitSerials, Units, WeightInfo};

#[test]
fn frees_serials_record_and_deposit() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1, 2]);
		assert_eq!(Balances::free_balance(OWNER), FUNDS - deposit(&server(&[1, 2])));

		assert_ok!(Collateral::withdraw_application(signed(OWNER), unit));

		assert_eq!(Units::<Test>::get(unit), None);
		assert!(!UnitSerials::<Test>::contains_key(unit));
		assert_eq!(Serials::<Test>::iter().count(), 0);
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
		assert_eq!(last_event(), Event::ApplicationWithdrawn { unit }.into());
	});
}

#[test]
fn lets_another_apply_with_the_serials() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		assert_ok!(Collateral::withdraw_application(signed(OWNER), unit));
		assert_ok!(Collateral::apply(signed(BUYER), server(&[1])));
	});
}

#[test]
fn leaves_other_units_alone() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		let other = applied(&[2]);
		assert_ok!(Collateral::withdraw_application(signed(OWNER), unit));
		assert_eq!(Serials::<Test>::get(hash(2)), Some(other));
		assert_eq!(Balances::free_balance(OWNER), FUNDS - deposit(&server(&[2])));
	});
}

#[test]
fn charges_for_the_actual_number_of_serials() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1, 2, 3]);
		let info = Collateral::withdraw_application(signed(OWNER), unit).unwrap();
		assert_eq!(info.actual_weight, Some(<()>::withdraw_application(3)));
	});
}

#[test]
fn refuses_an_unknown_unit() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		assert_noop!(
			Collateral::withdraw_application(signed(OWNER), unit + 1),
			Error::<Test>::UnknownUnit
		);
		assert_ok!(Collateral::withdraw_application(signed(OWNER), unit));
		assert_noop!(
			Collateral::withdraw_application(signed(OWNER), unit),
			Error::<Test>::UnknownUnit
		);
	});
}

#[test]
fn refuses_all_but_the_applicant() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		for who in [STRANGER, CUSTODIAN] {
			assert_noop!(
				Collateral::withdraw_application(signed(who), unit),
				Error::<Test>::NotApplicant
			);
		}
		assert_noop!(
			Collateral::withdraw_application(RuntimeOrigin::root(), unit),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn is_open_to_any_account_once_the_application_has_lapsed() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1, 2]);
		advance(Collateral::params().max_application_age);
		assert_noop!(
			Collateral::withdraw_application(signed(STRANGER), unit),
			Error::<Test>::NotApplicant
		);
		advance(1);
		assert_ok!(Collateral::withdraw_application(signed(STRANGER), unit));

		assert_eq!(last_event(), Event::ApplicationWithdrawn { unit }.into());
		assert_eq!(Serials::<Test>::iter().count(), 0);
		// The deposit returns to the applicant, and not to the caller.
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
		assert_eq!(Balances::free_balance(STRANGER), FUNDS);
		assert_ok!(Collateral::apply(signed(STRANGER), server(&[1, 2])));
	});
}

#[test]
fn lapses_by_the_governed_age_and_the_time_of_the_application() {
	new_test_ext().execute_with(|| {
		advance(10_000);
		let unit = applied(&[1]);
		let params = Parameters { max_application_age: 60, ..Default::default() };
		assert_ok!(Collateral::set_params(root(), params));
		advance(60);
		let withdraw = || Collateral::withdraw_application(signed(STRANGER), unit);
		assert_noop!(withdraw(), Error::<Test>::NotApplicant);
		advance(1);
		// A lapsed application still exists until it is withdrawn: the custodian may issue it.
		frame_support::hypothetically_ok!(Collateral::issue_receipt(signed(CUSTODIAN), unit));
		assert_ok!(withdraw());
	});
}

#[test]
fn never_removes_an_issued_unit_however_old_it_is() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			if state == State::Applied {
				continue;
			}
			advance(1_000 * 86_400);
			for who in [OWNER, STRANGER] {
				assert_noop!(
					Collateral::withdraw_application(signed(who), unit),
					Error::<Test>::NotApplied
				);
			}
		}
	});
}

#[test]
fn refuses_once_the_receipt_is_issued() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_noop!(
			Collateral::withdraw_application(signed(OWNER), unit),
			Error::<Test>::NotApplied
		);
	});
}
