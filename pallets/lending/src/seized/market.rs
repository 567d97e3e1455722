//! The market clock, by which auctions run.

use core::marker::PhantomData;
use frame_support::pallet_prelude::*;

use super::MarketClock;
use crate::{time::now, Config, Market, WeightInfo, MAX_GAP};

/// The market clock.
pub(crate) struct AuctionClock<T>(PhantomData<T>);

impl<T: Config> AuctionClock<T> {
	/// The clock, brought up to now.
	///
	/// Between two readings it runs if minting was open at both, and for at most [`MAX_GAP`]. So a
	/// time without readings lengthens an auction and never shortens it: lenders and borrower lose
	/// no price, bidders lose no time. Where minting was closed at one of the readings, the same
	/// seconds count as closed.
	pub(crate) fn read() -> MarketClock {
		let mut clock = Market::<T>::get();
		let now = now::<T>();
		let is_open = T::IsEntryOpen::get();
		let elapsed = now.saturating_sub(clock.at).min(MAX_GAP);
		let counted =
			if clock.was_open && is_open { &mut clock.seconds } else { &mut clock.closed };
		*counted = counted.saturating_add(elapsed);
		clock.at = clock.at.max(now);
		clock.was_open = is_open;
		clock
	}

	/// Brings the clock up to now, stores it and returns it.
	pub(crate) fn tick() -> MarketClock {
		let clock = Self::read();
		Market::<T>::put(clock);
		clock
	}

	/// Ticks in each block while a lot is on sale.
	pub(crate) fn tick_in_block() -> Weight {
		if Market::<T>::get().auctions == 0 {
			return T::DbWeight::get().reads(1);
		}
		Self::tick();
		T::WeightInfo::tick()
	}

	/// A lot goes on sale. Returns the clock.
	pub(super) fn open_lot() -> MarketClock {
		let clock = Self::read();
		Market::<T>::put(MarketClock { auctions: clock.auctions.saturating_add(1), ..clock });
		clock
	}

	/// The sale of a lot ends.
	pub(super) fn close_lot() {
		Market::<T>::mutate(|clock| clock.auctions = clock.auctions.saturating_sub(1));
	}
}
