//! A custodian reports what became of the hardware.

use frame_support::{dispatch::PostDispatchInfo, pallet_prelude::*};
use infrafi_protocol::{
	unit::{LossKind, State},
	LossWatch, UnitId,
};

use crate::{Config, Error, Event, Pallet, Units, WeightInfo};

impl<T: Config> Pallet<T> {
	/// Notes the loss; one of another kind takes the place of an earlier one.
	pub(crate) fn do_report_loss(
		who: T::AccountId,
		id: UnitId,
		kind: LossKind,
	) -> DispatchResultWithPostInfo {
		let mut record = Self::record(id)?;
		Self::ensure_custodian(&record, &who)?;
		record.ensure_receipt::<T>()?;
		ensure!(record.loss != Some(kind), Error::<T>::LossAlreadyReported);

		record.loss = Some(kind);
		let state = record.state;
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::LossReported { unit: id, custodian: who, kind });
		Ok(Self::tell_watch(id, state, T::WeightInfo::report_loss()))
	}

	/// Tells whoever lends against the unit, last of all: that may read the unit, and free it. Says what a call of this weight
	/// weighed with it; telling is paid for only where there is somebody to be told.
	pub(crate) fn tell_watch(id: UnitId, state: State, call: Weight) -> PostDispatchInfo {
		if !matches!(state, State::Pledged | State::Seized) {
			return Some(call).into();
		}
		T::LossWatch::loss_changed(id);
		Some(call.saturating_add(T::LossWatch::loss_weight())).into()
	}
}
