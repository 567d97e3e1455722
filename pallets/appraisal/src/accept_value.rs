//! `accept_value`: governance accepts a held value.

use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Time};
use infrafi_protocol::OracleKey;

use crate::{Config, Error, Feeds, Pallet, Params};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_accept_value(key: OracleKey) -> DispatchResult {
		let feed = Feeds::<T>::get(&key).ok_or(Error::<T>::UnknownFeed)?;
		let held = feed.held.as_ref().ok_or(Error::<T>::NothingHeld)?.median();
		let now = <T as pallet_oracle::Config>::Time::now();
		ensure!(!held.is_stale(now, Params::<T>::get().max_age), Error::<T>::HeldValueStale);
		Self::update(&key, feed.clone(), feed.confirmed(held));
		Ok(())
	}
}
