//! The keyless account of the pallet. It contains debt-service reserves, deposits of bids, and
//! money that could not be paid.

use core::marker::PhantomData;
use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Balanced, Contains},
};
use infrafi_finance::units::Usdai;
use sp_runtime::traits::AccountIdConversion;

use super::{
	credit::{drop_empty, withdraw, CreditOf},
	totals::TotalsBook,
};
use crate::{Config, Event, Pallet, Unclaimed};

/// The pot, and the claims of accounts on it.
pub(crate) struct Pot<T>(PhantomData<T>);

impl<T: Config> Pot<T> {
	/// The keyless account.
	pub(crate) fn account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Keeps the account alive for good. Money passes through it, and the account would else begin
	/// with the first unit and end with the last, an event each time.
	pub(crate) fn keep_account() {
		frame_system::Pallet::<T>::inc_providers(&Self::account());
	}

	/// Whether the account is kept alive.
	#[cfg(any(feature = "try-runtime", test))]
	pub(crate) fn is_account_kept() -> bool {
		frame_system::Pallet::<T>::providers(&Self::account()) > 0
	}

	/// Takes money out.
	pub(crate) fn withdraw(amount: Usdai) -> Result<CreditOf<T>, DispatchError> {
		withdraw::<T>(&Self::account(), amount)
	}

	/// Puts money in.
	pub(crate) fn deposit(money: CreditOf<T>) -> DispatchResult {
		if money.peek() == 0 {
			return drop_empty::<T>(money);
		}
		T::Assets::resolve(&Self::account(), money)
			.map_err(|_| DispatchError::Other("the pot takes USDai"))
	}

	/// Pays an account. Where that fails for any reason, the money goes into the pot and waits
	/// there for the account, so that no other payment waits for it. Returns whether the account
	/// was paid.
	pub(crate) fn pay_out(to: &T::AccountId, money: CreditOf<T>) -> Result<bool, DispatchError> {
		let amount = Usdai(money.peek());
		if amount == Usdai::ZERO {
			drop_empty::<T>(money)?;
			return Ok(true);
		}
		let unpaid = if T::Frozen::contains(to) {
			money
		} else {
			match T::Assets::resolve(to, money) {
				Ok(()) => return Ok(true),
				Err(unpaid) => unpaid,
			}
		};
		Self::deposit(unpaid)?;
		Unclaimed::<T>::insert(to, Unclaimed::<T>::get(to).ensure_add(amount)?);
		TotalsBook::<T>::add_unclaimed(amount)?;
		Pallet::<T>::deposit_event(Event::PaymentDeferred { who: to.clone(), amount: amount.0 });
		Ok(false)
	}

	/// What waits for an account.
	pub(crate) fn unclaimed(who: &T::AccountId) -> Usdai {
		Unclaimed::<T>::get(who)
	}

	/// Ends the claim of an account, and returns it. The money is still in the pot.
	pub(super) fn take_claim(who: &T::AccountId) -> Usdai {
		Unclaimed::<T>::take(who)
	}
}
