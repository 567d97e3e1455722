use proptest::{collection::vec, prelude::*};

use super::*;

fn unit(remaining: u128, value: u128) -> InsuredUnit {
	InsuredUnit { remaining: Usdai(remaining), value: Usdai(value) }
}

#[test]
fn the_cover_of_one_unit_does_not_cover_another() {
	let units = [unit(1_000_000, 10_000), unit(1, 1_500_000)];
	assert_eq!(insured_value(&units), Usdai(10_001));
	assert!(is_lapsed(Usdai(1_000_000), &units));
}

#[test]
fn a_fall_of_prices_makes_no_insured_loan_lapse() {
	for value in [1_000_000, 950_000, 1, 0] {
		assert!(!is_lapsed(Usdai(1_000_000), &[unit(1_000_000, value)]));
	}
	assert!(is_lapsed(Usdai(1_000_000), &[unit(949_999, 950_000)]));
}

#[test]
fn the_cover_has_to_reach_the_principal_to_the_unit() {
	let units = [unit(600, 900), unit(400, 900)];
	assert!(!is_lapsed(Usdai(1_000), &units));
	assert!(is_lapsed(Usdai(1_001), &units));
}

#[test]
fn sums_above_the_range_cover_everything() {
	let units = [unit(u128::MAX, u128::MAX); 2];
	assert_eq!(insured_value(&units), Usdai(u128::MAX));
	assert!(!is_lapsed(Usdai(u128::MAX), &units));
}

proptest! {
	#[test]
	fn more_cover_and_less_principal_never_make_it_lapse(
		pairs in vec((0..1_000u128, 0..1_000u128), 1..16),
		principal in 0..16_000u128,
		more in 0..1_000u128,
		less in 0..16_000u128,
	) {
		let units: Vec<_> = pairs.iter().map(|(cover, value)| unit(*cover, *value)).collect();
		let lapsed = is_lapsed(Usdai(principal), &units);
		let mut better = units.clone();
		better[0].remaining.0 += more;
		prop_assert!(lapsed || !is_lapsed(Usdai(principal), &better));
		prop_assert!(lapsed || !is_lapsed(Usdai(principal.min(less)), &units));
		let full: Vec<_> = units.iter().map(|u| InsuredUnit { remaining: u.value, ..*u }).collect();
		prop_assert!(!is_lapsed(Usdai(principal), &full));
	}
}
