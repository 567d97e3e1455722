use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::{LossKind, State};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event};

fn report(unit: u64) {
	assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Missing));
}

#[test]
fn removes_the_loss_and_does_not_confirm_custody() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		report(unit);
		advance(60);

		assert_ok!(Collateral::withdraw_loss(signed(CUSTODIAN), unit));

		assert_eq!(record(unit).loss, None);
		assert_eq!(record(unit).confirmed_at, Some(NOW));
		assert_eq!(last_event(), Event::LossWithdrawn { unit, custodian: CUSTODIAN }.into());
	});
}

#[test]
fn works_in_every_state_in_which_a_loss_can_be_reported() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			if state != State::Applied {
				report(unit);
				assert_ok!(Collateral::withdraw_loss(signed(CUSTODIAN), unit));
				assert_eq!(record(unit).state, state);
			}
			assert_noop!(
				Collateral::withdraw_loss(signed(CUSTODIAN), unit),
				Error::<Test>::NoLossReported
			);
		}
	});
}

#[test]
fn refuses_all_but_the_custodian() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		report(unit);
		for who in [OWNER, OTHER_CUSTODIAN, INSURER] {
			assert_noop!(Collateral::withdraw_loss(signed(who), unit), Error::<Test>::NotCustodian);
		}
		for origin in [root(), RuntimeOrigin::none()] {
			assert_noop!(Collateral::withdraw_loss(origin, unit), DispatchError::BadOrigin);
		}
		assert_noop!(
			Collateral::withdraw_loss(signed(CUSTODIAN), unit + 1),
			Error::<Test>::UnknownUnit
		);
	});
}

#[test]
fn refuses_a_removed_custodian() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		report(unit);
		CustodianMembers::set(&vec![]);
		assert_noop!(
			Collateral::withdraw_loss(signed(CUSTODIAN), unit),
			Error::<Test>::UnknownCustodian
		);
	});
}

#[test]
fn stays_in_the_record_of_the_custodian() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Missing));
		assert_eq!(Facts::get(), []);
		assert_ok!(Collateral::withdraw_loss(signed(CUSTODIAN), unit));
		assert_eq!(Facts::get(), [(CUSTODIAN, infrafi_protocol::Fact::CustodyLapsed)]);
	});
}
