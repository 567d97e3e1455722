//! The bonds of insurers: `post_bond` and `withdraw_bond`.
//!
//! A bond is money in the account of the pallet with an entry in a ledger. A hold in the insurer's
//! own account could not be moved once that is frozen.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::{Balanced, Credit, Inspect, Mutate},
		tokens::{Fortitude, Precision, Preservation},
		Contains,
	},
};
use infrafi_finance::{cover::Bond, units::Usdai};
use infrafi_protocol::assets::{Balance, USDAI};

use crate::{Bonds, Config, Error, Event, InsurerInfo, Pallet, Params};

/// USDai in no account.
pub(crate) type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Assets>;

impl<T: Config> Pallet<T> {
	/// Adds to the bond.
	pub(crate) fn do_post_bond(who: T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(Self::is_insurer(&who), Error::<T>::UnknownInsurer);
		ensure!(amount > 0, Error::<T>::AmountIsZero);
		Self::pay(&who, &Self::account(), amount)?;

		let bond = Self::change_bond(&who, |bond| {
			bond.amount = bond.amount.ensure_add(Usdai(amount))?;
			Ok(())
		})?;

		let bond = bond.amount.0;
		Self::deposit_event(Event::BondPosted { insurer: who, amount, bond });
		Ok(())
	}

	/// Pays a part of the bond back, and returns how many expired policies were looked at. The
	/// insurer does not have to be admitted any more. An amount of zero takes them off alone, even
	/// while a claim is open: else an insurer with many of them could withdraw nothing.
	pub(crate) fn do_withdraw_bond(
		who: T::AccountId,
		amount: Balance,
	) -> Result<u32, DispatchError> {
		let expired = Self::end_expired(&who);
		let bond = Bonds::<T>::get(&who);
		ensure!(amount == 0 || bond.claimed == Usdai::ZERO, Error::<T>::ClaimsPending);
		ensure!(Usdai(amount) <= bond.amount, Error::<T>::BondExceeded);
		let free = bond.free_down(Params::<T>::get().bond_ratio)?;
		ensure!(Usdai(amount) <= free, Error::<T>::BondTooSmall);

		let bond = Self::lower_bond(&who, Usdai(amount))?;
		Self::pay(&Self::account(), &who, amount)?;

		let bond = bond.amount.0;
		Self::deposit_event(Event::BondWithdrawn { insurer: who, amount, bond });
		Ok(expired)
	}

	/// Takes money out of the account of the pallet and off the bond.
	pub(crate) fn take_from_bond(
		insurer: &T::AccountId,
		amount: Usdai,
	) -> Result<CreditOf<T>, DispatchError> {
		if amount == Usdai::ZERO {
			return Ok(CreditOf::<T>::zero(USDAI));
		}
		let bond = Self::lower_bond(insurer, amount)?.amount.0;
		let (amount, insurer) = (amount.0, insurer.clone());
		Self::deposit_event(Event::BondTaken { insurer, amount, bond });
		T::Assets::withdraw(
			USDAI,
			&Self::account(),
			amount,
			Precision::Exact,
			Preservation::Expendable,
			Fortitude::Polite,
		)
	}

	fn lower_bond(who: &T::AccountId, amount: Usdai) -> Result<Bond, DispatchError> {
		Self::change_bond(who, |bond| {
			bond.amount = bond.amount.ensure_sub(amount)?;
			Ok(())
		})
	}

	/// Changes the entry of an insurer and returns it. An empty one is not stored.
	pub(crate) fn change_bond(
		who: &T::AccountId,
		change: impl FnOnce(&mut Bond) -> DispatchResult,
	) -> Result<Bond, DispatchError> {
		let mut bond = Bonds::<T>::get(who);
		change(&mut bond)?;
		if bond == Bond::default() {
			Bonds::<T>::remove(who);
		} else {
			Bonds::<T>::insert(who, bond);
		}
		Ok(bond)
	}

	/// Pays USDai from one account to another. Neither of them may be frozen.
	pub(crate) fn pay(from: &T::AccountId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		let is_frozen = T::Frozen::contains(from) || T::Frozen::contains(to);
		ensure!(!is_frozen, Error::<T>::AccountFrozen);
		let free =
			T::Assets::reducible_balance(USDAI, from, Preservation::Expendable, Fortitude::Polite);
		ensure!(amount <= free, Error::<T>::InsufficientUsdai);
		T::Assets::transfer(USDAI, from, to, amount, Preservation::Expendable)?;
		Ok(())
	}

	/// The bond of an insurer, and what stands behind it.
	pub(crate) fn insurer_info(who: &T::AccountId) -> Option<InsurerInfo> {
		let bond = Bonds::<T>::try_get(who).ok()?;
		let ratio = Params::<T>::get().bond_ratio;
		Some(InsurerInfo {
			bond: bond.amount.0,
			exposure: bond.exposure.0,
			claimed: bond.claimed.0,
			required: bond.required_up(ratio).ok()?.0,
			free: bond.free_down(ratio).ok()?.0,
		})
	}
}
