//! An account takes what could not be paid to it.

use frame_support::pallet_prelude::*;
use frame_support::traits::{fungibles::Balanced, Contains};
use infrafi_finance::units::Assets;

use crate::{reasons::refusal, Config, Error, Event, Kept, Pallet, Totals};

impl<T: Config> Pallet<T> {
	/// Pays all that is kept.
	pub(crate) fn do_claim_kept(who: T::AccountId) -> DispatchResult {
		let amount = Kept::<T>::take(&who);
		ensure!(amount > Assets::ZERO, Error::<T>::NothingKept);
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		Totals::<T>::try_mutate(|totals| {
			totals.kept = totals.kept.minus(amount).map_err(refusal::<T>)?;
			Ok::<_, DispatchError>(())
		})?;
		let money = Self::take_from_pot(amount)?;
		T::Assets::resolve(&who, money).map_err(|_| Error::<T>::AccountFrozen)?;
		Self::deposit_event(Event::KeptClaimed { who, amount: amount.0 });
		Ok(())
	}
}
