//! Offers of leases: `offer`, `withdraw`, `accept` and `decline`.

use frame_support::{
	pallet_prelude::*,
	traits::{Consideration, Contains, Footprint},
};
use infrafi_protocol::{unit::State, LeaseId};

use crate::{
	Config, EndConsents, Error, Event, Lease, LeaseOf, LeaseRecord, LeaseStatus, Leases,
	NextLeaseId, Pallet, Params, MAX_HOURLY,
};

impl<T: Config> Pallet<T> {
	/// Stores the offer, holds the storage deposit, and returns the id of the lease. The lessee
	/// needs its role at the acceptance only.
	pub(crate) fn do_offer(who: T::AccountId, lease: LeaseOf<T>) -> Result<LeaseId, DispatchError> {
		Self::ensure_well_formed(&lease)?;
		ensure!(lease.lessee != who, Error::<T>::LesseeIsOwner);
		let holder = Self::holder(lease.unit)?;
		ensure!(holder.owner == who, Error::<T>::NotOwner);
		Self::ensure_leasable(holder.state)?;
		let id = NextLeaseId::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::TooManyLeases)?;

		let ticket = T::Consideration::new(&who, Footprint::from_encodable(&lease))
			.map_err(|_| Error::<T>::InsufficientInfra)?;
		let Lease { unit, hourly, from, until, .. } = lease;
		let lessee = lease.lessee.clone();
		let record = LeaseRecord {
			lease,
			offered_by: who.clone(),
			ticket,
			status: LeaseStatus::Offered,
			paid: 0,
			recognised_for: None,
			consents: EndConsents::NONE,
		};
		NextLeaseId::<T>::put(next);
		Leases::<T>::insert(id, record);

		Self::deposit_event(Event::Offered {
			lease: id,
			unit,
			owner: who,
			lessee,
			hourly,
			from,
			until,
		});
		Ok(id)
	}

	/// Removes the offer. The deposit goes to the account that offered.
	pub(crate) fn do_withdraw(who: T::AccountId, id: LeaseId) -> DispatchResult {
		let record = Self::record(id)?;
		ensure!(record.offered_by == who, Error::<T>::NotOfferor);
		ensure!(record.status != LeaseStatus::Active, Error::<T>::AlreadyActive);
		let unit = record.lease.unit;
		Self::remove_offer(id, record)?;

		Self::deposit_event(Event::OfferWithdrawn { lease: id, unit });
		Ok(())
	}

	/// Activates the lease of an issued unit. That of a pledged unit waits for the committee.
	pub(crate) fn do_accept(who: T::AccountId, id: LeaseId) -> DispatchResult {
		let mut record = Self::record(id)?;
		ensure!(record.lease.lessee == who, Error::<T>::NotLessee);
		ensure!(record.status != LeaseStatus::Active, Error::<T>::AlreadyActive);
		ensure!(T::Lessees::contains(&who), Error::<T>::UnknownLessee);
		ensure!(Self::now() < record.lease.until, Error::<T>::LeaseOver);
		if Self::ensure_can_begin(&record)? == State::Issued {
			Self::activate(id, record);
			return Ok(());
		}
		ensure!(record.status == LeaseStatus::Offered, Error::<T>::AlreadyAccepted);

		record.status = LeaseStatus::Accepted;
		let unit = record.lease.unit;
		Leases::<T>::insert(id, record);
		Self::deposit_event(Event::Accepted { lease: id, unit });
		Ok(())
	}

	/// Removes the offer. The deposit goes to the account that offered.
	pub(crate) fn do_decline(who: T::AccountId, id: LeaseId) -> DispatchResult {
		let record = Self::record(id)?;
		ensure!(record.lease.lessee == who, Error::<T>::NotLessee);
		ensure!(record.status != LeaseStatus::Active, Error::<T>::AlreadyActive);
		let unit = record.lease.unit;
		Self::remove_offer(id, record)?;

		Self::deposit_event(Event::Declined { lease: id, unit });
		Ok(())
	}

	/// Checks the fields of a lease that need no unit. The term counts from now at the latest: a
	/// unit is bound for it, whether rent falls due or not.
	fn ensure_well_formed(lease: &LeaseOf<T>) -> Result<(), Error<T>> {
		let now = Self::now();
		ensure!(lease.hourly > 0, Error::<T>::HourlyIsZero);
		ensure!(lease.hourly <= MAX_HOURLY, Error::<T>::HourlyTooHigh);
		ensure!(lease.from < lease.until, Error::<T>::EndNotAfterBegin);
		ensure!(now < lease.until, Error::<T>::LeaseOver);
		let bound = lease.until.saturating_sub(lease.from.min(now));
		ensure!(bound <= Params::<T>::get().max_term, Error::<T>::TermTooLong);
		Ok(())
	}
}
