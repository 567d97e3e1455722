use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{assets::USDC, ReserveBooks, ReserveInspect};

use crate::{mock::*, Error, Event};

/// Realises a gain, in dollars.
fn earn(dollars: Balance) {
	let lot = buy(100_000, 100_000 - dollars, 10);
	pass(10 * DAY);
	assert_ok!(settle(lot));
}

fn stake_it(is_staked: bool) {
	VaultIsStaked::set(&is_staked);
	assert_ok!(Reserve::set_staked(is_staked));
}

#[test]
fn mints_to_the_vault_less_the_fee() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		earn(500);
		assert_ok!(harvest());
		assert_eq!((vault_idle(), usdai(&TREASURY)), (450 * ONE, 50 * ONE));
		assert_eq!(supply(), 1_000_500 * ONE);
		let harvested = Event::Harvested { vault: 450 * ONE, treasury: 0, fee: 50 * ONE };
		assert!(emitted(harvested));
		assert_noop!(harvest(), Error::<Test>::NothingToHarvest);
	});
}

#[test]
fn accretion_is_reported_apart_and_not_paid() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		buy(100_000, 99_000, 10);
		pass(5 * DAY);
		assert_noop!(harvest(), Error::<Test>::NothingToHarvest);
		let position = position();
		assert_eq!((position.realised_usdc, position.harvestable_usdc), (0, 0));
		assert_eq!(position.accreted_usdc, 500 * DOLLAR);
		let state = Reserve::state().unwrap();
		assert_eq!((state.realised.0, state.accreted.0), (0, 450 * ONE));
	});
}

#[test]
fn below_the_minimum_stake_income_is_the_treasurys() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		earn(500);
		let state = Reserve::state().unwrap();
		assert_eq!((state.realised.0, state.accreted.0, state.yearly.0), (0, 0, 0));
		assert_ok!(harvest());
		assert_eq!((vault_idle(), usdai(&TREASURY)), (0, 500 * ONE));
		assert!(emitted(Event::Harvested { vault: 0, treasury: 500 * ONE, fee: 0 }));
	});
}

#[test]
fn a_crossing_is_marked_either_way() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		let lot = buy(100_000, 99_000, 10);
		// 300 arise for the treasury, 500 for the vault, 200 for the treasury.
		pass(3 * DAY);
		stake_it(true);
		assert_eq!(last_event(), Event::StakeCrossed { is_staked: true }.into());
		assert!(Reserve::state().unwrap().yearly.0 > 0);
		pass(5 * DAY);
		assert_eq!(Reserve::state().unwrap().accreted.0, 450 * ONE);
		stake_it(false);
		pass(2 * DAY);
		assert_eq!(Reserve::state().unwrap().accreted.0, 450 * ONE);
		assert_ok!(settle(lot));
		assert_eq!(Reserve::state().unwrap().realised.0, 450 * ONE);
		assert_ok!(harvest());
		assert_eq!(vault_idle(), 450 * ONE);
		assert_eq!(usdai(&TREASURY), 550 * ONE);
	});
}

#[test]
fn recording_the_same_side_changes_nothing() {
	new_test_ext().execute_with(|| {
		let before = System::events().len();
		assert_ok!(Reserve::set_staked(false));
		assert_eq!(System::events().len(), before);
	});
}

#[test]
fn a_harvest_asks_the_vault_for_its_stake() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		earn(500);
		// The price has risen by itself, and the vault has not reported it.
		VaultIsStaked::set(&true);
		assert_ok!(harvest());
		assert_eq!(usdai(&TREASURY), 500 * ONE);
		earn(100);
		assert_ok!(harvest());
		assert_eq!(vault_idle(), 90 * ONE);
	});
}

#[test]
fn gifts_are_not_income() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		assert_ok!(Assets::transfer(signed(BOB), USDC, RESERVE, 1_000 * DOLLAR));
		assert_noop!(harvest(), Error::<Test>::NothingToHarvest);
		earn(500);
		assert_ok!(harvest());
		assert_eq!(vault_idle(), 450 * ONE);
	});
}

#[test]
fn never_goes_below_full_backing() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		earn(500);
		// As if something had gone wrong: more USDai than the reserve knows of.
		assert_ok!(Assets::mint(signed(ISSUER), 2, BOB, 200 * ONE));
		assert_eq!(position().harvestable_usdc, 300 * DOLLAR);
		assert_ok!(harvest());
		assert_eq!(vault_idle() + usdai(&TREASURY), 300 * ONE);
		assert_eq!(supply(), 1_000_500 * ONE);
	});
}

#[test]
fn the_cap_does_not_bind_it() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		earn(500);
		govern(|params| params.supply_cap = 1_000 * DOLLAR);
		assert_ok!(harvest());
		assert_eq!(supply(), 1_000_500 * ONE);
	});
}

#[test]
fn income_makes_a_loss_good_before_it_is_paid() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		VaultLent::set(&(10_000 * ONE));
		let lost = buy(1_000, 900, 1);
		assert_ok!(Reserve::write_off(root(), lost, 900 * DOLLAR));
		earn(500);
		assert_eq!((position().loss_usdai, position().realised_usdc), (400 * ONE, 0));
		assert_noop!(harvest(), Error::<Test>::NothingToHarvest);
		earn(500);
		assert_eq!((position().loss_usdai, position().realised_usdc), (0, 100 * DOLLAR));
		assert_ok!(harvest());
		assert_eq!(usdai(&TREASURY), 100 * ONE);
	});
}

/// A lot that has accreted half of its 1,000 is sold at its cost: no gain and no loss.
fn sell_at_cost(lot: u64) {
	assert_ok!(Reserve::order_sale(signed(TREASURER), lot, 99_000 * DOLLAR));
	assert_ok!(Reserve::sell_bill(signed(CUSTODIAN), lot, 99_000 * DOLLAR));
}

#[test]
fn the_treasurys_accretion_lost_in_a_sale_is_not_taken_from_the_vault() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		let lot = buy(100_000, 99_000, 10);
		pass(5 * DAY);
		// The treasury's 500 are gone with the sale.
		stake_it(true);
		sell_at_cost(lot);
		earn(500);
		assert_ok!(harvest());
		assert_eq!((vault_idle(), usdai(&TREASURY)), (450 * ONE, 50 * ONE));
	});
}

#[test]
fn the_vaults_accretion_lost_in_a_sale_is_not_taken_from_the_treasury() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		let lot = buy(100_000, 99_000, 10);
		pass(5 * DAY);
		stake_it(false);
		sell_at_cost(lot);
		earn(500);
		assert_ok!(harvest());
		assert_eq!((vault_idle(), usdai(&TREASURY)), (0, 500 * ONE));
	});
}
