//! Redemption of the hardware: `request_redemption`, `cancel_redemption` and `confirm_release`.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{unit::State, LeaseBook, UnitId};

use crate::{Config, Error, Event, Pallet, Units};

impl<T: Config> Pallet<T> {
	/// Locks the receipt. A reported loss does not prevent this: the owner may take out damaged
	/// hardware, too. An active lease does: it binds every owner.
	pub(crate) fn do_request_redemption(who: T::AccountId, id: UnitId) -> DispatchResult {
		let mut record = Self::record(id)?;
		Self::ensure_owner(id, &record, &who)?;
		record.ensure_issued::<T>()?;
		ensure!(T::Leases::active(id).is_none(), Error::<T>::UnderLease);

		record.state = State::Redeeming;
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::RedemptionRequested { unit: id, owner: who });
		Ok(())
	}

	/// Unlocks the receipt.
	pub(crate) fn do_cancel_redemption(who: T::AccountId, id: UnitId) -> DispatchResult {
		let mut record = Self::record(id)?;
		Self::ensure_owner(id, &record, &who)?;
		record.ensure_redeeming::<T>()?;

		record.state = State::Issued;
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::RedemptionCancelled { unit: id, owner: who });
		Ok(())
	}

	/// Removes the unit, burns its receipt, and returns the number of freed serial numbers.
	///
	/// The custodian does not have to be admitted any more: a removed custodian may still hand the
	/// hardware out.
	pub(crate) fn do_confirm_release(who: T::AccountId, id: UnitId) -> Result<u32, DispatchError> {
		let record = Self::record(id)?;
		ensure!(record.custodian == who, Error::<T>::NotCustodian);
		record.ensure_redeeming::<T>()?;

		let owner = Self::owner(id, &record);
		Self::end_policy(id);
		// The record goes first: as long as it exists, the receipt is locked and cannot burn.
		let serials = Self::remove(id, record)?;
		Self::burn_receipt(id)?;

		Self::deposit_event(Event::HardwareReleased { unit: id, owner, custodian: who });
		Ok(serials)
	}
}
