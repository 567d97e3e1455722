//! Which loan a unit secures, for those who know the unit alone.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{Custody, UnitId};

use crate::{Config, Pallet, Pledges};

impl<T: Config> Pallet<T> {
	/// A unit secures nothing any more, and is this account's.
	pub(crate) fn set_free(unit: UnitId, owner: &T::AccountId) -> DispatchResult {
		Pledges::<T>::remove(unit);
		T::Custody::release(unit, owner)
	}
}
