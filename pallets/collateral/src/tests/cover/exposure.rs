//! When a policy leaves the exposure of its insurer. The time for claims is an hour.

use frame_support::assert_ok;
use infrafi_protocol::{
	unit::{LossKind, Policy},
	Custody, PolicyBook,
};

use crate::{mock::*, Expiries};

/// Takes expired policies off.
fn look() -> (Balance, Balance) {
	Collateral::withdraw_bond(signed(INSURER), 0).unwrap();
	exposure(&INSURER)
}

const EXPIRY: u64 = 86_400;

#[test]
fn a_policy_counts_until_its_time_for_claims_is_over() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		advance(EXPIRY + 3_599);
		assert_eq!(look(), (200_000, 0));
		advance(1);
		// Nothing happens at that second.
		assert!(cover(unit).is_some());
		assert_eq!(look(), (0, 0));
		assert_eq!(cover(unit), None);
	});
}

/// The loss binds the policy, whenever it is found to have expired.
#[test]
fn a_reported_loss_keeps_a_policy_until_it_is_withdrawn() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		advance(EXPIRY + 3_599);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Missing));
		advance(100_000);
		assert_eq!(look(), (200_000, 0));
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Destroyed));
		assert_eq!(look(), (200_000, 0));
		assert_ok!(Collateral::withdraw_loss(signed(CUSTODIAN), unit));
		assert_eq!(look(), (0, 0));
	});
}

/// Whether it was taken off already makes no difference.
#[test]
fn a_loss_that_is_reported_later_binds_nothing() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		advance(EXPIRY + 3_600);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Missing));
		assert_eq!((cover(unit), exposure(&INSURER)), (None, (0, 0)));
	});
}

#[test]
fn an_open_claim_keeps_a_policy_until_it_is_closed() {
	new_test_ext().execute_with(|| {
		let whole = policy();
		let (unit, policy) = claimed(&[1]);
		advance(EXPIRY + 100_000);
		// While a claim is open, no bond is withdrawn, so an offer looks.
		let other = issued(&[2]);
		Collateral::do_insure(INSURER, other, Policy { expires_at: now() + 1, ..whole }, 0)
			.unwrap();
		assert_eq!((cover(unit).is_some(), exposure(&INSURER)), (true, (200_000, 200_000)));
		Collateral::claim_closed(&policy, 200_000);
		assert_eq!(exposure(&INSURER), (200_000, 0));
		assert_eq!(look(), (0, 0));
		assert_ok!(Collateral::release(unit, &OWNER));
	});
}

/// Eight in a call, and those that are kept do not hide the others.
#[test]
fn a_call_takes_a_few_off_and_kept_ones_hide_none() {
	new_test_ext().execute_with(|| {
		assert_ok!(Collateral::post_bond(signed(INSURER), DOLLARS));
		let units: Vec<_> = (1..=20).map(|serial| insured(&[serial])).collect();
		for unit in &units[..9] {
			assert_ok!(Collateral::report_loss(signed(CUSTODIAN), *unit, LossKind::Missing));
		}
		advance(EXPIRY + 3_600);
		let expired = || Expiries::<Test>::iter_keys().count();
		for left in [12, 4, 0, 0] {
			look();
			assert_eq!(expired(), left);
		}
		assert_eq!(exposure(&INSURER), (9 * 200_000, 0));
		// The hardware is handed out after all.
		assert_ok!(Collateral::request_redemption(signed(OWNER), units[0]));
		assert_ok!(Collateral::confirm_release(signed(CUSTODIAN), units[0]));
		assert_eq!(exposure(&INSURER), (8 * 200_000, 0));
	});
}
