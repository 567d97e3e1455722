//! How the numbers of several appraisers become one value. What becomes of that is up to the deviation guard.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::traits::Time;
use infrafi_finance::aggregate;
use infrafi_protocol::OracleKey;
use pallet_oracle::{CombineData, OnNewData, TimestampedValue};
use sp_runtime::{traits::Zero, FixedU128};

use crate::{Config, Feeds, Pallet, Parameters, Params, Quote};

type Timestamped = TimestampedValue<FixedU128, u64>;

/// The median of the appraisers' fresh numbers, the lower one of two in the middle, stamped with the oldest of them.
///
/// A number counts while it is younger than `value_expiry`, if it was fed after the feed was registered, and if it is not
/// zero. Where fewer than `minimum_count` do, there is no new value, and the old one stays and ages.
pub struct MedianOfFresh<T>(PhantomData<T>);

impl<T: Config> CombineData<OracleKey, Timestamped> for MedianOfFresh<T> {
	fn combine_data(
		key: &OracleKey,
		values: Vec<Timestamped>,
		_previous: Option<Timestamped>,
	) -> Option<Timestamped> {
		let registered_at = Feeds::<T>::get(key)?.registered_at;
		let now = <T as pallet_oracle::Config>::Time::now();
		let median = fresh_median(&values, registered_at, now, &Params::<T>::get())?;
		Some(TimestampedValue { value: median.value, timestamp: median.as_of })
	}
}

/// The median of the numbers that were fed after `since` and count still; nothing where there are too few.
pub(crate) fn fresh_median(
	numbers: &[Timestamped],
	since: u64,
	now: u64,
	params: &Parameters,
) -> Option<Quote> {
	let is_fresh = |fed: &&Timestamped| {
		fed.timestamp > since
			&& now.saturating_sub(fed.timestamp) < params.value_expiry
			&& !fed.value.is_zero()
	};
	let fresh: Vec<_> = numbers.iter().filter(is_fresh).collect();
	if (fresh.len() as u64) < u64::from(params.minimum_count) {
		return None;
	}
	let mut values: Vec<_> = fresh.iter().map(|fed| fed.value).collect();
	Some(Quote {
		value: aggregate::lower_median(&mut values)?,
		as_of: fresh.iter().map(|fed| fed.timestamp).min()?,
	})
}

impl<T: Config> OnNewData<T::AccountId, OracleKey, FixedU128> for Pallet<T> {
	/// Follows the oracle: `fed` is what one appraiser said, the median is read from the oracle.
	fn on_new_data(_appraiser: &T::AccountId, key: &OracleKey, _fed: &FixedU128) {
		let Some(median) = pallet_oracle::Values::<T>::get(key) else { return };
		let Some(feed) = Feeds::<T>::get(key) else { return };
		let quote = Quote { value: median.value, as_of: median.timestamp };
		Self::follow(key, feed, quote);
	}
}
