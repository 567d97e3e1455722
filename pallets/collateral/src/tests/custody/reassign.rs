use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::tokens::nonfungibles_v2::Inspect};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{LossKind, State},
};

use crate::{mock::*, Error, Event};

fn custodian_on_receipt(unit: u64) -> Option<Vec<u8>> {
	Nfts::system_attribute(&UNIT_COLLECTION, Some(&unit), b"custodian")
}

#[test]
fn names_another_custodian_in_every_state() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			assert_ok!(Collateral::reassign(root(), unit, OTHER_CUSTODIAN));

			assert_eq!(record(unit).custodian, OTHER_CUSTODIAN);
			assert_eq!(record(unit).state, state);
			let written = (state != State::Applied).then(|| OTHER_CUSTODIAN.encode());
			assert_eq!(custodian_on_receipt(unit), written);
			let reassigned = Event::Reassigned { unit, from: CUSTODIAN, to: OTHER_CUSTODIAN };
			assert_eq!(last_event(), reassigned.into());
		}
	});
}

#[test]
fn transfers_the_rights_of_the_custodian() {
	new_test_ext().execute_with(|| {
		let unit = applied(&[1]);
		CustodianMembers::set(&vec![OTHER_CUSTODIAN]);
		assert_ok!(Collateral::reassign(root(), unit, OTHER_CUSTODIAN));
		assert_noop!(
			Collateral::issue_receipt(signed(CUSTODIAN), unit),
			Error::<Test>::NotCustodian
		);
		assert_ok!(Collateral::issue_receipt(signed(OTHER_CUSTODIAN), unit));
		assert_eq!(custodian_on_receipt(unit), Some(OTHER_CUSTODIAN.encode()));
	});
}

#[test]
fn keeps_the_confirmation_and_the_loss() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		advance(60);
		assert_ok!(Collateral::reassign(root(), unit, OTHER_CUSTODIAN));
		assert_eq!(record(unit).confirmed_at, Some(NOW));
		assert_eq!(record(unit).loss, Some(LossKind::Damaged));
	});
}

#[test]
fn does_not_revive_the_confirmation_of_a_removed_custodian() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let is_fresh = || Collateral::unit(unit).unwrap().is_custody_fresh;
		CustodianMembers::set(&vec![OTHER_CUSTODIAN]);
		assert!(!is_fresh());
		assert_ok!(Collateral::reassign(root(), unit, OTHER_CUSTODIAN));
		assert!(!is_fresh());
		// It is as old as can be. Without one, the unit would look like an application.
		assert_eq!(record(unit).confirmed_at, Some(0));
		let units = vec![unit].try_into().unwrap();
		assert_ok!(Collateral::confirm_custody(signed(OTHER_CUSTODIAN), units));
		assert!(is_fresh());
	});
}

#[test]
fn refuses_all_but_governance() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for origin in [signed(CUSTODIAN), signed(OWNER), RuntimeOrigin::none()] {
			assert_noop!(
				Collateral::reassign(origin, unit, OTHER_CUSTODIAN),
				Error::<Test>::NotGovernance
			);
		}
	});
}

#[test]
fn refuses_the_same_custodian_an_unknown_one_and_an_unknown_unit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for (unit, to, error) in [
			(unit, CUSTODIAN, Error::<Test>::SameCustodian),
			(unit, STRANGER, Error::UnknownCustodian),
			(unit + 1, OTHER_CUSTODIAN, Error::UnknownUnit),
		] {
			assert_noop!(Collateral::reassign(root(), unit, to), error);
		}
		CustodianMembers::set(&vec![CUSTODIAN]);
		assert_noop!(
			Collateral::reassign(root(), unit, OTHER_CUSTODIAN),
			Error::<Test>::UnknownCustodian
		);
	});
}
