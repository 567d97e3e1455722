use frame_support::{assert_noop, assert_ok, traits::tokens::Locker};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{LossKind, State},
};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event};

#[test]
fn locks_the_receipt() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert!(!Collateral::is_locked(UNIT_COLLECTION, unit));

		assert_ok!(Collateral::request_redemption(signed(OWNER), unit));

		assert_eq!(record(unit).state, State::Redeeming);
		assert!(Collateral::is_locked(UNIT_COLLECTION, unit));
		assert_eq!(last_event(), Event::RedemptionRequested { unit, owner: OWNER }.into());
	});
}

#[test]
fn takes_issued_units_only() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			let asked = || Collateral::request_redemption(signed(OWNER), unit);
			match state {
				State::Applied => {
					assert_noop!(asked(), Error::<Test>::NotIssued);
				}
				State::Issued => {
					assert_ok!(asked());
				}
				State::Pledged => {
					assert_noop!(asked(), Error::<Test>::UnitPledged);
				}
				State::Seized => {
					assert_noop!(asked(), Error::<Test>::UnitSeized);
				}
				State::Redeeming => {
					assert_noop!(asked(), Error::<Test>::UnitRedeeming);
				}
			}
		}
	});
}

#[test]
fn is_for_the_buyer_of_the_receipt_and_not_for_the_applicant() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_noop!(Collateral::request_redemption(signed(OWNER), unit), Error::<Test>::NotOwner);
		assert_ok!(Collateral::request_redemption(signed(BUYER), unit));
		assert_eq!(last_event(), Event::RedemptionRequested { unit, owner: BUYER }.into());
	});
}

#[test]
fn is_open_with_a_reported_loss_and_a_removed_custodian() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		CustodianMembers::set(&vec![]);
		assert_ok!(Collateral::request_redemption(signed(OWNER), unit));
	});
}

#[test]
fn refuses_all_others() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for who in [CUSTODIAN, STRANGER] {
			assert_noop!(
				Collateral::request_redemption(signed(who), unit),
				Error::<Test>::NotOwner
			);
		}
		for origin in [root(), RuntimeOrigin::none()] {
			assert_noop!(Collateral::request_redemption(origin, unit), DispatchError::BadOrigin);
		}
		assert_noop!(
			Collateral::request_redemption(signed(OWNER), unit + 1),
			Error::<Test>::UnknownUnit
		);
	});
}

/// A lease binds every owner, and stops nobody from cancelling a request.
#[test]
fn waits_for_the_end_of_an_active_lease() {
	new_test_ext().execute_with(|| {
		let (unit, other) = (issued(&[1]), issued(&[2]));
		LeasedUnits::set(&vec![unit]);
		let request = |who| Collateral::request_redemption(signed(who), unit);
		assert_noop!(request(OWNER), Error::<Test>::UnderLease);
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_noop!(request(BUYER), Error::<Test>::UnderLease);
		assert_ok!(Collateral::request_redemption(signed(OWNER), other));
		LeasedUnits::set(&vec![]);
		assert_ok!(request(BUYER));
	});
}
