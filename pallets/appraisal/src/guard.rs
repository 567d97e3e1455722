//! The deviation guard: a median far from the accepted value is held until enough rounds agree on it, or governance does.
//!
//! * Near, that is within `max_deviation` of the *anchor*, a median is accepted at once, and ends a hold. The anchor is what
//!   was accepted when the interval began, and an interval lasts as long as a round of fetching: however often appraisers
//!   feed, small steps do not add up to a large one within it. When it is over, the next median begins another, at what is
//!   accepted then; so nobody keeps a value where it is either.
//! * Farther away it is held. The accepted value stays, is not renewed, and in the end goes stale: a chain that is in doubt
//!   stops lending. That it is stale already makes no difference: silence is no reason to trust a jump.
//! * A hold is about one value, the median that began it. One that is not near that begins another hold, and so does one
//!   that follows a held median gone stale.
//! * A round agrees when enough numbers were fed after the one before was counted and their median is near the first, and
//!   half an interval has passed at least. What other appraisers said earlier neither helps nor delays it; and appraisers
//!   who feed often, or at other times than others, do not make more rounds than the sources are fetched.

use frame_support::{
	ensure,
	traits::{Get, Time},
};
use infrafi_finance::aggregate::within_band;
use infrafi_protocol::OracleKey;
use sp_runtime::{FixedU128, Perbill};

use crate::{
	combine::fresh_median, Config, Error, Event, Feed, Feeds, Held, Pallet, Parameters, Params,
	Quote,
};

/// Rounds that can be asked for at most.
pub const MAX_CONFIRM_ROUNDS: u32 = 100;

/// What a median is judged by.
pub(crate) struct Rules {
	pub(crate) params: Parameters,
	/// How long an interval lasts, in seconds.
	pub(crate) interval: u64,
	pub(crate) now: u64,
}

impl Rules {
	fn is_near(&self, value: FixedU128, centre: FixedU128) -> bool {
		within_band(value, centre, self.params.max_deviation)
	}

	/// What becomes of a feed to which the oracle brings a median. `newer` is the median of the numbers fed after a second.
	pub(crate) fn judge(
		&self,
		feed: Feed,
		median: Quote,
		newer: impl FnOnce(u64) -> Option<Quote>,
	) -> Feed {
		let anchor = feed.anchor_at(self.now, self.interval);
		if anchor.is_none_or(|anchor| self.is_near(median.value, anchor.value)) {
			return Feed { accepted: Some(median), anchor, held: None, ..feed };
		}
		let continues = |held: &Held| {
			let is_stale = held.quote().is_stale(self.now, self.params.max_age);
			!is_stale && self.is_near(median.value, held.first)
		};
		let held = match feed.held.filter(continues) {
			None => Held::begun_by(median, self.now),
			Some(held) => self.count(held, median, newer),
		};
		if held.rounds >= self.params.confirm_rounds {
			feed.vouched(median)
		} else {
			Feed { anchor, held: Some(held), ..feed }
		}
	}

	/// A hold that goes on, with one round more if that is complete and agrees.
	fn count(&self, held: Held, median: Quote, newer: impl FnOnce(u64) -> Option<Quote>) -> Held {
		let Quote { value, as_of } = median;
		let held = Held { value, as_of, ..held };
		let is_due = self.now.saturating_sub(held.counted_at) >= self.interval.div_ceil(2);
		let agrees = |round: Quote| self.is_near(round.value, held.first);
		if is_due && newer(held.counted_at).is_some_and(agrees) {
			Held { rounds: held.rounds.saturating_add(1), counted_at: self.now, ..held }
		} else {
			held
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Judges what the oracle has come to.
	pub(crate) fn follow(key: &OracleKey, feed: Feed, median: Quote) {
		let params = Params::<T>::get();
		let now = <T as pallet_oracle::Config>::Time::now();
		// Too few numbers are fresh: the oracle has kept the median that was judged before.
		if now.saturating_sub(median.as_of) >= params.value_expiry {
			return;
		}
		let interval = params.interval(T::BlockSeconds::get());
		let rules = Rules { params, interval, now };
		let newer = |since| {
			let numbers = pallet_oracle::Pallet::<T>::read_raw_values(key);
			fresh_median(&numbers, since, now, &rules.params)
		};
		let judged = rules.judge(feed.clone(), median, newer);
		Self::update(key, feed, judged);
	}

	/// Stores what became of a feed, and tells it where something did.
	pub(crate) fn update(key: &OracleKey, before: Feed, after: Feed) {
		let is_other = (before.accepted, before.held) != (after.accepted, after.held);
		Feeds::<T>::insert(key, &after);
		match (after.held, after.accepted) {
			_ if !is_other => {}
			(Some(Held { value, as_of, rounds, .. }), _) => {
				Self::deposit_event(Event::ValueHeld { feed: key.clone(), value, as_of, rounds });
			}
			(None, Some(Quote { value, as_of })) => {
				Self::deposit_event(Event::ValueAccepted { feed: key.clone(), value, as_of });
			}
			(None, None) => {}
		}
	}

	pub(crate) fn check_guard(params: &Parameters) -> Result<(), Error<T>> {
		let Parameters { max_deviation, confirm_rounds, .. } = params;
		ensure!(
			(Perbill::from_parts(1)..Perbill::one()).contains(max_deviation),
			Error::<T>::MaxDeviationOutOfRange
		);
		ensure!(
			(2..=MAX_CONFIRM_ROUNDS).contains(confirm_rounds),
			Error::<T>::ConfirmRoundsOutOfRange
		);
		Ok(())
	}
}
