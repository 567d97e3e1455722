//! `set_params`: the governed values and their bounds.

use frame_support::pallet_prelude::*;
use infrafi_protocol::ParamsChange;

use crate::{
	Config, Error, Event, Pallet, Parameters, Params, BOND_RATIOS, MAX_APPLICATION_AGE,
	MAX_CUSTODY_AGE,
};

impl<T: Config> Pallet<T> {
	/// Replaces the values, if the origin may make this change.
	pub(crate) fn change_params(change: ParamsChange, params: Parameters) -> DispatchResult {
		let tightens = Params::<T>::get().tightens(&params);
		ensure!(change.allows(tightens), Error::<T>::ChangeHasToWait);
		Self::do_set_params(params)
	}

	/// Replaces the values. They apply at once, to existing confirmations and applications, too.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Checks the bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		ensure!(
			(1..=MAX_CUSTODY_AGE).contains(&params.max_custody_age),
			Error::<T>::MaxCustodyAgeOutOfRange
		);
		ensure!(
			(1..=MAX_APPLICATION_AGE).contains(&params.max_application_age),
			Error::<T>::MaxApplicationAgeOutOfRange
		);
		ensure!(BOND_RATIOS.contains(&params.bond_ratio), Error::<T>::BondRatioOutOfRange);
		Ok(())
	}
}
