//! Gives a request to another account.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::RequestId;

use crate::{
	errors::books_error, Config, Error, Event, Pallet, RedeemRequest, Requests, USDAI_UNIT,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer_request(
		from: T::AccountId,
		request: RequestId,
		to: T::AccountId,
	) -> DispatchResult {
		let (record, bucket) = Self::find_request(request)?;
		ensure!(record.owner == from, Error::<T>::NotOwner);
		ensure!(to != from, Error::<T>::SameOwner);
		Self::ensure_not_frozen(&from)?;
		Self::ensure_not_frozen(&to)?;
		ensure!(!bucket.is_filled(), Error::<T>::RequestFilled);
		let pending = bucket.unfilled_down(&record.request).map_err(books_error::<T>)?;
		ensure!(Self::worth_down(pending.0)? >= USDAI_UNIT, Error::<T>::RequestTooSmall);

		// What was filled before the transfer belongs to the old owner.
		let claimable = bucket.claimable_down(&record.request).map_err(books_error::<T>)?;
		if claimable > Usdai::ZERO {
			Self::do_claim(request)?;
		}
		let record = Requests::<T>::get(request).ok_or(Error::<T>::BooksInconsistent)?;
		Self::remove_request(request, &from);
		Self::put_request(request, RedeemRequest { owner: to.clone(), ..record });

		Self::deposit_event(Event::RequestTransferred { request, from, to });
		Ok(())
	}
}
