use proptest::{collection::vec, prelude::*};

use super::*;
use crate::testing::{fixed, part};

#[test]
fn median_of_few() {
	assert_eq!(lower_median::<u32>(&mut []), None);
	assert_eq!(lower_median(&mut [7]), Some(7));
	assert_eq!(lower_median(&mut [9, 7]), Some(7));
	assert_eq!(lower_median(&mut [9, 1, 7]), Some(7));
	assert_eq!(lower_median(&mut [4, 9, 1, 7]), Some(4));
}

#[test]
fn the_edge_of_a_band_is_within() {
	let within = |value: u128| {
		within_band(FixedU128::from_inner(value), 2.into(), Perbill::from_percent(15))
	};
	let (low, high) = (1_700_000_000_000_000_000, 2_300_000_000_000_000_000);
	assert!(within(low) && within(high));
	assert!(!within(low - 1) && !within(high + 1));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn median_is_the_lower_middle_of_the_sorted(mut values in vec(0u8..20, 1..40)) {
		let median = lower_median(&mut values.clone()).unwrap();
		values.sort_unstable();
		prop_assert_eq!(median, values[(values.len() - 1) / 2]);
	}

	#[test]
	fn one_liar_in_three_is_held_by_the_others(
		honest in any::<[u64; 2]>(),
		lie: u64,
		at in 0usize..3,
	) {
		let mut values = honest.to_vec();
		values.insert(at, lie);
		let median = lower_median(&mut values).unwrap();
		prop_assert!(honest[0].min(honest[1]) <= median && median <= honest[0].max(honest[1]));
	}

	#[test]
	fn band_is_exact(
		centre: u128,
		band in 0u32..=1_000_000_000,
		offset in -2i128..=2,
		upper: bool,
	) {
		let centre = FixedU128::from_inner(centre);
		let band = Perbill::from_parts(band);
		// Values right at the edge of the band.
		let reach = band.mul_floor(centre.into_inner());
		let edge = if upper {
			centre.into_inner().saturating_add(reach)
		} else {
			centre.into_inner() - reach
		};
		let value = FixedU128::from_inner(edge.saturating_add_signed(offset));
		let distance = fixed(value) - fixed(centre);
		let within = distance.clone().max(-distance) <= part(band) * fixed(centre);
		prop_assert_eq!(within_band(value, centre, band), within);
	}
}
