//! Loss reports: `report_loss` and `withdraw_loss`.

use frame_support::{dispatch::PostDispatchInfo, pallet_prelude::*};
use infrafi_protocol::{
	unit::{LossKind, State},
	Fact, LossWatch, RecordKeeper, UnitId,
};

use crate::{Config, Error, Event, Pallet, Units, WeightInfo};

impl<T: Config> Pallet<T> {
	/// Stores the loss. A loss of another kind replaces an earlier one.
	pub(crate) fn do_report_loss(
		who: T::AccountId,
		id: UnitId,
		kind: LossKind,
	) -> DispatchResultWithPostInfo {
		let mut record = Self::record(id)?;
		Self::ensure_custodian(&record, &who)?;
		record.ensure_receipt::<T>()?;
		ensure!(record.loss != Some(kind), Error::<T>::LossAlreadyReported);

		if record.loss.is_none() {
			Self::bind_by_loss(id);
		}
		record.loss = Some(kind);
		let state = record.state;
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::LossReported { unit: id, custodian: who, kind });
		Ok(Self::notify_lending(id, state, T::WeightInfo::report_loss()))
	}

	/// Removes the loss. This does not confirm custody: the last confirmation continues to age.
	pub(crate) fn do_withdraw_loss(who: T::AccountId, id: UnitId) -> DispatchResultWithPostInfo {
		let mut record = Self::record(id)?;
		Self::ensure_custodian(&record, &who)?;
		ensure!(record.loss.take().is_some(), Error::<T>::NoLossReported);
		// A report voids the bid for a unit on sale: one that was wrong stays in the record.
		T::Records::note(&who, Fact::CustodyLapsed);

		let state = record.state;
		Units::<T>::insert(id, record);
		Self::relist(id);

		Self::deposit_event(Event::LossWithdrawn { unit: id, custodian: who });
		Ok(Self::notify_lending(id, state, withdrawal_weight::<T>()))
	}

	/// Notifies lending if the unit secures a loan, and returns the weight of the whole call. The
	/// weight of the notification is charged only if there was one.
	///
	/// Call this after the record is stored: lending may read the unit and release it.
	fn notify_lending(id: UnitId, state: State, call_weight: Weight) -> PostDispatchInfo {
		if !matches!(state, State::Pledged | State::Seized) {
			return Some(call_weight).into();
		}
		T::LossWatch::loss_changed(id);
		Some(call_weight.saturating_add(T::LossWatch::loss_weight())).into()
	}
}

/// The weight of the withdrawal of a report, without the loan that the unit secures.
pub(crate) fn withdrawal_weight<T: Config>() -> Weight {
	T::WeightInfo::withdraw_loss().saturating_add(T::Records::note_weight())
}
