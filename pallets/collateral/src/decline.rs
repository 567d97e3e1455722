//! A custodian, or governance, declines an application.

use frame_support::pallet_prelude::*;
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// Drops the application, and returns how many serial numbers were freed. `who` is nobody where governance does it.
	///
	/// Asks nobody whether the custodian is still one: what he leaves behind he may clear away.
	pub(crate) fn do_decline(who: Option<T::AccountId>, id: UnitId) -> Result<u32, DispatchError> {
		let record = Self::record(id)?;
		ensure!(who.is_none_or(|who| who == record.custodian), Error::<T>::NotCustodian);
		record.ensure_applied::<T>()?;

		let serials = Self::remove(id, record)?;

		Self::deposit_event(Event::ApplicationDeclined { unit: id });
		Ok(serials)
	}
}
