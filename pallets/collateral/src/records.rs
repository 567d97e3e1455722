//! A record, its serial numbers and what leads back from them: written together, removed together.

use frame_support::{
	pallet_prelude::*,
	sp_runtime::traits::BadOrigin,
	traits::{tokens::nonfungibles_v2::Inspect, Consideration, Contains, UnixTime},
};
use frame_system::ensure_signed;
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Cover, State},
	UnitId,
};

use crate::{
	types::{length, SerialNumbers},
	Config, Error, Pallet, Params, Policies, Record, RecordOf, Serials, UnitSerials, Units,
};

impl<T: Config> Pallet<T> {
	/// Who signed; nobody where it is governance.
	pub(crate) fn signed_or_governance(
		origin: T::RuntimeOrigin,
	) -> Result<Option<T::AccountId>, BadOrigin> {
		match T::Governance::try_origin(origin) {
			Ok(_) => Ok(None),
			Err(origin) => ensure_signed(origin).map(Some),
		}
	}

	/// The record of a live unit.
	pub(crate) fn record(id: UnitId) -> Result<RecordOf<T>, Error<T>> {
		Units::<T>::get(id).ok_or(Error::<T>::UnknownUnit)
	}

	/// Takes the serial numbers and keeps the record.
	pub(crate) fn insert(id: UnitId, record: &RecordOf<T>, serials: &SerialNumbers) {
		for serial in serials {
			Serials::<T>::insert(serial, id);
		}
		UnitSerials::<T>::insert(id, serials);
		Units::<T>::insert(id, record);
	}

	/// Drops all that is kept of a unit, gives the deposit back to who put it down, and returns how many serial numbers were
	/// freed.
	pub(crate) fn remove(id: UnitId, record: RecordOf<T>) -> Result<u32, DispatchError> {
		let serials = UnitSerials::<T>::take(id);
		for serial in &serials {
			Serials::<T>::remove(serial);
		}
		Policies::<T>::remove(id);
		Units::<T>::remove(id);
		record.ticket.drop(&record.applicant)?;
		Ok(length(&serials))
	}

	/// The holder of the receipt; the applicant while there is none.
	pub(crate) fn owner(id: UnitId, record: &RecordOf<T>) -> T::AccountId {
		T::Nfts::owner(&UNIT_COLLECTION, &id).unwrap_or_else(|| record.applicant.clone())
	}

	/// Refuses all but the owner.
	pub(crate) fn ensure_owner(
		id: UnitId,
		record: &RecordOf<T>,
		who: &T::AccountId,
	) -> Result<(), Error<T>> {
		ensure!(Self::owner(id, record) == *who, Error::<T>::NotOwner);
		Ok(())
	}

	/// Refuses all but the custodian, and the custodian where he has left.
	pub(crate) fn ensure_custodian(
		record: &RecordOf<T>,
		who: &T::AccountId,
	) -> Result<(), Error<T>> {
		ensure!(record.custodian == *who, Error::<T>::NotCustodian);
		ensure!(T::Custodians::contains(who), Error::<T>::UnknownCustodian);
		Ok(())
	}

	/// Whether the unit was confirmed lately, and its custodian still is one: the word of who has left counts no more.
	pub(crate) fn is_custody_fresh(record: &RecordOf<T>) -> bool {
		let max_age = Params::<T>::get().max_custody_age;
		record.confirmed_at.is_some_and(|at| Self::now().saturating_sub(at) <= max_age)
			&& T::Custodians::contains(&record.custodian)
	}

	/// Whether there is cover whose insurer still is one: that of who has left counts no more.
	pub(crate) fn is_insurer_admitted(cover: &Option<Cover<T::AccountId>>) -> bool {
		cover.as_ref().is_some_and(|cover| T::Insurers::contains(&cover.insurer))
	}

	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}
}

impl<AccountId, Ticket> Record<AccountId, Ticket> {
	/// Refuses a unit whose receipt is issued already.
	pub(crate) fn ensure_applied<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.state == State::Applied, Error::<T>::NotApplied);
		Ok(())
	}

	/// Refuses a unit that has no receipt yet.
	pub(crate) fn ensure_receipt<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.state != State::Applied, Error::<T>::NotIssued);
		Ok(())
	}

	/// Refuses a unit whose receipt is not free.
	pub(crate) fn ensure_issued<T: Config>(&self) -> Result<(), Error<T>> {
		match self.state {
			State::Issued => Ok(()),
			State::Applied => Err(Error::<T>::NotIssued),
			State::Pledged => Err(Error::<T>::UnitPledged),
			State::Seized => Err(Error::<T>::UnitSeized),
			State::Redeeming => Err(Error::<T>::UnitRedeeming),
		}
	}

	/// Refuses a unit whose owner has not asked for the hardware.
	pub(crate) fn ensure_redeeming<T: Config>(&self) -> Result<(), Error<T>> {
		ensure!(self.state == State::Redeeming, Error::<T>::NotRedeeming);
		Ok(())
	}
}
