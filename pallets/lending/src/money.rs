//! USDai in and out of accounts. A credit that is dropped is burned: each ends in an account or at the vault.

use frame_support::{
	defensive_assert,
	pallet_prelude::*,
	traits::{
		fungibles::{Balanced, Credit},
		tokens::{Fortitude, Precision, Preservation},
		Contains,
	},
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::assets::USDAI;
use sp_runtime::traits::AccountIdConversion;

use crate::{reasons::refusal, Config, Error, Event, Kept, Pallet, Totals};

/// USDai in nobody's account.
pub(crate) type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Assets>;

impl<T: Config> Pallet<T> {
	/// The pot: debt-service reserves, deposits of bids, and what is kept for accounts that could not be paid.
	pub(crate) fn pot() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Takes money from an account. Who is frozen pays nothing, and nothing is what he may be asked for.
	pub(crate) fn take(from: &T::AccountId, amount: Usdai) -> Result<CreditOf<T>, DispatchError> {
		ensure!(amount == Usdai::ZERO || !T::Frozen::contains(from), Error::<T>::AccountFrozen);
		Self::withdraw(from, amount)
	}

	/// Takes money from the pot.
	pub(crate) fn take_from_pot(amount: Usdai) -> Result<CreditOf<T>, DispatchError> {
		Self::withdraw(&Self::pot(), amount)
	}

	fn withdraw(from: &T::AccountId, amount: Usdai) -> Result<CreditOf<T>, DispatchError> {
		if amount == Usdai::ZERO {
			return Ok(CreditOf::<T>::zero(USDAI));
		}
		T::Assets::withdraw(
			USDAI,
			from,
			amount.0,
			Precision::Exact,
			Preservation::Expendable,
			Fortitude::Polite,
		)
	}

	/// Both together.
	pub(crate) fn join(one: CreditOf<T>, other: CreditOf<T>) -> Result<CreditOf<T>, DispatchError> {
		one.merge(other).map_err(|_| DispatchError::Other("credits of two assets"))
	}

	/// Pays an account, or keeps the money for it where it cannot be paid for any reason: nobody else waits.
	pub(crate) fn pay_out(to: &T::AccountId, money: CreditOf<T>) -> DispatchResult {
		let amount = Usdai(money.peek());
		if amount == Usdai::ZERO {
			return Self::spent(money);
		}
		let unpaid = match T::Frozen::contains(to) {
			true => money,
			false => match T::Assets::resolve(to, money) {
				Ok(()) => return Ok(()),
				Err(unpaid) => unpaid,
			},
		};
		Self::put_into_pot(unpaid)?;
		let kept = Kept::<T>::get(to).ensure_add(amount).map_err(refusal::<T>)?;
		Kept::<T>::insert(to, kept);
		Totals::<T>::try_mutate(|totals| {
			totals.kept = totals.kept.ensure_add(amount).map_err(refusal::<T>)?;
			Ok::<_, DispatchError>(())
		})?;
		Self::deposit_event(Event::Kept { who: to.clone(), amount: amount.0 });
		Ok(())
	}

	/// Puts money into the pot.
	pub(crate) fn put_into_pot(money: CreditOf<T>) -> DispatchResult {
		if money.peek() == 0 {
			return Self::spent(money);
		}
		T::Assets::resolve(&Self::pot(), money)
			.map_err(|_| DispatchError::Other("the pot takes USDai"))
	}

	/// Lets go of a credit that is used up. One that is not would be burned: the call fails instead.
	pub(crate) fn spent(money: CreditOf<T>) -> DispatchResult {
		defensive_assert!(money.peek() == 0, "money is left over");
		money.drop_zero().map_err(|_| DispatchError::Other("money is left over"))
	}
}
