//! An owner leaves the hardware where it is after all.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{unit::State, UnitId};

use crate::{Config, Event, Pallet, Units};

impl<T: Config> Pallet<T> {
	/// Puts the receipt back into circulation.
	pub(crate) fn do_cancel_redemption(who: T::AccountId, id: UnitId) -> DispatchResult {
		let mut record = Self::record(id)?;
		Self::ensure_owner(id, &record, &who)?;
		record.ensure_redeeming::<T>()?;

		record.state = State::Issued;
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::RedemptionCancelled { unit: id, owner: who });
		Ok(())
	}
}
