//! Instants as keys: an index by time sorts as time does.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// An instant in seconds since 1970, big-endian: with the hasher `Identity` the first key is the earliest.
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
pub struct BeSeconds([u8; 8]);

impl From<u64> for BeSeconds {
	fn from(seconds: u64) -> Self {
		Self(seconds.to_be_bytes())
	}
}

impl From<BeSeconds> for u64 {
	fn from(key: BeSeconds) -> Self {
		u64::from_be_bytes(key.0)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn keys_sort_as_instants_do() {
		let instants = [0, 1, 255, 256, 1_800_000_000, u64::MAX - 1, u64::MAX];
		let keys = instants.map(|seconds| BeSeconds::from(seconds).encode());
		assert!(keys.is_sorted());
		assert_eq!(instants.map(BeSeconds::from).map(u64::from), instants);
	}
}
