//! Governance gives a unit to another custodian.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet, Units};

impl<T: Config> Pallet<T> {
	/// Names another custodian, in the record and on the receipt.
	///
	/// The last confirmation and a reported loss stay: they are what is known of the hardware. The new custodian has to
	/// confirm before the confirmation is too old, as the one before him had to.
	pub(crate) fn do_reassign(id: UnitId, custodian: T::AccountId) -> DispatchResult {
		let mut record = Self::record(id)?;
		ensure!(record.custodian != custodian, Error::<T>::SameCustodian);
		ensure!(T::Custodians::contains(&custodian), Error::<T>::UnknownCustodian);

		if record.ensure_receipt::<T>().is_ok() {
			Self::write_custodian(id, &custodian)?;
		}
		let from = core::mem::replace(&mut record.custodian, custodian.clone());
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::Reassigned { unit: id, from, to: custodian });
		Ok(())
	}
}
