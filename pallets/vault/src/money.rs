//! How money and shares move. The vault's account is debited here alone.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::{Balanced, Inspect, Mutate},
		tokens::{Fortitude, Precision, Preservation},
		Contains, Get,
	},
};
use infrafi_finance::units::{Usdai, Shares};
use infrafi_protocol::{
	assets::{AssetId, Balance, SUSDAI, USDAI},
	ReserveBooks, ReserveInspect,
};

use crate::{Config, CreditOf, Earned, Error, Ledgers, Pallet};

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_not_frozen(who: &T::AccountId) -> Result<(), Error<T>> {
		ensure!(!T::Frozen::contains(who), Error::<T>::AccountFrozen);
		Ok(())
	}

	/// What of an asset an account can part with.
	pub(crate) fn spendable(asset: AssetId, who: &T::AccountId) -> Balance {
		T::Assets::reducible_balance(asset, who, Preservation::Expendable, Fortitude::Polite)
	}

	/// Moves USDai or shares from an account to the vault's.
	pub(crate) fn collect(asset: AssetId, from: &T::AccountId, amount: Balance) -> DispatchResult {
		T::Assets::transfer(asset, from, &T::Account::get(), amount, Preservation::Expendable)?;
		Ok(())
	}

	/// Moves USDai or shares from the vault's account to another.
	pub(crate) fn pay_out(asset: AssetId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount > 0 {
			T::Assets::transfer(asset, &T::Account::get(), to, amount, Preservation::Expendable)?;
		}
		Ok(())
	}

	/// Makes shares.
	pub(crate) fn issue_shares(to: &T::AccountId, shares: Shares) -> DispatchResult {
		if shares > Shares::ZERO {
			T::Assets::mint_into(SUSDAI, to, shares.0)?;
		}
		Ok(())
	}

	/// Burns shares that wait.
	pub(crate) fn burn_shares(shares: Shares) -> DispatchResult {
		T::Assets::burn_from(
			SUSDAI,
			&T::Account::get(),
			shares.0,
			Preservation::Expendable,
			Precision::Exact,
			Fortitude::Force,
		)?;
		Ok(())
	}

	/// Takes idle money out, for whoever resolves it.
	pub(crate) fn release_idle(amount: Usdai) -> Result<CreditOf<T>, DispatchError> {
		if amount == Usdai::ZERO {
			return Ok(CreditOf::<T>::zero(USDAI));
		}
		Ledgers::<T>::try_mutate(|ledger| -> DispatchResult {
			ledger.idle = Self::exact(ledger.idle.ensure_sub(amount))?;
			Ok(())
		})?;
		T::Assets::withdraw(
			USDAI,
			&T::Account::get(),
			amount.0,
			Precision::Exact,
			Preservation::Expendable,
			Fortitude::Force,
		)
	}

	/// Takes money in: it pays the reserve's loss first, and what is left is idle. Returns what went to the loss.
	pub(crate) fn take_in(credit: CreditOf<T>) -> Result<Usdai, DispatchError> {
		let (payment, rest) = credit.split(T::Reserve::loss().0);
		let absorbed = Usdai(payment.peek());
		Self::add_idle(Usdai(rest.peek()))?;
		if rest.peek() > 0 {
			T::Assets::resolve(&T::Account::get(), rest)
				.map_err(|_| Error::<T>::BooksInconsistent)?;
		}
		if absorbed > Usdai::ZERO {
			Self::note_borne(absorbed)?;
			T::Reserve::absorb(payment)?;
		}
		Ok(absorbed)
	}

	/// What idle money pays of a loss. Nothing where nobody has shares: there is nobody to bear it, and were the locked ones worth
	/// nothing, nobody could ever enter again.
	pub(crate) fn payable(loss: Usdai) -> Result<Usdai, DispatchError> {
		match loss == Usdai::ZERO || Self::is_vacant()? {
			true => Ok(Usdai::ZERO),
			false => Ok(loss.min(Ledgers::<T>::get().idle)),
		}
	}

	/// Idle money pays the reserve's loss, as far as it goes.
	pub(crate) fn pay_loss() -> DispatchResult {
		let owed = Self::payable(T::Reserve::loss())?;
		if owed > Usdai::ZERO {
			let payment = Self::release_idle(owed)?;
			Self::note_borne(owed)?;
			T::Reserve::absorb(payment)?;
			Self::tell_stake()?;
		}
		Ok(())
	}

	/// Counts money as idle that the account has.
	pub(crate) fn add_idle(amount: Usdai) -> DispatchResult {
		Ledgers::<T>::try_mutate(|ledger| {
			ledger.idle = Self::exact(ledger.idle.ensure_add(amount))?;
			Ok(())
		})
	}

	/// Remembers a loss of the reserve that the vault has paid.
	pub(crate) fn note_borne(amount: Usdai) -> DispatchResult {
		Earned::<T>::try_mutate(|earned| {
			earned.borne = Self::exact(earned.borne.ensure_add(amount))?;
			Ok(())
		})
	}
}
