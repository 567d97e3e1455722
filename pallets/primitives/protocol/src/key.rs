//! Numbers as storage keys: a map iterates over them in ascending order.

use frame_support::stored;

/// A number, an instant or an id as a key. It is big-endian, because the integers of SCALE do not
/// sort. With the hasher `Identity` the first key is the lowest number.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
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
	use codec::Encode;

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
