use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;

use crate::{mock::*, Error, Event};

fn sell(lot: u64, dollars: Balance) -> Result<(), sp_runtime::DispatchError> {
	Reserve::sell_bill(signed(CUSTODIAN), lot, dollars * DOLLAR)
}

fn order(lot: u64, dollars: Balance) {
	assert_ok!(Reserve::order_sale(signed(TREASURER), lot, dollars * DOLLAR));
}

/// Ordered as governance allows.
fn allowed(lot: u64, dollars: Balance) {
	assert_ok!(Reserve::allow_sale(root(), lot, dollars * DOLLAR));
	order(lot, dollars);
}

/// A lot of 100,000 that cost 98,000 and is worth 99,000 now.
fn half_grown() -> u64 {
	mint(ALICE, 1_000_000);
	let lot = buy(100_000, 98_000, 20);
	pass(10 * DAY);
	lot
}

#[test]
fn realises_proceeds_above_the_cost_as_gain() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		order(lot, 98_500);
		assert_ok!(sell(lot, 98_600));
		let sold = Event::BillSold {
			lot,
			custodian: CUSTODIAN,
			proceeds: 98_600 * DOLLAR,
			gain: 600 * DOLLAR,
			loss: 0,
		};
		assert_eq!(last_event(), sold.into());
		assert_eq!(cash(), Usdc(1_000_600 * DOLLAR));
		let position = position();
		assert_eq!((position.realised_usdc, position.accreted_usdc), (600 * DOLLAR, 0));
		assert_eq!(Reserve::lot(lot), None);
	});
}

#[test]
fn needs_an_order_and_its_least_proceeds() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		assert_noop!(sell(lot, 100_000), Error::<Test>::NoSaleOrdered);
		order(lot, 98_500);
		assert_noop!(sell(lot, 98_499), Error::<Test>::ProceedsBelowOrder);
		let other = Reserve::sell_bill(signed(OTHER_CUSTODIAN), lot, 99_000 * DOLLAR);
		assert_noop!(other, Error::<Test>::NotCustodian);
		FrozenAccounts::set(&vec![CUSTODIAN]);
		assert_noop!(sell(lot, 99_000), Error::<Test>::AccountFrozen);
		FrozenAccounts::set(&vec![]);
		pass(10 * DAY);
		assert_noop!(sell(lot, 100_000), Error::<Test>::BillMatured);
	});
}

#[test]
fn checks_the_bound_again_because_the_lot_has_accreted() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		order(lot, 98_100);
		pass(9 * DAY);
		// Worth 99,900 now: less 1 % are 98,901.
		assert_noop!(sell(lot, 98_900), Error::<Test>::SaleLossAboveBound);
		assert_ok!(sell(lot, 98_901));
	});
}

#[test]
fn income_bears_a_loss_first() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		let first = buy(100_000, 99_000, 1);
		pass(DAY);
		assert_ok!(settle(first));
		stake(1_000);
		let lot = buy(100_000, 99_500, 100);
		order(lot, 98_900);
		assert_ok!(sell(lot, 98_900));
		let position = position();
		assert_eq!((position.realised_usdc, position.loss_usdai), (400 * DOLLAR, 0));
		assert_eq!(vault_idle(), 1_000 * ONE, "the vault is not asked");
	});
}

#[test]
fn the_vault_bears_the_rest() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake(1_000);
		let lot = buy(100_000, 99_500, 100);
		order(lot, 98_900);
		assert_ok!(sell(lot, 98_900));
		assert_eq!(vault_idle(), 400 * ONE);
		assert!(emitted(Event::LossAbsorbed { amount: 600 * ONE, left: 0 }));
		assert_eq!(supply(), 1_000_400 * ONE);
		assert_eq!(position().loss_usdai, 0);
	});
}

#[test]
fn a_loss_above_the_vaults_idle_money_is_left() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		stake(100);
		VaultLent::set(&(200 * ONE));
		let lot = buy(100_000, 99_500, 100);
		order(lot, 98_900);
		assert_ok!(sell(lot, 98_900));
		assert_eq!(vault_idle(), 0);
		let position = position();
		assert_eq!(position.loss_usdai, 500 * ONE);
		assert_eq!((position.owed_usdai, position.deficit_usdai), (200 * ONE, 300 * ONE));
	});
}

#[test]
fn bounds_the_losses_of_thirty_days_but_not_for_governance() {
	new_test_ext().execute_with(|| {
		govern(|params| params.max_recent_losses = 1_000 * DOLLAR);
		mint(ALICE, 1_000_000);
		let lots: Vec<u64> = (0..4).map(|_| buy(100_000, 99_000, 100)).collect();
		for lot in &lots {
			order(*lot, 98_400);
		}
		assert_ok!(sell(lots[0], 98_400));
		assert_noop!(sell(lots[1], 98_599), Error::<Test>::RecentLossesAboveBound);
		assert_ok!(sell(lots[1], 98_600));
		// Nothing is left for the third, but at no loss, or by governance.
		assert_noop!(sell(lots[2], 98_999), Error::<Test>::RecentLossesAboveBound);
		allowed(lots[2], 90_000);
		assert_noop!(sell(lots[2], 89_999), Error::<Test>::ProceedsBelowOrder);
		assert_ok!(sell(lots[2], 90_000));
		assert_ok!(Reserve::order_sale(signed(TREASURER), lots[3], 99_000 * DOLLAR));
		assert_ok!(sell(lots[3], 99_000));
		pass(35 * DAY);
		let later = buy(100_000, 99_000, 100);
		order(later, 98_400);
		assert_ok!(sell(later, 98_400));
	});
}

#[test]
fn a_loss_that_governance_allowed_counts_too() {
	new_test_ext().execute_with(|| {
		govern(|params| params.max_recent_losses = 1_000 * DOLLAR);
		mint(ALICE, 1_000_000);
		let lots: Vec<u64> = (0..2).map(|_| buy(100_000, 99_000, 100)).collect();
		allowed(lots[0], 98_000);
		assert_ok!(sell(lots[0], 98_000));
		order(lots[1], 98_900);
		assert_noop!(sell(lots[1], 98_999), Error::<Test>::RecentLossesAboveBound);
	});
}

#[test]
fn a_lost_lot_can_still_be_sold() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		pass(20 * DAY);
		assert_ok!(Reserve::realise_loss(signed(BOB), lot));
		allowed(lot, 0);
		assert_ok!(sell(lot, 30_000));
		// It makes the loss good first: 98,000 less 30,000.
		assert_eq!((position().loss_usdai, position().realised_usdc), (68_000 * ONE, 0));
		assert_eq!(Reserve::lot(lot), None);
	});
}
