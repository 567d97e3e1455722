//! An account takes what could not be paid to it.

use frame_support::pallet_prelude::*;
use frame_support::traits::{fungibles::Balanced, Contains};
use infrafi_finance::units::Usdai;

use crate::{reasons::refusal, Config, Error, Event, Kept, Pallet, Totals, Unreleased};

impl<T: Config> Pallet<T> {
	/// Pays all that is kept, and frees what is held of bids that stand no more.
	pub(crate) fn do_claim_kept(who: T::AccountId) -> DispatchResult {
		let amount = Kept::<T>::take(&who);
		let held = Unreleased::<T>::take(&who);
		ensure!(amount > Usdai::ZERO || held > Usdai::ZERO, Error::<T>::NothingKept);
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		Self::release_bid(&who, held)?;
		Totals::<T>::try_mutate(|totals| {
			totals.kept = totals.kept.ensure_sub(amount).map_err(refusal::<T>)?;
			Ok::<_, DispatchError>(())
		})?;
		let money = Self::take_from_pot(amount)?;
		match amount {
			Usdai::ZERO => Self::spent(money)?,
			_ => T::Assets::resolve(&who, money).map_err(|_| Error::<T>::AccountFrozen)?,
		}
		let amount = amount.ensure_add(held).map_err(refusal::<T>)?.0;
		Self::deposit_event(Event::KeptClaimed { who, amount });
		Ok(())
	}
}
