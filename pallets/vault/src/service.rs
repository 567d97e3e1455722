//! Closed windows are filled, in order, while idle cash lasts.

use frame_support::{
	dispatch::DispatchClass,
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::Get,
	weights::WeightMeter,
};
use infrafi_finance::{
	shares::orphaned,
	units::{Usdai, Demand, Shares},
};
use infrafi_protocol::{LoanBook, ReserveInspect};

use crate::{
	nav::Standing, Buckets, Config, Error, Event, Ledgers, Lines, Pallet, WeightInfo, Window,
	Windows, MAX_BIDS, MAX_WINDOWS,
};

/// What filling a window, or a part of it, came to.
#[derive(Default)]
struct Pass {
	/// Shares burned.
	burned: Shares,
	/// Money for the claims.
	paid: Usdai,
	/// What they had needed, before a price.
	demand: Demand,
	/// Bids looked at.
	bids: u32,
}

impl<T: Config> Pallet<T> {
	/// What `service` weighs at most.
	pub(crate) fn most_service_weight() -> Weight {
		let windows = T::WeightInfo::fill_window(MAX_BIDS).saturating_mul(MAX_WINDOWS.into());
		T::WeightInfo::service().saturating_add(Self::loans_weight()).saturating_add(windows)
	}

	/// What it may take of an idle block: a fifth of a block.
	pub(crate) fn idle_limit() -> Weight {
		T::BlockWeights::get().max_block.saturating_div(5)
	}

	/// Panics where a call or an idle block could never fill a window, so that it shows when a runtime is built.
	pub(crate) fn ensure_service_fits() {
		let most = T::BlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
		assert!(
			most.is_none_or(|most| Self::most_service_weight().all_lte(most)),
			"a call of `service` has to fit into a block"
		);
		let least = T::WeightInfo::service().saturating_add(T::WeightInfo::fill_window(MAX_BIDS));
		assert!(least.all_lte(Self::idle_limit()), "a window has to fit into an idle block");
	}

	/// Fills what the meter allows: a window is begun only where it allows all of its bids. Stops where there is nothing more
	/// to fill, or may not be.
	pub(crate) fn do_service(meter: &mut WeightMeter) -> DispatchResult {
		if meter.try_consume(T::WeightInfo::service()).is_err() {
			return Ok(());
		}
		let mut loans = WeightMeter::with_limit(Self::loans_weight().min(meter.remaining()));
		let is_current = T::Loans::classify_due(&mut loans);
		meter.consume(loans.consumed());
		with_storage_layer(|| {
			Self::pay_loss()?;
			Self::snapshot_if_due()
		})?;
		if !is_current {
			return Ok(());
		}
		for _ in 0..MAX_WINDOWS {
			let most = T::WeightInfo::fill_window(MAX_BIDS);
			if !meter.can_consume(most) {
				return Ok(());
			}
			// What fails tells nobody at how many bids it has looked.
			let filled = Self::fill_next().inspect_err(|_| meter.consume(most))?;
			let Some((bids, is_filled)) = filled else { return Ok(()) };
			meter.consume(T::WeightInfo::fill_window(bids));
			if !is_filled {
				return Ok(());
			}
		}
		Ok(())
	}

	/// As much of it as a hook may. A step that fails is undone by itself, and told to the log: a hook has nobody else to tell.
	pub(crate) fn service_when_idle(meter: &mut WeightMeter) {
		if let Err(error) = Self::do_service(meter) {
			log::error!(target: "runtime::vault", "the queue could not be serviced: {error:?}");
		}
	}

	/// The first window of the queue, where it is closed.
	pub(crate) fn next_closed() -> Option<(u64, Window)> {
		let key = Windows::<T>::iter_keys().next()?;
		let end = key.into();
		(end <= Self::now()).then(|| Windows::<T>::get(key).map(|window| (end, window)))?
	}

	/// Fills the first window, where it is closed: see [`Self::fill`].
	pub(crate) fn fill_next() -> Result<Option<(u32, bool)>, DispatchError> {
		let Some((end, window)) = Self::next_closed() else { return Ok(None) };
		with_storage_layer(|| Self::fill(end, window)).map(Some)
	}

	/// Fills a window at one price, highest bids first, until nothing of it waits or the cash is spent. Says how many bids were
	/// looked at, and whether all is filled.
	fn fill(end: u64, window: Window) -> Result<(u32, bool), DispatchError> {
		let standing = Self::standing()?;
		if T::Reserve::health().is_overdue || standing.nav.conservative == Usdai::ZERO {
			return Ok((0, false));
		}
		let (window, pass) = Self::fill_bids(end, window, &standing)?;
		let is_filled = window.unfilled == Shares::ZERO;
		if pass.burned == Shares::ZERO {
			return Ok((pass.bids, false));
		}
		Self::note_earnings(&standing)?;
		Self::settle(&pass)?;
		Self::put_window(end, window);
		Self::deposit_event(Event::WindowFilled {
			window: end,
			shares: pass.burned.0,
			paid: pass.paid.0,
			assets: standing.nav.conservative.0,
			supply: standing.shares.0,
			pending: window.unfilled.0,
		});
		Self::adopt_orphans()?;
		Self::tell_stake()?;
		Ok((pass.bids, is_filled))
	}

	fn fill_bids(
		end: u64,
		mut window: Window,
		standing: &Standing,
	) -> Result<(Window, Pass), DispatchError> {
		let mut pass = Pass::default();
		let mut cash = standing.holdings.idle;
		while let Some(bid) = window.bids.highest() {
			let bucket =
				Buckets::<T>::get(end, bid.ticks()).ok_or(Error::<T>::BooksInconsistent)?;
			let fill = Self::exact(bucket.fill_down(bid, cash, standing.leave()))?;
			let demand = Self::exact(bid.demand(fill.burned))?;

			cash = Self::exact(cash.ensure_sub(fill.paid))?;
			window.unfilled = Self::exact(window.unfilled.ensure_sub(fill.burned))?;
			window.demand = Self::exact(window.demand.ensure_sub(demand))?;
			pass.burned = Self::exact(pass.burned.ensure_add(fill.burned))?;
			pass.paid = Self::exact(pass.paid.ensure_add(fill.paid))?;
			pass.demand = Self::exact(pass.demand.ensure_add(demand))?;
			pass.bids = pass.bids.saturating_add(1);
			if fill.burned > Shares::ZERO {
				Buckets::<T>::insert(end, bid.ticks(), fill.bucket);
			}
			if !fill.bucket.is_filled() {
				break;
			}
			window.bids = window.bids.without(bid);
		}
		Ok((window, pass))
	}

	/// Moves what a pass paid to the claims, and burns its shares.
	fn settle(pass: &Pass) -> DispatchResult {
		Ledgers::<T>::try_mutate(|ledger| -> DispatchResult {
			ledger.idle = Self::exact(ledger.idle.ensure_sub(pass.paid))?;
			ledger.claims = Self::exact(ledger.claims.ensure_add(pass.paid))?;
			Ok(())
		})?;
		Lines::<T>::try_mutate(|line| -> DispatchResult {
			line.filled = Self::exact(line.filled.ensure_add(pass.burned))?;
			line.demand = Self::exact(line.demand.ensure_sub(pass.demand))?;
			Ok(())
		})?;
		Self::burn_shares(pass.burned)
	}

	/// Where nobody has shares any more, the treasury is minted shares for what is left beyond the ownerless ones, at one for one.
	fn adopt_orphans() -> DispatchResult {
		if !Self::is_vacant()? {
			return Ok(());
		}
		let standing = Self::standing()?;
		let shares = orphaned(standing.nav.optimistic, standing.shares);
		if shares > Shares::ZERO {
			Self::issue_shares(&T::Treasury::get(), shares)?;
			Self::deposit_event(Event::OrphansAdopted { shares: shares.0 });
		}
		Ok(())
	}
}
