//! What shares have earned: from the reserve as it comes, from all sources by the price.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	interest::Rate,
	units::{Seconds, Shares, Usdai},
	yields::{credit_down, growth_down, rate_down, ReserveIncome},
};
use infrafi_protocol::OfferInspect;
use sp_runtime::Saturating;

use crate::{
	errors::books_error, ledger::Ledger, nav::VaultState, AprInfo, Config, Earnings, NavSnapshot,
	Pallet, Params, Snapshots, Yield,
};

/// The least number of seconds between two snapshots.
pub(crate) const DAY: u64 = 24 * 60 * 60;

/// The number of seconds over which the past yield is counted.
pub(crate) const MONTH: u64 = 30 * DAY;

impl<T: Config> Ledger<T> {
	/// Divides the income from the reserve since the last reading among the shares of `state`. It
	/// is called before shares are minted or burned.
	pub(crate) fn note_earnings(&mut self, state: &VaultState) -> DispatchResult {
		self.record.earnings = self.earnings_at(state)?;
		Ok(())
	}

	/// The earnings read anew.
	fn earnings_at(&self, state: &VaultState) -> Result<Earnings, DispatchError> {
		let earnings = self.record.earnings;
		let due = state.reserve.realised.ensure_add(state.reserve.accreted)?;
		let income = ReserveIncome {
			gained: earnings.received.ensure_add(due)?,
			lost: earnings.borne.ensure_add(state.nav.owed)?,
		};
		let per_share = earnings.per_share.with_down(earnings.seen, income, state.shares);
		let per_share = per_share.map_err(books_error::<T>)?;
		Ok(Earnings { seen: income, per_share, ..earnings })
	}

	/// Takes the day's snapshot, if the vault has shares and assets.
	pub(crate) fn snapshot_if_due(&mut self) -> DispatchResult {
		let now = Pallet::<T>::now();
		let is_due = now >= self.record.earnings.snapshot_at.saturating_add(DAY);
		if !is_due || self.record.shares == Shares::ZERO {
			return Ok(());
		}
		self.accrue()?;
		let state = self.state()?;
		let (assets, shares) = (state.nav.optimistic, state.shares);
		if assets == Usdai::ZERO {
			return Ok(());
		}
		self.note_earnings(&state)?;
		self.record.earnings.snapshot_at = now;
		let per_share = self.record.earnings.per_share;
		Snapshots::<T>::mutate(|snapshots| {
			if snapshots.is_full() {
				snapshots.remove(0);
			}
			// There is room, since the oldest snapshot of a full list was just removed.
			let _ = snapshots.try_push(NavSnapshot { at: now, assets, shares, per_share });
		});
		Ok(())
	}

	/// At the present rates of the loans and bills.
	fn present_yield(&self, state: &VaultState) -> Result<Yield, DispatchError> {
		self.yield_at(state, self.record.receivables.loans.rate)
	}

	/// With the approved offers drawn. A draw turns idle money into principal: the assets are the
	/// same.
	fn expected_yield(&self, state: &VaultState) -> Result<Yield, DispatchError> {
		let rate = self.record.receivables.loans.rate.ensure_add(T::Loans::approved().rate);
		self.yield_at(state, rate.map_err(books_error::<T>)?)
	}

	fn yield_at(&self, state: &VaultState, rate: Rate) -> Result<Yield, DispatchError> {
		let (assets, fee) = (state.nav.optimistic, Params::<T>::get().fee);
		let credit = credit_down(rate, fee, assets).map_err(books_error::<T>)?;
		let base = rate_down(state.reserve.yearly, assets).map_err(books_error::<T>)?;
		Ok(Yield { credit, base, total: credit.saturating_add(base) })
	}

	/// The yield since the latest snapshot that is 30 days old, or since the oldest one. The growth
	/// of the price that did not come from the reserve is credit yield.
	fn past_yield(&self, state: &VaultState) -> Result<(Yield, u64), DispatchError> {
		let (now, snapshots) = (Pallet::<T>::now(), Snapshots::<T>::get());
		let is_old = |snapshot: &&NavSnapshot| snapshot.at.saturating_add(MONTH) <= now;
		let Some(then) = snapshots.iter().rev().find(is_old).or(snapshots.first()) else {
			return Ok((Yield::default(), now));
		};
		let time = Seconds::between(then.at, now);
		let total =
			growth_down(then.price(), state.deposit_price(), time).map_err(books_error::<T>)?;
		let per_share = self.earnings_at(state)?.per_share;
		let base = per_share.yearly_down(&then.per_share, then.price(), time);
		let base = base.map_err(books_error::<T>)?;
		Ok((Yield { credit: total.saturating_sub(base), base, total }, then.at))
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn show_apr() -> Result<AprInfo, DispatchError> {
		let ledger = Ledger::<T>::load_accrued()?;
		let state = ledger.state()?;
		let (past, since) = ledger.past_yield(&state)?;
		let (now, expected) = (ledger.present_yield(&state)?, ledger.expected_yield(&state)?);
		Ok(AprInfo { now, expected, past, since })
	}
}
