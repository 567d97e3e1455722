//! The queue: its windows, and who joins and leaves them.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	queue::{Bid, Bucket},
	shares::Price,
	units::{Usdai, Demand, Shares},
};
use infrafi_protocol::{BeU64, RequestId};

use crate::{
	AskOf, Buckets, Config, Error, Lines, Pallet, Requests, RequestsByOwner, Schedules, Window,
	Windows,
};

impl<T: Config> Pallet<T> {
	/// The request, and its bucket.
	pub(crate) fn ask(id: RequestId) -> Result<(AskOf<T>, Bucket), Error<T>> {
		let ask = Requests::<T>::get(id).ok_or(Error::<T>::UnknownRequest)?;
		let bucket =
			Buckets::<T>::get(ask.window, ask.bid.ticks()).ok_or(Error::<T>::BooksInconsistent)?;
		Ok((ask, bucket))
	}

	/// Whether nobody joins or leaves a window any more. One that is not in the queue is filled, or was left by all.
	pub(crate) fn is_fixed(end: u64) -> bool {
		Windows::<T>::get(Self::key(end)).is_none_or(|window| {
			infrafi_finance::queue::is_fixed(end, window.min_wait, Self::now())
		})
	}

	pub(crate) fn key(end: u64) -> BeU64 {
		end.into()
	}

	/// Shares join the open window; returns its end.
	pub(crate) fn join(shares: Shares, bid: Bid) -> Result<u64, DispatchError> {
		let (end, min_wait) = Self::exact(Schedules::<T>::get().open(Self::now()))?;
		let demand = Self::exact(bid.demand(shares))?;
		let mut line = Lines::<T>::get();
		// Its first request finds all windows before it fixed: what was asked there is final.
		let window = Windows::<T>::get(Self::key(end)).unwrap_or(Window {
			min_wait,
			before: line.asked,
			..Default::default()
		});
		let bucket = Buckets::<T>::get(end, bid.ticks()).unwrap_or_default();

		let bucket = Self::exact(bucket.join(shares))?;
		let window = Window {
			unfilled: Self::exact(window.unfilled.ensure_add(shares))?,
			demand: Self::exact(window.demand.ensure_add(demand))?,
			bids: window.bids.with(bid),
			..window
		};
		line.asked = Self::exact(line.asked.ensure_add(shares))?;
		line.demand = Self::exact(line.demand.ensure_add(demand))?;

		Buckets::<T>::insert(end, bid.ticks(), bucket);
		Windows::<T>::insert(Self::key(end), window);
		Lines::<T>::put(line);
		Ok(end)
	}

	/// Shares leave a window that is still open.
	pub(crate) fn leave(ask: &AskOf<T>, bucket: Bucket) -> DispatchResult {
		let (end, bid, shares) = (ask.window, ask.bid, ask.request.shares);
		let window = Windows::<T>::get(Self::key(end)).ok_or(Error::<T>::BooksInconsistent)?;
		let demand = Self::exact(bid.demand(shares))?;
		let mut line = Lines::<T>::get();

		let bucket = Self::exact(bucket.cancel(shares))?;
		let bids = match bucket.asked {
			Shares::ZERO => window.bids.without(bid),
			_ => window.bids,
		};
		let window = Window {
			unfilled: Self::exact(window.unfilled.ensure_sub(shares))?,
			demand: Self::exact(window.demand.ensure_sub(demand))?,
			bids,
			..window
		};
		line.asked = Self::exact(line.asked.ensure_sub(shares))?;
		line.demand = Self::exact(line.demand.ensure_sub(demand))?;

		Self::put_window(end, window);
		match bucket.asked {
			Shares::ZERO => Buckets::<T>::remove(end, bid.ticks()),
			_ => Buckets::<T>::insert(end, bid.ticks(), bucket),
		}
		Lines::<T>::put(line);
		Ok(())
	}

	/// Keeps a window for as long as something of it waits.
	pub(crate) fn put_window(end: u64, window: Window) {
		match window.unfilled {
			Shares::ZERO => Windows::<T>::remove(Self::key(end)),
			_ => Windows::<T>::insert(Self::key(end), window),
		}
	}

	pub(crate) fn put_request(id: RequestId, ask: AskOf<T>) {
		RequestsByOwner::<T>::insert(&ask.owner, Self::key(id), ());
		Requests::<T>::insert(id, ask);
	}

	pub(crate) fn remove_request(id: RequestId, owner: &T::AccountId) {
		RequestsByOwner::<T>::remove(owner, Self::key(id));
		Requests::<T>::remove(id);
	}

	/// `M`: what filling all fixed and closed windows needs, before a price. All that wait, but for those in the open window,
	/// who may still leave it. A window becomes fixed by time alone, and counts here from that second on.
	pub(crate) fn fixed_demand() -> Result<Demand, DispatchError> {
		let (open, _) = Self::exact(Schedules::<T>::get().open(Self::now()))?;
		let not_fixed = Windows::<T>::get(Self::key(open)).unwrap_or_default().demand;
		Self::exact(Lines::<T>::get().demand.ensure_sub(not_fixed))
	}

	/// The same in USDai, rounded up.
	pub(crate) fn need_up(price: Price) -> Result<Usdai, DispatchError> {
		Self::exact(infrafi_finance::queue::need_up(Self::fixed_demand()?, price))
	}
}
