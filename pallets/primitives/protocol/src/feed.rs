//! Feeds: the numbers that the oracle provides and appraisals use.

use frame_support::{stored, traits::ConstU32, BoundedVec};
use sp_runtime::FixedU128;

/// Name of a hardware model, such as `H100-SXM5-80GB`: ASCII text of at most 32 bytes.
pub type Model = BoundedVec<u8, ConstU32<32>>;

/// Whether a text can be the name of a model: words of printable ASCII with a single space between
/// two words. So no two names look the same.
pub fn is_model_name(name: &[u8]) -> bool {
	let is_word = |word: &[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_graphic);
	name.split(|byte| *byte == b' ').all(is_word)
}

/// A feed: one number from outside the chain.
#[stored]
#[derive(PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub enum OracleKey {
	/// Price of one new piece of the model, in USD (18 decimals).
	Price(Model),
	/// Rent of one piece of the model for one hour, in USD (18 decimals).
	HourlyRate(Model),
}

impl OracleKey {
	/// The model of the feed.
	pub fn model(&self) -> &Model {
		match self {
			Self::Price(model) | Self::HourlyRate(model) => model,
		}
	}
}

/// A web address that publishes a value as JSON.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Source {
	/// Address of the document: `http://` or `https://`.
	pub url: BoundedVec<u8, ConstU32<256>>,
	/// Place of the number in the document: a JSON pointer (RFC 6901).
	pub pointer: BoundedVec<u8, ConstU32<128>>,
	/// Factor that converts the number to USD: 1 for dollars, 0.01 for cents, 1/8 for a server of
	/// eight.
	pub scale: FixedU128,
}
