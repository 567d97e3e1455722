//! An account claims what could not be paid to it.

use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Balanced, Contains},
};
use infrafi_finance::units::Usdai;

use super::{bid_holds::BidHolds, credit::drop_empty, pot::Pot, totals::TotalsBook};
use crate::{Config, Error, Event, Pallet};

/// Pays all deferred payments of an account, and releases what is on hold for its ended bids.
pub(crate) fn claim_unclaimed<T: Config>(who: T::AccountId) -> DispatchResult {
	let amount = Pot::<T>::take_claim(&who);
	let held = BidHolds::<T>::take_pending(&who);
	ensure!(amount > Usdai::ZERO || held > Usdai::ZERO, Error::<T>::NothingUnclaimed);
	ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
	BidHolds::<T>::release(&who, held)?;
	TotalsBook::<T>::remove_unclaimed(amount)?;
	let money = Pot::<T>::withdraw(amount)?;
	match amount {
		Usdai::ZERO => drop_empty::<T>(money)?,
		_ => T::Assets::resolve(&who, money).map_err(|_| Error::<T>::AccountFrozen)?,
	}
	let amount = amount.ensure_add(held)?.0;
	Pallet::<T>::deposit_event(Event::UnclaimedPaid { who, amount });
	Ok(())
}
