//! The reads behind the view functions.

use infrafi_finance::units::Seconds;
use infrafi_protocol::{LeaseId, UnitHolder};

use crate::{
	Arrears, Config, LeaseInfo, LeasePage, LeaseRecordOf, LeaseStatus, Leases, NextLeaseId, Pallet,
	Params, MAX_PAGE,
};

impl<T: Config> Pallet<T> {
	/// The lease with the facts that are not in its record.
	pub(crate) fn info(id: LeaseId, record: LeaseRecordOf<T>) -> LeaseInfo<T::AccountId> {
		LeaseInfo {
			id,
			owner: T::Units::holder(record.lease.unit).map(|holder| holder.owner),
			arrears: Self::arrears_at(&record, Self::now()),
			lease: record.lease,
			status: record.status,
			offered_by: record.offered_by,
			recognised_for: record.recognised_for,
			paid: record.paid,
			consents: record.consents,
		}
	}

	/// The rent of an active lease. It fits its type: see [`crate::MAX_HOURLY`].
	pub(crate) fn arrears_at(record: &LeaseRecordOf<T>, at: u64) -> Option<Arrears> {
		if record.status != LeaseStatus::Active {
			return None;
		}
		let (rent, paid, params) = (record.rent(), record.paid(), Params::<T>::get());
		let fallen_due = rent.fallen_due_up(at).ok()?;
		let max_payment = rent.max_payment_up(paid, at, Seconds(params.max_prepaid)).ok()?;
		Some(Arrears {
			fallen_due: fallen_due.0,
			unpaid: fallen_due.saturating_sub(paid).0,
			prepaid: paid.saturating_sub(fallen_due).0,
			max_payment: max_payment.0,
			is_in_arrears: rent.is_in_arrears(paid, at, Seconds(params.min_arrears)).ok()?,
		})
	}

	/// Counts ids, not leases: a page over ended leases costs no more than one over active ones.
	pub(crate) fn page(from: LeaseId, limit: u32) -> LeasePage<T::AccountId> {
		let end = NextLeaseId::<T>::get();
		let stop = from.saturating_add(limit.clamp(1, MAX_PAGE).into()).min(end);
		let lease = |id| Some(Self::info(id, Leases::<T>::get(id)?));
		LeasePage {
			leases: (from..stop).filter_map(lease).collect(),
			next: (stop < end).then_some(stop),
		}
	}
}
