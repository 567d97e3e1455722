use frame_support::{assert_noop, assert_ok};
use infrafi_finance::shares::LOCKED;

use crate::{mock::*, Error};

#[test]
fn brings_exactly_the_shares() {
	new_test_ext().execute_with(|| {
		assert_ok!(Vault::mint(signed(ALICE), 2_000 * ONE, FUNDS));
		assert_eq!(shares(&ALICE), 2_000 * ONE);
		// The first one pays for the locked shares.
		assert_eq!(usdai(&ALICE), FUNDS - 2_000 * ONE - LOCKED.0);
		assert_eq!(shares(&VAULT), LOCKED.0);
		assert_ok!(Vault::mint(signed(BOB), 5 * ONE, 5 * ONE));
		assert_eq!((shares(&BOB), usdai(&BOB)), (5 * ONE, FUNDS - 5 * ONE));
	});
}

#[test]
fn rounds_the_assets_up() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(500, 12);
		pass(365 * DAY);
		// At 1.06 a share, 100 units cost 106, and one unit 2.
		assert_ok!(Vault::mint(signed(BOB), 100, 106));
		assert_ok!(Vault::mint(signed(CAROL), 1, 2));
		assert_eq!((usdai(&BOB), usdai(&CAROL)), (FUNDS - 106, FUNDS - 2));
		assert_eq!(Vault::preview_mint(1), Ok(2));
	});
}

#[test]
fn refuses_more_assets_than_allowed() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		assert_noop!(Vault::mint(signed(BOB), ONE, ONE - 1), Error::<Test>::TooManyAssets);
		assert_noop!(Vault::mint(signed(BOB), 0, ONE), Error::<Test>::SharesAreZero);
		let more = Vault::mint(signed(BOB), FUNDS + 1, FUNDS + 1);
		assert_eq!(more, Err(Error::<Test>::InsufficientAssets.into()));
		let huge = Vault::mint(signed(BOB), u128::MAX, u128::MAX);
		assert!(huge.is_err());
	});
}

#[test]
fn the_first_one_is_at_least_the_least_stake() {
	new_test_ext().execute_with(|| {
		let less = 1_000 * ONE - LOCKED.0 - 1;
		assert_noop!(Vault::mint(signed(ALICE), less, FUNDS), Error::<Test>::FirstDepositTooSmall);
		assert_ok!(Vault::mint(signed(ALICE), less + 1, FUNDS));
	});
}
