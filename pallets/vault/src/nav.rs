//! The two net asset values, and what a share is worth.

use frame_support::{
	pallet_prelude::*, storage::with_transaction, traits::fungibles::Inspect, weights::WeightMeter,
};
use infrafi_finance::{
	shares::{Nav, Price, VaultHoldings},
	units::{Shares, Usdai},
};
use infrafi_protocol::{
	assets::{Balance, SUSDAI},
	LoanBook, ReserveInspect, ReserveState,
};
use sp_runtime::TransactionOutcome;

use crate::{
	errors::{books_error, price_error},
	ledger::Ledger,
	Config, LedgerRecord, Pallet, Queue, MAX_LOANS,
};

/// Everything that the prices depend on, at one instant. A call computes it once and hands it on.
pub(crate) struct VaultState {
	pub(crate) holdings: VaultHoldings,
	pub(crate) nav: Nav,
	/// Share supply.
	pub(crate) shares: Shares,
	pub(crate) reserve: ReserveState,
}

impl VaultState {
	/// The price of a deposit: `O / S`.
	pub(crate) fn deposit_price(&self) -> Price {
		Price { assets: self.nav.optimistic, shares: self.shares }
	}

	/// The price of a redemption: `C / S`.
	pub(crate) fn redemption_price(&self) -> Price {
		Price { assets: self.nav.conservative, shares: self.shares }
	}
}

impl<T: Config> Ledger<T> {
	/// The state of the vault. The ledger is accrued up to now.
	pub(crate) fn state(&self) -> Result<VaultState, DispatchError> {
		self.state_with(T::Reserve::state()?)
	}

	/// The state of the vault with a state of the reserve that was read before.
	pub(crate) fn state_with(&self, reserve: ReserveState) -> Result<VaultState, DispatchError> {
		let LedgerRecord { money, receivables, shares, .. } = self.record;
		let holdings = VaultHoldings {
			idle: money.idle,
			principal: receivables.loans.principal,
			impairment: receivables.impairment,
			interest: receivables.loans.net_down().map_err(books_error::<T>)?,
			realised: reserve.realised,
			accreted: reserve.accreted,
			loss: reserve.loss,
			locked: self.locked_up()?,
		};
		let nav = holdings.nav().map_err(books_error::<T>)?;
		Ok(VaultState { holdings, nav, shares, reserve })
	}

	/// Whether no account owns shares: none are pending, and the vault's account holds the whole
	/// supply. Shares that were sent to that account have as little an owner as the locked ones.
	pub(crate) fn is_vacant(&self) -> Result<bool, DispatchError> {
		let pending = Queue::<T>::get().pending().map_err(books_error::<T>)?;
		let ownerless = Shares(T::Assets::total_balance(SUSDAI, &T::Account::get()));
		Ok(pending == Shares::ZERO && ownerless == self.record.shares)
	}
}

impl<T: Config> Pallet<T> {
	/// The state of the vault now, for calls and reads that do not change the ledger.
	pub(crate) fn state() -> Result<VaultState, DispatchError> {
		Ledger::<T>::load_accrued()?.state()
	}

	/// Runs a read with loans brought up to now, as many as one `service` may bring up. The closure
	/// is passed whether these are all loans that are due. The changes are rolled back.
	pub(crate) fn read<R>(
		read: impl FnOnce(bool) -> Result<R, DispatchError>,
	) -> Result<R, DispatchError> {
		with_transaction(|| {
			let mut meter = WeightMeter::with_limit(Self::loans_weight());
			let is_current = T::Loans::classify_due(&mut meter);
			TransactionOutcome::Rollback(read(is_current))
		})
	}

	/// The most weight that one `service` spends on bringing loans up to now.
	pub(crate) fn loans_weight() -> Weight {
		T::Loans::classify_weight().saturating_mul(MAX_LOANS.into())
	}

	/// Shares for USDai (18 decimals) at the price of a deposit, rounded down.
	pub(crate) fn shares_for_down(assets: Balance) -> Result<Balance, DispatchError> {
		let price = Self::state()?.deposit_price();
		Ok(price.to_shares_down(Usdai(assets)).map_err(price_error::<T>)?.0)
	}

	/// USDai (18 decimals) for shares at the price of a redemption, rounded down. One for one
	/// before the first deposit.
	pub(crate) fn worth_down(shares: Balance) -> Result<Balance, DispatchError> {
		let state = Self::state()?;
		if state.shares == Shares::ZERO {
			return Ok(shares);
		}
		let assets = state.redemption_price().to_assets_down(Shares(shares));
		Ok(assets.map_err(books_error::<T>)?.0)
	}
}
