//! `purge_keys`: the deposit of an account that is no validator any more.

use frame_support::pallet_prelude::*;
use frame_system::RawOrigin;
use pallet_session::Pallet as Session;

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// A validator without keys would drop out of the set without any bound.
	pub(crate) fn do_purge_keys(who: T::AccountId) -> DispatchResult {
		ensure!(!Self::is_in_a_set(&who), Error::<T>::InSet);
		Session::<T>::purge_keys(RawOrigin::Signed(who.clone()).into())?;
		Self::deposit_event(Event::KeysPurged { who });
		Ok(())
	}

	/// Whether an account is in the set of this session or of the next one.
	pub(crate) fn is_in_a_set(who: &T::AccountId) -> bool {
		let is_queued = || Session::<T>::queued_keys().iter().any(|(queued, _)| queued == who);
		Session::<T>::validators().contains(who) || is_queued()
	}
}
