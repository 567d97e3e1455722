//! An owner withdraws an application that nobody has answered.

use frame_support::pallet_prelude::*;
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// Drops the application, and returns how many serial numbers were freed.
	pub(crate) fn do_withdraw_application(
		who: T::AccountId,
		id: UnitId,
	) -> Result<u32, DispatchError> {
		let record = Self::record(id)?;
		ensure!(record.applicant == who, Error::<T>::NotApplicant);
		record.ensure_applied::<T>()?;

		let serials = Self::remove(id, record)?;

		Self::deposit_event(Event::ApplicationWithdrawn { unit: id });
		Ok(serials)
	}
}
