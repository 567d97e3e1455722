use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::assets::USDAI;

use crate::{mock::*, Error, Event};

#[test]
fn mints_at_par() {
	new_test_ext().execute_with(|| {
		assert_ok!(Reserve::mint(signed(ALICE), 1_234_567, 1_234_567_000_000_000_000));
		assert_eq!(usdc(&ALICE), FUNDS - 1_234_567);
		assert_eq!(usdai(&ALICE), 1_234_567_000_000_000_000);
		assert_eq!((usdc(&RESERVE), cash().0), (1_234_567, 1_234_567));
		let minted =
			Event::Minted { who: ALICE, usdc: 1_234_567, usdai: 1_234_567_000_000_000_000 };
		assert_eq!(last_event(), minted.into());
	});
}

#[test]
fn refuses_zero_and_less_than_the_minimum() {
	new_test_ext().execute_with(|| {
		assert_noop!(Reserve::mint(signed(ALICE), 0, 0), Error::<Test>::AmountIsZero);
		assert_noop!(Reserve::mint(signed(ALICE), DOLLAR, ONE + 1), Error::<Test>::BelowMinimum);
		assert_noop!(Reserve::mint(signed(BOB), FUNDS + 1, 0), Error::<Test>::InsufficientUsdc);
	});
}

#[test]
fn refuses_an_amount_that_overflows() {
	new_test_ext().execute_with(|| {
		let overflow = sp_runtime::ArithmeticError::Overflow;
		assert_noop!(Reserve::mint(signed(ALICE), u128::MAX, 0), overflow);
	});
}

#[test]
fn stops_at_the_cap_to_the_unit() {
	new_test_ext().execute_with(|| {
		govern(|params| params.supply_cap = 100 * DOLLAR);
		let too_much = Reserve::mint(signed(ALICE), 100 * DOLLAR + 1, 0);
		assert_noop!(too_much, Error::<Test>::SupplyCapExceeded);
		mint(ALICE, 100);
		assert_noop!(Reserve::mint(signed(BOB), 1, 0), Error::<Test>::SupplyCapExceeded);
		assert!(!Reserve::is_mint_open());
		assert_ok!(redeem(ALICE, 1));
		assert!(Reserve::is_mint_open());
		assert_ok!(Reserve::mint(signed(BOB), DOLLAR, 0));
	});
}

#[test]
fn refuses_a_frozen_account() {
	new_test_ext().execute_with(|| {
		FrozenAccounts::set(&vec![ALICE]);
		let refused = Reserve::mint(signed(ALICE), DOLLAR, 0);
		assert_noop!(refused, Error::<Test>::AccountFrozen);
		mint(BOB, 1);
	});
}

#[test]
fn closes_while_bills_are_not_proved() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		buy(1_000, 990, 91);
		pass(2 * DAY);
		mint(ALICE, 1);
		pass(1);
		let refused = || Reserve::mint(signed(ALICE), DOLLAR, 0);
		assert_noop!(refused(), Error::<Test>::AttestationStale);
		assert_ok!(attest(CUSTODIAN, 999));
		assert_noop!(refused(), Error::<Test>::AttestationShort);
		assert!(!Reserve::is_mint_open());
		assert_ok!(redeem(ALICE, 100));
		pass(1);
		assert_ok!(attest(CUSTODIAN, 1_000));
		assert_ok!(refused());
	});
}

#[test]
fn is_closed_without_room_for_one_unit() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100);
		// The supply is not a multiple of 10^12: a part of a unit was burned, as for a loss.
		assert_ok!(Assets::burn(signed(ISSUER), USDAI, ALICE, 1));
		govern(|params| params.supply_cap = 100 * DOLLAR);
		assert!(!Reserve::is_mint_open());
		assert_noop!(Reserve::mint(signed(BOB), 1, 0), Error::<Test>::SupplyCapExceeded);
	});
}

/// Of a supply of 1,000 a loss of 100 is left, and the vault has nothing: 1,000 more would redeem
/// for 950. Where the vault owes the loss, a USDai is worth a dollar.
#[test]
fn closes_while_a_dollar_buys_less_than_a_dollar() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000);
		let lot = buy(200, 100, 10);
		assert_ok!(Reserve::write_off(root(), lot, 100 * DOLLAR));
		assert_eq!(position().deficit_usdai, 100 * ONE);
		let refused = Reserve::mint(signed(BOB), 1_000 * DOLLAR, 0);
		assert_noop!(refused, Error::<Test>::DeficitStands);
		VaultLent::set(&(100 * ONE - 1));
		assert_noop!(Reserve::mint(signed(BOB), 1, 0), Error::<Test>::DeficitStands);
		VaultLent::set(&(100 * ONE));
		mint(BOB, 1_000);
		assert_ok!(redeem(BOB, 1_000));
		assert_eq!(usdc(&BOB), FUNDS);
	});
}
