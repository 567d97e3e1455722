//! The reads behind the view functions.

use alloc::vec::Vec;
use frame_support::traits::Time;
use sp_runtime::SaturatedConversion;

use crate::{Config, FeedInfo, Feeds, Pallet, Params, Sources};

impl<T: Config> Pallet<T> {
	/// A page of the feeds in the order of their keys.
	pub(crate) fn list_feeds(from: u32, limit: u32) -> Vec<FeedInfo> {
		let now = <T as pallet_oracle::Config>::Time::now();
		let max_age = Params::<T>::get().max_age;
		// The number of feeds is bounded, because one `feed_values` carries all of them.
		let mut feeds: Vec<_> = Feeds::<T>::iter().collect();
		feeds.sort_by(|(a, _), (b, _)| a.cmp(b));
		let page = feeds.into_iter().skip(from as usize).take(limit as usize);
		page.map(|(key, feed)| FeedInfo {
			stale: feed.accepted.is_none_or(|value| value.is_stale(now, max_age)),
			accepted: feed.accepted,
			held: feed.held,
			sources: Sources::<T>::decode_len(&key).unwrap_or(0).saturated_into(),
			key,
		})
		.collect()
	}
}
