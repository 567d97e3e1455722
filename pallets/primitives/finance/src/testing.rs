//! Exact rationals: the tests compute in another representation than the code.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use primitive_types::U256;
use proptest::{collection::vec, prelude::*};
use sp_arithmetic::{FixedU128, Perbill};

use crate::{
	calendar::{Anchors, DAY},
	curve::Amortisation,
	interest::{Interest, DENOMINATOR},
	late::GraceTerms,
	obligation::{LoanMath, RepaymentTerms},
	schedule::Deadlines,
	split::{TrancheTerms, Tranches, MAX_TRANCHES},
	units::{Apr, Seconds, Usdai},
	wide::{BILLION, FIXED_ONE},
};

pub(crate) fn ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> BigRational {
	BigRational::new(numerator.into(), denominator.into())
}

pub(crate) fn int(value: impl Into<BigInt>) -> BigRational {
	ratio(value, 1)
}

pub(crate) fn fixed(value: FixedU128) -> BigRational {
	ratio(value.into_inner(), FIXED_ONE)
}

pub(crate) fn part(value: Perbill) -> BigRational {
	ratio(value.deconstruct(), BILLION)
}

/// `None` where it does not fit.
pub(crate) fn floor(value: &BigRational) -> Option<u128> {
	value.floor().to_integer().to_u128()
}

/// `None` where it does not fit.
pub(crate) fn ceil(value: &BigRational) -> Option<u128> {
	value.ceil().to_integer().to_u128()
}

pub(crate) fn wide(value: U256) -> BigRational {
	int(BigInt::from_bytes_le(num_bigint::Sign::Plus, &value.to_little_endian()))
}

/// Interest as the rational it stands for.
pub(crate) fn exact(interest: Interest) -> BigRational {
	wide(interest.0) / int(DENOMINATOR)
}

/// 10^30 units: a trillion dollars with 18 decimals.
pub(crate) const MAX_AMOUNT: u128 = 1_000_000_000_000_000_000_000_000_000_000;

/// A part of an amount, rounded down: `share / u64::MAX` of it.
pub(crate) fn portion(amount: u128, share: u64) -> u128 {
	floor(&(int(amount) * ratio(share, u64::MAX))).unwrap()
}

/// Amounts of the documented domain, tiny ones as likely as huge ones.
pub(crate) fn amounts() -> impl Strategy<Value = u128> {
	prop_oneof![0..=20u128, 0..=1_000_000_000u128, 0..=1_000_000 * FIXED_ONE, 0..=MAX_AMOUNT]
}

/// Rates to 1000 % per year.
pub(crate) fn aprs() -> impl Strategy<Value = Apr> {
	prop_oneof![
		Just(0),
		0..=1_000u128,
		(0..=1_000u128).prop_map(|tenths| tenths * FIXED_ONE / 1_000),
		0..=FIXED_ONE / 2,
		0..=10 * FIXED_ONE,
	]
	.prop_map(|inner| Apr(FixedU128::from_inner(inner)))
}

/// Realistic rates.
pub(crate) fn sane_aprs() -> impl Strategy<Value = Apr> {
	(10u128..=400).prop_map(|tenths| Apr(FixedU128::from_inner(tenths * FIXED_ONE / 1_000)))
}

pub(crate) fn tranches(most: u128) -> impl Strategy<Value = Tranches> {
	let amount = prop_oneof![1..=9u128, 1..=most];
	vec((amount, sane_aprs()), 1..=MAX_TRANCHES).prop_map(|list| {
		let list: Vec<_> = list
			.into_iter()
			.map(|(amount, apr)| TrancheTerms { amount: Usdai(amount), apr })
			.collect();
		Tranches::new(&list).unwrap()
	})
}

/// Drawn between 2024 and 2034.
pub(crate) fn instants() -> impl Strategy<Value = u64> {
	1_704_067_200u64..2_019_686_400
}

pub(crate) fn deadlines() -> impl Strategy<Value = Deadlines> {
	let every = (instants(), 1u64..=120 * DAY, 1u32..=120)
		.prop_map(|(draw, length, count)| Deadlines::every(draw, Seconds(length), count).unwrap());
	prop_oneof![every, monthly()]
}

pub(crate) fn shortest_window(deadlines: &Deadlines) -> Seconds {
	(1..=deadlines.count()).map(|n| deadlines.window(n).unwrap()).min().unwrap()
}

pub(crate) fn monthly() -> impl Strategy<Value = Deadlines> {
	(instants(), 1u8..=31, -56i32..=56, 70u32..3_500, 0u64..=28).prop_map(
		|(draw, day, quarters, days, min_stub)| {
			let anchors = Anchors::new(day, quarters * 900).unwrap();
			Deadlines::monthly(draw, anchors, days, Seconds(min_stub * DAY)).unwrap()
		},
	)
}

/// Realistic loans: any amortisation, up to eight tranches, grace within the windows.
pub(crate) fn loans() -> impl Strategy<Value = LoanMath> {
	let kind = prop_oneof![
		Just(Amortisation::EqualPrincipal),
		Just(Amortisation::Level),
		Just(Amortisation::Bullet)
	];
	let fee = prop_oneof![Just(0), 1..=1_000u128].prop_map(Usdai);
	let windows = prop_oneof![
		(instants(), DAY..=90 * DAY, 1u32..=24).prop_map(|(draw, length, count)| {
			Deadlines::every(draw, Seconds(length), count).unwrap()
		}),
		(instants(), 1u8..=31, -56i32..=56, 70u32..750).prop_map(|(draw, day, quarters, days)| {
			let anchors = Anchors::new(day, quarters * 900).unwrap();
			Deadlines::monthly(draw, anchors, days, Seconds(7 * DAY)).unwrap()
		}),
	];
	(tranches(1_000_000 * FIXED_ONE), windows, kind, 0u64..=100, sane_aprs(), fee).prop_filter_map(
		"a level payment below the interest",
		|(tranches, deadlines, amortisation, share, apr, exit_fee)| {
			let shortest = shortest_window(&deadlines);
			let grace = GraceTerms { time: Seconds(shortest.0 * share / 100), apr };
			LoanMath::new(RepaymentTerms { tranches, deadlines, amortisation, grace, exit_fee })
				.ok()
		},
	)
}
