//! What the pallet stores and shows.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use infrafi_protocol::{unit::Grade, OracleKey};
use scale_info::TypeInfo;
use sp_runtime::{FixedU128, Perbill};

/// The governed values of appraisal.
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
pub struct Parameters {
	/// Blocks between two rounds of fetching.
	pub fetch_interval: u32,
	/// Sources that have to agree before an appraiser feeds a value.
	pub min_sources: u32,
	/// How far a source may be from the median of the sources before it is left out, as a share of that median.
	pub max_spread: Perbill,
	/// Appraisers whose numbers have to be fresh for their median to count.
	pub minimum_count: u32,
	/// Seconds for which an appraiser's number counts in the median; at most half of `max_age`.
	pub value_expiry: u64,
	/// Seconds after which an accepted value is stale.
	pub max_age: u64,
}

impl Default for Parameters {
	/// Hourly rounds, two of three sources and appraisers, stale after a day.
	fn default() -> Self {
		Self {
			fetch_interval: 600,
			min_sources: 2,
			max_spread: Perbill::from_percent(20),
			minimum_count: 2,
			value_expiry: 12 * 60 * 60,
			max_age: 24 * 60 * 60,
		}
	}
}

/// What is left of a unit's value by its grade.
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
pub struct Grades {
	/// Factor of grade A.
	pub a: Perbill,
	/// Factor of grade B; at most that of A.
	pub b: Perbill,
	/// Factor of grade C; at most that of B, and more than zero.
	pub c: Perbill,
}

impl Grades {
	/// The factor of a grade.
	pub fn factor(&self, grade: Grade) -> Perbill {
		match grade {
			Grade::A => self.a,
			Grade::B => self.b,
			Grade::C => self.c,
		}
	}
}

/// How a model loses value.
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
pub struct ModelParams {
	/// Share of the remaining value that is lost in each year of service (declining balance); less than all of it.
	pub depreciation: Perbill,
	/// Share of the price of a new unit below which depreciation does not go.
	pub floor: Perbill,
	/// What is left by grade.
	pub grades: Grades,
}

/// A value and its time.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Quote {
	/// USD per new unit, or per unit-hour.
	pub value: FixedU128,
	/// Time of the oldest number behind it, in seconds since 1970.
	pub as_of: u64,
}

/// A registered feed.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Feed {
	/// When it was registered, in seconds since 1970: numbers fed at that second or before do not count.
	pub registered_at: u64,
	/// What appraisals use, or nothing where no value was accepted yet.
	pub accepted: Option<Quote>,
}

/// A feed as the views show it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct FeedInfo {
	/// What it tells.
	pub key: OracleKey,
	/// What appraisals use.
	pub accepted: Option<Quote>,
	/// Whether the accepted value is too old to appraise with, or missing.
	pub stale: bool,
	/// How many sources it has.
	pub sources: u32,
}
