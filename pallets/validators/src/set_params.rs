//! `set_params`: the governed values and their bounds.

use frame_support::pallet_prelude::*;

use crate::{
	Config, Error, Event, Pallet, Parameters, Params, MAX_CHANGE, MAX_OFFLINE_SESSIONS,
	MAX_SESSION_BLOCKS, MAX_VALIDATORS, MIN_SESSION_BLOCKS,
};

impl<T: Config> Pallet<T> {
	/// Replaces the values. The length of the running session changes at once.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Checks the bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		let Parameters { minimum, offline_sessions, max_change, session_blocks } = params;
		ensure!((1..=MAX_VALIDATORS).contains(minimum), Error::<T>::MinimumOutOfRange);
		ensure!(
			(1..=MAX_OFFLINE_SESSIONS).contains(offline_sessions),
			Error::<T>::OfflineSessionsOutOfRange
		);
		ensure!(*max_change <= MAX_CHANGE, Error::<T>::MaxChangeTooHigh);
		ensure!(
			(MIN_SESSION_BLOCKS..=MAX_SESSION_BLOCKS).contains(session_blocks),
			Error::<T>::SessionBlocksOutOfRange
		);
		Ok(())
	}
}
