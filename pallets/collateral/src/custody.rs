//! What lending does with units.

use frame_support::{
	pallet_prelude::*,
	traits::tokens::nonfungibles_v2::{Inspect, Transfer},
};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Condition, State},
	Custody, UnitId,
};

use crate::{Config, Error, Event, Pallet, Policies, Units};

impl<T: Config> Custody<T::AccountId> for Pallet<T> {
	/// Costs the same whatever the number of units, and of the unit's serial numbers.
	fn condition(unit: UnitId) -> Option<Condition<T::AccountId>> {
		let record = Units::<T>::get(unit)?;
		let cover = Policies::<T>::get(unit);
		Some(Condition {
			state: record.state,
			owner: Self::owner(unit, &record),
			is_custody_fresh: Self::is_custody_fresh(&record),
			loss: record.loss,
			is_insurer_admitted: Self::is_insurer_admitted(&cover),
			cover,
			model: record.description.model,
			facility: record.description.facility,
		})
	}

	/// Looks at the state and at the owner alone. What else a lender wants of a unit it judges by its condition.
	fn pledge(unit: UnitId, owner: &T::AccountId) -> DispatchResult {
		let mut record = Self::record(unit)?;
		Self::ensure_owner(unit, &record, owner)?;
		record.ensure_issued::<T>()?;

		record.state = State::Pledged;
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

		// Before the transfer: in no other state does a receipt move.
		record.state = State::Issued;
		Units::<T>::insert(unit, record);
		if T::Nfts::owner(&UNIT_COLLECTION, &unit).as_ref() != Some(owner) {
			T::Nfts::transfer(&UNIT_COLLECTION, &unit, owner)?;
		}

		Self::deposit_event(Event::Released { unit, owner: owner.clone() });
		Ok(())
	}
}
