use proptest::{collection::vec, prelude::*};
use sp_arithmetic::Perbill;

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

fn bond(amount: u128, exposure: u128, claimed: u128) -> Bond {
	Bond { amount: Usdai(amount), exposure: Usdai(exposure), claimed: Usdai(claimed) }
}

/// What each claim receives if all of them are paid out of the bond in this order.
fn paid_out(amount: u128, claims: &[u128]) -> Vec<u128> {
	let all: u128 = claims.iter().sum();
	let mut bond = bond(amount, all, all);
	let pay = |left: &u128| {
		let paid = bond.share_down(Usdai(*left)).unwrap();
		bond.amount.0 -= paid.0;
		bond.claimed.0 -= left;
		paid.0
	};
	claims.iter().map(pay).collect()
}

/// Invariant 115.
#[test]
fn claims_share_a_bond_by_what_they_lack() {
	assert_eq!(paid_out(1_000_000, &[1_000_000, 1_000_000]), [500_000, 500_000]);
	assert_eq!(
		paid_out(1_000_000, &[2, 1, 1].map(|part| part * 500_000)),
		[500_000, 250_000, 250_000]
	);
	assert_eq!(
		paid_out(1_000_000, &[1, 1, 2].map(|part| part * 500_000)),
		[250_000, 250_000, 500_000]
	);
	// A bond that suffices pays all, and keeps the rest.
	assert_eq!(paid_out(5_000_000, &[1_000_000, 2_000_000]), [1_000_000, 2_000_000]);
	assert_eq!(paid_out(0, &[7]), [0]);
	assert_eq!(bond(9, 0, 0).share_down(Usdai(5)), Ok(Usdai(0)));
}

#[test]
fn a_bond_is_a_share_of_the_exposure_rounded_up() {
	let ratio = Perbill::from_percent(20);
	assert_eq!(bond(0, 1_001, 0).required_up(ratio), Ok(Usdai(201)));
	assert!(bond(201, 1_001, 0).is_enough(ratio).unwrap());
	assert!(!bond(200, 1_001, 0).is_enough(ratio).unwrap());
	assert_eq!(bond(1_000, 1_001, 0).free_down(ratio), Ok(Usdai(799)));
	assert_eq!(bond(100, 1_001, 0).free_down(ratio), Ok(Usdai(0)));
	// Nothing of it is free while a claim is open.
	assert_eq!(bond(1_000, 1_001, 1).free_down(ratio), Ok(Usdai(0)));
}

proptest! {
	#[test]
	fn no_order_of_claims_pays_one_of_them_more_than_a_unit_more(
		amount in 0..10_000_000u128,
		claims in vec(1..10_000_000u128, 1..8),
		turn in 0..8usize,
	) {
		let first = paid_out(amount, &claims);
		let turn = turn % claims.len();
		let mut turned = claims.clone();
		turned.rotate_left(turn);
		let mut second = paid_out(amount, &turned);
		second.rotate_right(turn);
		prop_assert!(first.iter().sum::<u128>() <= amount);
		for (one, other) in first.iter().zip(&second) {
			prop_assert!(one.abs_diff(*other) <= claims.len() as u128, "{first:?} {second:?}");
		}
		for (paid, left) in first.iter().zip(&claims) {
			prop_assert!(paid <= left);
		}
	}

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
