//! Returns the shares of a request to its owner.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{assets::SUSDAI, RequestId};

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_cancel_request(who: T::AccountId, request: RequestId) -> DispatchResult {
		let (record, bucket) = Self::find_request(request)?;
		ensure!(record.owner == who, Error::<T>::NotOwner);
		Self::ensure_not_frozen(&who)?;
		ensure!(!Self::is_fixed(record.window), Error::<T>::WindowFixed);

		Self::dequeue(&record, bucket)?;
		Self::remove_request(request, &who);
		let shares = record.request.shares.0;
		Self::pay_out(SUSDAI, &who, shares)?;

		Self::deposit_event(Event::RequestCancelled { request, owner: who, shares });
		Ok(())
	}
}
