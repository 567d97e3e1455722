//! `set_params`: the governed values and their bounds.

use frame_support::pallet_prelude::*;
use infrafi_protocol::ParamsChange;

use crate::{Config, Error, Event, Pallet, Parameters, Params, MAX_FEE, MAX_MAX_TERM};

impl<T: Config> Pallet<T> {
	/// Replaces the values, if the origin may make this change.
	pub(crate) fn change_params(change: ParamsChange, params: Parameters) -> DispatchResult {
		let tightens = Params::<T>::get().tightens(&params);
		ensure!(change.allows(tightens), Error::<T>::ChangeHasToWait);
		Self::do_set_params(params)
	}

	/// Replaces the values. Existing listings keep their fee and their end.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Checks the bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		ensure!(params.fee <= MAX_FEE, Error::<T>::FeeTooHigh);
		ensure!((1..=MAX_MAX_TERM).contains(&params.max_term), Error::<T>::MaxTermOutOfRange);
		Ok(())
	}
}
