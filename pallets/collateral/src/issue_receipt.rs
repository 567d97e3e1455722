//! A custodian issues a receipt.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet, State, Units};

impl<T: Config> Pallet<T> {
	/// Mints the receipt to the applicant.
	pub(crate) fn do_issue_receipt(who: T::AccountId, id: UnitId) -> DispatchResult {
		let mut record = Self::record(id)?;
		ensure!(record.unit.custodian == who, Error::<T>::NotCustodian);
		ensure!(T::Custodians::contains(&who), Error::<T>::UnknownCustodian);
		record.ensure_applied::<T>()?;

		Self::mint_receipt(id, &record.applicant, &record.unit)?;
		record.state = State::Issued;
		Units::<T>::insert(id, &record);

		let owner = record.applicant;
		Self::deposit_event(Event::ReceiptIssued { unit: id, owner, custodian: who });
		Ok(())
	}
}
