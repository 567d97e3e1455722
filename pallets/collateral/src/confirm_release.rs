//! A custodian hands the hardware out: the end of a unit.

use frame_support::pallet_prelude::*;
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// Drops all that is kept of the unit, burns its receipt, and returns how many serial numbers were freed.
	///
	/// Asks nobody whether the custodian is still one: who keeps hardware may always hand it out.
	pub(crate) fn do_confirm_release(who: T::AccountId, id: UnitId) -> Result<u32, DispatchError> {
		let record = Self::record(id)?;
		ensure!(record.custodian == who, Error::<T>::NotCustodian);
		record.ensure_redeeming::<T>()?;

		let owner = Self::owner(id, &record);
		// In this order: while there is a record, the receipt is locked and does not burn.
		let serials = Self::remove(id, record)?;
		Self::burn_receipt(id)?;

		Self::deposit_event(Event::HardwareReleased { unit: id, owner, custodian: who });
		Ok(serials)
	}
}
