use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;
use infrafi_protocol::assets::USDAI;

use crate::{mock::*, ApproxAmount, Error, Event};

#[test]
fn burns_a_multiple_and_leaves_the_dust() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10);
		let dust = 999_999_999_999;
		assert_ok!(Reserve::redeem(signed(ALICE), 2_500_000_000_000_000_000 + dust, 2_500_000));
		assert_eq!(usdai(&ALICE), 10 * ONE - 2_500_000_000_000_000_000);
		assert_eq!(usdc(&ALICE), FUNDS - 7_500_000);
		assert_eq!(cash(), Usdc(7_500_000));
		let redeemed =
			Event::Redeemed { who: ALICE, usdai: 2_500_000_000_000_000_000, usdc: 2_500_000 };
		assert_eq!(last_event(), redeemed.into());
	});
}

#[test]
fn refuses_too_little_and_too_much() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10);
		mint(BOB, 1);
		let redeem = |amount, least| Reserve::redeem(signed(ALICE), amount, least);
		assert_noop!(redeem(999_999_999_999, 0), Error::<Test>::AmountTooSmall);
		assert_noop!(redeem(0, 0), Error::<Test>::AmountTooSmall);
		assert_noop!(redeem(ONE, DOLLAR + 1), Error::<Test>::BelowMinimum);
		assert_noop!(redeem(12 * ONE, 0), Error::<Test>::AboveBacked);
		assert_noop!(redeem(11 * ONE, 0), Error::<Test>::InsufficientUsdai);
	});
}

#[test]
fn refuses_a_frozen_account() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10);
		FrozenAccounts::set(&vec![ALICE]);
		assert_noop!(redeem(ALICE, 1), Error::<Test>::AccountFrozen);
	});
}

#[test]
fn the_error_reports_the_cash() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		buy(89_000, 87_654, 91);
		// 12,346 USDC are left.
		let there_is = ApproxAmount { digits: 12_346, exponent: 6 };
		assert_noop!(redeem(ALICE, 12_347), Error::<Test>::InsufficientCash(there_is));
		let most = position().redeemable;
		assert_eq!(most, 12_346 * ONE);
		assert_ok!(Reserve::redeem(signed(ALICE), most, 0));
		let nothing = ApproxAmount { digits: 0, exponent: 0 };
		let refused = Reserve::redeem(signed(ALICE), ONE, 0);
		assert_noop!(refused, Error::<Test>::InsufficientCash(nothing));
	});
}

#[test]
fn an_approximate_amount_has_at_least_four_digits() {
	let down = |amount| {
		let ApproxAmount { digits, exponent } = ApproxAmount::down(Usdc(amount));
		(digits, exponent)
	};
	assert_eq!(down(65_535), (65_535, 0));
	assert_eq!(down(65_536), (6_553, 1));
	assert_eq!(down(99_999_999_999), (9_999, 7));
	assert_eq!(down(u128::MAX), (34_028, 34));
	assert_eq!(down(0), (0, 0));
}

#[test]
fn a_deficit_lowers_the_rate_for_all() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 600);
		mint(BOB, 400);
		let lot = buy(100, 99, 1);
		assert_ok!(Reserve::write_off(root(), lot, 99 * DOLLAR));
		assert_eq!(position().deficit_usdai, 99 * ONE);
		// 901 of 1,000.
		assert_ok!(redeem(ALICE, 100));
		assert_eq!(usdc(&ALICE), FUNDS - 600 * DOLLAR + 90_100_000);
		assert_ok!(redeem(BOB, 400));
		assert_eq!(usdc(&BOB), FUNDS - 400 * DOLLAR + 360_400_000);
		assert_ok!(redeem(ALICE, 500));
		assert_eq!(usdc(&ALICE), FUNDS - 600 * DOLLAR + 540_600_000);
		assert_eq!((supply(), cash(), position().loss_usdai), (0, Usdc(0), 0));
	});
}

#[test]
fn holders_do_not_bear_the_part_that_the_vault_owes() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 900);
		VaultLent::set(&50);
		let lot = buy(100, 99, 1);
		VaultLent::set(&(99 * ONE));
		assert_ok!(Reserve::write_off(root(), lot, 99 * DOLLAR));
		let position = position();
		assert_eq!((position.owed_usdai, position.deficit_usdai), (99 * ONE, 0));
		assert_noop!(redeem(ALICE, 802), Error::<Test>::AboveBacked);
		assert_ok!(redeem(ALICE, 801));
		assert_eq!(usdc(&ALICE), FUNDS - 99 * DOLLAR);
		// The last 99 wait for the vault, in whose debts they are worth a dollar each.
		assert_noop!(redeem(ALICE, 1), Error::<Test>::AboveBacked);
		assert_eq!((position.redeemable, self::position().redeemable), (801 * ONE, 0));
		let lot_is_paid = Reserve::settle_bill(signed(CUSTODIAN), lot);
		assert_noop!(lot_is_paid, Error::<Test>::NotMatured);
		pass(DAY);
		assert_ok!(settle(lot));
		assert_ok!(redeem(ALICE, 99));
	});
}

/// Of 7,500 the vault owes 1,500, and 2,500 are a deficit: 6,000 are paid 3,500, whatever the
/// order.
#[test]
fn a_deficit_beside_what_the_vault_owes_is_borne_alike() {
	let holders = [(ALICE, 5_250), (BOB, 600), (CAROL, 150)];
	for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
		new_test_ext().execute_with(|| {
			for (who, dollars) in &holders {
				mint(who.clone(), *dollars);
			}
			mint(CAROL, 1_500);
			let lot = buy(4_100, 4_000, 1);
			VaultLent::set(&(1_500 * ONE));
			assert_ok!(Reserve::write_off(root(), lot, 4_000 * DOLLAR));
			let was = position();
			assert_eq!(
				(was.cash_usdc, was.owed_usdai, was.deficit_usdai),
				(3_500 * DOLLAR, 1_500 * ONE, 2_500 * ONE)
			);
			assert_eq!((was.redeemable, was.shortage_usdai), (6_000 * ONE, 0));
			for index in order {
				let (who, dollars) = &holders[index];
				let before = usdc(who);
				assert_ok!(redeem(who.clone(), *dollars));
				assert_eq!(usdc(who) - before, dollars * 3_500 * DOLLAR / 6_000);
			}
			let is = position();
			assert_eq!((is.cash_usdc, is.loss_usdai, is.deficit_usdai), (0, 1_500 * ONE, 0));
			assert_eq!((is.supply_usdai, is.redeemable), (1_500 * ONE, 0));
		});
	}
}

/// While a loan is due, what the vault owes is not known: some holders would be paid for it.
#[test]
fn a_loss_waits_for_the_loans_of_the_vault() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000);
		LoansAreCurrent::set(&false);
		assert!(position().is_redeem_open, "without a loss no loan matters");
		assert_ok!(redeem(ALICE, 100));
		let lot = buy(200, 100, 1);
		VaultLent::set(&(60 * ONE));
		assert_ok!(Reserve::write_off(root(), lot, 100 * DOLLAR));
		assert!(!position().is_redeem_open);
		assert_noop!(redeem(ALICE, 100), Error::<Test>::LoansNotCurrent);
		LoansAreCurrent::set(&true);
		assert!(position().is_redeem_open);
		// 800 of 840.
		let before = usdc(&ALICE);
		assert_ok!(redeem(ALICE, 84));
		assert_eq!(usdc(&ALICE) - before, 80 * DOLLAR);
	});
}

#[test]
fn the_minimum_protects_from_a_deficit() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000);
		let lot = buy(100, 99, 1);
		assert_ok!(Reserve::write_off(root(), lot, 99 * DOLLAR));
		let at_par = Reserve::redeem(signed(ALICE), ONE, DOLLAR);
		assert_noop!(at_par, Error::<Test>::BelowMinimum);
		let tiny = Reserve::redeem(signed(ALICE), 1_000_000_000_000, 0);
		assert_noop!(tiny, Error::<Test>::NothingToPay);
	});
}

#[test]
fn usdai_burned_elsewhere_leave_the_reserve_more() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10);
		assert_ok!(Assets::burn(signed(ISSUER), USDAI, ALICE, ONE));
		assert_ok!(redeem(ALICE, 9));
		assert_eq!((supply(), cash()), (0, Usdc(DOLLAR)));
		// No income: nothing realised it.
		assert_eq!(position().harvestable_usdc, 0);
	});
}
