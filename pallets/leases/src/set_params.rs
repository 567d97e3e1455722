//! `set_params`: the governed values and their bounds.

use frame_support::pallet_prelude::*;
use infrafi_protocol::ParamsChange;

use crate::{
	Config, Error, Event, Pallet, Parameters, Params, MAX_CONSENT_PERIOD, MAX_MAX_AFTER_SALE,
	MAX_MAX_PREPAID, MAX_MAX_TERM, MAX_MIN_ARREARS,
};

impl<T: Config> Pallet<T> {
	/// Replaces the values, if the origin may make this change.
	pub(crate) fn change_params(change: ParamsChange, params: Parameters) -> DispatchResult {
		let tightens = Params::<T>::get().tightens(&params);
		ensure!(change.allows(tightens), Error::<T>::ChangeHasToWait);
		Self::do_set_params(params)
	}

	/// Replaces the values. They apply at once, to existing leases, too.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Checks the bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		let values = [
			(params.max_prepaid, MAX_MAX_PREPAID, Error::<T>::MaxPrepaidOutOfRange),
			(params.min_arrears, MAX_MIN_ARREARS, Error::<T>::MinArrearsOutOfRange),
			(params.max_after_sale, MAX_MAX_AFTER_SALE, Error::<T>::MaxAfterSaleOutOfRange),
			(params.max_term, MAX_MAX_TERM, Error::<T>::MaxTermOutOfRange),
			(params.consent_period, MAX_CONSENT_PERIOD, Error::<T>::ConsentPeriodOutOfRange),
		];
		for (value, max, error) in values {
			ensure!((1..=max).contains(&value), error);
		}
		Ok(())
	}
}
