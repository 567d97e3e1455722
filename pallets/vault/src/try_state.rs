//! What must hold of the pallet's storage between any two calls. [`Pallet::do_try_state_of_totals`] is what can be seen without
//! reading all of it.

use alloc::collections::{BTreeMap, BTreeSet};

use frame_support::{ensure, traits::fungibles::Inspect, traits::Get};
use infrafi_finance::{
	queue::{Bid, Bids},
	shares::LOCKED,
	units::{Usdai, Demand, Shares},
};
use infrafi_protocol::assets::{SUSDAI, USDAI};
use sp_runtime::TryRuntimeError;

use crate::{
	Buckets, Claims, Config, Ledgers, Lines, NextRequestId, Pallet, Params, Requests,
	RequestsByOwner, Schedules, Windows,
};

const OVERFLOW: TryRuntimeError = TryRuntimeError::Other("a sum overflows");

impl<T: Config> Pallet<T> {
	/// All checks.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::do_try_state_of_totals()?;
		Self::check_requests()?;
		Self::check_buckets()?;
		Self::check_windows()
	}

	/// Those that cost the same whatever there is.
	pub(crate) fn do_try_state_of_totals() -> Result<(), TryRuntimeError> {
		Self::check_money()?;
		Self::check_shares()?;
		Self::check_prices()?;
		ensure!(
			Self::check_params(&Params::<T>::get()).is_ok(),
			"the governed values are out of bounds"
		);
		let schedule = Schedules::<T>::get();
		ensure!(
			schedule.next_length.0 == Params::<T>::get().window_length
				&& schedule.next_min_wait.0 == Params::<T>::get().min_wait,
			"windows to come are not as they are governed"
		);
		Ok(())
	}

	/// The account has what the ledgers say; impairment is of what is lent.
	fn check_money() -> Result<(), TryRuntimeError> {
		let (ledger, claims) = (Ledgers::<T>::get(), Claims::<T>::get());
		let kept = ledger.idle.ensure_add(ledger.claims).map_err(|_| OVERFLOW)?;
		ensure!(
			T::Assets::total_balance(USDAI, &T::Account::get()) >= kept.0,
			"the vault has less money than its ledgers say"
		);
		ensure!(ledger.impairment <= claims.principal, "more is impaired than is lent");
		Ok(())
	}

	/// Both prices can be told, and leavers' is not above newcomers'. Of interest that has accrued, the fee is a part.
	fn check_prices() -> Result<(), TryRuntimeError> {
		let nav = Self::standing().map_err(|_| "a price cannot be told")?.nav;
		ensure!(nav.conservative <= nav.optimistic, "who leaves is paid more than who enters pays");
		ensure!(Claims::<T>::get().at <= Self::now(), "interest is counted in advance");
		Ok(())
	}

	/// The account has the shares that wait, and the locked ones.
	fn check_shares() -> Result<(), TryRuntimeError> {
		let pending = Lines::<T>::get().pending();
		let pending = pending.map_err(|_| TryRuntimeError::Other("more is filled than asked"))?;
		let locked = if Self::all_shares() > Shares::ZERO { LOCKED } else { Shares::ZERO };
		let kept = pending.ensure_add(locked).map_err(|_| OVERFLOW)?;
		ensure!(
			T::Assets::total_balance(SUSDAI, &T::Account::get()) >= kept.0,
			"the vault has fewer shares than wait and are locked"
		);
		Ok(())
	}

	/// Requests and their index agree, and each has a bucket.
	fn check_requests() -> Result<(), TryRuntimeError> {
		let next = NextRequestId::<T>::get();
		let mut count = 0usize;
		for (id, ask) in Requests::<T>::iter() {
			ensure!(id < next, "a request has an id not given yet");
			ensure!(ask.request.shares > Shares::ZERO, "a request is of nothing");
			ensure!(
				RequestsByOwner::<T>::contains_key(&ask.owner, Self::key(id)),
				"a request is not among its owner's"
			);
			ensure!(
				Buckets::<T>::contains_key(ask.window, ask.bid.ticks()),
				"a request has no bucket"
			);
			count = count.saturating_add(1);
		}
		ensure!(
			RequestsByOwner::<T>::iter_keys().count() == count,
			"an owner has a request that is no more"
		);
		Ok(())
	}

	/// A bucket is the sum of its requests, and never owes more than was paid in; together they are the claim pot.
	fn check_buckets() -> Result<(), TryRuntimeError> {
		let mut open = BTreeMap::<(u64, u8), (Shares, Usdai)>::new();
		for (_, Requested { window, bid, shares, owed }) in Self::requested()? {
			let (sum, due) = open.entry((window, bid)).or_default();
			*sum = sum.ensure_add(shares).map_err(|_| OVERFLOW)?;
			*due = due.ensure_add(owed).map_err(|_| OVERFLOW)?;
		}
		let mut pot = Usdai::ZERO;
		for (window, bid, bucket) in Buckets::<T>::iter() {
			let (sum, due) = open.get(&(window, bid)).copied().unwrap_or_default();
			ensure!(
				sum == bucket.open && sum > Shares::ZERO,
				"requests do not sum to their bucket"
			);
			ensure!(
				bucket.unfilled <= bucket.asked && bucket.open <= bucket.asked,
				"a bucket waits for more than was asked"
			);
			let left = bucket.paid.ensure_sub(bucket.claimed);
			let left = left.map_err(|_| TryRuntimeError::Other("more is claimed than was paid"))?;
			ensure!(due <= left, "a bucket owes more than it has");
			pot = pot.ensure_add(left).map_err(|_| OVERFLOW)?;
		}
		ensure!(pot == Ledgers::<T>::get().claims, "the buckets do not sum to the claim pot");
		Ok(())
	}

	fn requested() -> Result<BTreeMap<u64, Requested>, TryRuntimeError> {
		Requests::<T>::iter()
			.map(|(id, ask)| {
				let (window, bid) = (ask.window, ask.bid.ticks());
				let bucket = Buckets::<T>::get(window, bid).ok_or("a request has no bucket")?;
				let owed = bucket.claimable_down(&ask.request);
				let owed = owed.map_err(|_| "a request has claimed more than its share")?;
				Ok((id, Requested { window, bid, shares: ask.request.shares, owed }))
			})
			.collect()
	}

	/// A window is the sum of its buckets, the queue that of its windows, in the order in which they are filled. At most one is
	/// not fixed.
	fn check_windows() -> Result<(), TryRuntimeError> {
		let line = Lines::<T>::get();
		let (mut ahead, mut demand, mut not_fixed) = (Shares::ZERO, Demand::ZERO, 0u8);
		let mut listed = BTreeSet::new();
		for key in Windows::<T>::iter_keys() {
			let (end, window) = (u64::from(key), Windows::<T>::get(key).unwrap_or_default());
			let (mut unfilled, mut needed, mut bids) =
				(Shares::ZERO, Demand::ZERO, Bids::default());
			for (ticks, bucket) in Buckets::<T>::iter_prefix(end) {
				let bid = Bid::new(ticks).map_err(|_| "a bid is too high")?;
				if !bucket.is_filled() {
					bids = bids.with(bid);
				}
				let of_bucket = bid.demand(bucket.unfilled).map_err(|_| OVERFLOW)?;
				unfilled = unfilled.ensure_add(bucket.unfilled).map_err(|_| OVERFLOW)?;
				needed = needed.ensure_add(of_bucket).map_err(|_| OVERFLOW)?;
			}
			ensure!(
				(unfilled, needed, bids) == (window.unfilled, window.demand, window.bids),
				"buckets do not sum to their window"
			);
			ensure!(unfilled > Shares::ZERO, "a window is in the queue with nothing to fill");
			ensure!(window.before.saturating_sub(line.filled) == ahead, "a window is not in its place");
			ahead = ahead.ensure_add(unfilled).map_err(|_| OVERFLOW)?;
			demand = demand.ensure_add(needed).map_err(|_| OVERFLOW)?;
			not_fixed = not_fixed.saturating_add(u8::from(!Self::is_fixed(end)));
			listed.insert(end);
		}
		ensure!(not_fixed <= 1, "two windows are open");
		ensure!(line.pending() == Ok(ahead), "windows do not sum to the queue");
		ensure!(line.demand == demand, "windows do not need what the queue does");
		ensure!(
			Buckets::<T>::iter()
				.all(|(end, _, bucket)| bucket.is_filled() || listed.contains(&end)),
			"a bucket waits in no window"
		);
		Ok(())
	}
}

/// What a request adds to its bucket.
struct Requested {
	window: u64,
	bid: u8,
	shares: Shares,
	owed: Usdai,
}
