//! The value of hardware, and of feeds.

use infrafi_finance::{
	aggregate::{lower_median, within_band},
	calendar::DAY,
	decimal::parse_down,
	depreciation::{cost_value_down, declining_balance_down},
	income::{present_value_down, Rental},
	YEAR,
};
use sp_arithmetic::{FixedU128, Perbill};

use crate::{percent, Numbers};

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
