use frame_support::assert_ok;
use sp_runtime::{FixedU128, Perbill};

use crate::{mock::*, MAX_PAGE};

#[test]
fn a_position_contains_ratios() {
	new_test_ext().execute_with(|| {
		let empty = position();
		assert_eq!(
			(empty.supply_usdai, empty.backing_ratio, empty.liquidity_ratio),
			(0, None, None)
		);
		assert_eq!(empty.backing_ratio18, None);
		mint(ALICE, 1_000);
		let lot = buy(300, 250, 10);
		let info = position();
		assert_eq!(info.liquidity_ratio, Some(Perbill::from_percent(75)));
		assert_eq!(info.backing_ratio, Some(Perbill::one()));
		assert_eq!(info.backing_ratio18, Some(FixedU128::from_u32(1)));
		pass(5 * DAY);
		let info = position();
		assert_eq!(
			(info.bills_at_cost_usdc, info.bills_at_book_usdc),
			(250 * DOLLAR, 275 * DOLLAR)
		);
		assert_eq!(info.bills_at_face_usdc, 300 * DOLLAR);
		assert_eq!(info.accreted_usdc, 25 * DOLLAR);
		pass(5 * DAY);
		assert_ok!(settle(lot));
		let info = position();
		assert_eq!((info.realised_usdc, info.harvestable_usdc), (50 * DOLLAR, 50 * DOLLAR));
		// Both are above 100 %.
		assert_eq!(info.backing_ratio18, Some(FixedU128::from_rational(105, 100)));
		assert_eq!(info.backing_ratio, Some(Perbill::one()));
		assert_eq!(info.liquidity_ratio, Some(Perbill::one()));
	});
}

#[test]
fn the_next_maturity_is_in_the_future() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		buy(100, 99, 20);
		buy(100, 99, 10);
		assert_eq!(position().next_maturity, Some(NOW + 10 * DAY));
		pass(10 * DAY);
		assert_eq!(position().next_maturity, Some(NOW + 20 * DAY));
		pass(10 * DAY);
		assert_eq!(position().next_maturity, None);
	});
}

#[test]
fn lots_come_in_pages() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		for _ in 0..70 {
			buy(100, 99, 1);
		}
		pass(DAY);
		assert_ok!(settle(1));
		let page = Reserve::lots(0, 3);
		let ids: Vec<u64> = page.lots.iter().map(|lot| lot.id).collect();
		assert_eq!((ids, page.next), (vec![0, 2], Some(3)));
		let page = Reserve::lots(0, u32::MAX);
		assert_eq!((page.lots.len(), page.next), (63, Some(u64::from(MAX_PAGE))));
		let page = Reserve::lots(64, 64);
		assert_eq!((page.lots.len(), page.next), (6, None));
		assert_eq!(Reserve::lots(u64::MAX, 0).lots, vec![]);
	});
}

#[test]
fn yields_are_those_of_the_purchase() {
	new_test_ext().execute_with(|| {
		assert_eq!(Reserve::yield_summary(), None);
		mint(ALICE, 10_000_000);
		// Thirteen weeks at a discount of 3.545 %.
		let (face, cost) = (1_000_000 * DOLLAR, 991_039_027_777);
		let matures_at = now() + 91 * DAY;
		let who = signed(TREASURER);
		assert_ok!(Reserve::buy_bill(who, BILL, face, cost, matures_at, CUSTODIAN));
		pass(DAY);
		let summary = Reserve::yield_summary().unwrap();
		assert_eq!(summary.discount_rate.into_inner(), 35_450_000_003_076_923);
		assert_eq!(summary.bond_equivalent_yield.into_inner(), 36_267_351_846_731_094);
		assert_eq!(summary.weighted_average_maturity, 90 * DAY);
		// 8,960.97 in 91 days.
		assert_eq!(summary.yearly_income / DOLLAR, 35_942);
		let lot = Reserve::lot(0).unwrap();
		assert_eq!(lot.discount_rate, Some(summary.discount_rate));
		assert_eq!(lot.bond_equivalent_yield, Some(summary.bond_equivalent_yield));
		pass(90 * DAY);
		assert_eq!(Reserve::yield_summary(), None);
	});
}
