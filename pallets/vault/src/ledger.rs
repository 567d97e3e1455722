//! The vault's record while a call works on it.
//!
//! Every transaction of a block shares the keys of [`VaultLedger`] and [`Params`], so both are
//! counted once a block, in `on_initialize`, and not in the weight of a call.

use core::marker::PhantomData;

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::ReserveBooks;

use crate::{errors::books_error, Config, LedgerRecord, Pallet, Params, VaultLedger};

/// The only owner of [`VaultLedger`]: a call loads the record once, changes it and stores it once.
///
/// It is not loaded while lending works through due loans, because lending books into the record.
#[must_use = "what is not stored is lost"]
pub(crate) struct Ledger<T: Config> {
	/// The record as this call has changed it.
	pub(crate) record: LedgerRecord,
	/// The record as it was loaded: what did not change is not written.
	loaded: LedgerRecord,
	_config: PhantomData<T>,
}

impl<T: Config> Ledger<T> {
	/// The record as stored. Its interest is counted up to the last time it was accrued.
	pub(crate) fn load() -> Self {
		let record = VaultLedger::<T>::get();
		Self { record, loaded: record, _config: PhantomData }
	}

	/// The record with interest counted up to now: what the prices need.
	pub(crate) fn load_accrued() -> Result<Self, DispatchError> {
		let mut ledger = Self::load();
		ledger.accrue()?;
		Ok(ledger)
	}

	/// Counts interest up to now, at the fee in force.
	pub(crate) fn accrue(&mut self) -> DispatchResult {
		let loans = &mut self.record.receivables.loans;
		let accrued = loans.accrue(Pallet::<T>::now(), Params::<T>::get().fee);
		*loans = accrued.map_err(books_error::<T>)?;
		Ok(())
	}

	/// Stores the record.
	pub(crate) fn store(self) {
		if self.record != self.loaded {
			VaultLedger::<T>::put(self.record);
		}
	}

	/// Stores the record, and notifies the reserve whether the stake is worth its minimum. It is
	/// called after a change of the share supply, of net assets without base yield, or of
	/// `min_stake`.
	pub(crate) fn store_and_notify_stake(self) -> DispatchResult {
		let is_staked = self.is_staked()?;
		self.store();
		T::Reserve::set_staked(is_staked)
	}

	/// Whether the stake is worth its minimum: see [`VaultHoldings::is_staked`]. Base yield and
	/// accrued interest do not count, so the reserve's loss is the only other number that it needs.
	///
	/// [`VaultHoldings::is_staked`]: infrafi_finance::shares::VaultHoldings::is_staked
	pub(crate) fn is_staked(&self) -> Result<bool, DispatchError> {
		let minimum = Usdai(Params::<T>::get().min_stake);
		let holdings = self.own_holdings()?;
		holdings.is_staked(self.record.shares, minimum).map_err(books_error::<T>)
	}
}
