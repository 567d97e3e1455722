//! Safe mode: while it stands, no breach is declared and no cure period ends.

use core::marker::PhantomData;
use frame_support::{stored, traits::SafeModeNotify};
use infrafi_protocol::time::UnixSeconds;

use crate::{rounds::Rounds, time::now, Config, LastSafeMode, Pallet};

/// A time in which safe mode stood, or stands.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct SafeModeRecord {
	/// When it was entered, in seconds since 1970.
	pub entered_at: UnixSeconds,
	/// When it ended, in seconds since 1970. None while it stands.
	pub ended_at: Option<UnixSeconds>,
}

/// The last safe mode.
pub(crate) struct SafeModes<T>(PhantomData<T>);

impl<T: Config> SafeModes<T> {
	/// Whether it stands.
	pub(crate) fn stands() -> bool {
		LastSafeMode::<T>::get().is_some_and(|last| last.ended_at.is_none())
	}

	/// The last second of a cure period. One that would have ended in safe mode ends with it.
	pub(crate) fn deferred(cure_until: u64) -> u64 {
		match LastSafeMode::<T>::get() {
			Some(last) if last.entered_at <= cure_until => {
				last.ended_at.unwrap_or_else(now::<T>).max(cure_until)
			}
			_ => cure_until,
		}
	}
}

impl<T: Config> SafeModeNotify for Pallet<T> {
	fn entered() {
		let record = SafeModeRecord { entered_at: now::<T>(), ended_at: None };
		LastSafeMode::<T>::put(record);
	}

	/// Cure periods end of which the index has no entry. So nothing is filled until a round has
	/// come to all loans.
	fn exited() {
		LastSafeMode::<T>::mutate_extant(|record| record.ended_at = Some(now::<T>()));
		Rounds::<T>::repeat();
	}
}
