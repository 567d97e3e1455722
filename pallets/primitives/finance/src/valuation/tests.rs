use proptest::prelude::*;

use super::*;
use crate::testing::{amounts, floor, int, part};

const THOUSAND: u128 = 1_000_000_000_000_000_000_000;

/// 2 % and 1,000 USDai.
const CHARGES: SaleCharges = SaleCharges { fee: Perbill::from_percent(2), costs: Usdai(THOUSAND) };

#[test]
fn a_sale_takes_its_fee_and_its_costs() {
	assert_eq!(CHARGES.net_down(Usdai(960 * THOUSAND)), Ok(Usdai(939_800 * THOUSAND / 1_000)));
	assert_eq!(CHARGES.net_down(Usdai(THOUSAND)), Ok(Usdai::ZERO), "never below zero");
	let fee = SaleCharges { costs: Usdai::ZERO, ..CHARGES };
	assert_eq!(fee.net_down(Usdai(49)), Ok(Usdai(48)), "the fee is rounded up");
}

#[test]
fn a_bid_has_no_haircut() {
	let units = [(Usdai(1_000 * THOUSAND), Perbill::from_percent(60))];
	let figures = CountedValues::of_down(&units, Usdai(400 * THOUSAND), CHARGES).unwrap();
	// (600,000 + 400,000) * 98 % - 1,000.
	assert_eq!(figures.whole, Usdai(1_400 * THOUSAND));
	assert_eq!(figures.cautious, Usdai(979 * THOUSAND));
	assert_eq!(figures.counted(true), figures.cautious);
	assert_eq!(figures.counted(false), figures.whole);
}

#[test]
fn figures_that_cover_the_vault_are_not_kept() {
	let figures = CountedValues { whole: Usdai(10), cautious: Usdai(7) };
	assert_eq!(figures.unless_covered(Usdai(7)), None);
	assert_eq!(figures.unless_covered(Usdai(8)), Some(figures));
}

#[test]
fn the_account_covers_as_the_units_do() {
	assert_eq!(uncovered(Usdai(850), Usdai(600), Usdai(100)), Usdai(150));
	assert_eq!(uncovered(Usdai(850), Usdai(600), Usdai(250)), Usdai::ZERO);
	assert_eq!(uncovered(Usdai(850), Usdai(900), Usdai::ZERO), Usdai::ZERO);
}

#[test]
fn each_model_has_its_maintenance() {
	let units =
		[(Usdai(1_000), Perbill::from_percent(80)), (Usdai(1_000), Perbill::from_percent(60))];
	assert_eq!(shortfall_up(Usdai(1_400), &units), Ok(Usdai::ZERO));
	assert_eq!(shortfall_up(Usdai(1_401), &units), Ok(Usdai(1)));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn figures_equal_the_formulas(
		units in proptest::collection::vec((amounts(), 0u32..=1_000_000_000), 0..16),
		bid in amounts(),
		fee in 0u32..=1_000_000_000,
		costs in amounts(),
	) {
		let parts: Vec<_> = units
			.iter()
			.map(|(value, counted)| (Usdai(*value), Perbill::from_parts(*counted)))
			.collect();
		let charges = SaleCharges { fee: Perbill::from_parts(fee), costs: Usdai(costs) };
		let figures = CountedValues::of_down(&parts, Usdai(bid), charges).unwrap();
		let exact = parts
			.iter()
			.fold(int(bid), |sum, (value, counted)| sum + int(value.0) * part(*counted));
		let counted = int(floor(&exact).unwrap());
		let net = counted * (int(1) - part(charges.fee)) - int(costs);
		prop_assert_eq!(Some(figures.cautious.0), floor(&net.max(int(0))));
		prop_assert!(figures.cautious <= figures.whole);
		prop_assert_eq!(figures.whole.0, units.iter().map(|(value, _)| value).sum::<u128>() + bid);
	}
}
