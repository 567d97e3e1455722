//! The answers to collateral and lending: the active lease of a unit, its recognition, and a sale
//! out of a seizure.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{LeaseBook, LeaseFacts, LoanId, UnitId};

use crate::{ActiveLeases, Config, EndConsents, Event, Leases, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// Records for which loan an active lease is recognised. The same recognition again changes
	/// nothing.
	pub(crate) fn write_recognition(unit: UnitId, loan: Option<LoanId>) {
		let Some(id) = ActiveLeases::<T>::get(unit) else { return };
		let Some(mut record) = Leases::<T>::get(id) else { return };
		if record.recognised_for == loan {
			return;
		}
		let before = core::mem::replace(&mut record.recognised_for, loan);
		Leases::<T>::insert(id, record);

		if let Some(loan) = before {
			Self::deposit_event(Event::RecognitionEnded { lease: id, unit, loan });
		}
		if let Some(loan) = loan {
			Self::deposit_event(Event::Recognised { lease: id, unit, loan });
		}
	}

	/// Ends a recognised lease `max_after_sale` from now at the latest. One that would begin
	/// later ends now.
	fn bind_buyer(unit: UnitId) -> DispatchResult {
		Self::write_recognition(unit, None);
		let Some(id) = ActiveLeases::<T>::get(unit) else { return Ok(()) };
		let mut record = Self::record(id)?;
		let last = Self::now().saturating_add(Params::<T>::get().max_after_sale);
		if record.lease.from >= last {
			return Self::finish(id, record);
		}
		let until = record.lease.until.min(last);
		let is_shorter = until < record.lease.until;
		record.lease.until = until;
		record.consents = EndConsents::NONE;
		Leases::<T>::insert(id, record);

		if is_shorter {
			Self::deposit_event(Event::Shortened { lease: id, unit, until });
		}
		Ok(())
	}
}

impl<T: Config> LeaseBook<T::AccountId> for Pallet<T> {
	fn active(unit: UnitId) -> Option<LeaseFacts<T::AccountId>> {
		let id = ActiveLeases::<T>::get(unit)?;
		Some(Leases::<T>::get(id)?.facts(id))
	}

	fn set_recognised(unit: UnitId, loan: Option<LoanId>) {
		Self::write_recognition(unit, loan);
	}

	fn sold(unit: UnitId) -> DispatchResult {
		let Some(id) = ActiveLeases::<T>::get(unit) else { return Ok(()) };
		let record = Self::record(id)?;
		match record.recognised_for {
			None => Self::finish(id, record),
			Some(_) => Self::bind_buyer(unit),
		}
	}
}
