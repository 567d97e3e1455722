//! The record of a lease and the index by units: what is active in one is active in the other.

use frame_support::{
	pallet_prelude::*,
	traits::{Consideration, UnixTime},
};
use infrafi_protocol::{unit::State, Holder, LeaseId, UnitHolder, UnitId};

use crate::{
	ActiveLeases, Config, Error, Event, Lease, LeaseRecordOf, LeaseStatus, Leases, Pallet,
};

impl<T: Config> Pallet<T> {
	/// The record of a lease.
	pub(crate) fn record(id: LeaseId) -> Result<LeaseRecordOf<T>, Error<T>> {
		Leases::<T>::get(id).ok_or(Error::<T>::UnknownLease)
	}

	/// The record of an active lease.
	pub(crate) fn active_record(id: LeaseId) -> Result<LeaseRecordOf<T>, Error<T>> {
		let record = Self::record(id)?;
		ensure!(record.status == LeaseStatus::Active, Error::<T>::NotActive);
		Ok(record)
	}

	/// State and owner of a unit.
	pub(crate) fn holder(unit: UnitId) -> Result<Holder<T::AccountId>, Error<T>> {
		T::Units::holder(unit).ok_or(Error::<T>::UnknownUnit)
	}

	/// Fails unless the unit can be leased anew.
	pub(crate) fn ensure_leasable(state: State) -> Result<(), Error<T>> {
		match state {
			State::Issued | State::Pledged => Ok(()),
			State::Applied => Err(Error::<T>::NotIssued),
			State::Seized => Err(Error::<T>::UnitSeized),
			State::Redeeming => Err(Error::<T>::UnitRedeeming),
		}
	}

	/// Fails unless a lease that is not active could become so now. Returns the state of the unit.
	pub(crate) fn ensure_can_begin(record: &LeaseRecordOf<T>) -> Result<State, Error<T>> {
		let holder = Self::holder(record.lease.unit)?;
		ensure!(holder.owner == record.offered_by, Error::<T>::OwnerChanged);
		Self::ensure_leasable(holder.state)?;
		let is_leased = ActiveLeases::<T>::contains_key(record.lease.unit);
		ensure!(!is_leased, Error::<T>::UnitLeased);
		Ok(holder.state)
	}

	/// Makes a lease active. It begins now at the earliest.
	pub(crate) fn activate(id: LeaseId, mut record: LeaseRecordOf<T>) {
		record.status = LeaseStatus::Active;
		record.lease.from = record.lease.from.max(Self::now());
		Leases::<T>::insert(id, &record);

		let Lease { unit, lessee, from, until, .. } = record.lease;
		ActiveLeases::<T>::insert(unit, id);
		Self::deposit_event(Event::Activated { lease: id, unit, lessee, from, until });
	}

	/// Removes a lease that is not active and frees its deposit.
	pub(crate) fn remove_offer(id: LeaseId, record: LeaseRecordOf<T>) -> DispatchResult {
		Leases::<T>::remove(id);
		record.ticket.drop(&record.offered_by)
	}

	/// Removes an active lease now, and frees its deposit.
	pub(crate) fn finish(id: LeaseId, record: LeaseRecordOf<T>) -> DispatchResult {
		let now = Self::now();
		let fallen_due = record.rent().fallen_due_up(now)?.0;
		let unit = record.lease.unit;
		Leases::<T>::remove(id);
		ActiveLeases::<T>::remove(unit);
		record.ticket.drop(&record.offered_by)?;

		let ended_at = now.min(record.lease.until);
		let paid = record.paid;
		Self::deposit_event(Event::Ended { lease: id, unit, ended_at, fallen_due, paid });
		Ok(())
	}

	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}
}
