//! Governance sets the governed values.

use frame_support::pallet_prelude::*;

use crate::{
	Config, Error, Event, Pallet, Parameters, Params, LONGEST_APPLICATION_AGE, LONGEST_CUSTODY_AGE,
	LONGEST_POLICY_TERM,
};

impl<T: Config> Pallet<T> {
	/// Replaces the values. They hold at once; policies bound before run on to their end.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		ensure!(
			(1..=LONGEST_CUSTODY_AGE).contains(&params.max_custody_age),
			Error::<T>::MaxCustodyAgeOutOfRange
		);
		ensure!(
			(1..=LONGEST_APPLICATION_AGE).contains(&params.max_application_age),
			Error::<T>::MaxApplicationAgeOutOfRange
		);
		ensure!(
			(1..=LONGEST_POLICY_TERM).contains(&params.max_policy_term),
			Error::<T>::MaxPolicyTermOutOfRange
		);
		Ok(())
	}
}
