use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::LossKind;
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, Policies};

fn insured(serials: &[u64]) -> u64 {
	let unit = issued(serials);
	assert_ok!(Collateral::insure(signed(INSURER), unit, policy()));
	unit
}

#[test]
fn drops_the_policy_for_its_insurer() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		let other = insured(&[2]);

		assert_ok!(Collateral::cancel_policy(signed(INSURER), unit));

		assert_eq!(Policies::<Test>::get(unit), None);
		assert!(Policies::<Test>::contains_key(other));
		assert_eq!(last_event(), Event::PolicyCancelled { unit, insurer: INSURER }.into());
	});
}

#[test]
fn drops_the_policy_for_governance() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		assert_ok!(Collateral::cancel_policy(root(), unit));
		assert_eq!(Policies::<Test>::get(unit), None);
		assert_eq!(last_event(), Event::PolicyCancelled { unit, insurer: INSURER }.into());
	});
}

#[test]
fn drops_an_expired_policy() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		pass(1_000_000);
		assert_ok!(Collateral::cancel_policy(signed(INSURER), unit));
	});
}

#[test]
fn is_open_to_an_insurer_who_has_left() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		Underwriters::set(&vec![]);
		assert_ok!(Collateral::cancel_policy(signed(INSURER), unit));
	});
}

#[test]
fn works_whatever_the_unit_is_in() {
	new_test_ext().execute_with(|| {
		for (_, unit) in in_every_state().into_iter().skip(1) {
			Policies::<Test>::insert(
				unit,
				infrafi_protocol::unit::Cover { insurer: INSURER, policy: policy() },
			);
			assert_ok!(Collateral::cancel_policy(signed(INSURER), unit));
		}
	});
}

#[test]
fn refuses_all_others() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		for who in [OTHER_INSURER, OWNER, CUSTODIAN, STRANGER] {
			assert_noop!(Collateral::cancel_policy(signed(who), unit), Error::<Test>::NotInsurer);
		}
		assert_noop!(
			Collateral::cancel_policy(RuntimeOrigin::none(), unit),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn refuses_where_there_is_nothing_to_cancel() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for origin in [root(), signed(INSURER)] {
			assert_noop!(
				Collateral::cancel_policy(origin.clone(), unit),
				Error::<Test>::NotInsured
			);
			assert_noop!(Collateral::cancel_policy(origin, unit + 1), Error::<Test>::UnknownUnit);
		}
	});
}

#[test]
fn is_for_governance_alone_once_a_loss_is_reported() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		let cancel = |origin| Collateral::cancel_policy(origin, unit);
		assert_noop!(cancel(signed(INSURER)), Error::<Test>::CoverBoundByLoss);
		let less = infrafi_protocol::unit::Policy { coverage: 1, ..policy() };
		let insure = Collateral::insure(signed(INSURER), unit, less);
		assert_noop!(insure, Error::<Test>::CoverBoundByLoss);
		assert_ok!(cancel(root()));
	});
}
