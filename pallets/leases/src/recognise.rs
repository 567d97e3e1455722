//! `recognise`: the credit committee lets the lenders of a loan count on a lease.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{LeaseId, LeaseReview, LoanId};

use crate::{Config, Error, LeaseRecordOf, LeaseStatus, Pallet};

impl<T: Config> Pallet<T> {
	/// Records the recognition, if lending agrees, and activates a lease that waited for it.
	pub(crate) fn do_recognise(loan: LoanId, id: LeaseId) -> DispatchResult {
		Self::recognise_by::<T::Review>(loan, id)
	}

	/// The same by the word of any lender.
	pub(crate) fn recognise_by<Review: LeaseReview<T::AccountId>>(
		loan: LoanId,
		id: LeaseId,
	) -> DispatchResult {
		let record = Self::record(id)?;
		Self::ensure_recognisable(loan, &record)?;
		let mut facts = record.facts(id);
		if record.status != LeaseStatus::Active {
			facts.from = facts.from.max(Self::now());
		}
		Review::recognise(loan, &facts)?;

		// Lending has brought the loan up to now, which may have ended an earlier recognition.
		let record = Self::record(id)?;
		let unit = record.lease.unit;
		if record.status != LeaseStatus::Active {
			Self::activate(id, record);
		}
		Self::write_recognition(unit, Some(loan));
		Ok(())
	}

	fn ensure_recognisable(loan: LoanId, record: &LeaseRecordOf<T>) -> Result<(), Error<T>> {
		ensure!(record.status != LeaseStatus::Offered, Error::<T>::NotAccepted);
		ensure!(record.recognised_for != Some(loan), Error::<T>::AlreadyRecognised);
		ensure!(Self::now() < record.lease.until, Error::<T>::LeaseOver);
		if record.status == LeaseStatus::Accepted {
			Self::ensure_can_begin(record)?;
		}
		Ok(())
	}
}
