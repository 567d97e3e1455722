//! Any account ends an auction whose time is over.

use alloc::vec::Vec;
use frame_support::{pallet_prelude::*, storage::with_storage_layer};

use super::{market::AuctionClock, proceeds::Proceeds, Auction, LotBid, SeizedLoan, Unsold};
use crate::{
	books::{BidHolds, PledgeBook},
	time::now,
	Config, Error, Event, Pallet,
};

impl<T: Config> SeizedLoan<T> {
	/// Sells to the highest bidder, or marks the lot as unsold.
	pub(crate) fn settle_auction(mut self) -> DispatchResult {
		let auction = self.record.auction.take().ok_or(Error::<T>::NothingOnSale)?;
		let rules = &self.record.rules;
		let time = auction.time(rules, &AuctionClock::<T>::tick());
		let least = auction.least_bid(rules, time)?;
		ensure!(least.is_none(), Error::<T>::AuctionRuns);
		AuctionClock::<T>::close_lot();
		match auction.bid.clone() {
			Some(bid) => self.sell(auction, bid),
			None => self.mark_unsold(auction),
		}
	}

	fn sell(self, auction: Auction<T::AccountId>, bid: LotBid<T::AccountId>) -> DispatchResult {
		let units: Vec<_> = auction.units.of(&self.terms.units).collect();
		let paid =
			with_storage_layer(|| BidHolds::<T>::collect_bid(&bid.bidder, bid.held(), bid.deposit));
		let Ok(money) = paid else { return self.forfeit(auction, bid) };
		// A bidder that has paid loses nothing for what fails here.
		for unit in &units {
			PledgeBook::<T>::sell_unit(*unit, &bid.bidder)?;
		}
		let (loan, lot, buyer, price) = (self.id, auction.lot, bid.bidder, bid.amount.0);
		Pallet::<T>::deposit_event(Event::LotSold { loan, lot, units, buyer, price });
		self.apply_proceeds(Proceeds { is_sale: true, ..Proceeds::of(money) })
	}

	/// A winner that cannot pay loses the deposit to the lenders and keeps the rest. The lot goes
	/// on sale again.
	fn forfeit(
		mut self,
		auction: Auction<T::AccountId>,
		bid: LotBid<T::AccountId>,
	) -> DispatchResult {
		let money = BidHolds::<T>::take_deposit(bid.deposit)?;
		BidHolds::<T>::defer_release(&bid.bidder, bid.held())?;
		let (loan, lot, bidder, deposit) = (self.id, auction.lot, bid.bidder, bid.deposit.0);
		Pallet::<T>::deposit_event(Event::BidForfeited { loan, lot, bidder, deposit });
		self.record.queued = self.record.queued.with(auction.units);
		self.apply_proceeds(Proceeds::of(money))
	}

	/// The lot has no bid: a first-loss lender may buy it at the floor, and the next lot goes on
	/// sale.
	fn mark_unsold(mut self, auction: Auction<T::AccountId>) -> DispatchResult {
		let floor = auction.descent.floor;
		let reoffer_from = now::<T>().saturating_add(self.record.rules.reoffer_after);
		let unsold = Unsold { lot: auction.lot, units: auction.units, floor, reoffer_from };
		// Each lot has at least one unit, and there are as many places as units.
		self.record.unsold.try_push(unsold).map_err(|_| Error::<T>::NothingOnSale)?;
		let units = auction.units.of(&self.terms.units).collect();
		let (loan, lot, floor) = (self.id, auction.lot, floor.0);
		let event = Event::LotUnsold { loan, lot, units, floor, reoffer_from };
		Pallet::<T>::deposit_event(event);
		self.apply_proceeds(Proceeds::none())
	}
}
