use num_bigint::BigInt;
use num_traits::Pow;
use proptest::prelude::*;

use super::*;
use crate::testing::{fixed, floor, int};

fn inner(text: &str) -> Result<u128, FinanceError> {
	parse_down(text).map(FixedU128::into_inner)
}

#[test]
fn plain_numbers() {
	assert_eq!(inner("0"), Ok(0));
	assert_eq!(inner("1"), Ok(FIXED_ONE));
	assert_eq!(inner("2.49"), Ok(2_490_000_000_000_000_000));
	assert_eq!(inner("31.5e3"), Ok(31_500 * FIXED_ONE));
	assert_eq!(inner("31.5E+3"), Ok(31_500 * FIXED_ONE));
	assert_eq!(inner("249e-02"), Ok(2_490_000_000_000_000_000));
	assert_eq!(inner("0.000000000000000001"), Ok(1));
	assert_eq!(inner("0.0000000000000000019"), Ok(1));
	assert_eq!(inner("0.0000000000000000009"), Ok(0));
	assert_eq!(inner("1e-100"), Ok(0));
	assert_eq!(inner("0e100"), Ok(0));
	assert_eq!(inner("340282366920938463463.374607431768211455"), Ok(u128::MAX));
}

#[test]
fn every_refusal_says_why() {
	use FinanceError::*;
	let cases = [
		("", EmptyNumber),
		("NaN", NotANumber),
		("Infinity", InfiniteNumber),
		("-Infinity", InfiniteNumber),
		("-1", NegativeNumber),
		("-0", NegativeNumber),
		("-2.5e9", NegativeNumber),
		("1e101", ExponentOutOfRange),
		("1e-101", ExponentOutOfRange),
		("1e99999999999999999999999999999999999999", ExponentOutOfRange),
		("0e-4294967297", ExponentOutOfRange),
		("340282366920938463463.374607431768211456", Overflow),
		("1e100", Overflow),
		("1e21", Overflow),
	];
	for (text, error) in cases {
		assert_eq!(inner(text), Err(error), "{text:?}");
	}
	assert_eq!(inner(&"1".repeat(64)), Err(Overflow));
	assert_eq!(inner(&"1".repeat(65)), Err(NumberTooLong));
	assert_eq!(inner(&format!("0.{}", "1".repeat(62))), Ok(111_111_111_111_111_111));
}

#[test]
fn what_json_refuses_is_malformed() {
	for text in [
		"+1", "01", "00", "-01", ".5", "5.", "1.e3", "1e", "1e+", "1e1.5", " 1", "1 ", "1\n",
		"0x10", "1_000", "1,5", "nan", "inf", "--1", "-", "e5", "1e5e5", "1.2.3", "\u{661}",
		"1\u{0}", "null",
	] {
		assert_eq!(inner(text), Err(FinanceError::MalformedNumber), "{text:?}");
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(8_192))]

	#[test]
	fn parsing_is_exact_rational_arithmetic(
		integer in "0|[1-9][0-9]{0,24}",
		fraction in "([0-9]{1,30})?",
		exponent in proptest::option::of(-45i32..45),
	) {
		let dot = if fraction.is_empty() { "" } else { "." };
		let tail = exponent.map(|exponent| format!("e{exponent}")).unwrap_or_default();
		let text = format!("{integer}{dot}{fraction}{tail}");
		let digits: BigInt = format!("{integer}{fraction}").parse().unwrap();
		let power = exponent.unwrap_or(0) - fraction.len() as i32;
		let exact = int(digits) * int(10).pow(power);
		let expected = floor(&(exact * int(FIXED_ONE))).ok_or(FinanceError::Overflow);
		prop_assert_eq!(inner(&text), expected, "{}", text);
	}

	#[test]
	fn any_text_is_answered(text in "[-+0-9eE. NaIinfty]{0,70}") {
		let _ = parse_down(&text);
	}

	#[test]
	fn what_is_printed_is_read_back(value: u128) {
		let text = format!("{}.{:018}", value / FIXED_ONE, value % FIXED_ONE);
		prop_assert_eq!(inner(&text), Ok(value));
	}

	#[test]
	fn scaling_rounds_down(value: u128, factor in 0..10_000 * FIXED_ONE) {
		let (value, factor) = (FixedU128::from_inner(value), FixedU128::from_inner(factor));
		let exact = fixed(value) * fixed(factor) * int(FIXED_ONE);
		let expected = floor(&exact).ok_or(FinanceError::Overflow);
		prop_assert_eq!(scale_down(value, factor).map(FixedU128::into_inner), expected);
	}
}

#[test]
fn the_largest_mantissa_fits() {
	let text = "9".repeat(60) + "e-50";
	let exact = (int(10).pow(60) - int(1)) / int(10).pow(50);
	assert_eq!(inner(&text).ok(), floor(&(exact * int(FIXED_ONE))));
}
