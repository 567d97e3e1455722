//! The clock.

use frame_support::traits::UnixTime;

use crate::Config;

/// Seconds since 1970.
pub(crate) fn now<T: Config>() -> u64 {
	T::Time::now().as_secs()
}
