//! Pays what the vault owes, and fills closed windows in order while idle cash lasts.

use frame_support::{
	dispatch::DispatchClass, pallet_prelude::*, storage::with_storage_layer, traits::Get,
	weights::WeightMeter,
};
use infrafi_finance::{
	queue::{Bid, Bucket, Fill},
	shares::{orphaned, Price},
	units::{Demand, Shares, Usdai},
	FinanceError,
};
use infrafi_protocol::{LoanBook, ReserveInspect, ReserveState, StrikeStatus};

use crate::{
	errors::books_error, ledger::Ledger, nav::VaultState, Buckets, Config, Error, Event, Pallet,
	Queue, WeightInfo, Window, Windows, MAX_BIDS, MAX_WINDOWS,
};

/// The result of a pass over a window: the window after it, and the sums of its fills.
struct Pass {
	window: Window,
	/// Idle cash that is left.
	cash: Usdai,
	/// Shares burned.
	burned: Shares,
	/// USDai moved to the claim pot.
	paid: Usdai,
	/// What the burned shares needed before a price.
	demand: Demand,
	/// Number of bids that the pass has visited.
	bids: u32,
}

impl Pass {
	fn new(window: Window, cash: Usdai) -> Self {
		let (burned, paid, demand) = (Shares::ZERO, Usdai::ZERO, Demand::ZERO);
		Self { window, cash, burned, paid, demand, bids: 0 }
	}

	/// Fills one bucket as far as the cash goes.
	fn fill(&mut self, bucket: Bucket, bid: Bid, price: Price) -> Result<Fill, FinanceError> {
		let fill = bucket.fill_down(bid, self.cash, price)?;
		let demand = bid.demand(fill.burned)?;

		self.cash = self.cash.ensure_sub(fill.paid)?;
		self.window.unfilled = self.window.unfilled.ensure_sub(fill.burned)?;
		self.window.demand = self.window.demand.ensure_sub(demand)?;
		self.burned = self.burned.ensure_add(fill.burned)?;
		self.paid = self.paid.ensure_add(fill.paid)?;
		self.demand = self.demand.ensure_add(demand)?;
		self.bids = self.bids.saturating_add(1);
		Ok(fill)
	}
}

impl<T: Config> Pallet<T> {
	/// The most that `service` weighs.
	pub(crate) fn max_service_weight() -> Weight {
		let windows = T::WeightInfo::fill_window(MAX_BIDS).saturating_mul(MAX_WINDOWS.into());
		T::WeightInfo::service().saturating_add(Self::loans_weight()).saturating_add(windows)
	}

	/// The most that the vault takes of an idle block: a fifth of a block.
	pub(crate) fn idle_limit() -> Weight {
		T::BlockWeights::get().max_block.saturating_div(5)
	}

	/// Panics if a call or an idle block could never fill a window, so that it shows when a runtime
	/// is built.
	pub(crate) fn ensure_service_fits() {
		let most = T::BlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
		assert!(
			most.is_none_or(|most| Self::max_service_weight().all_lte(most)),
			"a call of `service` has to fit into a block"
		);
		let least = T::WeightInfo::service().saturating_add(T::WeightInfo::fill_window(MAX_BIDS));
		assert!(least.all_lte(Self::idle_limit()), "a window has to fit into an idle block");
	}

	/// Fills as many windows as the meter allows: a window is started only if the meter allows
	/// all of its bids. Stops at the first window that cannot be filled in full. Nothing is filled
	/// while a loan is not up to now, or does not count by the last strike.
	pub(crate) fn do_service(meter: &mut WeightMeter) -> DispatchResult {
		if meter.try_consume(T::WeightInfo::service()).is_err() {
			return Ok(());
		}
		let mut loans = WeightMeter::with_limit(Self::loans_weight().min(meter.remaining()));
		let is_current = T::Loans::classify_due(&mut loans);
		meter.consume(loans.consumed());
		with_storage_layer(Self::settle_dues)?;
		let valued_at = T::Loans::last_strike().filter(|strike| strike.is_complete);
		let Some(StrikeStatus { at: valued_at, .. }) = valued_at.filter(|_| is_current) else {
			return Ok(());
		};
		for _ in 0..MAX_WINDOWS {
			let most = T::WeightInfo::fill_window(MAX_BIDS);
			if !meter.can_consume(most) {
				return Ok(());
			}
			// A failed fill does not return the number of bids that it has visited.
			let filled = Self::fill_next(valued_at).inspect_err(|_| meter.consume(most))?;
			let Some((bids, is_filled)) = filled else { return Ok(()) };
			meter.consume(T::WeightInfo::fill_window(bids));
			if !is_filled {
				return Ok(());
			}
		}
		Ok(())
	}

	/// The same within a hook. A step that fails is undone by itself and logged, since a hook has
	/// no caller that could receive the error.
	pub(crate) fn service_when_idle(meter: &mut WeightMeter) {
		if !T::StorageReady::get() {
			return;
		}
		if let Err(error) = Self::do_service(meter) {
			log::error!(target: "runtime::vault", "the queue could not be serviced: {error:?}");
		}
	}

	/// Pays the reserve's loss and the treasury's fees, and takes the day's snapshot.
	fn settle_dues() -> DispatchResult {
		let mut ledger = Ledger::<T>::load();
		ledger.pay_loss()?;
		ledger.pay_fees();
		ledger.snapshot_if_due()?;
		// The dust of claims since the last service may have moved the stake.
		ledger.store_and_notify_stake()
	}

	/// The first window of the queue, if it had closed at an instant.
	pub(crate) fn first_closed(instant: u64) -> Option<(u64, Window)> {
		let key = Windows::<T>::iter_keys().next()?;
		let end = key.into();
		(end <= instant).then(|| Windows::<T>::get(key).map(|window| (end, window)))?
	}

	/// Fills the first window, if it had closed when the loans were valued: see [`Self::fill`].
	pub(crate) fn fill_next(valued_at: u64) -> Result<Option<(u32, bool)>, DispatchError> {
		let Some((end, window)) = Self::first_closed(valued_at) else { return Ok(None) };
		with_storage_layer(|| Self::fill(end, window, valued_at)).map(Some)
	}

	/// Fills a window at one price, highest bids first, until none of its shares are pending or the
	/// cash is spent. Returns the number of visited bids, and whether the window is filled.
	fn fill(end: u64, window: Window, valued_at: u64) -> Result<(u32, bool), DispatchError> {
		let mut ledger = Ledger::<T>::load_accrued()?;
		let state = ledger.state()?;
		if T::Reserve::health().is_overdue || state.nav.conservative == Usdai::ZERO {
			return Ok((0, false));
		}
		let pass = Self::fill_bids(end, window, &state)?;
		if pass.burned == Shares::ZERO {
			return Ok((pass.bids, false));
		}
		ledger.note_earnings(&state)?;
		ledger.settle(&pass)?;
		let locked = ledger.lock_given_up(state.redemption_price(), pass.burned, pass.paid)?;
		Self::put_window(end, pass.window);
		Self::deposit_event(Event::WindowFilled {
			window: end,
			shares: pass.burned.0,
			paid: pass.paid.0,
			assets: state.nav.conservative.0,
			supply: state.shares.0,
			pending: pass.window.unfilled.0,
			locked: locked.0,
			valued_at,
		});
		ledger.mint_residual(state.reserve)?;
		ledger.store_and_notify_stake()?;
		Ok((pass.bids, pass.window.unfilled == Shares::ZERO))
	}

	fn fill_bids(end: u64, window: Window, state: &VaultState) -> Result<Pass, DispatchError> {
		let mut pass = Pass::new(window, state.holdings.idle);
		while let Some(bid) = pass.window.bids.highest() {
			let bucket =
				Buckets::<T>::get(end, bid.ticks()).ok_or(Error::<T>::BooksInconsistent)?;
			let fill =
				pass.fill(bucket, bid, state.redemption_price()).map_err(books_error::<T>)?;
			if fill.burned > Shares::ZERO {
				Buckets::<T>::insert(end, bid.ticks(), fill.bucket);
			}
			if !fill.bucket.is_filled() {
				break;
			}
			pass.window.bids = pass.window.bids.without(bid);
		}
		Ok(pass)
	}
}

impl<T: Config> Ledger<T> {
	/// Moves what a pass paid to the claim pot, and burns its shares.
	fn settle(&mut self, pass: &Pass) -> DispatchResult {
		let mut totals = Queue::<T>::get();
		let money = &mut self.record.money;
		let mut book = || -> Result<(), FinanceError> {
			money.idle = money.idle.ensure_sub(pass.paid)?;
			money.claims = money.claims.ensure_add(pass.paid)?;
			totals.filled = totals.filled.ensure_add(pass.burned)?;
			totals.demand = totals.demand.ensure_sub(pass.demand)?;
			Ok(())
		};
		book().map_err(books_error::<T>)?;
		Queue::<T>::put(totals);
		self.burn_shares(pass.burned)
	}

	/// If no account owns shares any more, mints shares to the treasury for the net assets beyond
	/// the ownerless shares, one for one. A fill does not change the reserve.
	fn mint_residual(&mut self, reserve: ReserveState) -> DispatchResult {
		if !self.is_vacant()? {
			return Ok(());
		}
		let state = self.state_with(reserve)?;
		let shares = orphaned(state.nav.optimistic, state.shares);
		if shares > Shares::ZERO {
			// No saver is left whose money an early depositor could take.
			self.record.locked = Default::default();
			self.issue_shares(&T::Treasury::get(), shares)?;
			Pallet::<T>::deposit_event(Event::OrphansAdopted { shares: shares.0 });
		}
		Ok(())
	}
}
