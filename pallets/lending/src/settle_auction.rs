//! Anyone ends an auction whose time is over.

use frame_support::{pallet_prelude::*, storage::with_storage_layer};
use infrafi_protocol::LoanId;

use crate::{
	proceeds::{Failed, Takings},
	Auction, Bid, Config, Error, Event, Pallet, Unsold,
};

impl<T: Config> Pallet<T> {
	/// Sells to the highest bidder, or puts the lot aside.
	pub(crate) fn do_settle_auction(id: LoanId) -> DispatchResult {
		let mut failed = Self::failed(id)?;
		let auction = failed.record.auction.take().ok_or(Error::<T>::NothingOnSale)?;
		let clock = Self::tick();
		let least = Self::least_bid(&auction, &failed.record.rules, clock)?;
		ensure!(least.is_none(), Error::<T>::AuctionRuns);
		Self::lot_gone();
		match auction.bid.clone() {
			Some(bid) => Self::sell(failed, auction, bid),
			None => Self::put_aside(failed, auction),
		}
	}

	fn sell(
		mut failed: Failed<T>,
		auction: Auction<T::AccountId>,
		bid: Bid<T::AccountId>,
	) -> DispatchResult {
		let units: alloc::vec::Vec<_> = auction.units.of(&failed.terms.units).collect();
		let sold = with_storage_layer(|| {
			let money = Self::collect_bid(&bid)?;
			for unit in &units {
				Self::set_free(*unit, &bid.bidder)?;
			}
			Ok::<_, DispatchError>(money)
		});
		let Ok(money) = sold else { return Self::forfeit(failed, auction, bid) };
		let price = bid.amount.0;
		Self::deposit_event(Event::LotSold { loan: failed.id, units, buyer: bid.bidder, price });
		failed.record.auction = None;
		Self::proceed(failed, Takings { is_sale: true, ..Takings::of(money) })
	}

	/// A winner who cannot be had loses the deposit to the lenders, keeps the rest, and the lot goes on sale again.
	fn forfeit(
		mut failed: Failed<T>,
		auction: Auction<T::AccountId>,
		bid: Bid<T::AccountId>,
	) -> DispatchResult {
		let money = Self::take_deposit(bid.deposit)?;
		Self::keep_held(bid.bidder.clone(), bid.held())?;
		Self::deposit_event(Event::BidForfeited {
			loan: failed.id,
			bidder: bid.bidder,
			deposit: bid.deposit.0,
		});
		failed.record.queued = failed.record.queued.with(auction.units);
		Self::proceed(failed, Takings::of(money))
	}

	/// Nobody wanted it: the curator may have it at the floor, and the next lot goes on sale.
	fn put_aside(mut failed: Failed<T>, auction: Auction<T::AccountId>) -> DispatchResult {
		let floor = auction.descent.floor;
		let lot = Unsold { units: auction.units, floor };
		// Each lot has a unit at least, and there are no more places than units.
		failed.record.unsold.try_push(lot).map_err(|_| Error::<T>::NothingOnSale)?;
		let units = auction.units.of(&failed.terms.units).collect();
		Self::deposit_event(Event::LotUnsold { loan: failed.id, units, floor: floor.0 });
		Self::proceed(failed, Takings::none())
	}
}
