//! The clock of the auctions.

use frame_support::pallet_prelude::*;

use crate::{Config, Market, MarketClock, Pallet, WeightInfo, MAX_GAP};

impl<T: Config> Pallet<T> {
	/// The clock, brought up to now.
	///
	/// Between two looks it runs if USDai could be minted at both, and for [`MAX_GAP`] at most. So what nobody could see
	/// lengthens an auction and never shortens it: lenders and borrower lose no price, bidders no time.
	pub(crate) fn market() -> MarketClock {
		let mut clock = Market::<T>::get();
		let now = Self::now();
		let is_open = T::IsEntryOpen::get();
		if clock.was_open && is_open {
			let passed = now.saturating_sub(clock.at).min(MAX_GAP);
			clock.seconds = clock.seconds.saturating_add(passed);
		}
		clock.at = clock.at.max(now);
		clock.was_open = is_open;
		clock
	}

	/// Looks at the clock, and keeps what it says.
	pub(crate) fn tick() -> u64 {
		let clock = Self::market();
		Market::<T>::put(clock);
		clock.seconds
	}

	/// Looks at the clock in each block, while there is something on sale.
	pub(crate) fn tick_in_block() -> Weight {
		if Market::<T>::get().auctions == 0 {
			return T::DbWeight::get().reads(1);
		}
		Self::tick();
		T::WeightInfo::tick()
	}

	/// A lot goes on sale.
	pub(crate) fn lot_opened() -> u64 {
		let clock = Self::market();
		Market::<T>::put(MarketClock { auctions: clock.auctions.saturating_add(1), ..clock });
		clock.seconds
	}

	/// A lot is on sale no more.
	pub(crate) fn lot_gone() {
		Market::<T>::mutate(|clock| clock.auctions = clock.auctions.saturating_sub(1));
	}
}
