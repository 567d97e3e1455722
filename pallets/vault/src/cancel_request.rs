//! The owner of a request takes it back.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{assets::SUSDAI, RequestId};

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_cancel_request(who: T::AccountId, request: RequestId) -> DispatchResult {
		let (ask, bucket) = Self::ask(request)?;
		ensure!(ask.owner == who, Error::<T>::NotOwner);
		Self::ensure_not_frozen(&who)?;
		ensure!(!Self::is_fixed(ask.window), Error::<T>::WindowFixed);

		Self::leave(&ask, bucket)?;
		Self::remove_request(request, &who);
		let shares = ask.request.shares.0;
		Self::pay_out(SUSDAI, &who, shares)?;

		Self::deposit_event(Event::RequestCancelled { request, owner: who, shares });
		Ok(())
	}
}
