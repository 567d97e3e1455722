//! How money and shares move. Only this file debits the vault's account.

use frame_support::{
	pallet_prelude::*,
	storage::with_storage_layer,
	traits::{
		fungibles::{Balanced, Inspect, Mutate},
		tokens::{Fortitude, Precision, Preservation},
		Contains, Get,
	},
};
use infrafi_finance::units::{Shares, Usdai};
use infrafi_protocol::{
	assets::{AssetId, Balance, SUSDAI, USDAI},
	ReserveBooks, ReserveInspect,
};

use crate::{errors::books_error, ledger::Ledger, Config, CreditOf, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	pub(crate) fn ensure_not_frozen(who: &T::AccountId) -> Result<(), Error<T>> {
		ensure!(!T::Frozen::contains(who), Error::<T>::AccountFrozen);
		Ok(())
	}

	/// The most of an asset that an account can spend.
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
}

impl<T: Config> Ledger<T> {
	/// Mints shares to an account.
	pub(crate) fn issue_shares(&mut self, to: &T::AccountId, shares: Shares) -> DispatchResult {
		if shares > Shares::ZERO {
			self.record.shares = self.record.shares.ensure_add(shares)?;
			T::Assets::mint_into(SUSDAI, to, shares.0)?;
		}
		Ok(())
	}

	/// Burns pending shares.
	pub(crate) fn burn_shares(&mut self, shares: Shares) -> DispatchResult {
		self.record.shares = self.record.shares.ensure_sub(shares).map_err(books_error::<T>)?;
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

	/// Counts money as idle that the account holds.
	pub(crate) fn add_idle(&mut self, amount: Usdai) -> DispatchResult {
		let money = &mut self.record.money;
		money.idle = money.idle.ensure_add(amount)?;
		Ok(())
	}

	/// Takes idle money out of the vault as a credit.
	pub(crate) fn release_idle(&mut self, amount: Usdai) -> Result<CreditOf<T>, DispatchError> {
		if amount == Usdai::ZERO {
			return Ok(CreditOf::<T>::zero(USDAI));
		}
		let money = &mut self.record.money;
		money.idle = money.idle.ensure_sub(amount).map_err(books_error::<T>)?;
		T::Assets::withdraw(
			USDAI,
			&T::Account::get(),
			amount.0,
			Precision::Exact,
			Preservation::Expendable,
			Fortitude::Force,
		)
	}

	/// Takes money in. `fee` of it, at most all of it, is owed to the treasury. The rest pays the
	/// reserve's loss first, and what is left is idle. Returns the fee and what paid the loss.
	pub(crate) fn take_in(
		&mut self,
		mut credit: CreditOf<T>,
		fee: Usdai,
	) -> Result<(Usdai, Usdai), DispatchError> {
		let amount = Usdai(credit.peek());
		let fee = fee.min(amount);
		let earned = amount.saturating_sub(fee);
		let absorbed = earned.min(T::Reserve::loss());
		let payment = credit.extract(absorbed.0);

		self.add_idle(earned.saturating_sub(absorbed))?;
		let money = &mut self.record.money;
		money.fees = money.fees.ensure_add(fee)?;
		if credit.peek() > 0 {
			T::Assets::resolve(&T::Account::get(), credit)
				.map_err(|_| Error::<T>::BooksInconsistent)?;
		}
		if absorbed > Usdai::ZERO {
			self.note_borne(absorbed)?;
			T::Reserve::absorb(payment)?;
		}
		Ok((fee, absorbed))
	}

	/// The part of a loss that idle money pays. It is zero while no account owns shares: no saver
	/// is there to bear the loss, and if the locked shares were worth nothing, no deposit could be
	/// made.
	pub(crate) fn payable(&self, loss: Usdai) -> Result<Usdai, DispatchError> {
		if loss == Usdai::ZERO || self.is_vacant()? {
			Ok(Usdai::ZERO)
		} else {
			Ok(loss.min(self.record.money.idle))
		}
	}

	/// Pays the reserve's loss from idle money, as far as it goes.
	pub(crate) fn pay_loss(&mut self) -> DispatchResult {
		let owed = self.payable(T::Reserve::loss())?;
		if owed > Usdai::ZERO {
			let payment = self.release_idle(owed)?;
			self.note_borne(owed)?;
			T::Reserve::absorb(payment)?;
		}
		Ok(())
	}

	/// Pays the treasury the fees that it is owed. If its account cannot receive them, they stay
	/// owed: nothing else depends on them.
	pub(crate) fn pay_fees(&mut self) {
		let amount = self.record.money.fees;
		if amount == Usdai::ZERO {
			return;
		}
		let pay = || Pallet::<T>::pay_out(USDAI, &T::Treasury::get(), amount.0);
		if with_storage_layer(pay).is_ok() {
			self.record.money.fees = Usdai::ZERO;
			Pallet::<T>::deposit_event(Event::FeesPaid { amount: amount.0 });
		}
	}

	/// Records a loss of the reserve that the vault has paid.
	pub(crate) fn note_borne(&mut self, amount: Usdai) -> DispatchResult {
		let earnings = &mut self.record.earnings;
		earnings.borne = earnings.borne.ensure_add(amount)?;
		Ok(())
	}
}
