//! Combines the numbers of several appraisers into one median. The deviation guard then decides
//! whether to accept it.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::traits::Time;
use infrafi_finance::aggregate;
use infrafi_protocol::OracleKey;
use pallet_oracle::{CombineData, TimestampedValue};
use sp_runtime::{traits::Zero, FixedU128};

use crate::{Config, DatedValue, Feeds, Parameters, Params};

type Timestamped = TimestampedValue<FixedU128, u64>;

/// The median of the fresh numbers of the appraisers, with the time of the oldest of them. Of two
/// numbers in the middle it is the lower one.
///
/// A number is fresh if it is younger than `value_expiry`, was fed after the registration of the
/// feed, and is not zero. With fewer than `minimum_count` fresh numbers there is no new median: the
/// old one stays and ages.
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

/// The median of the fresh numbers that were fed after `since`, or `None` if they are too few.
pub(crate) fn fresh_median(
	numbers: &[Timestamped],
	since: u64,
	now: u64,
	params: &Parameters,
) -> Option<DatedValue> {
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
	Some(DatedValue {
		value: aggregate::lower_median(&mut values)?,
		as_of: fresh.iter().map(|fed| fed.timestamp).min()?,
	})
}
