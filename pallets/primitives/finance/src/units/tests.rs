use proptest::prelude::*;

use super::*;
use crate::{
	testing::{amounts, ceil, floor, int, part, ratio},
	wide::FIXED_ONE,
};

#[test]
fn a_dollar_is_a_dollar() {
	assert_eq!(Usdc(1_000_000).to_usdai(), Ok(Usdai(FIXED_ONE)));
	assert_eq!(Usdai(FIXED_ONE).to_usdc_down(), Usdc(1_000_000));
	assert_eq!(Usdai(2 * SCALE - 1).to_usdc_down(), Usdc(1));
	assert_eq!([0, 1, SCALE, SCALE + 1].map(|units| Usdai(units).to_usdc_up().0), [0, 1, 1, 2]);
	assert_eq!(Usdc(u128::MAX).to_usdai(), Err(FinanceError::Overflow));
}

#[test]
fn time_does_not_run_backwards() {
	assert_eq!(Seconds::between(5, 9), Seconds(4));
	assert_eq!(Seconds::between(9, 5), Seconds(0));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn usdc_survives_the_way_there_and_back(amount in amounts()) {
		let usdc = Usdai(amount).to_usdc_down();
		prop_assert!(usdc.to_usdai().unwrap() <= Usdai(amount));
		prop_assert!(amount - usdc.to_usdai().unwrap().0 < SCALE);
		prop_assert_eq!(usdc.to_usdai().unwrap().to_usdc_down(), usdc);
	}

	#[test]
	fn loan_to_value_rounds_up(principal in amounts(), value in amounts()) {
		let ltv = Ltv::of_up(Usdai(principal), Usdai(value)).map(|ltv| ltv.0.deconstruct().into());
		let expected = match value {
			0 => Err(FinanceError::DivisionByZero),
			_ => Ok(ceil(&(ratio(principal.min(value), value) * int(BILLION))).unwrap()),
		};
		prop_assert_eq!(ltv, expected);
	}

	#[test]
	fn a_sum_of_parts_rounds_once(
		parts in proptest::collection::vec((amounts(), 0u32..=1_000_000_000), 0..17),
	) {
		let parts: Vec<_> = parts
			.into_iter()
			.map(|(amount, share)| (Usdai(amount), Perbill::from_parts(share)))
			.collect();
		let exact = parts.iter().fold(int(0), |sum, (amount, share)| sum + int(amount.0) * part(*share));
		prop_assert_eq!(Usdai::sum_of_parts_down(&parts).ok().map(|sum| sum.0), floor(&exact));
	}

	#[test]
	fn parts_round_down_and_fees_up(
		amount: u128,
		share in 0u32..=1_000_000_000,
		fee in 0u32..=1_000_000,
	) {
		let share = Perbill::from_parts(share);
		let exact = int(amount) * part(share);
		let up = Usdc(amount).part_up(share).ok().map(|part| part.0);
		prop_assert_eq!(up, ceil(&exact));
		prop_assert_eq!(Usdai(amount).part_down(share).ok().map(|part| part.0), floor(&exact));
		let exact = int(amount) * ratio(fee, 1_000_000);
		prop_assert_eq!(Usdai(amount).fee_up(Permill::from_parts(fee)).ok().map(|fee| fee.0), ceil(&exact));
	}
}
