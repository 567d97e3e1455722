//! The market clock, by which auctions run.

use core::marker::PhantomData;
use frame_support::pallet_prelude::*;

use super::MarketClock;
use crate::{time::now, Config, Market, WeightInfo, MAX_CLOCK_GAP};

/// The market clock.
pub(crate) struct AuctionClock<T>(PhantomData<T>);

impl<T: Config> AuctionClock<T> {
	/// The clock, brought up to now.
	///
	/// Between two readings it runs if USDai could be minted at both, and for at most
	/// [`MAX_CLOCK_GAP`]. So a time without readings lengthens an auction and never shortens it:
	/// lenders and borrower lose no price, bidders lose no time.
	pub(crate) fn read() -> MarketClock {
		let mut clock = Market::<T>::get();
		let now = now::<T>();
		let is_open = T::IsEntryOpen::get();
		if clock.was_open && is_open {
			let elapsed = now.saturating_sub(clock.at).min(MAX_CLOCK_GAP);
			clock.seconds = clock.seconds.saturating_add(elapsed);
		}
		clock.at = clock.at.max(now);
		clock.was_open = is_open;
		clock
	}

	/// Brings the clock up to now, stores it, and returns its seconds.
	pub(crate) fn tick() -> u64 {
		let clock = Self::read();
		Market::<T>::put(clock);
		clock.seconds
	}

	/// Ticks in each block while a lot is on sale.
	pub(crate) fn tick_in_block() -> Weight {
		if Market::<T>::get().auctions == 0 {
			return T::DbWeight::get().reads(1);
		}
		Self::tick();
		T::WeightInfo::tick()
	}

	/// A lot goes on sale. Returns the seconds of the clock.
	pub(super) fn open_lot() -> u64 {
		let clock = Self::read();
		Market::<T>::put(MarketClock { auctions: clock.auctions.saturating_add(1), ..clock });
		clock.seconds
	}

	/// The sale of a lot ends.
	pub(super) fn close_lot() {
		Market::<T>::mutate(|clock| clock.auctions = clock.auctions.saturating_sub(1));
	}
}
