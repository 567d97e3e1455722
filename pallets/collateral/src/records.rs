//! The record of a unit, its serial numbers and the index of serial numbers: inserted together,
//! removed together. And the checks that several calls share.

use frame_support::{
	pallet_prelude::*,
	traits::{tokens::nonfungibles_v2::Inspect, Consideration, Contains, UnixTime},
};
use infrafi_protocol::{ids::UNIT_COLLECTION, unit::State, UnitId};

use crate::{
	types::{length, SerialNumbers},
	Config, Error, Pallet, Record, RecordOf, Serials, UnitSerials, Units,
};

impl<T: Config> Pallet<T> {
	/// The record of a live unit.
	pub(crate) fn record(id: UnitId) -> Result<RecordOf<T>, Error<T>> {
		Units::<T>::get(id).ok_or(Error::<T>::UnknownUnit)
	}

	/// Stores the record with its serial numbers and their index.
	pub(crate) fn insert(id: UnitId, record: &RecordOf<T>, serials: &SerialNumbers) {
		for serial in serials {
			Serials::<T>::insert(serial, id);
		}
		UnitSerials::<T>::insert(id, serials);
		Units::<T>::insert(id, record);
	}

	/// Removes the record and the serial numbers of a unit, returns the storage deposit to the
	/// applicant, and returns the number of freed serial numbers.
	pub(crate) fn remove(id: UnitId, record: RecordOf<T>) -> Result<u32, DispatchError> {
		let serials = UnitSerials::<T>::take(id);
		for serial in &serials {
			Serials::<T>::remove(serial);
		}
		Units::<T>::remove(id);
		record.ticket.drop(&record.applicant)?;
		Ok(length(&serials))
	}

	/// The holder of the receipt, or the applicant as long as there is no receipt.
	pub(crate) fn owner(id: UnitId, record: &RecordOf<T>) -> T::AccountId {
		T::Nfts::owner(&UNIT_COLLECTION, &id).unwrap_or_else(|| record.applicant.clone())
	}

	/// Fails unless the caller is the owner.
	pub(crate) fn ensure_owner(
		id: UnitId,
		record: &RecordOf<T>,
		who: &T::AccountId,
	) -> Result<(), Error<T>> {
		ensure!(Self::owner(id, record) == *who, Error::<T>::NotOwner);
		Ok(())
	}

	/// Fails unless the caller is the custodian of the unit and still admitted as one.
	pub(crate) fn ensure_custodian(
		record: &RecordOf<T>,
		who: &T::AccountId,
	) -> Result<(), Error<T>> {
		ensure!(record.custodian == *who, Error::<T>::NotCustodian);
		ensure!(T::Custodians::contains(who), Error::<T>::UnknownCustodian);
		Ok(())
	}

	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}
}

impl<AccountId, Ticket> Record<AccountId, Ticket> {
	/// Fails if the receipt is already issued.
	pub(crate) fn ensure_applied<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.state == State::Applied, Error::<T>::NotApplied);
		Ok(())
	}

	/// Fails if there is no receipt yet.
	pub(crate) fn ensure_receipt<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.state != State::Applied, Error::<T>::NotIssued);
		Ok(())
	}

	/// Fails unless the unit is issued and neither pledged, seized nor redeeming.
	pub(crate) fn ensure_issued<T: Config>(&self) -> Result<(), Error<T>> {
		match self.state {
			State::Issued => Ok(()),
			State::Applied => Err(Error::<T>::NotIssued),
			State::Pledged => Err(Error::<T>::UnitPledged),
			State::Seized => Err(Error::<T>::UnitSeized),
			State::Redeeming => Err(Error::<T>::UnitRedeeming),
		}
	}

	/// Fails unless the owner has requested redemption.
	pub(crate) fn ensure_redeeming<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.state == State::Redeeming, Error::<T>::NotRedeeming);
		Ok(())
	}
}
