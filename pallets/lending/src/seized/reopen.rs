//! A loss of a unit on sale is reported, or the report is withdrawn: no bid was made for what the
//! lot is now.

use frame_support::pallet_prelude::*;
use infrafi_protocol::UnitId;

use super::{market::AuctionClock, proceeds::Proceeds, SeizedLoan, UnitSet};
use crate::{books::BidHolds, Config, Event, Pallet};

impl<T: Config> SeizedLoan<T> {
	/// The loss of a unit is reported, or the report withdrawn. If the unit is in the lot on sale,
	/// even after its end, the bid is void and the lot is opened again by the values as they are
	/// now. A withdrawal does so too: else a low bid for a reported unit would buy a whole one.
	pub(crate) fn loss_changed(mut self, unit: UnitId) -> DispatchResult {
		self.follow_report(unit);
		let units = &self.terms.units;
		let is_on_sale = |set: UnitSet| set.of(units).any(|other| other == unit);
		if let Some(auction) = self.record.auction.take_if(|auction| is_on_sale(auction.units)) {
			AuctionClock::<T>::close_lot();
			self.record.queued = self.record.queued.with(auction.units);
			if let Some(bid) = auction.bid {
				BidHolds::<T>::free_bid(&bid.bidder, bid.held(), bid.deposit)?;
				let (loan, lot, bidder) = (self.id, auction.lot, bid.bidder);
				let amount = bid.amount.0;
				Pallet::<T>::deposit_event(Event::BidVoided { loan, lot, bidder, amount });
			}
		}
		self.apply_proceeds(Proceeds::none())
	}
}
