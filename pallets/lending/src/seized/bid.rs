//! Any account that can pay bids for a lot.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_finance::{
	auction::extended,
	units::{Seconds, Usdai},
};
use infrafi_protocol::LoanId;

use super::{market::AuctionClock, LotBid, SeizedLoan};
use crate::{books::BidHolds, Config, Error, Event, Pallet};

impl<T: Config> SeizedLoan<T> {
	/// Takes the deposit, holds the rest, and frees the bid that is outbid. The bid is for the lot
	/// that the caller has seen, and for no lot that took its place.
	pub(crate) fn bid(who: T::AccountId, id: LoanId, lot: u32, amount: Usdai) -> DispatchResult {
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		let mut seized = Self::load(id)?;
		let rules = seized.record.rules;
		let auction = seized.record.auction.as_mut().ok_or(Error::<T>::NothingOnSale)?;
		ensure!(auction.lot == lot, Error::<T>::LotChanged);
		let time = auction.time(&rules, &AuctionClock::<T>::tick());
		let least = auction.least_bid(&rules, time)?.ok_or(Error::<T>::AuctionOver)?;
		ensure!(amount >= least, Error::<T>::BidTooLow);

		// First the money of the bid that is outbid: the bidder may be the same account.
		let (end, length) = match auction.bid.take() {
			Some(outbid) => {
				BidHolds::<T>::free_bid(&outbid.bidder, outbid.held(), outbid.deposit)?;
				(outbid.ends_at, rules.extension)
			}
			None => (time, rules.length),
		};
		let ends_at = extended(end, time, Seconds(length))?;
		let deposit = amount.part_up(rules.deposit)?;
		let bid = LotBid { bidder: who.clone(), amount, deposit, ends_at };
		BidHolds::<T>::hold_bid(&who, bid.held(), deposit)?;
		auction.bid = Some(bid);
		let (loan, amount) = (id, amount.0);
		Pallet::<T>::deposit_event(Event::BidPlaced { loan, lot, bidder: who, amount, ends_at });
		// The bid counts in place of what it is for.
		seized.revalue()
	}
}

impl<AccountId> LotBid<AccountId> {
	/// The part that is on hold.
	pub(crate) fn held(&self) -> Usdai {
		self.amount.saturating_sub(self.deposit)
	}
}
