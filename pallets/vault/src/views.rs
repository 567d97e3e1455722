//! The reads behind the view functions.

use alloc::vec::Vec;

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	queue::{Bid, Bids, Bucket},
	units::{Seconds, Shares, Usdai},
};
use infrafi_protocol::{assets::Balance, BeU64, Liquidity, LoanBook, RequestId};
use sp_runtime::FixedU128;

use crate::{
	errors::{books_error, price_error},
	BucketInfo, Buckets, Config, DepositPreview, DrawLimit, Error, NextWindow, Pallet, Queue,
	QueuePosition, RedeemPreview, RequestInfo, RequestOf, RequestPage, RequestsByOwner, SharePrice,
	TotalAssets, Window, WindowInfo, WindowPage, Windows, MAX_PAGE, USDAI_UNIT,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn show_total_assets(is_current: bool) -> Result<TotalAssets, DispatchError> {
		let state = Self::state()?;
		Ok(TotalAssets {
			conservative: state.nav.conservative.0,
			optimistic: state.nav.optimistic.0,
			idle: state.holdings.idle.0,
			locked: state.holdings.locked.0,
			is_current,
			valued_at: Self::valued_at(),
		})
	}

	/// The instant by whose prices the units of loans count.
	pub(crate) fn valued_at() -> Option<u64> {
		T::Loans::last_strike().map(|strike| strike.at)
	}

	pub(crate) fn show_available() -> Result<DrawLimit, DispatchError> {
		let amount = <Self as Liquidity>::draw_limit()?.0;
		Ok(DrawLimit { amount, valued_at: Self::valued_at() })
	}

	/// Both prices are 1 before the first deposit, which is made at that price.
	pub(crate) fn show_share_price() -> Result<SharePrice, DispatchError> {
		let (state, valued_at) = (Self::state()?, Self::valued_at());
		if state.shares == Shares::ZERO {
			let one = FixedU128::from_u32(1);
			return Ok(SharePrice { deposit: one, redemption: one, valued_at });
		}
		let one = Shares(USDAI_UNIT);
		let deposit = if state.nav.optimistic == Usdai::ZERO {
			Usdai::ZERO
		} else {
			state.deposit_price().to_assets_up(one).map_err(price_error::<T>)?
		};
		let redemption = state.redemption_price().to_assets_down(one).map_err(books_error::<T>)?;
		Ok(SharePrice {
			deposit: FixedU128::from_inner(deposit.0),
			redemption: FixedU128::from_inner(redemption.0),
			valued_at,
		})
	}

	pub(crate) fn show_deposit(assets: Balance) -> Result<DepositPreview, DispatchError> {
		let entry = Self::plan_deposit(assets)?;
		let (shares, worth) = (entry.received.0, entry.worth.0);
		Ok(DepositPreview { shares, worth, valued_at: Self::valued_at() })
	}

	/// The payment to a bucket that consists of this request alone.
	pub(crate) fn show_redemption(
		shares: Balance,
		ticks: u8,
	) -> Result<RedeemPreview, DispatchError> {
		let bid = Self::bid(ticks)?;
		ensure!(shares > 0, Error::<T>::SharesAreZero);
		let price = Self::state()?.redemption_price();
		let bucket = Bucket::default().join(Shares(shares)).map_err(books_error::<T>)?;
		let fill = bucket.fill_down(bid, Usdai(Balance::MAX), price).map_err(books_error::<T>)?;
		let (earliest, _) = NextWindow::<T>::get().open(Self::now()).map_err(books_error::<T>)?;
		Ok(RedeemPreview { assets: fill.paid.0, earliest, valued_at: Self::valued_at() })
	}

	pub(crate) fn show_request(id: RequestId) -> Option<RequestInfo<T::AccountId>> {
		let (record, bucket) = Self::find_request(id).ok()?;
		Self::request_info(id, record, bucket)
	}

	fn request_info(
		id: RequestId,
		record: RequestOf<T>,
		bucket: Bucket,
	) -> Option<RequestInfo<T::AccountId>> {
		Some(RequestInfo {
			id,
			window: record.window,
			bid: record.bid.ticks(),
			shares: record.request.shares.0,
			pending_shares: bucket.unfilled_down(&record.request).ok()?.0,
			claimable_usdai: bucket.claimable_down(&record.request).ok()?.0,
			claimed_usdai: record.request.claimed.0,
			is_cancellable: !Self::is_fixed(record.window),
			earliest: Self::earliest_fill(record.window, &bucket),
			owner: record.owner,
		})
	}

	pub(crate) fn page_of_requests(
		who: T::AccountId,
		from: RequestId,
		limit: u32,
	) -> RequestPage<T::AccountId> {
		let mut ids = match from.checked_sub(1) {
			None => RequestsByOwner::<T>::iter_key_prefix(&who),
			Some(before) => {
				let start = RequestsByOwner::<T>::hashed_key_for(&who, Self::key(before));
				RequestsByOwner::<T>::iter_key_prefix_from(&who, start)
			}
		}
		.map(RequestId::from);
		let limit = page_size(limit);
		let requests: Vec<_> = ids.by_ref().take(limit).filter_map(Self::show_request).collect();
		RequestPage { requests, next: ids.next() }
	}

	/// The earliest fill of what is pending in a bucket of a window.
	fn earliest_fill(end: u64, bucket: &Bucket) -> Option<u64> {
		(!bucket.is_filled()).then(|| end.max(Self::now()))
	}

	/// The shares requested before its window, less the shares filled so far, are exactly the
	/// shares that are pending in earlier windows: windows are filled in order, and no request
	/// leaves a fixed one.
	pub(crate) fn show_position(id: RequestId) -> Option<QueuePosition> {
		let (record, bucket) = Self::find_request(id).ok()?;
		let ahead = if bucket.is_filled() {
			Shares::ZERO
		} else {
			let window = Windows::<T>::get(Self::key(record.window))?;
			let higher = Self::pending_at(record.window, window.bids.above(record.bid))?;
			window.before.saturating_sub(Queue::<T>::get().filled).ensure_add(higher).ok()?
		};
		Some(QueuePosition {
			ahead: ahead.0,
			at_same_bid: bucket.unfilled.0,
			pending: bucket.unfilled_down(&record.request).ok()?.0,
			closes_at: record.window,
			earliest: Self::earliest_fill(record.window, &bucket),
		})
	}

	/// Shares that are pending in a window at some of its bids.
	fn pending_at(end: u64, bids: Bids) -> Option<Shares> {
		Self::buckets_of(end, bids)
			.try_fold(Shares::ZERO, |sum, (_, bucket)| sum.ensure_add(bucket.unfilled).ok())
	}

	/// The buckets of some bids, the highest first: at most 64.
	fn buckets_of(end: u64, mut bids: Bids) -> impl Iterator<Item = (Bid, Bucket)> {
		core::iter::from_fn(move || {
			let bid = bids.highest()?;
			bids = bids.without(bid);
			Buckets::<T>::get(end, bid.ticks()).map(|bucket| (bid, bucket))
		})
	}

	pub(crate) fn page_of_windows(from: u64, limit: u32) -> WindowPage {
		let start = from.checked_sub(1).map(Self::key);
		let mut ends = match start {
			None => Windows::<T>::iter_keys(),
			Some(before) => Windows::<T>::iter_keys_from(Windows::<T>::hashed_key_for(before)),
		};
		let filled = Queue::<T>::get().filled;
		let windows = ends
			.by_ref()
			.take(page_size(limit))
			.filter_map(|key: BeU64| {
				let window = Windows::<T>::get(key)?;
				Some(Self::window_info(key.into(), window, filled))
			})
			.collect();
		WindowPage { windows, next: ends.next().map(u64::from) }
	}

	fn window_info(end: u64, window: Window, filled: Shares) -> WindowInfo {
		let Seconds(min_wait) = window.min_wait;
		let buckets = Self::buckets_of(end, window.bids)
			.map(|(bid, bucket)| BucketInfo {
				bid: bid.ticks(),
				asked_shares: bucket.asked.0,
				pending_shares: bucket.unfilled.0,
				paid_usdai: bucket.paid.0,
			})
			.collect();
		WindowInfo {
			end,
			open_until: end.saturating_sub(min_wait),
			ahead: window.before.saturating_sub(filled).0,
			pending: window.unfilled.0,
			buckets,
		}
	}
}

fn page_size(limit: u32) -> usize {
	limit.clamp(1, MAX_PAGE).try_into().unwrap_or(1)
}
