//! Another loss after a closed claim: another claim, on what the policy has left.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::LossKind;

use super::claims::*;
use crate::{mock::*, ClaimStage, Error};

/// The insurer refuses the rest, and no arbitration comes.
fn closed(id: u64) {
	assert_ok!(refuse(id, 0));
	pass(PERIOD);
	assert_ok!(Lending::classify(signed(STRANGER), id));
	assert_eq!(stage(id, 0), ClaimStage::Closed);
}

fn file(id: u64) -> frame_support::pallet_prelude::DispatchResult {
	Lending::file_claim(signed(STRANGER), id, 0)
}

/// Damage of 300,000 is paid and the rest refused. Then the unit burns: what the policy has left is
/// a debt.
#[test]
fn a_total_loss_after_damage_is_claimed() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		fund(&INSURER);
		post_bond(&INSURER, 1_000_000);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 300_000 * ONE));
		closed(id);
		assert_noop!(file(id), Error::<Test>::ClaimFiled);
		frame_support::hypothetically!({
			change_unit(0, |unit| unit.loss = Some(LossKind::Missing));
			assert_ok!(file(id));
		});
		report(0, Some(LossKind::Destroyed));
		assert_eq!(stage(id, 0), ClaimStage::Filed { answer_by: now() + PERIOD });
		let claim = Lending::insurance_claim(id, 0).unwrap();
		assert_eq!((claim.coverage, claim.paid.0, claim.refused), (usd(700_000), 0, None));
		assert_eq!(failed(id).open_claims, 1);
		assert_noop!(file(id), Error::<Test>::ClaimFiled);
		pass(PERIOD);
		assert_ok!(enforce(id, 0));
		assert_eq!(bond(&INSURER), 300_000);
	});
}

/// A unit was not missing after all, and burns later.
#[test]
fn a_loss_after_a_withdrawn_report_is_claimed() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Missing);
		closed(id);
		// Another report of the same total loss is not another loss.
		frame_support::hypothetically!({
			report(0, Some(LossKind::Destroyed));
			assert_eq!(stage(id, 0), ClaimStage::Closed);
			assert_noop!(file(id), Error::<Test>::ClaimFiled);
		});
		report(0, None);
		assert_eq!(Lending::insurance_claim(id, 0).unwrap().loss, None);
		assert_eq!(failed(id).open_claims, 0);
		let by_lender = Lending::file_claim(signed(CURATOR), id, 0);
		assert_noop!(by_lender, Error::<Test>::ClaimFiled);
		report(0, Some(LossKind::Destroyed));
		assert_eq!(stage(id, 0), ClaimStage::Filed { answer_by: now() + PERIOD });
		assert_eq!(Lending::insurance_claim(id, 0).unwrap().left(), usd(1_000_000));
	});
}

/// A policy that has paid all is claimed on no more.
#[test]
fn nothing_is_claimed_on_a_policy_that_has_ended() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		fund(&INSURER);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 1_000_000 * ONE));
		report(0, Some(LossKind::Destroyed));
		assert_eq!(stage(id, 0), ClaimStage::Closed);
		assert_noop!(file(id), Error::<Test>::NotInsured);
	});
}
