//! What must hold of the pallet's storage between any two calls. [`Pallet::do_try_state_of_totals`]
//! is the part that costs the same however many requests there are.

use alloc::collections::{BTreeMap, BTreeSet};

use frame_support::{ensure, traits::fungibles::Inspect, traits::Get};
use infrafi_finance::{
	queue::{Bid, Bids},
	shares::LOCKED,
	units::{Demand, Shares, Usdai},
};
use infrafi_protocol::assets::{SUSDAI, USDAI};
use sp_runtime::TryRuntimeError;

use crate::{
	Buckets, Config, NextRequestId, NextWindow, Pallet, Params, Queue, Requests, RequestsByOwner,
	VaultLedger, Windows,
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

	/// The checks that cost the same however many requests there are.
	pub(crate) fn do_try_state_of_totals() -> Result<(), TryRuntimeError> {
		Self::check_money()?;
		Self::check_shares()?;
		Self::check_prices()?;
		ensure!(Self::check_params(&Params::<T>::get()).is_ok(), "a parameter is out of bounds");
		let clock = NextWindow::<T>::get();
		ensure!(
			clock.next_length.0 == Params::<T>::get().window_length
				&& clock.next_min_wait.0 == Params::<T>::get().min_wait,
			"the next windows differ from the parameters"
		);
		Ok(())
	}

	/// The account holds idle cash, claims and fees; what it holds beyond them are gifts.
	/// Impairment is a part of the principal. Invariants 18 and 21.
	fn check_money() -> Result<(), TryRuntimeError> {
		let ledger = VaultLedger::<T>::get();
		let total = ledger.money.total().map_err(|_| OVERFLOW)?;
		ensure!(
			T::Assets::total_balance(USDAI, &T::Account::get()) >= total.0,
			"the account holds less than idle cash, claims and fees"
		);
		let receivables = ledger.receivables;
		ensure!(
			receivables.impairment <= receivables.loans.principal,
			"the impairment exceeds the principal"
		);
		Ok(())
	}

	/// Both prices can be computed, and the price of a redemption is at most that of a deposit:
	/// invariant 21.
	fn check_prices() -> Result<(), TryRuntimeError> {
		let nav = Self::state().map_err(|_| "a price cannot be computed")?.nav;
		ensure!(
			nav.conservative <= nav.optimistic,
			"the conservative NAV exceeds the optimistic NAV"
		);
		let ledger = VaultLedger::<T>::get();
		ensure!(ledger.receivables.loans.at <= Self::now(), "interest is counted beyond now");
		ensure!(ledger.locked.at <= Self::now(), "money is locked later than now");
		Ok(())
	}

	/// The ledger mirrors the share supply. The account holds the pending and the locked shares:
	/// invariant 17.
	fn check_shares() -> Result<(), TryRuntimeError> {
		let shares = VaultLedger::<T>::get().shares;
		ensure!(
			shares.0 == T::Assets::total_issuance(SUSDAI),
			"the share supply differs from the asset's issuance"
		);
		let pending = Queue::<T>::get().pending();
		let pending =
			pending.map_err(|_| TryRuntimeError::Other("more is filled than was requested"))?;
		let locked = if shares > Shares::ZERO { LOCKED } else { Shares::ZERO };
		let held = pending.ensure_add(locked).map_err(|_| OVERFLOW)?;
		ensure!(
			T::Assets::total_balance(SUSDAI, &T::Account::get()) >= held.0,
			"the account holds fewer shares than are pending and locked"
		);
		Ok(())
	}

	/// Requests and their index agree, and each request has a bucket.
	fn check_requests() -> Result<(), TryRuntimeError> {
		let next = NextRequestId::<T>::get();
		let mut count = 0usize;
		for (id, record) in Requests::<T>::iter() {
			ensure!(id < next, "a request has an id that was not assigned");
			ensure!(record.request.shares > Shares::ZERO, "a request is of zero shares");
			ensure!(
				RequestsByOwner::<T>::contains_key(&record.owner, Self::key(id)),
				"a request is missing from its owner's index"
			);
			ensure!(
				Buckets::<T>::contains_key(record.window, record.bid.ticks()),
				"a request has no bucket"
			);
			count = count.saturating_add(1);
		}
		ensure!(
			RequestsByOwner::<T>::iter_keys().count() == count,
			"an owner's index has a request that does not exist"
		);
		Ok(())
	}

	/// A bucket is the sum of its requests and owes at most what was paid in. All buckets sum to
	/// the claim pot. Invariants 18 and 19.
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
				"the requests do not sum to their bucket"
			);
			ensure!(
				bucket.unfilled <= bucket.asked && bucket.open <= bucket.asked,
				"a bucket has more pending or open shares than were requested"
			);
			let left = bucket.paid.ensure_sub(bucket.claimed);
			let left = left.map_err(|_| TryRuntimeError::Other("more is claimed than was paid"))?;
			ensure!(due <= left, "a bucket owes more than it has");
			pot = pot.ensure_add(left).map_err(|_| OVERFLOW)?;
		}
		ensure!(
			pot == VaultLedger::<T>::get().money.claims,
			"the buckets do not sum to the claim pot"
		);
		Ok(())
	}

	fn requested() -> Result<BTreeMap<u64, Requested>, TryRuntimeError> {
		Requests::<T>::iter()
			.map(|(id, record)| {
				let (window, bid) = (record.window, record.bid.ticks());
				let bucket = Buckets::<T>::get(window, bid).ok_or("a request has no bucket")?;
				let owed = bucket.claimable_down(&record.request);
				let owed = owed.map_err(|_| "a request has claimed more than its share")?;
				Ok((id, Requested { window, bid, shares: record.request.shares, owed }))
			})
			.collect()
	}

	/// A window is the sum of its buckets, and the queue is the sum of its windows, in the order in
	/// which they are filled. At most one window is not fixed. Invariant 20.
	fn check_windows() -> Result<(), TryRuntimeError> {
		let totals = Queue::<T>::get();
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
				"the buckets do not sum to their window"
			);
			ensure!(unfilled > Shares::ZERO, "a window in the queue has no pending shares");
			ensure!(
				window.before.saturating_sub(totals.filled) == ahead,
				"a window has a wrong place in the queue"
			);
			ahead = ahead.ensure_add(unfilled).map_err(|_| OVERFLOW)?;
			demand = demand.ensure_add(needed).map_err(|_| OVERFLOW)?;
			not_fixed = not_fixed.saturating_add(u8::from(!Self::is_fixed(end)));
			listed.insert(end);
		}
		ensure!(not_fixed <= 1, "two windows are open");
		ensure!(totals.pending() == Ok(ahead), "the windows do not sum to the queue");
		ensure!(totals.demand == demand, "the windows' demand does not sum to the queue's");
		ensure!(
			Buckets::<T>::iter()
				.all(|(end, _, bucket)| bucket.is_filled() || listed.contains(&end)),
			"a bucket with pending shares is in no window"
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
