//! A time without blocks: no borrower could pay in it, so no loan is seized right after it.

use core::marker::PhantomData;
use frame_support::{
	stored,
	traits::{Get, OnTimestampSet},
};
use infrafi_protocol::time::{Seconds, UnixSeconds};

use crate::{time::now, Config, Event, LastStandstill, Pallet, Parameters, PreviousTime, MAX_GAP};

/// A time of more than 60 seconds without a block, and the notice after it.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct StandstillRecord {
	/// Time of the first block after it, in seconds since 1970.
	pub resumed_at: UnixSeconds,
	/// Seconds for which the chain stood still.
	pub stood: Seconds,
	/// Time from which loans are seized again, in seconds since 1970.
	pub notice_until: UnixSeconds,
}

impl StandstillRecord {
	/// Whether this second was within the standstill: no block could act on it.
	fn contains(&self, second: u64) -> bool {
		let began_at = self.resumed_at.saturating_sub(self.stood);
		(began_at..self.resumed_at).contains(&second)
	}
}

/// The last standstill whose notice ends the latest.
pub(crate) struct Standstill<T>(PhantomData<T>);

impl<T: Config> Standstill<T> {
	/// The record, if the chain ever stood still.
	pub(crate) fn last() -> Option<StandstillRecord> {
		LastStandstill::<T>::get()
	}

	/// Whether the notice after a standstill runs.
	pub(crate) fn is_notice_running() -> bool {
		Self::last().is_some_and(|last| now::<T>() < last.notice_until)
	}

	/// The last second of a cure period. One that ended within the standstill ends with the notice.
	pub(crate) fn deferred(cure_until: u64) -> u64 {
		match Self::last() {
			Some(last) if last.contains(cure_until) => last.notice_until.saturating_sub(1),
			_ => cure_until,
		}
	}

	/// At the start of a block, while the clock still shows the time of the block before. Blocks
	/// without calls, during or after a migration, stand still as well: the time before the first
	/// of them stays.
	pub(crate) fn note_previous() {
		if !PreviousTime::<T>::exists() {
			PreviousTime::<T>::put(now::<T>());
		}
	}

	/// The clock of the block is set. Of two standstills the one counts whose notice ends later.
	pub(crate) fn resume(resumed_at: u64) {
		// Before the first block the clock shows zero.
		let Some(previous) = PreviousTime::<T>::take().filter(|previous| *previous > 0) else {
			return;
		};
		let stood = resumed_at.saturating_sub(previous);
		if stood <= MAX_GAP {
			return;
		}
		let notice = stood.min(Parameters::current::<T>().resume_notice);
		let notice_until = resumed_at.saturating_add(notice);
		if Self::last().is_some_and(|last| last.notice_until > notice_until) {
			return;
		}
		LastStandstill::<T>::put(StandstillRecord { resumed_at, stood, notice_until });
		Pallet::<T>::deposit_event(Event::ChainResumed { resumed_at, stood, notice_until });
	}
}

impl<T: Config> OnTimestampSet<u64> for Pallet<T> {
	/// `moment` is in milliseconds since 1970. `on_initialize` announces the weight.
	fn on_timestamp_set(moment: u64) {
		if T::StorageReady::get() {
			Standstill::<T>::resume(moment / 1_000);
		}
	}
}
