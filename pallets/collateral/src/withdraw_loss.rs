//! A custodian takes the report of a loss back: the hardware is found, repaired, or was never lost.

use frame_support::pallet_prelude::*;
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet, Units, WeightInfo};

impl<T: Config> Pallet<T> {
	/// Forgets the loss. The custody is not confirmed by that: its age goes on.
	pub(crate) fn do_withdraw_loss(who: T::AccountId, id: UnitId) -> DispatchResultWithPostInfo {
		let mut record = Self::record(id)?;
		Self::ensure_custodian(&record, &who)?;
		ensure!(record.loss.take().is_some(), Error::<T>::NoLossReported);

		let state = record.state;
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::LossWithdrawn { unit: id, custodian: who });
		Ok(Self::tell_watch(id, state, T::WeightInfo::withdraw_loss()))
	}
}
