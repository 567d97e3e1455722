//! The deviation guard: it holds a median that deviates too far from the accepted value until
//! enough rounds or governance confirm it.
//!
//! * A median is *near* if it deviates from the anchor by at most `max_deviation`. It is accepted
//!   at once and ends a hold. The anchor is the accepted value at the start of the interval, and an
//!   interval is as long as a round of fetching. However often appraisers feed, small steps within
//!   one interval do not add up to a large one. The first median after the interval starts the next
//!   one at the value that is accepted then, so no appraiser can freeze a value either.
//! * A median that is not near is held. The accepted value stays, is not renewed, and becomes stale
//!   in the end, which stops lending. An accepted value that is already stale is guarded in the
//!   same way, because missing data is no reason to trust a jump.
//! * A hold is about the median that started it. A median that is not near that first one starts
//!   another hold, and so does every median after the held one became stale.
//! * A round confirms a hold if enough numbers were fed after the last counted round, their median
//!   is near the first one, and at least half an interval has elapsed. Older numbers neither help
//!   nor delay it. Appraisers that feed often, or at different times, do not make more rounds than
//!   the sources are fetched.

use frame_support::{
	ensure,
	traits::{Get, Time},
};
use infrafi_finance::aggregate::within_band;
use infrafi_protocol::OracleKey;
use pallet_oracle::OnNewData;
use sp_runtime::{FixedU128, Perbill};

use crate::{
	combine::fresh_median,
	limits::{MAX_CONFIRM_ROUNDS, MIN_CONFIRM_ROUNDS},
	Config, DatedValue, Error, Event, Feed, Feeds, Held, Pallet, Parameters, Params,
};

/// The rules by which a median is accepted or held.
pub(crate) struct Rules {
	/// The governed values.
	pub(crate) params: Parameters,
	/// Length of an interval, in seconds.
	pub(crate) interval: u64,
	/// Present time, in seconds since 1970.
	pub(crate) now: u64,
}

impl Rules {
	fn is_near(&self, value: FixedU128, centre: FixedU128) -> bool {
		within_band(value, centre, self.params.max_deviation)
	}

	/// The feed after a new median. `newer` returns the median of the numbers that were fed after a
	/// given time.
	pub(crate) fn apply(
		&self,
		feed: Feed,
		median: DatedValue,
		newer: impl FnOnce(u64) -> Option<DatedValue>,
	) -> Feed {
		let anchor = feed.anchor_at(self.now, self.interval);
		if anchor.is_none_or(|anchor| self.is_near(median.value, anchor.value)) {
			return Feed { accepted: Some(median), anchor, held: None, ..feed };
		}
		let continues = |held: &Held| {
			let is_stale = held.median().is_stale(self.now, self.params.max_age);
			!is_stale && self.is_near(median.value, held.first)
		};
		let held = match feed.held.filter(continues) {
			None => Held::new(median, self.now),
			Some(held) => self.count_round(held, median, newer),
		};
		if held.rounds >= self.params.confirm_rounds {
			feed.confirmed(median)
		} else {
			Feed { anchor, held: Some(held), ..feed }
		}
	}

	/// The hold after another median near the first one, with one more round if a round is complete
	/// and confirms it.
	fn count_round(
		&self,
		held: Held,
		median: DatedValue,
		newer: impl FnOnce(u64) -> Option<DatedValue>,
	) -> Held {
		let DatedValue { value, as_of } = median;
		let held = Held { value, as_of, ..held };
		let is_due = self.now.saturating_sub(held.counted_at) >= self.interval.div_ceil(2);
		let confirms = |round: DatedValue| self.is_near(round.value, held.first);
		if is_due && newer(held.counted_at).is_some_and(confirms) {
			Held { rounds: held.rounds.saturating_add(1), counted_at: self.now, ..held }
		} else {
			held
		}
	}
}

impl<T: Config> OnNewData<T::AccountId, OracleKey, FixedU128> for Pallet<T> {
	/// Reads the median from the oracle: `fed` is the number of a single appraiser.
	fn on_new_data(_appraiser: &T::AccountId, key: &OracleKey, _fed: &FixedU128) {
		let Some(median) = pallet_oracle::Values::<T>::get(key) else { return };
		let Some(feed) = Feeds::<T>::get(key) else { return };
		let median = DatedValue { value: median.value, as_of: median.timestamp };
		Self::on_new_median(key, feed, median);
	}
}

impl<T: Config> Pallet<T> {
	/// Accepts or holds the median of the oracle.
	fn on_new_median(key: &OracleKey, feed: Feed, median: DatedValue) {
		let params = Params::<T>::get();
		let now = <T as pallet_oracle::Config>::Time::now();
		// Too few numbers are fresh, so this is the old median of the oracle, which the guard has
		// already seen.
		if now.saturating_sub(median.as_of) >= params.value_expiry {
			return;
		}
		let interval = params.interval(T::BlockSeconds::get());
		let rules = Rules { params, interval, now };
		let newer = |since| {
			let numbers = pallet_oracle::Pallet::<T>::read_raw_values(key);
			fresh_median(&numbers, since, now, &rules.params)
		};
		let after = rules.apply(feed.clone(), median, newer);
		Self::update(key, feed, after);
	}

	/// Stores a feed. Emits an event if the held value changed, a hold ended, or another number was
	/// accepted. A median that equals the accepted number renews its time in silence: most do so,
	/// and their events would hide all others.
	pub(crate) fn update(key: &OracleKey, before: Feed, after: Feed) {
		Feeds::<T>::insert(key, &after);
		let number_of = |accepted: DatedValue| accepted.value;
		let has_other_number = before.accepted.map(number_of) != after.accepted.map(number_of);
		match (after.held, after.accepted) {
			(Some(held), _) if before.held != Some(held) => {
				let Held { value, as_of, rounds, .. } = held;
				Self::deposit_event(Event::ValueHeld { feed: key.clone(), value, as_of, rounds });
			}
			(None, Some(DatedValue { value, as_of }))
				if before.held.is_some() || has_other_number =>
			{
				Self::deposit_event(Event::ValueAccepted { feed: key.clone(), value, as_of });
			}
			_ => {}
		}
	}

	/// Checks the bounds of the governed values of the guard.
	pub(crate) fn check_guard(params: &Parameters) -> Result<(), Error<T>> {
		let Parameters { max_deviation, confirm_rounds, .. } = params;
		ensure!(
			(Perbill::from_parts(1)..Perbill::one()).contains(max_deviation),
			Error::<T>::MaxDeviationOutOfRange
		);
		ensure!(
			(MIN_CONFIRM_ROUNDS..=MAX_CONFIRM_ROUNDS).contains(confirm_rounds),
			Error::<T>::ConfirmRoundsOutOfRange
		);
		Ok(())
	}
}
