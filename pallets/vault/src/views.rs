//! The reads behind the view functions.

use alloc::vec::Vec;

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	queue::{Bid, Bids, Bucket},
	units::{Usdai, Seconds, Shares},
};
use infrafi_protocol::{assets::Balance, BeU64, RequestId};
use sp_runtime::FixedU128;

use crate::{
	AskOf, BucketInfo, Buckets, Config, Error, Lines, Pallet, QueuePosition, RedeemPreview,
	RequestInfo, RequestPage, Requests, RequestsByOwner, Schedules, SharePrice, TotalAssets,
	Window, WindowInfo, WindowPage, Windows, MAX_PAGE, USDAI_UNIT,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn show_total_assets(is_current: bool) -> Result<TotalAssets, DispatchError> {
		let standing = Self::standing()?;
		Ok(TotalAssets {
			conservative: standing.nav.conservative.0,
			optimistic: standing.nav.optimistic.0,
			idle: standing.holdings.idle.0,
			is_current,
		})
	}

	/// Before the first deposit both are 1, at which it will be made.
	pub(crate) fn show_share_price() -> Result<SharePrice, DispatchError> {
		let standing = Self::standing()?;
		if standing.shares == Shares::ZERO {
			let one = FixedU128::from_u32(1);
			return Ok(SharePrice { deposit: one, redemption: one });
		}
		let one = Shares(USDAI_UNIT);
		let deposit = match standing.nav.optimistic {
			Usdai::ZERO => Usdai::ZERO,
			_ => Self::exact(standing.enter().to_assets_up(one))?,
		};
		let redemption = Self::exact(standing.leave().to_assets_down(one))?;
		Ok(SharePrice {
			deposit: FixedU128::from_inner(deposit.0),
			redemption: FixedU128::from_inner(redemption.0),
		})
	}

	/// As a bucket of this request alone would be filled.
	pub(crate) fn show_redemption(
		shares: Balance,
		ticks: u8,
	) -> Result<RedeemPreview, DispatchError> {
		let bid = Self::exact(Bid::new(ticks))?;
		ensure!(shares > 0, Error::<T>::SharesAreZero);
		let price = Self::standing()?.leave();
		let bucket = Self::exact(Bucket::default().join(Shares(shares)))?;
		let fill = Self::exact(bucket.fill_down(bid, Usdai(Balance::MAX), price))?;
		let (earliest, _) = Self::exact(Schedules::<T>::get().open(Self::now()))?;
		Ok(RedeemPreview { assets: fill.paid.0, earliest })
	}

	pub(crate) fn show_request(id: RequestId) -> Option<RequestInfo<T::AccountId>> {
		let (ask, bucket) = Self::ask(id).ok()?;
		Self::info(id, ask, bucket)
	}

	fn info(id: RequestId, ask: AskOf<T>, bucket: Bucket) -> Option<RequestInfo<T::AccountId>> {
		Some(RequestInfo {
			id,
			window: ask.window,
			bid: ask.bid.ticks(),
			shares: ask.request.shares.0,
			pending: bucket.unfilled_down(&ask.request).ok()?.0,
			claimable: bucket.claimable_down(&ask.request).ok()?.0,
			claimed: ask.request.claimed.0,
			is_cancellable: !Self::is_fixed(ask.window),
			owner: ask.owner,
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

	/// What was asked before its window, less what was filled so far, is what waits in the windows before: they are filled in
	/// order, and nobody leaves them any more.
	pub(crate) fn show_position(id: RequestId) -> Option<QueuePosition> {
		let ask = Requests::<T>::get(id)?;
		let bucket = Buckets::<T>::get(ask.window, ask.bid.ticks())?;
		let pending = bucket.unfilled_down(&ask.request).ok()?.0;
		let Some(window) = Windows::<T>::get(Self::key(ask.window)) else {
			return Some(QueuePosition { ahead: 0, alike: 0, pending });
		};
		let higher = match bucket.is_filled() {
			true => Shares::ZERO,
			false => Self::waiting(ask.window, window.bids.above(ask.bid))?,
		};
		let before = match bucket.is_filled() {
			true => Shares::ZERO,
			false => window.before.saturating_sub(Lines::<T>::get().filled),
		};
		let ahead = before.ensure_add(higher).ok()?.0;
		Some(QueuePosition { ahead, alike: bucket.unfilled.0, pending })
	}

	/// Shares that wait in a window at some of its bids.
	fn waiting(end: u64, bids: Bids) -> Option<Shares> {
		Self::buckets_of(end, bids)
			.try_fold(Shares::ZERO, |sum, (_, bucket)| sum.ensure_add(bucket.unfilled).ok())
	}

	/// The buckets of some bids, the highest first: 64 at most.
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
		let filled = Lines::<T>::get().filled;
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
				asked: bucket.asked.0,
				pending: bucket.unfilled.0,
				paid: bucket.paid.0,
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
