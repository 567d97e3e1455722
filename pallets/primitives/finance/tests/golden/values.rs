//! The value of hardware, and of feeds.

use infrafi_finance::{
	aggregate::{lower_median, within_band},
	calendar::DAY,
	cash::{coverage_down, lease_income_down, market_income_down, opex_down, CashWindow, Coverage},
	decimal::parse_down,
	depreciation::{cost_value_down, declining_balance_down},
	income::{present_value_down, Rental},
	rent::Rent,
	units::{Seconds, Usdai},
	YEAR,
};
use sp_arithmetic::{FixedU128, Perbill, Permill};

use crate::{percent, Numbers, ONE};

pub(crate) fn depreciation(numbers: &mut Numbers) {
	let left =
		|age| declining_balance_down(age, Perbill::from_percent(35), Perbill::from_percent(10));
	let months = left(YEAR + YEAR / 2);
	numbers.put("depreciation.left_after_18_months", months.into_inner());
	numbers.put("depreciation.left_after_5_years", left(5 * YEAR).into_inner());
	numbers.put("depreciation.left_after_6_years", left(6 * YEAR).into_inner());
	let value = cost_value_down(30_000.into(), 8, months, Perbill::from_percent(85)).unwrap();
	numbers.put("depreciation.cost_value", value);
}

pub(crate) fn income(numbers: &mut Numbers) {
	let rental = Rental {
		hourly: FixedU128::from_rational(210, 100),
		quantity: 8,
		utilisation: Perbill::from_percent(72),
		margin: Perbill::from_percent(61),
	};
	let zero = FixedU128::from_u32(0);
	numbers.put("income.year", present_value_down(rental, YEAR, zero).unwrap());
	let value = present_value_down(rental, 3 * YEAR + 100 * DAY, percent(1_800).0).unwrap();
	numbers.put("income.present_value", value);
}

pub(crate) fn rent(numbers: &mut Numbers) {
	let hourly = Usdai(15_400_000_000_000_000_000);
	let rent = Rent { hourly, from: 0, until: 90 * DAY };
	let (now, paid) = (30 * DAY + 1, Usdai(5_000 * ONE));
	numbers.put("rent.fallen_due_up", rent.fallen_due_up(now).unwrap().0);
	numbers.put("rent.unpaid_up", rent.unpaid_up(paid, now).unwrap().0);
	let most = rent.max_payment_up(paid, now, Seconds(31 * DAY)).unwrap();
	numbers.put("rent.max_payment_up", most.0);
	numbers.put("rent.opex_down", opex_down(paid, Permill::from_percent(40)).unwrap().0);
}

pub(crate) fn coverage(numbers: &mut Numbers) {
	let due = Usdai(5_298 * ONE);
	let window = |received: u128| CashWindow { received: Usdai(received * ONE), due };
	let windows = [6_480, 6_480, 3_888].map(window);
	let coverage = windows.into_iter().fold(Coverage::default(), Coverage::with);
	let dscr = coverage.dscr_down(3).unwrap().unwrap();
	numbers.put("coverage.dscr_down", dscr.into_inner());
	let margin = Perbill::from_percent(60);
	let lease = lease_income_down(Usdai(15 * ONE), 400 * DAY, margin).unwrap();
	let rental = Rental {
		hourly: FixedU128::from_rational(185, 100),
		quantity: 8,
		utilisation: Perbill::from_percent(70),
		margin,
	};
	let market = market_income_down(rental, 320 * DAY).unwrap();
	numbers.put("coverage.lease_income_down", lease.0);
	numbers.put("coverage.market_income_down", market.0);
	let projected = coverage_down(Usdai(lease.0 + market.0), Usdai(66_970 * ONE));
	numbers.put("coverage.projected_down", projected.into_inner());
}

pub(crate) fn aggregate(numbers: &mut Numbers) {
	numbers.put("aggregate.median_of_four", lower_median(&mut [410, 395, 402, 399]).unwrap());
	numbers.put("aggregate.median_of_five", lower_median(&mut [410, 395, 402, 399, 1]).unwrap());
	let within =
		|inner| within_band(FixedU128::from_inner(inner), 2.into(), Perbill::from_percent(15));
	let edge = 2_300_000_000_000_000_000;
	assert!(within(edge) && !within(edge + 1));
	numbers.put("aggregate.highest_within", edge);
}

pub(crate) fn decimals(numbers: &mut Numbers) {
	let texts = [("price", "2.49"), ("exponent", "31.5e3"), ("below", "1.0000000000000000019")];
	for (name, text) in texts {
		numbers.put(format!("decimals.{name}"), parse_down(text).unwrap().into_inner());
	}
}
