//! Numbers as keys: an index by them sorts as they do.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// A number, an instant or an id, big-endian, since SCALE's integers do not sort: with the hasher `Identity` the first key is
/// the least.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct BeU64([u8; 8]);

impl From<u64> for BeU64 {
	fn from(number: u64) -> Self {
		Self(number.to_be_bytes())
	}
}

impl From<BeU64> for u64 {
	fn from(key: BeU64) -> Self {
		Self::from_be_bytes(key.0)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn keys_sort_as_numbers_do() {
		let numbers = [0, 1, 255, 256, 1_800_000_000, u64::MAX - 1, u64::MAX];
		let keys = numbers.map(|number| BeU64::from(number).encode());
		assert!(keys.is_sorted());
		assert!(keys.iter().all(|key| key.len() == 8));
		assert_eq!(numbers.map(BeU64::from).map(u64::from), numbers);
	}
}
