//! The owner of a request gives it to another account.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::RequestId;

use crate::{Config, Error, Event, Pallet, Requests};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer_request(
		from: T::AccountId,
		request: RequestId,
		to: T::AccountId,
	) -> DispatchResult {
		let (ask, bucket) = Self::ask(request)?;
		ensure!(ask.owner == from, Error::<T>::NotOwner);
		ensure!(to != from, Error::<T>::SameOwner);
		Self::ensure_not_frozen(&from)?;
		Self::ensure_not_frozen(&to)?;
		ensure!(!bucket.is_filled(), Error::<T>::RequestFilled);

		// What was filled while it was the old owner's is the old owner's.
		if Self::exact(bucket.claimable_down(&ask.request))? > Usdai::ZERO {
			Self::do_claim(request)?;
		}
		let ask = Requests::<T>::get(request).ok_or(Error::<T>::BooksInconsistent)?;
		Self::remove_request(request, &from);
		Self::put_request(request, crate::Ask { owner: to.clone(), ..ask });

		Self::deposit_event(Event::RequestTransferred { request, from, to });
		Ok(())
	}
}
