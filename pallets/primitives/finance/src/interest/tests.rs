use proptest::{collection::vec, prelude::*};

use super::*;
use crate::testing::{amounts, aprs, ceil, exact, fixed, floor, int, ratio, MAX_AMOUNT};

const CENTURY: u64 = 100 * YEAR;

#[test]
fn the_corner_of_the_domain_fits() {
	let apr = Apr(10.into());
	let interest = Interest::accrued(Rate::of(Usdai(MAX_AMOUNT), apr), Seconds(CENTURY)).unwrap();
	assert_eq!(interest.up(), Ok(Usdai(1_000 * MAX_AMOUNT)));
	assert_eq!(interest.down(), Ok(Usdai(1_000 * MAX_AMOUNT)));
}

#[test]
fn a_million_for_thirty_days_at_twelve_percent() {
	let apr = Apr(sp_arithmetic::FixedU128::from_rational(12, 100));
	let million = Usdai(1_000_000 * FIXED_ONE);
	// 9,863.013698630136986301(37): the thirty-day month of the worked examples.
	let days = Seconds(30 * 86_400);
	let interest = Interest::accrued(Rate::of(million, apr), days).unwrap();
	assert_eq!(interest.up(), Ok(Usdai(9_863_013_698_630_136_986_302)));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn interest_equals_the_formula(principal in amounts(), apr in aprs(), time in 0..=CENTURY) {
		let interest = Interest::accrued(Rate::of(Usdai(principal), apr), Seconds(time)).unwrap();
		let formula = int(principal) * fixed(apr.0) * ratio(time, YEAR);
		prop_assert_eq!(&exact(interest), &formula);
		prop_assert_eq!(interest.up().ok().map(|up| up.0), ceil(&formula));
		prop_assert_eq!(interest.down().ok().map(|down| down.0), floor(&formula));
		let simple = Interest::accrued(Rate::of(Usdai(principal), apr), Seconds(time));
		prop_assert_eq!(simple.and_then(Interest::up).ok(), ceil(&formula).map(Usdai));
	}

	#[test]
	fn accruing_in_steps_is_accruing_once(
		principal in amounts(),
		apr in aprs(),
		steps in vec(0..=YEAR, 0..50),
	) {
		let rate = Rate::of(Usdai(principal), apr);
		let once = Interest::accrued(rate, Seconds(steps.iter().sum())).unwrap();
		let mut stepwise = Interest::ZERO;
		for step in steps {
			let more = stepwise.ensure_add(Interest::accrued(rate, Seconds(step)).unwrap()).unwrap();
			prop_assert!(more >= stepwise);
			stepwise = more;
		}
		prop_assert_eq!(stepwise, once);
	}

	#[test]
	fn paying_what_is_owed_leaves_nothing(
		principal in amounts(),
		apr in aprs(),
		time in 0..=CENTURY,
	) {
		let interest = Interest::accrued(Rate::of(Usdai(principal), apr), Seconds(time)).unwrap();
		prop_assert_eq!(interest.less_amount(interest.up().unwrap()), Interest::ZERO);
		let left = interest.less_amount(interest.down().unwrap());
		prop_assert!(left < Interest::of_amount(Usdai(1)));
	}
}
