//! Pledge, seizure and release of units, which lending calls through [`Custody`].

use frame_support::{
	pallet_prelude::*,
	traits::tokens::nonfungibles_v2::{Inspect, Transfer},
};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Condition, State},
	Custody, UnitId,
};

use crate::{Config, Error, Event, Pallet, RecordOf, Securities, Units};

impl<T: Config> Pallet<T> {
	/// Changes the number of units of a model that are pledged or seized.
	fn count_security(record: &RecordOf<T>, change: impl FnOnce(u32) -> u32) {
		let model = &record.description.model;
		match change(Securities::<T>::get(model)) {
			0 => Securities::<T>::remove(model),
			count => Securities::<T>::insert(model, count),
		}
	}
}

impl<T: Config> Custody<T::AccountId> for Pallet<T> {
	/// Reads the same number of keys for every unit, however many serial numbers it has.
	fn condition(unit: UnitId) -> Option<Condition<T::AccountId>> {
		let record = Units::<T>::get(unit)?;
		let cover = Self::cover_of(unit);
		Some(Condition {
			state: record.state,
			owner: Self::owner(unit, &record),
			is_custody_fresh: Self::is_custody_fresh(&record),
			custodian: record.custodian,
			loss: record.loss,
			is_insurer_admitted: Self::is_insurer_admitted(&cover),
			cover,
			has_claim: Self::has_claim(unit),
			model: record.description.model,
			facility: record.description.facility,
		})
	}

	/// Checks the state, the owner and that no claim on the policy is open: else the policy would
	/// stand for two loans. Lending checks everything else by the condition of the unit.
	fn pledge(unit: UnitId, owner: &T::AccountId) -> DispatchResult {
		let mut record = Self::record(unit)?;
		Self::ensure_owner(unit, &record, owner)?;
		record.ensure_issued::<T>()?;
		ensure!(!Self::has_claim(unit), Error::<T>::PolicyClaimed);

		record.state = State::Pledged;
		Self::count_security(&record, |count| count.saturating_add(1));
		Units::<T>::insert(unit, record);

		Self::deposit_event(Event::Pledged { unit, owner: owner.clone() });
		Ok(())
	}

	fn seize(unit: UnitId) -> DispatchResult {
		let mut record = Self::record(unit)?;
		match record.state {
			State::Pledged => record.state = State::Seized,
			State::Seized => return Err(Error::<T>::UnitSeized.into()),
			_ => return Err(Error::<T>::NotPledged.into()),
		}

		let owner = Self::owner(unit, &record);
		Units::<T>::insert(unit, record);

		Self::deposit_event(Event::Seized { unit, owner });
		Ok(())
	}

	fn release(unit: UnitId, owner: &T::AccountId) -> DispatchResult {
		let mut record = Self::record(unit)?;
		ensure!(matches!(record.state, State::Pledged | State::Seized), Error::<T>::NotPledged);

		// The state changes before the transfer, because a receipt is locked in every other state.
		let was_seized = record.state == State::Seized;
		record.state = State::Issued;
		Self::count_security(&record, |count| count.saturating_sub(1));
		Units::<T>::insert(unit, record);
		if T::Nfts::owner(&UNIT_COLLECTION, &unit).as_ref() != Some(owner) {
			T::Nfts::transfer(&UNIT_COLLECTION, &unit, owner)?;
			if was_seized {
				Self::end_policy(unit);
			}
		}

		Self::deposit_event(Event::Released { unit, owner: owner.clone() });
		Ok(())
	}
}
