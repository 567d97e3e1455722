//! A holder asks for shares to be redeemed.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	queue::{Bid, BucketRequest},
	units::{Usdai, Shares},
};
use infrafi_protocol::{
	assets::{Balance, SUSDAI},
	RequestId,
};

use crate::{Ask, Config, Error, Event, NextRequestId, Pallet, USDAI_UNIT};

impl<T: Config> Pallet<T> {
	/// Returns the request's id.
	pub(crate) fn do_request_redeem(
		who: T::AccountId,
		shares: Balance,
		ticks: u8,
	) -> Result<RequestId, DispatchError> {
		Self::ensure_not_frozen(&who)?;
		let bid = Self::exact(Bid::new(ticks))?;
		ensure!(shares > 0, Error::<T>::SharesAreZero);
		let balance = Self::spendable(SUSDAI, &who);
		ensure!(shares <= balance, Error::<T>::InsufficientShares);
		ensure!(
			shares == balance || Self::worth_down(shares)? >= USDAI_UNIT,
			Error::<T>::RequestTooSmall
		);
		let request = NextRequestId::<T>::get();
		let next = request.checked_add(1).ok_or(Error::<T>::TooManyRequests)?;

		NextRequestId::<T>::put(next);
		let window = Self::join(Shares(shares), bid)?;
		let asked = BucketRequest { shares: Shares(shares), claimed: Usdai::ZERO };
		Self::put_request(request, Ask { owner: who.clone(), window, bid, request: asked });
		Self::collect(SUSDAI, &who, shares)?;

		Self::deposit_event(Event::RedeemRequested {
			request,
			owner: who,
			shares,
			bid: ticks,
			window,
		});
		Ok(request)
	}
}
