//! Feeds: what the oracle is asked for, and where an appraiser looks it up.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_runtime::FixedU128;

/// A hardware model by its name, such as `H100-SXM5-80GB`: ASCII text of at most 32 bytes.
pub type Model = BoundedVec<u8, ConstU32<32>>;

/// Whether a model can have this name: words of printable ASCII, a single space between two, so that no two names look alike.
pub fn is_model_name(name: &[u8]) -> bool {
	let is_word = |word: &[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_graphic);
	name.split(|byte| *byte == b' ').all(is_word)
}

/// What a feed tells.
#[derive(
	Clone,
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
	serde::Serialize,
	serde::Deserialize,
)]
pub enum OracleKey {
	/// USD for one new unit of the model.
	Price(Model),
	/// USD for one hour of one unit of the model.
	HourlyRate(Model),
}

impl OracleKey {
	/// The model that the feed is about.
	pub fn model(&self) -> &Model {
		match self {
			Self::Price(model) | Self::HourlyRate(model) => model,
		}
	}
}

/// A place on the web where a value is published as JSON.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
pub struct Source {
	/// Where the document is: an `http://` or `https://` address.
	pub url: BoundedVec<u8, ConstU32<256>>,
	/// Where the number is in the document: a JSON pointer (RFC 6901).
	pub pointer: BoundedVec<u8, ConstU32<128>>,
	/// What the number is multiplied with to get USD: 1 for dollars, 0.01 for cents, 1/8 for a server of eight.
	pub scale: FixedU128,
}
