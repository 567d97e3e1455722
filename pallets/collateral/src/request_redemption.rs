//! An owner asks for the hardware.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{unit::State, UnitId};

use crate::{Config, Event, Pallet, Units};

impl<T: Config> Pallet<T> {
	/// Takes the receipt out of circulation. A reported loss is no reason against: it is still the owner's hardware.
	pub(crate) fn do_request_redemption(who: T::AccountId, id: UnitId) -> DispatchResult {
		let mut record = Self::record(id)?;
		Self::ensure_owner(id, &record, &who)?;
		record.ensure_issued::<T>()?;

		record.state = State::Redeeming;
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::RedemptionRequested { unit: id, owner: who });
		Ok(())
	}
}
