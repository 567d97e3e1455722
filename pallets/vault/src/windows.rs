//! The queue: its windows, and how requests join and leave them.
//!
//! A bucket is a few numbers, and so is a request. Nothing iterates over requests: filling a
//! million of them costs what filling ten costs.
//! The place of a window is the difference of two running sums: what was requested before it, and
//! what was filled so far.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	queue::{self, Bid, Bucket},
	shares::Price,
	units::{Demand, Shares, Usdai},
};
use infrafi_protocol::{BeU64, RequestId};

use crate::{
	errors::books_error, Buckets, Config, Error, NextWindow, Pallet, Queue, RequestOf, Requests,
	RequestsByOwner, Window, Windows,
};

impl<T: Config> Pallet<T> {
	/// A request and its bucket.
	pub(crate) fn find_request(id: RequestId) -> Result<(RequestOf<T>, Bucket), Error<T>> {
		let record = Requests::<T>::get(id).ok_or(Error::<T>::UnknownRequest)?;
		let bucket = Buckets::<T>::get(record.window, record.bid.ticks())
			.ok_or(Error::<T>::BooksInconsistent)?;
		Ok((record, bucket))
	}

	/// Whether a window is fixed: no request joins it or is cancelled. A window that is not in the
	/// queue is filled, or all of its requests were cancelled.
	pub(crate) fn is_fixed(end: u64) -> bool {
		Windows::<T>::get(Self::key(end))
			.is_none_or(|window| queue::is_fixed(end, window.min_wait, Self::now()))
	}

	pub(crate) fn key(end: u64) -> BeU64 {
		end.into()
	}

	/// Adds shares to the open window. Returns its end.
	pub(crate) fn enqueue(shares: Shares, bid: Bid) -> Result<u64, DispatchError> {
		let (end, min_wait) = NextWindow::<T>::get().open(Self::now()).map_err(books_error::<T>)?;
		let demand = bid.demand(shares)?;
		let mut totals = Queue::<T>::get();
		// All windows before it are fixed when its first request comes: what was asked there is
		// final.
		let window = Windows::<T>::get(Self::key(end)).unwrap_or(Window {
			min_wait,
			before: totals.asked,
			..Default::default()
		});
		let bucket = Buckets::<T>::get(end, bid.ticks()).unwrap_or_default();

		let bucket = bucket.join(shares).map_err(books_error::<T>)?;
		let window = Window {
			unfilled: window.unfilled.ensure_add(shares)?,
			demand: window.demand.ensure_add(demand)?,
			bids: window.bids.with(bid),
			..window
		};
		totals.asked = totals.asked.ensure_add(shares)?;
		totals.demand = totals.demand.ensure_add(demand)?;

		Buckets::<T>::insert(end, bid.ticks(), bucket);
		Windows::<T>::insert(Self::key(end), window);
		Queue::<T>::put(totals);
		Ok(end)
	}

	/// Takes the shares of a request out of its window, which is still open.
	pub(crate) fn dequeue(record: &RequestOf<T>, bucket: Bucket) -> DispatchResult {
		let (end, bid, shares) = (record.window, record.bid, record.request.shares);
		let window = Windows::<T>::get(Self::key(end)).ok_or(Error::<T>::BooksInconsistent)?;
		let demand = bid.demand(shares)?;
		let mut totals = Queue::<T>::get();

		let bucket = bucket.cancel(shares).map_err(books_error::<T>)?;
		let is_empty = bucket.asked == Shares::ZERO;
		let window = Window {
			unfilled: window.unfilled.ensure_sub(shares).map_err(books_error::<T>)?,
			demand: window.demand.ensure_sub(demand).map_err(books_error::<T>)?,
			bids: if is_empty { window.bids.without(bid) } else { window.bids },
			..window
		};
		totals.asked = totals.asked.ensure_sub(shares).map_err(books_error::<T>)?;
		totals.demand = totals.demand.ensure_sub(demand).map_err(books_error::<T>)?;

		Self::put_window(end, window);
		if is_empty {
			Buckets::<T>::remove(end, bid.ticks());
		} else {
			Buckets::<T>::insert(end, bid.ticks(), bucket);
		}
		Queue::<T>::put(totals);
		Ok(())
	}

	/// Stores a window, or removes it if no shares are pending in it.
	pub(crate) fn put_window(end: u64, window: Window) {
		if window.unfilled == Shares::ZERO {
			Windows::<T>::remove(Self::key(end));
		} else {
			Windows::<T>::insert(Self::key(end), window);
		}
	}

	pub(crate) fn put_request(id: RequestId, record: RequestOf<T>) {
		RequestsByOwner::<T>::insert(&record.owner, Self::key(id), ());
		Requests::<T>::insert(id, record);
	}

	pub(crate) fn remove_request(id: RequestId, owner: &T::AccountId) {
		RequestsByOwner::<T>::remove(owner, Self::key(id));
		Requests::<T>::remove(id);
	}

	/// `M`: what filling all fixed and closed windows needs before a price. These are all pending
	/// requests but those of the open window, which may still be cancelled. A window becomes fixed
	/// by time alone and counts from that second on.
	pub(crate) fn fixed_demand() -> Result<Demand, DispatchError> {
		let (open, _) = NextWindow::<T>::get().open(Self::now()).map_err(books_error::<T>)?;
		let not_fixed = Windows::<T>::get(Self::key(open)).unwrap_or_default().demand;
		Queue::<T>::get().demand.ensure_sub(not_fixed).map_err(books_error::<T>)
	}

	/// The same in USDai (18 decimals), rounded up.
	pub(crate) fn need_up(price: Price) -> Result<Usdai, DispatchError> {
		queue::need_up(Self::fixed_demand()?, price).map_err(books_error::<T>)
	}
}
