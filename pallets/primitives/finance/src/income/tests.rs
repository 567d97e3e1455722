use num_rational::BigRational;
use num_traits::Pow;
use proptest::prelude::*;

use super::*;
use crate::testing::{fixed, floor, int, part, ratio};

const ZERO: FixedU128 = FixedU128::from_u32(0);

fn year_of(rental: Rental) -> BigRational {
	fixed(rental.hourly)
		* int(8_760)
		* int(rental.quantity)
		* part(rental.utilisation)
		* part(rental.margin)
		* int(FIXED_ONE)
}

/// The documented sum, term by term.
fn exact(rental: Rental, remaining: u64, discount: FixedU128) -> BigRational {
	let growth = int(1) + fixed(discount);
	let years = (remaining / YEAR) as i32;
	let share = ratio(remaining % YEAR, YEAR);
	let whole: BigRational =
		(1..=years).map(|year| year_of(rental) / growth.clone().pow(year)).sum();
	let end = growth.pow(years) * (int(1) + fixed(discount) * share.clone());
	whole + year_of(rental) * share / end
}

#[test]
fn two_dollars_an_hour() {
	let rental = Rental {
		hourly: FixedU128::from_u32(2),
		quantity: 8,
		utilisation: Perbill::from_percent(75),
		margin: Perbill::from_percent(60),
	};
	// 2 * 8,760 * 8 * 0.75 * 0.6 = 63,072 a year.
	assert_eq!(present_value_down(rental, YEAR, ZERO), Ok(63_072 * FIXED_ONE));
	assert_eq!(present_value_down(rental, YEAR / 4, ZERO), Ok(15_768 * FIXED_ONE));
	let quarter = FixedU128::from_rational(1, 4);
	assert_eq!(present_value_down(rental, YEAR, quarter), Ok(50_457_600_000_000_000_000_000));
	assert_eq!(present_value_down(rental, 2 * YEAR, quarter), Ok(90_823_680_000_000_000_000_000));
	assert_eq!(present_value_down(rental, 0, quarter), Ok(0));
}

#[test]
fn more_than_a_century_is_refused() {
	let rental = Rental {
		hourly: FixedU128::from_inner(u128::MAX),
		quantity: u32::MAX,
		utilisation: Perbill::one(),
		margin: Perbill::one(),
	};
	assert_eq!(present_value_down(rental, MAX_LIFE + 1, ZERO), Err(FinanceError::LifeTooLong));
	assert_eq!(present_value_down(rental, u64::MAX, ZERO), Err(FinanceError::LifeTooLong));
	assert_eq!(present_value_down(rental, MAX_LIFE, ZERO), Err(FinanceError::Overflow));
	let never = FixedU128::from_inner(u128::MAX);
	assert!(present_value_down(rental, MAX_LIFE, never).is_ok());
}

prop_compose! {
	fn rentals()(
		hourly in 0..=1_000 * FIXED_ONE,
		quantity in 0..=1_000_000u32,
		utilisation in 0..=1_000_000_000u32,
		margin in 0..=1_000_000_000u32,
	) -> Rental {
		Rental {
			hourly: FixedU128::from_inner(hourly),
			quantity,
			utilisation: Perbill::from_parts(utilisation),
			margin: Perbill::from_parts(margin),
		}
	}
}

fn rates() -> impl Strategy<Value = FixedU128> {
	prop_oneof![Just(0), 0..=1_000u128, 0..=10 * FIXED_ONE].prop_map(FixedU128::from_inner)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	#[test]
	fn below_the_formula_by_less_than_stated(
		rental in rentals(),
		remaining in prop_oneof![0..12 * YEAR, 0..=MAX_LIFE],
		discount in rates(),
	) {
		let exact = exact(rental, remaining, discount);
		let value = present_value_down(rental, remaining, discount).unwrap();
		prop_assert!(int(value) <= exact);
		let slack = ratio(1, 10_000_000_000_000_000u64);
		prop_assert!(Some(value) >= floor(&(exact.clone() - slack)), "{value} for {exact}");
		if discount == ZERO {
			prop_assert_eq!(Some(value), floor(&exact));
		}
	}

	#[test]
	fn a_longer_life_is_never_worth_less(
		rental in rentals(),
		remaining in prop_oneof![0..MAX_LIFE, (1u64..100).prop_map(|years| years * YEAR - 1)],
		later in prop_oneof![Just(1u64), 0..YEAR],
		discount in rates(),
	) {
		let longer = (remaining + later).min(MAX_LIFE);
		let value = |life| present_value_down(rental, life, discount).unwrap();
		prop_assert!(value(remaining) <= value(longer));
	}

	#[test]
	fn a_higher_rate_is_never_worth_more(
		rental in rentals(),
		remaining in 0..=MAX_LIFE,
		low in rates(),
		high in rates(),
	) {
		let value = |rate| present_value_down(rental, remaining, rate).unwrap();
		prop_assert!(value(low.max(high)) <= value(low.min(high)));
	}
}
