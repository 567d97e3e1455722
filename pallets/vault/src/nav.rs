//! What stands behind the shares, and what a share is worth.

use frame_support::{
	pallet_prelude::*,
	storage::with_transaction,
	traits::{fungibles::Inspect, UnixTime},
	weights::WeightMeter,
};
use infrafi_finance::{
	interest::Aggregate,
	shares::{VaultHoldings, Nav, Price},
	units::{Usdai, Shares},
	FinanceError,
};
use infrafi_protocol::{
	assets::{Balance, SUSDAI},
	LoanBook, ReserveBooks, ReserveInspect, ReserveState,
};
use sp_runtime::{ArithmeticError, TransactionOutcome};

use crate::{Claims, Config, Error, Ledgers, Lines, Pallet, Params, MAX_LOANS};

/// All that the prices depend on, at one instant.
pub(crate) struct Standing {
	pub(crate) holdings: VaultHoldings,
	pub(crate) nav: Nav,
	/// All shares.
	pub(crate) shares: Shares,
	pub(crate) reserve: ReserveState,
}

impl Standing {
	/// The price at which one enters.
	pub(crate) fn enter(&self) -> Price {
		Price { assets: self.nav.optimistic, shares: self.shares }
	}

	/// The price at which one leaves.
	pub(crate) fn leave(&self) -> Price {
		Price { assets: self.nav.conservative, shares: self.shares }
	}
}

impl<T: Config> Pallet<T> {
	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}

	/// The result of an exact computation, or the error by its name.
	pub(crate) fn exact<R>(result: Result<R, FinanceError>) -> Result<R, DispatchError> {
		result.map_err(|error| match error {
			FinanceError::Overflow => ArithmeticError::Overflow.into(),
			FinanceError::WorthlessShares => Error::<T>::WorthlessShares.into(),
			FinanceError::BidTooHigh => Error::<T>::BidTooHigh.into(),
			_ => Error::<T>::BooksInconsistent.into(),
		})
	}

	/// All shares, those that wait and the locked ones included.
	pub(crate) fn all_shares() -> Shares {
		Shares(T::Assets::total_issuance(SUSDAI))
	}

	/// Whether nobody has shares: none wait, and the vault's account has all there are. Those that somebody sent to it are as
	/// ownerless as the locked ones.
	pub(crate) fn is_vacant() -> Result<bool, DispatchError> {
		let pending = Self::exact(Lines::<T>::get().pending())?;
		let ownerless = Shares(T::Assets::total_balance(SUSDAI, &T::Account::get()));
		Ok(pending == Shares::ZERO && ownerless == Self::all_shares())
	}

	/// What the loans owe, interest counted up to now.
	pub(crate) fn claims_now() -> Result<Aggregate, DispatchError> {
		Self::exact(Claims::<T>::get().accrue(Self::now(), Params::<T>::get().fee))
	}

	/// How the vault stands now.
	pub(crate) fn standing() -> Result<Standing, DispatchError> {
		let reserve = T::Reserve::state()?;
		let holdings = Self::holdings(&reserve)?;
		let nav = Self::exact(holdings.nav())?;
		Ok(Standing { holdings, nav, shares: Self::all_shares(), reserve })
	}

	fn holdings(reserve: &ReserveState) -> Result<VaultHoldings, DispatchError> {
		let (ledger, claims) = (Ledgers::<T>::get(), Self::claims_now()?);
		Ok(VaultHoldings {
			idle: ledger.idle,
			principal: claims.principal,
			impairment: ledger.impairment,
			interest: Self::exact(claims.net_down())?,
			realised: reserve.realised,
			accreted: reserve.accreted,
			loss: reserve.loss,
		})
	}

	/// Whether the stake is at its minimum: see [`VaultHoldings::is_staked`].
	pub(crate) fn stake_is_enough() -> Result<bool, DispatchError> {
		// Base yield does not count: only the reserve's loss is needed.
		let reserve = ReserveState { loss: T::Reserve::loss(), ..Default::default() };
		let holdings = Self::holdings(&reserve)?;
		let minimum = Usdai(Params::<T>::get().min_stake);
		Self::exact(holdings.is_staked(Self::all_shares(), minimum))
	}

	/// To be called after whatever may have moved the stake.
	pub(crate) fn tell_stake() -> DispatchResult {
		T::Reserve::set_staked(Self::stake_is_enough()?)
	}

	/// Reads with all loans brought up to now, as far as one `service` would bring them; the closure is told whether that is
	/// all of them. Leaves no trace.
	pub(crate) fn read<R>(
		read: impl FnOnce(bool) -> Result<R, DispatchError>,
	) -> Result<R, DispatchError> {
		with_transaction(|| {
			let mut meter = WeightMeter::with_limit(Self::loans_weight());
			let is_current = T::Loans::classify_due(&mut meter);
			TransactionOutcome::Rollback(read(is_current))
		})
	}

	/// What bringing as many loans up to now as one `service` may weighs.
	pub(crate) fn loans_weight() -> Weight {
		T::Loans::classify_weight().saturating_mul(MAX_LOANS.into())
	}

	/// Shares for assets at the price of a deposit.
	pub(crate) fn shares_for_down(assets: Balance) -> Result<Balance, DispatchError> {
		Ok(Self::exact(Self::standing()?.enter().to_shares_down(Usdai(assets)))?.0)
	}

	/// Usdai for shares at the price of a redemption; one for one before the first deposit.
	pub(crate) fn worth_down(shares: Balance) -> Result<Balance, DispatchError> {
		let standing = Self::standing()?;
		if standing.shares == Shares::ZERO {
			return Ok(shares);
		}
		Ok(Self::exact(standing.leave().to_assets_down(Shares(shares)))?.0)
	}
}
