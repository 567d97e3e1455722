//! `set_params`: the governed values and their bounds.

use frame_support::pallet_prelude::*;

use crate::{
	Config, Error, Event, Pallet, Parameters, Params, MAX_DELAY, MAX_GUARDIAN_INTERVAL, MAX_WINDOW,
	MIN_WINDOW,
};

impl<T: Config> Pallet<T> {
	/// Replaces the values. They apply to calls that are scheduled from now on.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Checks the bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		ensure!(params.delay <= MAX_DELAY, Error::<T>::DelayTooLong);
		ensure!((MIN_WINDOW..=MAX_WINDOW).contains(&params.window), Error::<T>::WindowOutOfRange);
		ensure!(
			(1..=MAX_GUARDIAN_INTERVAL).contains(&params.guardian_interval),
			Error::<T>::GuardianIntervalOutOfRange
		);
		Ok(())
	}
}
