//! The money of bids: the deposit is in the pot, the rest is on hold in the bidder's account.

use core::marker::PhantomData;
use frame_support::{
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{
		fungibles::hold::Mutate,
		tokens::{Fortitude, Precision, Restriction},
		Contains,
	},
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::assets::USDAI;

use super::{
	credit::{hold, merge, take, CreditOf},
	pot::Pot,
	totals::TotalsBook,
};
use crate::{Config, Error, Event, HoldReason, Pallet, PendingReleases};

/// The money of bids.
pub(crate) struct BidHolds<T>(PhantomData<T>);

impl<T: Config> BidHolds<T> {
	/// Takes the deposit of a bid, and holds the rest.
	pub(crate) fn hold_bid(who: &T::AccountId, held: Usdai, deposit: Usdai) -> DispatchResult {
		if held > Usdai::ZERO {
			hold::<T>(HoldReason::Bid, who, held)?;
		}
		Pot::<T>::deposit(take::<T>(who, deposit)?)?;
		TotalsBook::<T>::add_bid_deposit(deposit)
	}

	/// Gives the money of a bid back. What cannot be released stays on hold until its owner claims
	/// it: no other bid waits for that.
	pub(crate) fn free_bid(who: &T::AccountId, held: Usdai, deposit: Usdai) -> DispatchResult {
		let deposit = Self::take_deposit(deposit)?;
		Pot::<T>::pay_out(who, deposit)?;
		match with_storage_layer(|| Self::release(who, held)) {
			Ok(()) => Ok(()),
			Err(_) => Self::defer_release(who, held),
		}
	}

	/// Releases what is on hold for a bid.
	pub(super) fn release(who: &T::AccountId, amount: Usdai) -> DispatchResult {
		if amount > Usdai::ZERO {
			let reason = HoldReason::Bid.into();
			T::Holds::release(USDAI, &reason, who, amount.0, Precision::Exact)?;
		}
		Ok(())
	}

	/// Records what is on hold for a bid that has ended, until its owner claims it.
	pub(crate) fn defer_release(who: &T::AccountId, amount: Usdai) -> DispatchResult {
		let pending = PendingReleases::<T>::get(who).ensure_add(amount)?;
		if pending > Usdai::ZERO {
			PendingReleases::<T>::insert(who, pending);
			let (who, amount) = (who.clone(), amount.0);
			Pallet::<T>::deposit_event(Event::PaymentDeferred { who, amount });
		}
		Ok(())
	}

	/// What is on hold for bids of an account that have ended.
	pub(crate) fn pending(who: &T::AccountId) -> Usdai {
		PendingReleases::<T>::get(who)
	}

	/// Ends the claim of an account to what is on hold, and returns it.
	pub(super) fn take_pending(who: &T::AccountId) -> Usdai {
		PendingReleases::<T>::take(who)
	}

	/// The deposit of a bid, out of the pot.
	pub(crate) fn take_deposit(deposit: Usdai) -> Result<CreditOf<T>, DispatchError> {
		TotalsBook::<T>::remove_bid_deposit(deposit)?;
		Pot::<T>::withdraw(deposit)
	}

	/// All that a bid pays. An error where the bidder is frozen, or the money on hold cannot be
	/// moved.
	pub(crate) fn collect_bid(
		who: &T::AccountId,
		held: Usdai,
		deposit: Usdai,
	) -> Result<CreditOf<T>, DispatchError> {
		ensure!(!T::Frozen::contains(who), Error::<T>::AccountFrozen);
		if held > Usdai::ZERO {
			T::Holds::transfer_on_hold(
				USDAI,
				&HoldReason::Bid.into(),
				who,
				&Pot::<T>::account(),
				held.0,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Polite,
			)?;
		}
		merge::<T>(Pot::<T>::withdraw(held)?, Self::take_deposit(deposit)?)
	}
}
