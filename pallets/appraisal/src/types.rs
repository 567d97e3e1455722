//! Types that the pallet stores.

use frame_support::stored;
use infrafi_protocol::{
	assets::Infra,
	time::{Seconds, UnixSeconds},
	unit::Grade,
};
use sp_runtime::{FixedU128, Perbill};

/// The governed values of appraisal.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// Blocks from the inclusion of an appraiser's numbers to its next ones: at least 1.
	pub fetch_interval: u32,
	/// Number of sources that have to agree before an appraiser feeds a value: at least 1.
	pub min_sources: u32,
	/// Maximum deviation of a source from the median of all sources, as a share of that median in
	/// billionths: above 0, below 100 %. An appraiser leaves out a source that deviates more.
	pub max_spread: Perbill,
	/// Number of appraisers that have to feed fresh numbers before their median counts: at least 1.
	pub minimum_count: u32,
	/// Seconds for which the number of an appraiser counts in the median: longer than
	/// `fetch_interval`, at most half of `max_age`.
	pub value_expiry: Seconds,
	/// Seconds after which an accepted value is stale: at most 30 days.
	pub max_age: Seconds,
	/// Maximum deviation of a median from the anchor, as a share of the anchor in billionths: above
	/// 0, below 100 %. A median that deviates more is held.
	pub max_deviation: Perbill,
	/// Number of rounds that confirm a held median, the first included: 2 to 100.
	pub confirm_rounds: u32,
	/// Tip of an appraiser for the transaction of a round: INFRA (12 decimals), at most `MaxTip`.
	/// Other transactions shut it out only at a higher price.
	pub tip: Infra,
}

impl Parameters {
	/// Whether `new` is nowhere looser than these values: numbers need more agreement and are
	/// younger, and more moves are held. A higher tip only lets numbers arrive. A shorter interval
	/// is looser, since a value may move once in it.
	pub(crate) fn tightens(&self, new: &Self) -> bool {
		let Self {
			fetch_interval,
			min_sources,
			max_spread,
			minimum_count,
			value_expiry,
			max_age,
			max_deviation,
			confirm_rounds,
			tip,
		} = self;
		new.fetch_interval == *fetch_interval
			&& new.min_sources >= *min_sources
			&& new.max_spread <= *max_spread
			&& new.minimum_count >= *minimum_count
			&& new.value_expiry <= *value_expiry
			&& new.max_age <= *max_age
			&& new.max_deviation <= *max_deviation
			&& new.confirm_rounds >= *confirm_rounds
			&& new.tip >= *tip
	}

	/// Seconds between two rounds of fetching.
	pub(crate) fn interval(&self, block_seconds: u64) -> u64 {
		u64::from(self.fetch_interval).saturating_mul(block_seconds)
	}
}

impl Default for Parameters {
	/// With blocks of six seconds: a round of fetching per hour, two sources, three appraisers, and
	/// values that are stale after a day. A deviation above 25 % needs three rounds. A tip of 0.01
	/// INFRA.
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
			tip: 10_000_000_000,
		}
	}
}

/// Share of the value that remains for each grade, in billionths.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Grades {
	/// Factor of grade A, in billionths.
	pub a: Perbill,
	/// Factor of grade B, in billionths: at most that of A.
	pub b: Perbill,
	/// Factor of grade C, in billionths: at most that of B, and above zero.
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

/// Parameters of the value by income.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct IncomeParams {
	/// Seconds of service after which a unit no longer has income: at least 1, at most 100 years.
	pub economic_life: Seconds,
	/// Share of all hours for which a unit is rented, in billionths: above zero.
	pub utilisation: Perbill,
	/// Share of the rent that remains after power, space and staff, in billionths: above zero.
	pub margin: Perbill,
	/// Discount rate per year with 18 decimals: 0.15 is 15 %. At most 1000 %.
	pub discount_rate: FixedU128,
}

/// Parameters of a model.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct ModelParams {
	/// Share of the remaining value that is lost per year of service (declining balance), in
	/// billionths: below 100 %.
	pub depreciation: Perbill,
	/// Lower bound of the depreciated value, as a share of the price as new in billionths:
	/// below 100 %.
	pub floor: Perbill,
	/// Share of the value that remains for each grade.
	pub grades: Grades,
	/// Parameters of the value by income. They are used if the model has a feed of hourly rates.
	pub income: IncomeParams,
}

/// A value with the time of its data.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct DatedValue {
	/// USD per new piece of the model, or USD per hour of a piece.
	pub value: FixedU128,
	/// Time of the oldest number behind the value, in seconds since 1970.
	pub as_of: UnixSeconds,
}

impl DatedValue {
	/// The lower of both values with the earlier of both times, because the comparison depends on
	/// both.
	pub(crate) fn lower(self, other: Self) -> Self {
		Self { value: self.value.min(other.value), as_of: self.as_of.min(other.as_of) }
	}

	/// Whether the value is older than `max_age`.
	pub(crate) fn is_stale(&self, now: u64, max_age: u64) -> bool {
		now.saturating_sub(self.as_of) > max_age
	}
}

/// The value from which deviations are measured during an interval.
#[stored]
#[derive(Copy)]
pub struct Anchor {
	/// The accepted value at the start of the interval: USD per new piece of the model, or USD per
	/// hour of a piece.
	pub value: FixedU128,
	/// Start of the interval, in seconds since 1970.
	pub since: UnixSeconds,
}

/// A median that deviates too far from the anchor and waits for confirmation.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct Held {
	/// The latest median: USD per new piece of the model, or USD per hour of a piece.
	pub value: FixedU128,
	/// Time of the oldest number behind the latest median, in seconds since 1970.
	pub as_of: UnixSeconds,
	/// Number of rounds that have confirmed the median, the first included.
	pub rounds: u32,
	/// The median that started the hold. A median that is not near it starts another hold.
	pub first: FixedU128,
	/// Time at which the last round was counted, in seconds since 1970. The next round uses only
	/// numbers that were fed later.
	pub counted_at: UnixSeconds,
}

impl Held {
	/// A hold that starts with this median.
	pub(crate) fn new(median: DatedValue, now: u64) -> Self {
		let DatedValue { value, as_of } = median;
		Self { value, as_of, rounds: 1, first: value, counted_at: now }
	}

	/// The latest median.
	pub(crate) fn median(&self) -> DatedValue {
		DatedValue { value: self.value, as_of: self.as_of }
	}
}

/// A registered feed.
#[stored]
pub struct Feed {
	/// Time of the registration, in seconds since 1970. Only numbers that were fed later count.
	pub registered_at: UnixSeconds,
	/// The accepted value, which appraisals use. `None` if no value was accepted yet.
	pub accepted: Option<DatedValue>,
	/// The value from which deviations are measured. If `None`, the next median starts an interval
	/// at the accepted value.
	pub anchor: Option<Anchor>,
	/// The median that waits for confirmation, if any. A feed with a held median has an accepted
	/// value, too.
	pub held: Option<Held>,
}

impl Feed {
	/// A feed without data.
	pub fn new(registered_at: u64) -> Self {
		Self { registered_at, accepted: None, anchor: None, held: None }
	}

	/// The anchor at the time `now`, or `None` if no value was accepted yet.
	pub(crate) fn anchor_at(&self, now: u64, interval: u64) -> Option<Anchor> {
		let is_current = |anchor: &Anchor| now.saturating_sub(anchor.since) < interval;
		let next = self.accepted.map(|accepted| Anchor { value: accepted.value, since: now });
		self.anchor.filter(is_current).or(next)
	}

	/// The lower of accepted and held value. `None` if no value was accepted yet.
	pub(crate) fn lowest(&self) -> Option<DatedValue> {
		let accepted = self.accepted?;
		Some(self.held.map_or(accepted, |held| accepted.lower(held.median())))
	}

	/// The feed with a value that enough rounds or governance confirmed. The value becomes the
	/// anchor of the next interval.
	pub(crate) fn confirmed(self, accepted: DatedValue) -> Self {
		Self { accepted: Some(accepted), anchor: None, held: None, ..self }
	}
}
