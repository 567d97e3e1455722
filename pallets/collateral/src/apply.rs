//! An owner applies for a receipt.

use alloc::collections::BTreeSet;
use frame_support::{
	pallet_prelude::*,
	traits::{Consideration, Contains, Footprint},
};
use infrafi_protocol::{feed::is_model_name, unit::State, UnitId};

use crate::{types::take_apart, Config, Error, Event, NextUnitId, Pallet, Record, Serials, UnitOf};

impl<T: Config> Pallet<T> {
	/// Takes the unit's serial numbers and the deposit, and returns the id of the new unit.
	pub(crate) fn do_apply(who: T::AccountId, unit: UnitOf<T>) -> Result<UnitId, DispatchError> {
		ensure_well_described::<T>(&unit)?;
		ensure!(unit.in_service_at <= Self::now(), Error::<T>::InServiceInFuture);
		ensure!(T::Custodians::contains(&unit.custodian), Error::<T>::UnknownCustodian);
		ensure!(!unit.serials.iter().any(Serials::<T>::contains_key), Error::<T>::SerialTaken);
		let id = NextUnitId::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::TooManyUnits)?;

		let ticket = T::Consideration::new(&who, Footprint::from_encodable(&unit))?;
		let (custodian, description, serials) = take_apart(unit);
		let record = Record {
			state: State::Applied,
			applicant: who.clone(),
			ticket,
			custodian: custodian.clone(),
			description,
			applied_at: Self::now(),
			confirmed_at: None,
			loss: None,
		};
		NextUnitId::<T>::put(next);
		Self::insert(id, &record, &serials);

		Self::deposit_event(Event::Applied { unit: id, owner: who, custodian });
		Ok(id)
	}
}

/// What can be said of a unit without looking at the chain.
fn ensure_well_described<T: Config>(unit: &UnitOf<T>) -> Result<(), Error<T>> {
	ensure!(!unit.serials.is_empty(), Error::<T>::NoSerials);
	let distinct: BTreeSet<_> = unit.serials.iter().collect();
	ensure!(distinct.len() == unit.serials.len(), Error::<T>::DuplicateSerial);
	ensure!(unit.quantity > 0, Error::<T>::QuantityIsZero);
	ensure!(is_model_name(&unit.model), Error::<T>::ModelNameMalformed);
	Ok(())
}
