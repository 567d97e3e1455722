//! Anyone who can pay bids for a lot.

use frame_support::{
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{
		fungibles::hold::Mutate,
		tokens::{Fortitude, Precision, Restriction},
		Contains,
	},
};
use infrafi_finance::{
	auction::extended,
	units::{Usdai, Seconds},
};
use infrafi_protocol::{assets::USDAI, LoanId};

use crate::{
	money::CreditOf, reasons::refusal, Bid, Config, Error, Event, HoldReason, Pallet, Seizures,
	Totals, Unreleased,
};

impl<T: Config> Pallet<T> {
	/// Takes the deposit, holds the rest, and frees who was outbid.
	pub(crate) fn do_bid(who: T::AccountId, id: LoanId, amount: Usdai) -> DispatchResult {
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		let mut failed = Self::failed(id)?;
		let rules = failed.record.rules;
		let auction = failed.record.auction.as_mut().ok_or(Error::<T>::NothingOnSale)?;
		let clock = Self::tick();
		let least = Self::least_bid(auction, &rules, clock)?.ok_or(Error::<T>::AuctionOver)?;
		ensure!(amount >= least, Error::<T>::BidTooLow);

		// First the money of who is outbid: it may be the same account.
		let (end, time) = match auction.bid.take() {
			Some(outbid) => {
				let end = outbid.ends_at;
				Self::free_bid(outbid)?;
				(end, rules.extension)
			}
			None => (clock, rules.length),
		};
		let ends_at = extended(end, clock, Seconds(time)).map_err(refusal::<T>)?;
		let deposit = amount.part_up(rules.deposit).map_err(refusal::<T>)?;
		let bid = Bid { bidder: who.clone(), amount, deposit, ends_at };
		Self::secure(&bid)?;
		auction.bid = Some(bid);
		Seizures::<T>::insert(id, failed.record);
		Self::deposit_event(Event::BidPlaced { loan: id, bidder: who, amount: amount.0, ends_at });
		Ok(())
	}

	/// Holds a bid, its deposit apart.
	fn secure(bid: &Bid<T::AccountId>) -> DispatchResult {
		let held = bid.held();
		if held > Usdai::ZERO {
			T::Holds::hold(USDAI, &HoldReason::Bid.into(), &bid.bidder, held.0)?;
		}
		Self::put_into_pot(Self::take(&bid.bidder, bid.deposit)?)?;
		Self::count_deposits(bid.deposit, Usdai::ZERO)
	}

	/// Frees a bid. What cannot be freed stays held until it can be: nobody's bid waits for it.
	fn free_bid(bid: Bid<T::AccountId>) -> DispatchResult {
		let deposit = Self::take_deposit(bid.deposit)?;
		Self::pay_out(&bid.bidder, deposit)?;
		let held = bid.held();
		let freed = with_storage_layer(|| Self::release_bid(&bid.bidder, held));
		match freed {
			Ok(()) => Ok(()),
			Err(_) => Self::keep_held(bid.bidder, held),
		}
	}

	/// Releases what is held of a bid.
	pub(crate) fn release_bid(who: &T::AccountId, amount: Usdai) -> DispatchResult {
		if amount > Usdai::ZERO {
			let reason = HoldReason::Bid.into();
			T::Holds::release(USDAI, &reason, who, amount.0, Precision::Exact)?;
		}
		Ok(())
	}

	/// Remembers what is held of a bid that stands no more.
	pub(crate) fn keep_held(who: T::AccountId, amount: Usdai) -> DispatchResult {
		let kept = Unreleased::<T>::get(&who).ensure_add(amount).map_err(refusal::<T>)?;
		if kept > Usdai::ZERO {
			Unreleased::<T>::insert(&who, kept);
			Self::deposit_event(Event::Kept { who, amount: amount.0 });
		}
		Ok(())
	}

	/// The deposit of a bid, out of the pot.
	pub(crate) fn take_deposit(deposit: Usdai) -> Result<CreditOf<T>, DispatchError> {
		Self::count_deposits(Usdai::ZERO, deposit)?;
		Self::take_from_pot(deposit)
	}

	/// What a bid pays, deposit and all. An error where the bidder is frozen, or what is held cannot be moved.
	pub(crate) fn collect_bid(bid: &Bid<T::AccountId>) -> Result<CreditOf<T>, DispatchError> {
		ensure!(!T::Frozen::contains(&bid.bidder), Error::<T>::AccountFrozen);
		let held = bid.held();
		if held > Usdai::ZERO {
			T::Holds::transfer_on_hold(
				USDAI,
				&HoldReason::Bid.into(),
				&bid.bidder,
				&Self::pot(),
				held.0,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Polite,
			)?;
		}
		Self::join(Self::take_from_pot(held)?, Self::take_deposit(bid.deposit)?)
	}

	fn count_deposits(more: Usdai, less: Usdai) -> DispatchResult {
		Totals::<T>::try_mutate(|totals| {
			let sum = totals.bid_deposits.ensure_add(more).and_then(|sum| sum.ensure_sub(less));
			totals.bid_deposits = sum.map_err(refusal::<T>)?;
			Ok(())
		})
	}
}

impl<AccountId> Bid<AccountId> {
	/// What of it is held.
	pub(crate) fn held(&self) -> Usdai {
		self.amount.saturating_sub(self.deposit)
	}
}
