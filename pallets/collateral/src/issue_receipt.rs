//! A custodian issues a receipt.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{unit::State, UnitId};

use crate::{Config, Event, Pallet, Units};

impl<T: Config> Pallet<T> {
	/// Mints the receipt to the applicant. It says that the custodian keeps the unit, so that it confirms the custody too.
	pub(crate) fn do_issue_receipt(who: T::AccountId, id: UnitId) -> DispatchResult {
		let mut record = Self::record(id)?;
		Self::ensure_custodian(&record, &who)?;
		record.ensure_applied::<T>()?;

		Self::mint_receipt(id, &record.applicant, &who, &record.description)?;
		record.state = State::Issued;
		record.confirmed_at = Some(Self::now());
		Units::<T>::insert(id, &record);

		let owner = record.applicant;
		Self::deposit_event(Event::ReceiptIssued { unit: id, owner, custodian: who });
		Ok(())
	}
}
