//! Governance gives a unit to another custodian.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet, Units};

impl<T: Config> Pallet<T> {
	/// Names another custodian, in the record and on the receipt.
	///
	/// A reported loss stays, and the last confirmation too: it is what is known of the hardware, and the new custodian has to
	/// confirm before it is too old. The word of a custodian who was removed is worth nothing, and does not become worth
	/// something by his leaving the unit: then the new one has to confirm at once.
	pub(crate) fn do_reassign(id: UnitId, custodian: T::AccountId) -> DispatchResult {
		let mut record = Self::record(id)?;
		ensure!(record.custodian != custodian, Error::<T>::SameCustodian);
		ensure!(T::Custodians::contains(&custodian), Error::<T>::UnknownCustodian);

		if record.ensure_receipt::<T>().is_ok() {
			Self::write_custodian(id, &custodian)?;
		}
		if !T::Custodians::contains(&record.custodian) {
			record.confirmed_at = record.confirmed_at.map(|_| 0);
		}
		let from = core::mem::replace(&mut record.custodian, custodian.clone());
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::Reassigned { unit: id, from, to: custodian });
		Ok(())
	}
}
