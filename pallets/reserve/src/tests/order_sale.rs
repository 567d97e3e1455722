use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;
use sp_runtime::DispatchError;

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

/// The order that the treasurer may give once governance has allowed it.
fn allow(lot: u64, dollars: Balance) {
	assert_ok!(Reserve::allow_sale(root(), lot, dollars * DOLLAR));
}

#[test]
fn is_the_treasurers_alone() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		allow(lot, 900);
		for dollars in [900, 990, 1_000] {
			let by_governance = Reserve::order_sale(root(), lot, dollars * DOLLAR);
			assert_noop!(by_governance, DispatchError::BadOrigin);
		}
		// What is allowed is not ordered.
		let sold = Reserve::sell_bill(signed(CUSTODIAN), lot, 1_000 * DOLLAR);
		assert_noop!(sold, Error::<Test>::NoSaleOrdered);
		Treasurers::set(&vec![]);
		assert_noop!(order(lot, 950), Error::<Test>::NotTreasurer);
	});
}

#[test]
fn goes_beyond_the_bounds_as_far_as_governance_allows() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		assert_noop!(order(lot, 950), Error::<Test>::SaleLossAboveBound);
		allow(lot, 950);
		let allowed = Event::SaleAllowed { lot, min_proceeds: 950 * DOLLAR };
		assert_eq!(last_event(), allowed.into());
		let info = Reserve::lot(lot).unwrap();
		assert_eq!((info.allowed, info.order), (Some(950 * DOLLAR), None));
		let below = Reserve::order_sale(signed(TREASURER), lot, 950 * DOLLAR - 1);
		assert_noop!(below, Error::<Test>::SaleLossAboveBound);
		assert_noop!(order(lot, 1_001), Error::<Test>::ProceedsAboveFace);
		assert_ok!(order(lot, 950));
		let ordered = Event::SaleOrdered { lot, min_proceeds: 950 * DOLLAR, is_unbounded: true };
		assert_eq!(last_event(), ordered.into());
		let below = Reserve::sell_bill(signed(CUSTODIAN), lot, 950 * DOLLAR - 1);
		assert_noop!(below, Error::<Test>::ProceedsBelowOrder);
		assert_ok!(Reserve::sell_bill(signed(CUSTODIAN), lot, 950 * DOLLAR));
	});
}

/// Each lot for itself, and until the next word of governance.
#[test]
fn rests_on_what_is_allowed_now_for_its_lot() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let [lot, other] = [0, 1].map(|_| buy(1_000, 980, 20));
		pass(10 * DAY);
		allow(lot, 900);
		assert_noop!(order(other, 900), Error::<Test>::SaleLossAboveBound);
		assert_ok!(order(lot, 900));
		allow(lot, 970);
		assert_eq!(Reserve::lot(lot).unwrap().order, None);
		assert_noop!(order(lot, 969), Error::<Test>::SaleLossAboveBound);
		assert_ok!(order(lot, 970));
		// Within the bounds a treasurer needs no one.
		allow(lot, 1_000);
		assert_ok!(order(lot, 990));
		let placed = Order { min_proceeds: Usdc(990 * DOLLAR), is_unbounded: false };
		assert_eq!(Reserve::lot(lot).unwrap().order, Some(placed));
	});
}

#[test]
fn governance_allows_any_lot_and_any_proceeds_up_to_the_face() {
	new_test_ext().execute_with(|| {
		let lot = half_grown();
		let refused = Reserve::allow_sale(signed(TREASURER), lot, 0);
		assert_noop!(refused, Error::<Test>::NotGovernance);
		assert_noop!(
			Reserve::allow_sale(root(), lot, 1_000 * DOLLAR + 1),
			Error::<Test>::ProceedsAboveFace
		);
		assert_noop!(Reserve::allow_sale(root(), lot + 1, 0), Error::<Test>::UnknownLot);
		// A matured lot whose cost is lost.
		pass(10 * DAY);
		assert_ok!(Reserve::write_off(root(), lot, 980 * DOLLAR));
		allow(lot, 0);
		assert_ok!(order(lot, 0));
		assert_ok!(Reserve::sell_bill(signed(CUSTODIAN), lot, 0));
	});
}
