//! The clock.

use frame_support::traits::UnixTime;

use crate::{Config, Pallet};

impl<T: Config> Pallet<T> {
	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}
}
