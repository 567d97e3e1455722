//! A round begins, at the start of a block, so that no call in the block chooses its instant.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{ExitWindows, StrikePrices, StruckPrices};

use super::{Cursor, RoundProgress, Rounds};
use crate::{
	books::TotalsBook, standstill::Standstill, time::now, Config, Event, Pallet, Parameters,
	WeightInfo, MAX_FILL_TIME,
};

impl<T: Config> Rounds<T> {
	/// Begins the round that is due, if none runs. The clock still shows the time of the block
	/// before: a window that closed in it is seen now.
	pub(crate) fn begin_if_due() -> Weight {
		let (progress, now) = (Self::progress(), now::<T>());
		let looked = T::DbWeight::get().reads(4);
		if progress.next.is_some() || !Self::is_due(progress.at, now) {
			return looked;
		}
		// Nothing could be fed or filled in a time without blocks.
		let resumed_at = || Standstill::<T>::last().map_or(0, |last| last.resumed_at);
		let since = progress.waits_since.map_or(now, |since| since.max(resumed_at()));
		let waited = now.saturating_sub(since);
		// By rounds that follow each other at once no request would ever be filled.
		let is_filling = waited < MAX_FILL_TIME && T::Liquidity::is_fillable(progress.at);
		if is_filling {
			Self::wait(progress, since);
			return looked.saturating_add(T::DbWeight::get().reads_writes(3, 1));
		}
		let StruckPrices { prices, are_firm } = T::Appraise::strike();
		let params = Parameters::current::<T>();
		if are_firm || waited >= params.max_strike_delay {
			Self::begin(progress.round.saturating_add(1), now, prices, &params);
		} else {
			Self::wait(progress, since);
		}
		looked.saturating_add(T::WeightInfo::begin_round())
	}

	/// Whether a multiple of the period, or the end of a window in which requests wait, lies
	/// between the last strike and now.
	fn is_due(last: u64, now: u64) -> bool {
		let period = Parameters::current::<T>().valuation_period;
		// Before the first block the clock shows zero.
		let multiple = now.checked_rem(period).map_or(0, |past| now.saturating_sub(past));
		multiple > last || T::Liquidity::closed_after(last).is_some_and(|end| end <= now)
	}

	/// Goes over all loans again, by the last strike.
	pub(crate) fn repeat() {
		let progress = Self::progress();
		if progress.round > 0 {
			let (next, of) = (Some(Cursor::Live(None)), TotalsBook::<T>::get().loans);
			Self::put(RoundProgress { next, done: 0, of, ..progress });
		}
	}

	fn wait(progress: RoundProgress, since: u64) {
		if progress.waits_since.is_none() {
			Self::put(RoundProgress { waits_since: Some(since), ..progress });
		}
	}

	/// Begins a round at this second, whether one is due or runs.
	#[cfg(any(test, feature = "runtime-benchmarks"))]
	pub(crate) fn begin_now() {
		let round = Self::progress().round.saturating_add(1);
		let prices = T::Appraise::strike().prices;
		Self::begin(round, now::<T>(), prices, &Parameters::current::<T>());
	}

	fn begin(
		round: u64,
		at: u64,
		prices: <T::Appraise as StrikePrices>::Prices,
		params: &Parameters,
	) {
		Self::put_strike(round, at, prices, params);
		let (next, of) = (Some(Cursor::Live(None)), TotalsBook::<T>::get().loans);
		Self::put(RoundProgress { round, at, next, done: 0, of, waits_since: None });
		Pallet::<T>::deposit_event(Event::ValuationStruck { round, at });
	}
}
