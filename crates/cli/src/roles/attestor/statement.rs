//! The statement of a custodian of bills, as a file.

use std::collections::BTreeMap;

use infrafi_finance::cusip;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::shared::{files, money, Amount};

/// A statement.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
	/// The face of each bill, in USDC (6 decimals).
	pub bills: BTreeMap<String, u128>,
	/// SHA-256 of the bytes of the file: what `sha256sum` prints.
	pub hash: [u8; 32],
}

#[derive(Debug, Deserialize)]
struct Row {
	cusip: String,
	face: String,
}

impl Statement {
	/// Reads a statement.
	///
	/// # Errors
	///
	/// The row that is wrong, and why.
	pub fn parse(bytes: &[u8]) -> Result<Self, String> {
		let mut bills = BTreeMap::<String, u128>::new();
		for Row { cusip, face } in files::rows_of::<Row>(bytes)? {
			let wrong = |reason: &str| format!("the bill {cusip:?}: {reason}");
			let name = <[u8; 9]>::try_from(cusip.as_bytes())
				.map_err(|_| wrong("a CUSIP has nine characters"))?;
			if !cusip::is_text(&name) {
				return Err(wrong("a CUSIP has digits, capital letters, *, @ and #"));
			}
			let face = face.parse::<Amount>().and_then(|face| face.units(money::USDC));
			let face = face.map_err(|reason| wrong(&reason))?;
			let sum = bills.entry(cusip.clone()).or_default();
			*sum = sum.checked_add(face).ok_or_else(|| wrong("its face is too large"))?;
		}
		bills
			.values()
			.try_fold(0_u128, |sum, face| sum.checked_add(*face))
			.ok_or("the sum is too large")?;
		Ok(Self { bills, hash: Sha256::digest(bytes).into() })
	}

	/// The face of all bills, in USDC (6 decimals).
	pub fn face(&self) -> u128 {
		self.bills.values().sum()
	}
}

/// The bills whose face differs between a statement and a ledger: stated, and known.
pub fn compare(
	statement: &Statement,
	ledger: impl Iterator<Item = (String, u128)>,
) -> Vec<(String, u128, u128)> {
	let mut both: BTreeMap<String, (u128, u128)> =
		statement.bills.iter().map(|(cusip, face)| (cusip.clone(), (*face, 0))).collect();
	for (cusip, face) in ledger {
		let known = &mut both.entry(cusip).or_default().1;
		*known = known.saturating_add(face);
	}
	let differ = both.into_iter().filter(|(_, (stated, known))| stated != known);
	differ.map(|(cusip, (stated, known))| (cusip, stated, known)).collect()
}

#[cfg(test)]
mod tests {
	use super::*;

	const TEXT: &[u8] = b"cusip,face\n912797GL5,50000\n912797GM3,10000.50\n912797GL5,1\n";

	#[test]
	fn the_face_is_a_sum_and_the_hash_that_of_the_file() {
		let statement = Statement::parse(TEXT).expect("it is one");
		assert_eq!(statement.face(), 60_001_500_000);
		assert_eq!(statement.bills["912797GL5"], 50_001_000_000);
		assert_eq!(hex::encode(statement.hash), DIGEST);
	}

	#[test]
	fn a_difference_in_either_direction_is_found() {
		let statement = Statement::parse(TEXT).expect("it is one");
		let lot = |cusip: &str, face| (cusip.to_owned(), face);
		let same = [
			lot("912797GL5", 50_000_000_000),
			lot("912797GL5", 1_000_000),
			lot("912797GM3", 10_000_500_000),
		];
		assert_eq!(compare(&statement, same.into_iter()), vec![]);
		let found = compare(
			&statement,
			[lot("912797GL5", 50_001_000_000), lot("912797GN1", 5)].into_iter(),
		);
		let expected =
			vec![("912797GM3".to_owned(), 10_000_500_000, 0), ("912797GN1".to_owned(), 0, 5)];
		assert_eq!(found, expected);
	}

	#[test]
	fn a_wrong_row_is_named() {
		for row in
			["912797GL,1", "912797gl5,1", "912797GL5,-1", "912797GL5,1e9", "912797GL5,0.0000001"]
		{
			let text = format!("cusip,face\n{row}\n");
			let error = Statement::parse(text.as_bytes()).expect_err(row);
			assert!(error.contains("912797"), "{error}");
		}
		assert!(Statement::parse(b"cusip,face\n").is_err());
	}

	const DIGEST: &str = "b129025834bc955f965c1eceed272f31bd3987e86b0375ab3412e5ef728478cf";
}
