//! An owner withdraws an application, or anyone one that has lapsed.

use frame_support::pallet_prelude::*;
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet, Params, RecordOf};

impl<T: Config> Pallet<T> {
	/// Drops the application, and returns how many serial numbers were freed. The deposit goes to the applicant, whoever calls.
	///
	/// Anyone may apply with serial numbers that are not his, and custodians fall silent: neither keeps them taken for ever.
	pub(crate) fn do_withdraw_application(
		who: T::AccountId,
		id: UnitId,
	) -> Result<u32, DispatchError> {
		let record = Self::record(id)?;
		ensure!(Self::has_lapsed(&record) || record.applicant == who, Error::<T>::NotApplicant);
		record.ensure_applied::<T>()?;

		let serials = Self::remove(id, record)?;

		Self::deposit_event(Event::ApplicationWithdrawn { unit: id });
		Ok(serials)
	}

	/// Whether an application has waited for its custodian for too long.
	fn has_lapsed(record: &RecordOf<T>) -> bool {
		Self::now().saturating_sub(record.applied_at) > Params::<T>::get().max_application_age
	}
}
