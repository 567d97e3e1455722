use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;

use crate::{mock::*, Error, Event, Order};

fn order(lot: u64, dollars: Balance) -> sp_runtime::DispatchResult {
	Reserve::order_sale(signed(TREASURER), lot, dollars * DOLLAR)
}

/// A lot that has half of its gain: it is worth 990 of 1,000, and may be sold for 980.1.
fn half_grown() -> u64 {
	mint(ALICE, 10_000);
	let lot = buy(1_000, 980, 20);
	pass(10 * DAY);
	lot
}

#[test]
fn bounds_the_loss_by_the_book_value() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		let too_low = Reserve::order_sale(signed(TREASURER), lot, 980_100_000 - 1);
		assert_noop!(too_low, Error::<Test>::SaleLossAboveBound);
		assert_ok!(Reserve::order_sale(signed(TREASURER), lot, 980_100_000));
		let placed = Order { min_proceeds: Usdc(980_100_000), is_unbounded: false };
		assert_eq!(Reserve::lot(lot).unwrap().order, Some(placed));
		let ordered = Event::SaleOrdered { lot, min_proceeds: 980_100_000, is_unbounded: false };
		assert_eq!(last_event(), ordered.into());
	});
}

#[test]
fn replaces_the_earlier_order() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		assert_ok!(order(lot, 985));
		assert_ok!(order(lot, 1_000));
		let sold = Reserve::sell_bill(signed(CUSTODIAN), lot, 985 * DOLLAR);
		assert_noop!(sold, Error::<Test>::ProceedsBelowOrder);
		assert_noop!(order(lot, 1_001), Error::<Test>::ProceedsAboveFace);
	});
}

#[test]
fn is_for_treasurers_and_running_lots() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		let refused = Reserve::order_sale(signed(CUSTODIAN), lot, 990 * DOLLAR);
		assert_noop!(refused, Error::<Test>::NotTreasurer);
		assert_noop!(order(lot + 1, 990), Error::<Test>::UnknownLot);
		pass(10 * DAY);
		assert_noop!(order(lot, 1_000), Error::<Test>::BillMatured);
		assert_ok!(Reserve::write_off(root(), lot, 980 * DOLLAR));
		assert_noop!(order(lot, 1_000), Error::<Test>::LossRealised);
	});
}

#[test]
fn governance_is_not_bound_in_this_call_either() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		assert_noop!(order(lot, 900), Error::<Test>::SaleLossAboveBound);
		assert_ok!(Reserve::order_sale(root(), lot, 900 * DOLLAR));
		let placed = Order { min_proceeds: Usdc(900 * DOLLAR), is_unbounded: true };
		assert_eq!(Reserve::lot(lot).unwrap().order, Some(placed));
		assert_ok!(Reserve::sell_bill(signed(CUSTODIAN), lot, 900 * DOLLAR));
	});
}

#[test]
fn governance_may_order_any_proceeds_up_to_the_face() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		let refused = Reserve::allow_sale(signed(TREASURER), lot, 0);
		assert_noop!(refused, Error::<Test>::NotGovernance);
		assert_noop!(
			Reserve::allow_sale(root(), lot, 1_000 * DOLLAR + 1),
			Error::<Test>::ProceedsAboveFace
		);
		assert_noop!(Reserve::allow_sale(root(), lot + 1, 0), Error::<Test>::UnknownLot);
		pass(10 * DAY);
		assert_ok!(Reserve::write_off(root(), lot, 980 * DOLLAR));
		assert_ok!(Reserve::allow_sale(root(), lot, 0));
		let ordered = Event::SaleOrdered { lot, min_proceeds: 0, is_unbounded: true };
		assert_eq!(last_event(), ordered.into());
	});
}
