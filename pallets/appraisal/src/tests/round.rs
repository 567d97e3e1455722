use infrafi_finance::FinanceError;
use infrafi_protocol::feed::Source;
use sp_runtime::{FixedU128, Perbill};

use crate::{
	mock::{source, usd},
	worker::{
		json::{JsonDocument, JsonError},
		round::{agreed_value, read_source, SourceError},
	},
};

fn read_at(source: &Source, number: &str) -> Result<FixedU128, SourceError> {
	let document = format!("{{\"usd\": {number}}}");
	let document = JsonDocument::parse(document.into()).map_err(SourceError::Json)?;
	read_source(source, &document)
}

fn read(number: &str) -> Result<FixedU128, SourceError> {
	read_at(&source("https://a/", "/usd"), number)
}

#[test]
fn reads_exact_decimals() {
	assert_eq!(read("1.9999"), Ok(FixedU128::from_inner(1_999_900_000_000_000_000)));
	assert_eq!(read("1e3"), Ok(usd(1_000)));
	assert_eq!(read("\"25000\""), Ok(usd(25_000)));
	assert_eq!(read("0.1"), Ok(FixedU128::from_inner(100_000_000_000_000_000)));
}

#[test]
fn scales_to_dollars() {
	let cents = Source { scale: FixedU128::from_rational(1, 100), ..source("https://a/", "/usd") };
	assert_eq!(read_at(&cents, "12345"), Ok(FixedU128::from_rational(12_345, 100)));
}

#[test]
fn refuses_implausible_prices() {
	assert_eq!(read("0"), Err(SourceError::Zero));
	assert_eq!(read("1e-30"), Err(SourceError::Zero));
	assert_eq!(read("1000000000"), Ok(usd(1_000_000_000)));
	assert_eq!(read("1000000001"), Err(SourceError::TooHigh));
	assert!(matches!(read("-5"), Err(SourceError::Number(_))));
	assert!(matches!(read("1e400"), Err(SourceError::Number(_))));
	assert!(matches!(read("\"NaN\""), Err(SourceError::Number(_))));
	assert!(matches!(read("\"\""), Err(SourceError::Number(FinanceError::EmptyNumber))));
	assert_eq!(read("NaN"), Err(SourceError::Json(JsonError::NotJson)));
	assert_eq!(read("true"), Err(SourceError::Json(JsonError::NotANumber)));
}

#[test]
fn refuses_text_that_is_not_a_json_number() {
	let zeros = "0".repeat(60_000);
	let texts = [
		"0x10",
		" 12",
		"12 ",
		"1,000",
		"1_000",
		"+5",
		".5",
		"5.",
		"01",
		"1e",
		"1e+",
		"1.5.2",
		"--1",
		"\u{663}",
		"\u{ff11}",
		"1e101",
		"1e-101",
		"1e999999999",
		"1e-999999999",
		"0e101",
		"Infinity",
		"1e18446744073709551617",
		&format!("0.{zeros}1"),
		&format!("{zeros}1"),
		&format!("1{zeros}"),
	];
	for text in texts {
		let refused = read(&format!("\"{text}\""));
		assert!(matches!(refused, Err(SourceError::Number(_))), "{text:.40}: {refused:?}");
	}
	for text in ["+5", ".5", "01", "0x10", "1_000", "5.", "1e"] {
		assert_eq!(read(text), Err(SourceError::Json(JsonError::NotJson)), "{text}");
	}
	assert!(matches!(read(&format!("1{zeros}")), Err(SourceError::Number(_))));
	assert_eq!(read(r#""\u0031\u0030""#), Ok(usd(10)), "escaped digits are digits");
	assert_eq!(read("1E2"), Ok(usd(100)));
}

fn median(numbers: &[u32], min_sources: u32) -> Option<FixedU128> {
	let numbers = numbers.iter().map(|dollars| usd(*dollars)).collect();
	agreed_value(numbers, min_sources, Perbill::from_percent(20))
}

#[test]
fn takes_the_median_of_the_sources() {
	assert_eq!(median(&[100, 102, 98], 2), Some(usd(100)));
	assert_eq!(median(&[102, 98], 2), Some(usd(98)));
	assert_eq!(median(&[100], 1), Some(usd(100)));
}

#[test]
fn leaves_out_numbers_too_far_from_the_median() {
	assert_eq!(median(&[100, 102, 1_000_000], 2), Some(usd(100)));
	assert_eq!(median(&[100, 120, 80, 121, 79], 3), Some(usd(100)));
	// The median of the remaining two counts.
	assert_eq!(median(&[1, 100, 110], 2), Some(usd(100)));
}

#[test]
fn needs_enough_sources_that_agree() {
	assert_eq!(median(&[], 1), None);
	assert_eq!(median(&[100], 2), None);
	assert_eq!(median(&[100, 200], 2), None, "two that contradict each other");
	assert_eq!(median(&[100, 200, 300], 2), None);
}
