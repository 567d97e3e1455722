//! Governance sets the governed values.

use frame_support::pallet_prelude::*;

use crate::{Config, Event, Pallet, Parameters, Params};

impl<T: Config> Pallet<T> {
	/// Replaces the values. Live loans keep their terms; a new stage or haircut holds from a loan's next event on.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		params.check::<T>()?;
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}
}
