use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error, Event, Serials, UnitSerials, Units, WeightInfo};

#[test]
fn frees_serials_and_record_and_gives_the_deposit_to_the_applicant() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1, 2]);

		assert_ok!(Collateral::decline(signed(CUSTODIAN), unit));

		assert_eq!(Units::<Test>::get(unit), None);
		assert!(!UnitSerials::<Test>::contains_key(unit));
		assert_eq!(Serials::<Test>::iter().count(), 0);
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
		assert_eq!(Balances::free_balance(CUSTODIAN), FUNDS);
		assert_eq!(last_event(), Event::ApplicationDeclined { unit }.into());
		assert_ok!(Collateral::apply(signed(OWNER), server(&[1, 2])));
	});
}

#[test]
fn is_open_to_a_removed_custodian() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		CustodianMembers::set(&vec![]);
		assert_ok!(Collateral::decline(signed(CUSTODIAN), unit));
	});
}

#[test]
fn is_open_to_governance() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		assert_ok!(Collateral::decline(root(), unit));
		assert_eq!(last_event(), Event::ApplicationDeclined { unit }.into());
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
		assert_ok!(Collateral::apply(signed(STRANGER), server(&[1])));
	});
}

#[test]
fn charges_for_the_actual_number_of_serials() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1, 2, 3]);
		let info = Collateral::decline(signed(CUSTODIAN), unit).unwrap();
		assert_eq!(info.actual_weight, Some(<()>::decline(3)));
	});
}

#[test]
fn refuses_an_unknown_unit() {
	new_test_ext().execute_with(|| {
		assert_noop!(Collateral::decline(signed(CUSTODIAN), 0), Error::<Test>::UnknownUnit);
	});
}

#[test]
fn refuses_all_but_the_named_custodian() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		for who in [OWNER, STRANGER, OTHER_CUSTODIAN] {
			assert_noop!(Collateral::decline(signed(who), unit), Error::<Test>::NotCustodian);
		}
		assert_noop!(
			Collateral::decline(RuntimeOrigin::none(), unit),
			Error::<Test>::NotGovernance
		);
	});
}

#[test]
fn refuses_once_the_receipt_is_issued() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for origin in [signed(CUSTODIAN), root()] {
			assert_noop!(Collateral::decline(origin, unit), Error::<Test>::NotApplied);
		}
	});
}
