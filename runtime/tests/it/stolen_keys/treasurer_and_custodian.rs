//! A treasurer, and a custodian of bills in another group, that receives cash and buys no bill.

use pallet_reserve::Error;

use super::*;

/// What Charlie, the custodian, has received of the cash, in dollars.
fn taken() -> Balance {
	dollars(Charlie) / DOLLAR - 10_000_000
}

/// No further dollar leaves.
fn nothing_more(why: Error<Runtime>) {
	assert_eq!(buy(Alice, Charlie, 1), reserve_refuses(why));
}

#[test]
fn take_a_quarter_of_the_cash_in_a_block_and_two_fifths_in_all() {
	on_live_chain(|| {
		assert_eq!(
			buy(Alice, Charlie, CASH / 4 + 1),
			reserve_refuses(Error::RecentPurchasesAboveBound)
		);
		assert_eq!(buy(Alice, Charlie, CASH / 4), Ok(()));
		nothing_more(Error::RecentPurchasesAboveBound);
		assert_eq!(taken(), CASH / 4);
		// The allowance refills evenly.
		next_block(DAY / 2);
		assert_eq!(buy(Alice, Charlie, CASH / 8), Ok(()));
		nothing_more(Error::RecentPurchasesAboveBound);
		next_block(DAY / 2);
		assert_eq!(buy(Alice, Charlie, CASH / 40), Ok(()));
		assert_eq!(taken(), CASH / 10 * 4);
		nothing_more(Error::CustodianConcentration);
		for _ in 0..2 {
			next_block(DAY);
			nothing_more(Error::CustodianConcentration);
		}
		assert_eq!((taken(), cash()), (CASH / 10 * 4, CASH / 10 * 6 * DOLLAR));
		exits_are_open();
	});
}

/// Each further custodian in the plot is another two fifths, and a tenth of the supply stays.
#[test]
fn take_nine_tenths_with_three_custodians_and_four_days() {
	on_live_chain(|| {
		for (who, group) in [(One, 101), (Two, 102)] {
			assert_ok!(root(admit(Role::BillCustodian, who, group)));
		}
		let plot = [(Charlie, 4), (One, 4), (Two, 1)];
		let mut left: Vec<(Sr25519Keyring, Balance)> =
			plot.map(|(who, tenths)| (who, CASH / 10 * tenths)).to_vec();
		let mut days = 0;
		while !left.is_empty() {
			let mut today = CASH / 4;
			while let Some((who, amount)) = left.first_mut() {
				let part = today.min(*amount);
				if part == 0 {
					break;
				}
				assert_eq!(buy(Alice, *who, part), Ok(()));
				(today, *amount) = (today - part, *amount - part);
				left.retain(|(_, amount)| *amount > 0);
			}
			next_block(DAY);
			days += 1;
		}
		assert_eq!((cash(), days), (CASH / 10 * DOLLAR, 4));
		assert_eq!(buy(Alice, Two, 1), reserve_refuses(Error::BelowLiquidityFloor));
	});
}

#[test]
fn are_stopped_at_once() {
	on_live_chain(|| {
		// A guardian, for half an hour.
		assert_eq!(by(Dave, pallet_timelock::Call::brake {}), Ok(()));
		assert_eq!(buy(Alice, Charlie, 1), filtered());
		exits_are_open();
		assert_eq!(carry(&FOUR, pallet_safe_mode::Call::force_exit {}), Ok(()));
		assert_eq!(buy(Alice, Charlie, 1), Ok(()));
		revoked(Role::Treasurer, Alice);
		nothing_more(Error::NotTreasurer);
		revoked(Role::BillCustodian, Charlie);
		assert_ok!(root(admit(Role::Treasurer, Alice, 100)));
		nothing_more(Error::UnknownCustodian);
	});
}

/// By early sales of good bills below their value.
#[test]
fn take_a_half_percent_of_a_bill_and_ten_thousand_dollars_a_month_by_sales() {
	on_live_chain(|| {
		let bought = || {
			let lot = pallet_reserve::NextLotId::<Runtime>::get();
			assert_eq!(buy(Alice, Charlie, 800_000), Ok(()));
			lot
		};
		let order = |lot, dollars| {
			by(Alice, pallet_reserve::Call::order_sale { lot, min_proceeds: dollars * DOLLAR })
		};
		let sell = |lot, dollars| {
			by(Charlie, pallet_reserve::Call::sell_bill { lot, proceeds: dollars * DOLLAR })
		};
		let lots = [0, 1, 2].map(|_| bought());
		assert_eq!(order(lots[0], 795_999), reserve_refuses(Error::SaleLossAboveBound));
		for lot in lots {
			assert_eq!(order(lot, 796_000), Ok(()));
		}
		for lot in &lots[..2] {
			assert_eq!(sell(*lot, 796_000), Ok(()));
		}
		// 2,000 dollars are left of the 30 days.
		assert_eq!(sell(lots[2], 797_999), reserve_refuses(Error::RecentLossesAboveBound));
		assert_eq!(sell(lots[2], 798_000), Ok(()));
		next_block(3 * DAY);
		let later = bought();
		assert_eq!(order(later, 796_000), Ok(()));
		assert_eq!(sell(later, 799_999), reserve_refuses(Error::RecentLossesAboveBound));
		// The council does not widen the bounds at once, and orders nothing itself.
		let allow = pallet_reserve::Call::allow_sale { lot: later, min_proceeds: 0 };
		assert_eq!(carry(&FOUR, allow), reserve_refuses(Error::NotGovernance));
		let order = pallet_reserve::Call::order_sale { lot: later, min_proceeds: 0 };
		assert_eq!(carry(&FOUR, order), Err(DispatchError::BadOrigin));
	});
}

#[test]
fn cannot_be_one_company() {
	on_live_chain(|| {
		let group = Roles::admission(Role::BillCustodian, Charlie.to_account_id()).unwrap().group;
		assert_ok!(root(admit(Role::Treasurer, Alice, group)));
		nothing_more(Error::ConflictOfInterest);
		assert_eq!(taken(), 0);
	});
}
