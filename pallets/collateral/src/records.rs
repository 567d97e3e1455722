//! A record and the serial numbers that lead to it: written together, removed together.

use frame_support::{pallet_prelude::*, traits::Consideration};
use infrafi_protocol::UnitId;

use crate::{Config, Error, Pallet, RecordOf, Serials, State, Units};

impl<T: Config> Pallet<T> {
	/// The record of a live unit.
	pub(crate) fn record(id: UnitId) -> Result<RecordOf<T>, Error<T>> {
		Units::<T>::get(id).ok_or(Error::<T>::UnknownUnit)
	}

	/// Takes the serial numbers and keeps the record.
	pub(crate) fn insert(id: UnitId, record: &RecordOf<T>) {
		for serial in &record.unit.serials {
			Serials::<T>::insert(serial, id);
		}
		Units::<T>::insert(id, record);
	}

	/// Frees the serial numbers, drops the record and gives the deposit back to who put it down.
	pub(crate) fn remove(id: UnitId, record: RecordOf<T>) -> DispatchResult {
		for serial in &record.unit.serials {
			Serials::<T>::remove(serial);
		}
		Units::<T>::remove(id);
		record.ticket.drop(&record.applicant)
	}
}

impl<AccountId, Ticket> crate::Record<AccountId, Ticket> {
	/// Refuses a unit whose receipt is issued already.
	pub(crate) fn ensure_applied<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.state == State::Applied, Error::<T>::NotApplied);
		Ok(())
	}
}
