use proptest::prelude::*;

use super::*;
use crate::testing::{amounts, ceil, int, part, portion, ratio};

fn decay(opening: u128, floor: u128, step: u64, steps: u32) -> PriceDecay {
	PriceDecay { opening: Usdai(opening), floor: Usdai(floor), step: Seconds(step), steps }
}

#[test]
fn a_price_falls_to_its_floor() {
	// From 100 to 40 in four steps of ten seconds.
	let decay = decay(100, 40, 10, 4);
	let price = |elapsed| decay.price_up(Seconds(elapsed)).unwrap().0;
	assert_eq!([0, 9, 10, 29, 30, 39, 40, 1_000].map(price), [100, 100, 85, 70, 55, 55, 40, 40]);
	let over = |elapsed| decay.is_over(Seconds(elapsed)).unwrap();
	assert_eq!([0, 40, 49, 50].map(over), [false, false, false, true], "the floor has its time");
}

#[test]
fn what_is_no_descent_is_refused() {
	let price = |decay: PriceDecay| decay.price_up(Seconds(1));
	assert_eq!(price(decay(1, 2, 10, 4)), Err(FinanceError::FloorAboveOpening));
	assert_eq!(price(decay(2, 1, 0, 4)), Err(FinanceError::DivisionByZero));
	assert_eq!(price(decay(2, 1, 10, 0)), Ok(Usdai(2)), "no steps, no fall");
	assert_eq!(decay(2, 1, 0, 4).is_over(Seconds(1)), Err(FinanceError::DivisionByZero));
}

#[test]
fn every_bid_is_higher_than_the_one_before() {
	let next = |bid, increment| next_bid_up(Usdai(bid), Perbill::from_percent(increment));
	assert_eq!(next(100, 5), Ok(Usdai(105)));
	assert_eq!(next(101, 5), Ok(Usdai(107)), "rounded up");
	assert_eq!(next(100, 0), Ok(Usdai(101)));
	assert_eq!(next(0, 5), Ok(Usdai(1)));
	assert_eq!(next(u128::MAX, 5), Err(FinanceError::Overflow));
}

#[test]
fn a_late_bid_moves_the_end() {
	assert_eq!(extended(1_000, 899, Seconds(100)), Ok(1_000));
	assert_eq!(extended(1_000, 901, Seconds(100)), Ok(1_001));
	assert_eq!(extended(500, 500, Seconds(100)), Ok(600), "the first bid");
	assert_eq!(extended(1_000, u64::MAX, Seconds(100)), Err(FinanceError::Overflow));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn the_opening_price_is_rounded_up_once(
		appraisal in amounts(),
		counted in 0u32..=1_000_000_000,
		share in 0u32..=1_000_000_000,
	) {
		let (counted, share) = (Perbill::from_parts(counted), Perbill::from_parts(share));
		let opening = opening_price_up(Usdai(appraisal), counted, share).unwrap();
		let exact = int(appraisal) * part(counted) * part(share);
		prop_assert_eq!(Some(opening.0), ceil(&exact));
	}

	#[test]
	fn the_price_asked_equals_the_formula(
		opening in amounts(),
		at in any::<u64>(),
		step in 1u64..=100_000,
		steps in 1u32..=100,
		elapsed in 0u64..=10_000_000,
		later in 0u64..=100_000,
	) {
		let floor = portion(opening, at);
		let decay = decay(opening, floor, step, steps);
		let price = decay.price_up(Seconds(elapsed)).unwrap();
		let taken = (elapsed / step).min(steps.into());
		let fallen = int(opening - floor) * ratio(taken, steps);
		prop_assert_eq!(Some(price.0), ceil(&(int(opening) - fallen)));
		prop_assert!(price.0 >= floor && price.0 <= opening);
		prop_assert!(decay.price_up(Seconds(elapsed + later)).unwrap() <= price);
		let end = step * (u64::from(steps) + 1);
		prop_assert_eq!(decay.is_over(Seconds(elapsed)).unwrap(), elapsed >= end);
		prop_assert!(price.0 == floor || elapsed + step < end, "the floor price held before the end");
	}

	#[test]
	fn the_next_bid_is_the_least_that_raises_enough(
		bid in amounts(),
		increment in 0u32..=1_000_000_000,
	) {
		let increment = Perbill::from_parts(increment);
		let next = next_bid_up(Usdai(bid), increment).unwrap();
		let enough = |next: u128| next > bid && int(next) >= int(bid) * (int(1) + part(increment));
		prop_assert!(enough(next.0) && !enough(next.0 - 1));
	}

	#[test]
	fn an_outbid_account_can_answer(end: u32, bids in prop::collection::vec(any::<u32>(), 1..20)) {
		let extension = Seconds(600);
		let mut end = u64::from(end);
		for bid_at in bids {
			let after = extended(end, bid_at.into(), extension).unwrap();
			prop_assert!(after >= end && after >= u64::from(bid_at) + extension.0);
			prop_assert!(after == end || after == u64::from(bid_at) + extension.0);
			end = after;
		}
	}
}
