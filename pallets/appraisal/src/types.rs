//! What the pallet stores and shows.

use frame_support::stored;
use infrafi_protocol::{unit::Grade, OracleKey};
use sp_runtime::{FixedU128, Perbill};

/// The governed values of appraisal.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Parameters {
	/// Blocks between two rounds of fetching.
	pub fetch_interval: u32,
	/// Sources that have to agree before an appraiser feeds a value.
	pub min_sources: u32,
	/// How far a source may be from the median of the sources before it is left out, as a share of that median.
	pub max_spread: Perbill,
	/// Appraisers whose numbers have to be fresh for their median to count.
	pub minimum_count: u32,
	/// Seconds for which an appraiser's number counts in the median; at most half of `max_age`, and longer than
	/// `fetch_interval` takes.
	pub value_expiry: u64,
	/// Seconds after which a value is stale: of each feed by itself, on every read.
	pub max_age: u64,
	/// How far a median may be from what was accepted when the interval began and be accepted at once, as a share of that.
	pub max_deviation: Perbill,
	/// Rounds that have to agree before a median that is farther away is accepted, the first included.
	pub confirm_rounds: u32,
}

impl Parameters {
	/// Seconds between two rounds of fetching.
	pub(crate) fn interval(&self, block_seconds: u64) -> u64 {
		u64::from(self.fetch_interval).saturating_mul(block_seconds)
	}
}

impl Default for Parameters {
	/// Hourly rounds of blocks of six seconds, two of three sources, three appraisers, stale after a day; a jump of more than a
	/// quarter needs three rounds.
	fn default() -> Self {
		Self {
			fetch_interval: 600,
			min_sources: 2,
			max_spread: Perbill::from_percent(20),
			minimum_count: 3,
			value_expiry: 12 * 60 * 60,
			max_age: 24 * 60 * 60,
			max_deviation: Perbill::from_percent(25),
			confirm_rounds: 3,
		}
	}
}

/// What is left of a unit's value by its grade.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
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

/// What a model earns by being rented out, and for how long.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Income {
	/// Seconds of service after which a unit earns nothing more.
	pub economic_life: u64,
	/// Share of the hours that are rented; more than zero.
	pub utilisation: Perbill,
	/// Share of the rent that is left after power, space and staff; more than zero.
	pub margin: Perbill,
	/// What a year's delay takes off an income: 0.15 is 15 % a year.
	pub discount_rate: FixedU128,
}

/// How a model loses value, and what it earns.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
pub struct ModelParams {
	/// Share of the remaining value that is lost in each year of service (declining balance); less than all of it.
	pub depreciation: Perbill,
	/// Share of the price of a new unit below which depreciation does not go; less than all of it.
	pub floor: Perbill,
	/// What is left by grade.
	pub grades: Grades,
	/// What it earns: used where the model has a feed of hourly rates.
	pub income: Income,
}

/// A value and its time.
#[stored]
#[derive(Copy)]
pub struct Quote {
	/// USD per new unit, or per unit-hour.
	pub value: FixedU128,
	/// Time of the oldest number behind it, in seconds since 1970.
	pub as_of: u64,
}

impl Quote {
	/// The lower value of both, as old as the older: both had to be known to say which one is lower.
	pub(crate) fn lower(self, other: Self) -> Self {
		Self { value: self.value.min(other.value), as_of: self.as_of.min(other.as_of) }
	}

	/// Whether it is too old to be relied on.
	pub(crate) fn is_stale(&self, now: u64, max_age: u64) -> bool {
		now.saturating_sub(self.as_of) > max_age
	}
}

/// What the steps of an accepted value are measured from.
#[stored]
#[derive(Copy)]
pub struct Anchor {
	/// What was accepted when the interval began.
	pub value: FixedU128,
	/// When it began, in seconds since 1970.
	pub since: u64,
}

/// A median too far from the accepted value, which waits to be confirmed.
#[stored]
#[derive(Copy)]
pub struct Held {
	/// The median as it came last.
	pub value: FixedU128,
	/// Time of the oldest number behind it, in seconds since 1970.
	pub as_of: u64,
	/// Rounds that have agreed on it, the first included.
	pub rounds: u32,
	/// The median that began the hold. One that is not near it begins another.
	pub first: FixedU128,
	/// When a round was counted last, in seconds since 1970: the next one has only numbers fed after it.
	pub counted_at: u64,
}

impl Held {
	/// A hold that a median begins.
	pub(crate) fn begun_by(median: Quote, now: u64) -> Self {
		let Quote { value, as_of } = median;
		Self { value, as_of, rounds: 1, first: value, counted_at: now }
	}

	/// The median as it came last.
	pub(crate) fn quote(&self) -> Quote {
		Quote { value: self.value, as_of: self.as_of }
	}
}

/// A registered feed.
#[stored]
pub struct Feed {
	/// When it was registered, in seconds since 1970: numbers fed at that second or before do not count.
	pub registered_at: u64,
	/// What appraisals use, or nothing where no value was accepted yet.
	pub accepted: Option<Quote>,
	/// What the steps of the accepted value are measured from in the interval under way. Where there is none, the next median
	/// begins one at the accepted value.
	pub anchor: Option<Anchor>,
	/// The median that waits to be confirmed, if there is one. Then there is an accepted value too.
	pub held: Option<Held>,
}

impl Feed {
	/// A feed without data.
	pub fn new(registered_at: u64) -> Self {
		Self { registered_at, accepted: None, anchor: None, held: None }
	}

	/// The anchor of the interval that `now` is in, or nothing where no value was accepted yet.
	pub(crate) fn anchor_at(&self, now: u64, interval: u64) -> Option<Anchor> {
		let lasts = |anchor: &Anchor| now.saturating_sub(anchor.since) < interval;
		let begun = self.accepted.map(|accepted| Anchor { value: accepted.value, since: now });
		self.anchor.filter(lasts).or(begun)
	}

	/// With a value that rounds or governance vouch for: the next steps are measured from it.
	pub(crate) fn vouched(self, accepted: Quote) -> Self {
		Self { accepted: Some(accepted), anchor: None, held: None, ..self }
	}
}

/// A feed as the views show it.
#[stored]
pub struct FeedInfo {
	/// What it tells.
	pub key: OracleKey,
	/// What appraisals use.
	pub accepted: Option<Quote>,
	/// The median that waits to be confirmed: entry uses the lower of both.
	pub held: Option<Held>,
	/// Whether the accepted value is too old to appraise with, or missing.
	pub stale: bool,
	/// How many sources it has.
	pub sources: u32,
}
