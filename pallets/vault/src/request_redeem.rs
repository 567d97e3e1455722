//! A holder requests that shares are redeemed.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	queue::{Bid, BucketRequest},
	units::{Shares, Usdai},
};
use infrafi_protocol::{
	assets::{Balance, SUSDAI},
	RequestId,
};

use crate::{Config, Error, Event, NextRequestId, Pallet, RedeemRequest, USDAI_UNIT};

impl<T: Config> Pallet<T> {
	/// Returns the id of the request.
	pub(crate) fn do_request_redeem(
		who: T::AccountId,
		shares: Balance,
		ticks: u8,
	) -> Result<RequestId, DispatchError> {
		Self::ensure_not_frozen(&who)?;
		let bid = Self::bid(ticks)?;
		ensure!(shares > 0, Error::<T>::SharesAreZero);
		let balance = Self::spendable(SUSDAI, &who);
		ensure!(shares <= balance, Error::<T>::InsufficientShares);
		ensure!(
			shares == balance || Self::worth_down(shares)? >= USDAI_UNIT,
			Error::<T>::RequestTooSmall
		);
		let id = NextRequestId::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::TooManyRequests)?;

		NextRequestId::<T>::put(next);
		let window = Self::enqueue(Shares(shares), bid)?;
		let request = BucketRequest { shares: Shares(shares), claimed: Usdai::ZERO };
		Self::put_request(id, RedeemRequest { owner: who.clone(), window, bid, request });
		Self::collect(SUSDAI, &who, shares)?;

		Self::deposit_event(Event::RedeemRequested {
			request: id,
			owner: who,
			shares,
			bid: ticks,
			window,
		});
		Ok(id)
	}

	/// A bid of a number of ticks.
	pub(crate) fn bid(ticks: u8) -> Result<Bid, Error<T>> {
		Bid::new(ticks).map_err(|_| Error::<T>::BidTooHigh)
	}
}
