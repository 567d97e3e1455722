//! What shares are expected to earn: the figures that were published for the protocol.

use frame_support::{assert_ok, traits::fungibles::Inspect as _};
use infrafi_protocol::assets::USDAI;
use infrafi_runtime::*;
use pallet_vault::Yield;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{FixedI128, Perbill};

use crate::{chain::*, loan::*};

/// A million USDai, of which half is staked, and bills of a year at 4.2 %.
fn half_staked(bills: Balance) {
	mint_usdai(Alice, 900_000);
	let missing = 1_000_000 - Assets::total_supply(USDAI) / ONE;
	if missing > 0 {
		mint_usdai(Bob, missing);
	}
	let deposit =
		pallet_vault::Call::deposit { assets: 500_000 * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(Alice, deposit));
	buy_lot(bills * 1_042 / 1_000, bills, 365 * DAY);
}

/// A rate in hundredths of a percent, to the nearest one.
fn basis_points(rate: FixedI128) -> i128 {
	(rate.into_inner() + 50_000_000_000_000).div_euclid(100_000_000_000_000)
}

fn expected() -> Yield {
	Vault::apr().expect("the vault can be read").expected
}

/// From 6.76 to 6.80 %: of 4.2 % on nine tenths of the reserve a tenth is the treasury's. Half of
/// the dollars share it.
#[test]
fn of_bills_alone() {
	on_chain(DEV, || {
		half_staked(900_000);
		assert_eq!(expected(), Vault::apr().unwrap().now);
		assert_eq!(basis_points(expected().base), 680);
		assert_eq!(basis_points(expected().total), 680);
		// A month later the income that is not paid out yet earns nothing.
		next_block(30 * DAY);
		assert_eq!(basis_points(expected().total), 677);
	});
}

/// 15.8 % of the stake at 11 %, which leaves the reserve; nine tenths of the rest are in bills.
#[test]
fn of_bills_and_of_loans_that_are_approved() {
	on_chain(DEV, || {
		// The bond of the insurer is the part of the dollars that neither savers nor Bob have.
		let unit = insured(1, policy());
		half_staked(828_900);
		// The vault lends alone.
		let min_first_loss = Perbill::zero();
		let params = pallet_lending::Parameters { min_first_loss, ..Lending::params() };
		assert_ok!(root(pallet_lending::Call::set_params { params }));
		priced(300_000);
		let loan = loan(79_000).on([unit]).at(11).every(30 * DAY, 6);
		let before = expected();
		let id = loan.approved();
		let approved = Vault::apr().unwrap();
		assert_eq!((approved.now.credit, approved.expected.base), (before.credit, before.base));
		assert_eq!(basis_points(approved.expected.total), 783);

		assert_ok!(call(Bob, pallet_lending::Call::draw { loan: id }));
		let redeem = pallet_reserve::Call::redeem { amount_usdai: 79_000 * ONE, min_usdc: 0 };
		assert_ok!(call(Bob, redeem));
		assert_eq!(Reserve::position().unwrap().supply_usdai, 921_000 * ONE);
		let drawn = Vault::apr().unwrap();
		assert_eq!((drawn.now, drawn.expected), (approved.expected, approved.expected));
	});
}
