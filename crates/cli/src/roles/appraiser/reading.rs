//! From the documents of sources to one number for a feed, by the rules of the worker
//! (`pallets/appraisal/src/worker/round.rs`): its reader of JSON, and the arithmetic of
//! `infrafi-finance`.

use infrafi_finance::{aggregate, decimal};
use sp_arithmetic::{FixedU128, Perbill};

use super::json::{is_pointer, JsonDocument};

/// Maximum number of a source in USD.
const MAX_VALUE: FixedU128 = FixedU128::from_u32(1_000_000_000);

/// A source of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
	/// Address of the document.
	pub url: String,
	/// Place of the number in the document.
	pub pointer: String,
	/// Factor that converts the number to USD, with 18 decimals.
	pub scale: u128,
}

/// The number of a source in USD, rounded down to 18 decimals, or why there is none.
pub fn read(source: &Source, document: &JsonDocument) -> Result<FixedU128, String> {
	if !is_pointer(source.pointer.as_bytes()) {
		return Err("the pointer is none".into());
	}
	let text = document.number_at(source.pointer.as_bytes());
	let text = text.map_err(|error| format!("{error:?}"))?;
	let number = decimal::parse_down(&text).map_err(|error| format!("{text}: {error:?}"))?;
	let value = decimal::scale_down(number, FixedU128::from_inner(source.scale));
	match value.map_err(|error| format!("{text}: {error:?}"))? {
		value if value.into_inner() == 0 => Err(format!("{text} is zero")),
		value if value > MAX_VALUE => Err(format!("{text} is too high")),
		value => Ok(value),
	}
}

/// What the numbers of a feed come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
	/// The median of all numbers.
	pub centre: FixedU128,
	/// How many numbers are within the greatest spread of it.
	pub agreeing: usize,
	/// The median of those, if they are enough: what would be fed.
	pub fed: Option<FixedU128>,
}

/// What the numbers of a feed come to. `None` without a number.
pub fn agree(numbers: &[FixedU128], min_sources: u32, max_spread: Perbill) -> Option<Agreement> {
	let mut all = numbers.to_vec();
	let centre = aggregate::lower_median(&mut all)?;
	all.retain(|number| aggregate::within_band(*number, centre, max_spread));
	let is_enough = all.len() as u64 >= u64::from(min_sources);
	let fed = if is_enough { aggregate::lower_median(&mut all) } else { None };
	Some(Agreement { centre, agreeing: all.len(), fed })
}

#[cfg(test)]
mod tests {
	use super::*;

	fn source(pointer: &str, scale: u128) -> Source {
		Source { url: String::new(), pointer: pointer.into(), scale }
	}

	fn number(text: &str, pointer: &str, scale: u128) -> Result<FixedU128, String> {
		let document = JsonDocument::parse(text.as_bytes().to_vec()).expect("it is JSON");
		read(&source(pointer, scale), &document)
	}

	const ONE: u128 = 1_000_000_000_000_000_000;

	#[test]
	fn a_number_is_read_exactly_and_scaled() {
		let expected = FixedU128::from_inner(24_500_100_000_000_000_000_000);
		assert_eq!(number(r#"{"a":[{"p":"24500.10"}]}"#, "/a/0/p", ONE), Ok(expected));
		assert_eq!(number(r#"{"p":2450010}"#, "/p", ONE / 100), Ok(expected), "cents");
		assert!(number(r#"{"p":0}"#, "/p", ONE).is_err());
		assert!(number(r#"{"p":-1}"#, "/p", ONE).is_err());
		assert!(number(r#"{"p":1e10}"#, "/p", ONE).is_err(), "too high");
		assert!(number(r#"{"p":null}"#, "/p", ONE).is_err());
		assert!(number(r#"{"p":1}"#, "p", ONE).is_err(), "no pointer");
	}

	#[test]
	fn one_source_that_lies_is_left_out() {
		let of =
			|list: &[u32]| list.iter().map(|one| FixedU128::from_u32(*one)).collect::<Vec<_>>();
		let spread = Perbill::from_percent(20);
		let found = agree(&of(&[100, 110, 900]), 2, spread).expect("there are numbers");
		assert_eq!((found.agreeing, found.fed), (2, Some(FixedU128::from_u32(100))));
		let found = agree(&of(&[100, 900]), 2, spread).expect("there are numbers");
		assert_eq!((found.agreeing, found.fed), (1, None));
		assert_eq!(agree(&[], 1, spread), None);
	}
}
