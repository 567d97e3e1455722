//! The deviation guard: a median far from the accepted value is held until enough rounds agree on it, or governance does.
//!
//! * Near the accepted value (within `max_deviation` of it) a median is accepted at once, and ends a hold.
//! * Farther away it is held. The accepted value stays, is not renewed, and in the end goes stale: a chain that is in doubt
//!   stops lending. That it is stale already makes no difference: silence is no reason to trust a jump.
//! * A round agrees when its median is near what the round before came to and every number behind it was fed after that one
//!   was counted, so that one appraiser who feeds often runs up nothing. A median that does not agree starts over, and so
//!   does one that follows a held median gone stale: the rounds that confirm a value follow each other.

use frame_support::{ensure, traits::Time};
use infrafi_finance::aggregate::within_band;
use infrafi_protocol::OracleKey;
use sp_runtime::Perbill;

use crate::{Config, Error, Event, Feed, Feeds, Held, Pallet, Parameters, Params, Quote};

/// Rounds that can be asked for at most.
pub const MAX_CONFIRM_ROUNDS: u32 = 100;

/// What becomes of a median.
pub(crate) enum Verdict {
	/// It is near the accepted value, or the first one: accepted.
	Near,
	/// Enough rounds agree on it: accepted.
	Confirmed,
	/// It is held, and its round is counted.
	Counted(Held),
	/// It is held, and belongs to a round that is counted already.
	Uncounted(Held),
}

/// What becomes of a median that has not been judged yet.
pub(crate) fn judge(feed: &Feed, median: Quote, params: &Parameters, now: u64) -> Verdict {
	let is_near = |centre| within_band(median.value, centre, params.max_deviation);
	if feed.accepted.is_none_or(|accepted| is_near(accepted.value)) {
		return Verdict::Near;
	}
	let follows =
		|held: &Held| !held.quote().is_stale(now, params.max_age) && is_near(held.counted);
	let Some(before) = feed.held.filter(follows) else {
		return Verdict::Counted(counted(median, 1, now));
	};
	if median.as_of <= before.counted_at {
		return Verdict::Uncounted(Held { value: median.value, as_of: median.as_of, ..before });
	}
	let rounds = before.rounds.saturating_add(1);
	if rounds >= params.confirm_rounds {
		Verdict::Confirmed
	} else {
		Verdict::Counted(counted(median, rounds, now))
	}
}

/// A median that is held from its first or a further round on.
pub(crate) fn counted(median: Quote, rounds: u32, now: u64) -> Held {
	let Quote { value, as_of } = median;
	Held { value, as_of, rounds, counted: value, counted_at: now }
}

impl<T: Config> Pallet<T> {
	/// Judges what the oracle has come to, unless that was done before.
	pub(crate) fn follow(key: &OracleKey, feed: Feed, median: Quote) {
		let is_known = match &feed.held {
			Some(held) => held.quote() == median,
			None => feed.accepted == Some(median),
		};
		if is_known {
			return;
		}
		let now = <T as pallet_oracle::Config>::Time::now();
		match judge(&feed, median, &Params::<T>::get(), now) {
			Verdict::Near | Verdict::Confirmed => Self::accept(key, feed, median),
			Verdict::Counted(held) | Verdict::Uncounted(held) => {
				Feeds::<T>::insert(key, Feed { held: Some(held), ..feed });
				let Held { value, as_of, rounds, .. } = held;
				Self::deposit_event(Event::ValueHeld { feed: key.clone(), value, as_of, rounds });
			}
		}
	}

	/// Appraisals use the value from now on, and nothing is held.
	pub(crate) fn accept(key: &OracleKey, feed: Feed, quote: Quote) {
		Feeds::<T>::insert(key, Feed { accepted: Some(quote), held: None, ..feed });
		let Quote { value, as_of } = quote;
		Self::deposit_event(Event::ValueAccepted { feed: key.clone(), value, as_of });
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
