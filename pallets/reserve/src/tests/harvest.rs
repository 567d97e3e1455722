use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{assets::USDC, ReserveInspect};

use crate::{mock::*, Error, Event};

/// Bills that brought so many dollars, all harvested before.
fn earn(dollars: Balance) {
	let lot = buy(100_000, 100_000 - dollars, 10);
	pass(10 * DAY);
	assert_ok!(settle(lot));
}

fn stake_it(is_staked: bool) {
	VaultIsStaked::set(&is_staked);
	assert_ok!(Reserve::stake_changed(is_staked));
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
		assert!(told(harvested));
		assert_noop!(harvest().map_err(|e| e.error), Error::<Test>::NothingToHarvest);
	});
}

#[test]
fn accretion_is_reported_apart_and_not_paid() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		buy(100_000, 99_000, 10);
		pass(5 * DAY);
		assert_noop!(harvest().map_err(|e| e.error), Error::<Test>::NothingToHarvest);
		let position = position();
		assert_eq!((position.realised, position.harvestable), (0, 0));
		// A unit is lacking where the line meets one exactly.
		assert_eq!(position.accreted, 500 * DOLLAR - 1);
		let state = Reserve::state().unwrap();
		let net = (500 * DOLLAR - 1) * 1_000_000_000_000 / 10 * 9;
		assert_eq!((state.realised.0, state.accreted.0), (0, net));
	});
}

#[test]
fn below_the_minimum_stake_it_is_the_treasurys() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		earn(500);
		let state = Reserve::state().unwrap();
		assert_eq!((state.realised.0, state.accreted.0, state.yearly.0), (0, 0, 0));
		assert_ok!(harvest());
		assert_eq!((vault_idle(), usdai(&TREASURY)), (0, 500 * ONE));
		assert!(told(Event::Harvested { vault: 0, treasury: 500 * ONE, fee: 0 }));
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
fn a_crossing_that_is_none_changes_nothing() {
	new_test_ext().execute_with(|| {
		let before = System::events().len();
		assert_ok!(Reserve::stake_changed(false));
		assert_eq!(System::events().len(), before);
	});
}

#[test]
fn looks_at_the_stake_itself() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		earn(500);
		// The price has risen by itself, and nobody has told.
		VaultIsStaked::set(&true);
		assert_ok!(harvest());
		assert_eq!(usdai(&TREASURY), 500 * ONE);
		earn(100);
		assert_ok!(harvest());
		assert_eq!(vault_idle(), 90 * ONE);
	});
}

#[test]
fn gifts_are_no_income() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		assert_ok!(Assets::transfer(signed(BOB), USDC, RESERVE, 1_000 * DOLLAR));
		assert_noop!(harvest().map_err(|e| e.error), Error::<Test>::NothingToHarvest);
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
		assert_eq!(position().harvestable, 300 * DOLLAR);
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
fn the_vault_may_pay_the_loss_back_at_once() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake_it(true);
		VaultLent::set(&(10_000 * ONE));
		let lot = buy(100, 99, 1);
		earn(500);
		// A loss below a unit of USDC is not set off against income: the vault pays it.
		crate::Books::<Test>::mutate(|ledger| ledger.loss.0 = 999_999);
		VaultAbsorbs::set(&true);
		assert_ok!(harvest());
		assert_eq!(crate::Books::<Test>::get().loss.0, 0);
		assert!(told(Event::LossAbsorbed { amount: 999_999, left: 0 }));
		assert_eq!(vault_idle(), 450 * ONE - 999_999);
		pass(DAY);
		assert_ok!(settle(lot));
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
		assert_eq!((position().loss, position().realised), (400 * ONE, 0));
		assert_noop!(harvest().map_err(|e| e.error), Error::<Test>::NothingToHarvest);
		earn(500);
		assert_eq!((position().loss, position().realised), (0, 100 * DOLLAR));
		assert_ok!(harvest());
		assert_eq!(usdai(&TREASURY), 100 * ONE);
	});
}

/// The vault bears a loss, and is below the line by it: nothing of what arises from then on is its own.
#[test]
fn a_loss_is_followed_by_a_look_at_the_stake() {
	new_test_ext().execute_with(|| {
		stake(1_000);
		mint(ALICE, 100_000);
		stake_it(true);
		let (lost, kept) = (buy(1_000, 990, 1), buy(10_000, 9_900, 20));
		pass(10 * DAY);
		VaultIsStaked::set(&false);
		assert_ok!(Reserve::realise_loss(signed(BOB), lost));
		assert!(told(Event::StakeCrossed { is_staked: false }));
		// Fifty of a hundred had accreted, but for a unit.
		let before = Reserve::state().unwrap().accreted;
		assert_eq!(before.0, (50 * DOLLAR - 1) * 900_000_000_000);
		pass(10 * DAY);
		assert_eq!(Reserve::state().unwrap().accreted, before);
		VaultIsStaked::set(&true);
		assert_ok!(settle(kept));
		assert!(told(Event::StakeCrossed { is_staked: true }));
	});
}

/// A bill is sold below its book value, above its cost: what had accreted for the treasury is gone, and is not made good by what
/// arises for the vault afterwards.
#[test]
fn a_sale_takes_back_for_good_what_had_accreted() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let sold = buy(10_000, 9_900, 100);
		pass(60 * DAY);
		stake_it(true);
		// Sixty had accreted for the treasury; the sale brings thirty.
		assert_ok!(Reserve::order_sale(signed(TREASURER), sold, 9_930 * DOLLAR));
		assert_ok!(Reserve::sell_bill(signed(CUSTODIAN), sold, 9_930 * DOLLAR));
		let kept = buy(10_000, 9_900, 10);
		pass(10 * DAY);
		assert_ok!(settle(kept));
		assert_eq!(Reserve::state().unwrap().realised.0, 90 * ONE, "a hundred less the fee");
		assert_ok!(harvest());
		assert_eq!(usdai(&TREASURY), 30 * ONE + 10 * ONE);
	});
}
