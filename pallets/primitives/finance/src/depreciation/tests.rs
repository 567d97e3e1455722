use num_traits::Pow;
use proptest::prelude::*;

use super::*;
use crate::testing::{fixed, floor, int, part, ratio};

const PERCENT: u32 = 10_000_000;

fn left(age: u64, rate: u32, bottom: u32) -> u128 {
	declining_balance_down(age, Perbill::from_parts(rate), Perbill::from_parts(bottom)).into_inner()
}

#[test]
fn exact_where_it_can_be() {
	assert_eq!(left(0, 35 * PERCENT, 5 * PERCENT), FIXED_ONE);
	assert_eq!(left(YEAR, 35 * PERCENT, 0), 650_000_000_000_000_000);
	assert_eq!(left(YEAR / 2, 35 * PERCENT, 0), 825_000_000_000_000_000);
	assert_eq!(left(2 * YEAR, 35 * PERCENT, 0), 422_500_000_000_000_000);
	// Eighteen years at 10 %: all eighteen decimals of 0.9^18.
	assert_eq!(left(18 * YEAR, 10 * PERCENT, 0), 150_094_635_296_999_121);
	assert_eq!(left(18 * YEAR, 10 * PERCENT, 20 * PERCENT), 200_000_000_000_000_000);
}

#[test]
fn the_ends_of_every_argument() {
	assert_eq!(left(u64::MAX, 0, 0), FIXED_ONE);
	assert_eq!(left(u64::MAX, 1, 0), 0);
	assert_eq!(left(u64::MAX, 1, 1), 1_000_000_000);
	assert_eq!(left(0, 100 * PERCENT, 0), FIXED_ONE);
	assert_eq!(left(YEAR - 1, 100 * PERCENT, 0), FIXED_ONE / u128::from(YEAR));
	assert_eq!(left(YEAR, 100 * PERCENT, 0), 0);
	assert_eq!(left(u64::MAX, 100 * PERCENT, 100 * PERCENT), FIXED_ONE);
}

fn rates() -> impl Strategy<Value = u32> {
	prop_oneof![0u32..=1_000, 0u32..=1_000_000_000, 999_999_000u32..=1_000_000_000]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn equals_the_formula(
		years in 0u64..40,
		seconds in 0..YEAR,
		rate in rates(),
		bottom in rates(),
	) {
		let rate_exact = part(Perbill::from_parts(rate));
		let share = (int(1) - rate_exact.clone()).pow(years as i32)
			* (int(1) - rate_exact * ratio(seconds, YEAR));
		let exact = share.max(part(Perbill::from_parts(bottom)));
		let computed = left(years * YEAR + seconds, rate, bottom);
		prop_assert_eq!(Some(computed), floor(&(exact * int(FIXED_ONE))));
	}

	#[test]
	fn never_rises_nor_falls_below_the_floor(
		age in prop_oneof![
			0..100 * YEAR,
			any::<u64>(),
			(1u64..200).prop_map(|years| years * YEAR - 1),
		],
		later in prop_oneof![Just(1u64), 0..YEAR, any::<u64>()],
		rate in rates(),
		bottom in rates(),
	) {
		let (young, old) = (left(age, rate, bottom), left(age.saturating_add(later), rate, bottom));
		prop_assert!(old <= young, "{young} then {old}");
		prop_assert!(u128::from(bottom) * BILLION <= old && young <= FIXED_ONE);
	}

	#[test]
	fn cost_is_rounded_down_once(
		price in 0..=100_000_000 * FIXED_ONE,
		quantity: u32,
		factor in 0..=FIXED_ONE,
		grade in 0u32..=1_000_000_000,
	) {
		let (price, factor) = (FixedU128::from_inner(price), FixedU128::from_inner(factor));
		let grade = Perbill::from_parts(grade);
		let exact = fixed(price) * int(quantity) * fixed(factor) * part(grade) * int(FIXED_ONE);
		prop_assert_eq!(cost_value_down(price, quantity, factor, grade).ok(), floor(&exact));
	}

	#[test]
	fn cost_overflows_only_where_it_must(price: u128, quantity: u32, factor: u128) {
		let (price, factor) = (FixedU128::from_inner(price), FixedU128::from_inner(factor));
		let exact = fixed(price) * int(quantity) * fixed(factor) * int(FIXED_ONE);
		let expected = floor(&exact).ok_or(FinanceError::Overflow);
		prop_assert_eq!(cost_value_down(price, quantity, factor, Perbill::one()), expected);
	}
}
