use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{LossKind, State},
};

use crate::{mock::*, Error, Event};

#[test]
fn removes_the_policy_for_the_owner() {
	new_test_ext().execute_with(|| {
		let (unit, other) = (insured(&[1]), insured(&[2]));
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_noop!(Collateral::cancel_policy(signed(OWNER), unit), Error::<Test>::NotOwner);
		assert_ok!(Collateral::cancel_policy(signed(BUYER), unit));
		assert_eq!(last_event(), Event::PolicyCancelled { unit, insurer: INSURER }.into());
		assert!(cover(unit).is_none() && cover(other).is_some());
		assert_eq!(exposure(&INSURER), (200_000, 0));
		let again = Collateral::cancel_policy(signed(BUYER), unit);
		assert_noop!(again, Error::<Test>::NotInsured);
		assert_noop!(Collateral::cancel_policy(root(), 9), Error::<Test>::UnknownUnit);
	});
}

/// The insurer is paid for the policy. It does not take it back.
#[test]
fn is_not_for_the_insurer_nor_for_strangers() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		for who in [INSURER, OTHER_INSURER, CUSTODIAN, STRANGER] {
			assert_noop!(Collateral::cancel_policy(signed(who), unit), Error::<Test>::NotOwner);
		}
		let by_none = Collateral::cancel_policy(RuntimeOrigin::none(), unit);
		assert_noop!(by_none, Error::<Test>::NotGovernance);
	});
}

/// No account and no origin cancels what a lender relies on: invariant 113.
#[test]
fn is_refused_while_the_unit_secures_a_loan() {
	new_test_ext().execute_with(|| {
		use infrafi_protocol::Custody;
		let unit = insured(&[1]);
		assert_ok!(Collateral::pledge(unit, &OWNER));
		for origin in [root(), signed(OWNER)] {
			let cancel = Collateral::cancel_policy(origin, unit);
			assert_noop!(cancel, Error::<Test>::UnitPledged);
		}
		assert_ok!(Collateral::seize(unit));
		for origin in [root(), signed(OWNER)] {
			let cancel = Collateral::cancel_policy(origin, unit);
			assert_noop!(cancel, Error::<Test>::UnitSeized);
		}
	});
}

#[test]
fn is_for_governance_alone_once_a_loss_is_reported_or_the_hardware_requested() {
	new_test_ext().execute_with(|| {
		let lost = insured(&[1]);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), lost, LossKind::Damaged));
		let by_owner = Collateral::cancel_policy(signed(OWNER), lost);
		assert_noop!(by_owner, Error::<Test>::CoverBoundByLoss);
		let requested = insured(&[2]);
		assert_ok!(Collateral::request_redemption(signed(OWNER), requested));
		assert_eq!(record(requested).state, State::Redeeming);
		let by_owner = Collateral::cancel_policy(signed(OWNER), requested);
		assert_noop!(by_owner, Error::<Test>::UnitRedeeming);
		for unit in [lost, requested] {
			assert_ok!(Collateral::cancel_policy(root(), unit));
		}
		assert_eq!(exposure(&INSURER), (0, 0));
	});
}
