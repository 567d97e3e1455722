//! A round goes over the loans, the live ones and then the seized ones, each from the last key on.

use frame_support::{pallet_prelude::*, storage::with_storage_layer, weights::WeightMeter};
use infrafi_protocol::LoanId;

use super::{Cursor, RoundProgress, Rounds, StrikeOf};
use crate::{
	due_work::fail_now,
	live::LiveLoan,
	post_info::{value_weight, valued_weight, Valued},
	seized::SeizedLoan,
	Config, Error, Event, Pallet,
};

impl<T: Config> Rounds<T> {
	/// Values loans for as long as the meter and the count allow. A loan that cannot be valued is
	/// counted as failing, and does not stop the round. Returns how many loans it came to.
	///
	/// Work starts only where there is room for its largest weight, and counts with its actual one.
	pub(crate) fn work(meter: &mut WeightMeter, max: u32) -> u32 {
		let mut progress = Self::progress();
		let Some(mut cursor) = progress.next else { return 0 };
		// The strike and the governed values are read once.
		if meter.try_consume(T::DbWeight::get().reads(2)).is_err() {
			return 0;
		}
		let Some(strike) = Self::strike() else { return 0 };
		let mut done = 0u32;
		// To find the next key of a map is a read.
		while meter.try_consume(T::DbWeight::get().reads(1)).is_ok() {
			let Some((place, id)) = next_loan::<T>(cursor) else {
				progress.next = None;
				break;
			};
			if done >= max || !meter.can_consume(value_weight::<T>()) {
				break;
			}
			cursor = place;
			progress.next = Some(cursor);
			done = done.saturating_add(1);
			meter.consume(value::<T>(cursor, id, &strike));
		}
		progress.done = progress.done.saturating_add(done);
		Self::put(progress);
		if progress.next.is_none() {
			let RoundProgress { round, at, done: loans, .. } = progress;
			Pallet::<T>::deposit_event(Event::ValuationCompleted { round, at, loans });
		}
		done
	}

	/// Values up to `max` loans. Returns what it weighed.
	pub(crate) fn advance(max: u32) -> Result<Weight, Error<T>> {
		ensure!(Self::progress().next.is_some(), Error::<T>::NoRoundRuns);
		let mut meter = WeightMeter::new();
		Self::work(&mut meter, max);
		Ok(meter.consumed())
	}
}

/// The next loan, and the place after it. None after the last one.
fn next_loan<T: Config>(cursor: Cursor) -> Option<(Cursor, LoanId)> {
	let live = |after| LiveLoan::<T>::next(after).map(|id| (Cursor::Live(Some(id)), id));
	let seized = |after| SeizedLoan::<T>::next(after).map(|id| (Cursor::Seized(Some(id)), id));
	match cursor {
		Cursor::Live(after) => live(after).or_else(|| seized(None)),
		Cursor::Seized(after) => seized(after),
	}
}

/// Values a loan. Returns what it weighed.
fn value<T: Config>(place: Cursor, id: LoanId, strike: &StrikeOf<T>) -> Weight {
	let valued = with_storage_layer(|| match place {
		Cursor::Live(_) => match LiveLoan::<T>::load(id)? {
			Some(live) => live.value(strike),
			None => Ok(Valued::LeftOut),
		},
		Cursor::Seized(_) => SeizedLoan::<T>::load(id)?.value(strike),
	});
	match valued {
		Ok(valued) => valued_weight::<T>(valued),
		Err(error) => {
			fail_now::<T>(id, error);
			value_weight::<T>()
		}
	}
}
