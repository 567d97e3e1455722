//! A custodian reports what became of the hardware.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{unit::LossKind, UnitId};

use crate::{Config, Error, Event, Pallet, Units};

impl<T: Config> Pallet<T> {
	/// Notes the loss; one of another kind takes the place of an earlier one.
	pub(crate) fn do_report_loss(who: T::AccountId, id: UnitId, kind: LossKind) -> DispatchResult {
		let mut record = Self::record(id)?;
		Self::ensure_custodian(&record, &who)?;
		record.ensure_receipt::<T>()?;
		ensure!(record.loss != Some(kind), Error::<T>::LossAlreadyReported);

		record.loss = Some(kind);
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::LossReported { unit: id, custodian: who, kind });
		Ok(())
	}
}
