//! What of the money that comes in is locked, and released slowly.
//!
//! Every step of the vault except a deposit and a fill locks what it adds to the optimistic NAV:
//! recoveries after a write-off, late interest net of the fee, late payments of bills, and dust. A
//! fill locks the worth of the shares that its bids gave up. No price counted any of it before, and
//! an account may know when it comes.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	shares::{is_wiped_out, Price, VaultHoldings},
	smoothing::given_up_down,
	units::{Seconds, Shares, Usdai},
};
use infrafi_protocol::ReserveInspect;

use crate::{errors::books_error, ledger::Ledger, Config, LedgerRecord, Pallet, Params};

impl<T: Config> Ledger<T> {
	/// What is locked now.
	pub(crate) fn locked_up(&self) -> Result<Usdai, DispatchError> {
		let smoothing = Seconds(Params::<T>::get().smoothing);
		let left = self.record.locked.left_up(Pallet::<T>::now(), smoothing);
		left.map_err(books_error::<T>)
	}

	/// The vault's holdings without base yield, which a step of the vault does not change, and
	/// without regard to what is locked.
	///
	/// While the reserve has a loss, it has no realised base yield. So what the vault owes of the
	/// loss is the same without it.
	pub(crate) fn own_holdings(&self) -> Result<VaultHoldings, DispatchError> {
		let LedgerRecord { money, receivables, .. } = self.record;
		Ok(VaultHoldings {
			idle: money.idle,
			principal: receivables.loans.principal,
			impairment: receivables.impairment,
			interest: receivables.loans.net_down().map_err(books_error::<T>)?,
			loss: T::Reserve::loss(),
			..Default::default()
		})
	}

	/// The optimistic NAV without base yield. The ledger is accrued up to now.
	pub(crate) fn own_optimistic(&self) -> Result<Usdai, DispatchError> {
		Ok(self.own_holdings()?.nav().map_err(books_error::<T>)?.optimistic)
	}

	/// Locks what a step has added to the optimistic NAV, which was `before` without base yield.
	/// Returns what it locked.
	pub(crate) fn lock_gain(&mut self, before: Usdai) -> Result<Usdai, DispatchError> {
		let gain = self.own_optimistic()?.saturating_sub(before);
		self.lock(gain)
	}

	/// Locks money that is in the optimistic NAV now and was not before. A vault that was wiped out
	/// was closed to deposits, so no account can have deposited for it, and nothing is locked.
	pub(crate) fn lock(&mut self, gain: Usdai) -> Result<Usdai, DispatchError> {
		if gain == Usdai::ZERO || self.was_wiped_out(gain)? {
			return Ok(Usdai::ZERO);
		}
		self.add_locked(gain)?;
		Ok(gain)
	}

	/// Locks the worth of the shares that bids gave up in a fill, of which it returns the amount.
	pub(crate) fn lock_given_up(
		&mut self,
		price: Price,
		burned: Shares,
		paid: Usdai,
	) -> Result<Usdai, DispatchError> {
		let given_up = given_up_down(price, burned, paid).map_err(books_error::<T>)?;
		if given_up > Usdai::ZERO {
			self.add_locked(given_up)?;
		}
		Ok(given_up)
	}

	/// Counts what was released until now, before another smoothing time holds.
	pub(crate) fn settle_locked(&mut self) -> DispatchResult {
		self.add_locked(Usdai::ZERO)
	}

	fn add_locked(&mut self, more: Usdai) -> DispatchResult {
		let smoothing = Seconds(Params::<T>::get().smoothing);
		let locked = self.record.locked.with_up(more, Pallet::<T>::now(), smoothing);
		self.record.locked = locked.map_err(books_error::<T>)?;
		Ok(())
	}

	/// Whether the vault was wiped out before it gained an amount.
	fn was_wiped_out(&self, gain: Usdai) -> Result<bool, DispatchError> {
		let minimum = Usdai(Params::<T>::get().min_stake);
		let shares = self.record.shares;
		let was =
			|optimistic: Usdai| is_wiped_out(optimistic.saturating_sub(gain), shares, minimum);
		// With base yield the vault has only more.
		Ok(was(self.own_optimistic()?) && was(self.state()?.nav.optimistic))
	}
}
