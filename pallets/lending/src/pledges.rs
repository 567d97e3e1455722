//! Which loan a unit secures, for those who know the unit alone.

use frame_support::{pallet_prelude::*, storage::with_storage_layer};
use infrafi_protocol::{Custody, Liquidity, LossWatch, UnitId};

use crate::{Config, Event, Pallet, Pledges};

impl<T: Config> Pallet<T> {
	/// A unit secures nothing any more, and is this account's.
	pub(crate) fn set_free(unit: UnitId, owner: &T::AccountId) -> DispatchResult {
		Pledges::<T>::remove(unit);
		T::Custody::release(unit, owner)
	}
}

impl<T: Config> LossWatch for Pallet<T> {
	/// What the vault counts as lost of the loan is counted anew, at once. Should that fail, the report stands all the same:
	/// whoever looks at the loan next finds it.
	fn loss_changed(unit: UnitId) {
		let Some(loan) = Pledges::<T>::get(unit) else { return };
		if let Err(error) = with_storage_layer(|| Self::do_classify(loan).map(drop)) {
			Self::deposit_event(Event::ClassificationFailed { loan, error });
		}
	}

	fn loss_weight() -> Weight {
		let classify = Self::bring_up_weight(T::Liquidity::MAX_PASSED);
		T::DbWeight::get().reads(1).saturating_add(classify)
	}
}
