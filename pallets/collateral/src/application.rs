//! Applications for a receipt: `apply`, `withdraw_application` and `decline`.

use alloc::collections::BTreeSet;
use frame_support::{
	pallet_prelude::*,
	traits::{Consideration, Contains, Footprint},
};
use infrafi_protocol::{
	feed::is_model_name,
	unit::{Class, State},
	UnitId,
};
use sp_core::H256;

use crate::{
	types::into_parts, Config, Error, Event, NextUnitId, Pallet, Params, Record, RecordOf, Serials,
	UnitOf,
};

impl<T: Config> Pallet<T> {
	/// Reserves the serial numbers, holds the storage deposit, and returns the id of the new unit.
	pub(crate) fn do_apply(who: T::AccountId, unit: UnitOf<T>) -> Result<UnitId, DispatchError> {
		ensure_well_described::<T>(&unit)?;
		ensure!(unit.in_service_at <= Self::now(), Error::<T>::InServiceInFuture);
		ensure!(T::Custodians::contains(&unit.custodian), Error::<T>::UnknownCustodian);
		ensure!(
			unit.class != Class::Gpu || T::Models::contains(&unit.model),
			Error::<T>::UnknownModel
		);
		ensure!(!unit.serials.iter().any(Serials::<T>::contains_key), Error::<T>::SerialTaken);
		let id = NextUnitId::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::TooManyUnits)?;

		let ticket = T::Consideration::new(&who, Footprint::from_encodable(&unit))
			.map_err(|_| Error::<T>::InsufficientInfra)?;
		let (custodian, description, serials) = into_parts(unit);
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

	/// Removes the application and returns the number of freed serial numbers. The deposit goes to
	/// the applicant, whichever account calls.
	///
	/// Any account may apply with serial numbers that it does not own, and a custodian may never
	/// answer. Because any account may remove a lapsed application, neither reserves serial numbers
	/// forever.
	pub(crate) fn do_withdraw_application(
		who: T::AccountId,
		id: UnitId,
	) -> Result<u32, DispatchError> {
		let record = Self::record(id)?;
		ensure!(Self::has_lapsed(&record) || record.applicant == who, Error::<T>::NotApplicant);
		record.ensure_applied::<T>()?;

		let serials = Self::remove(id, record)?;

		Self::deposit_event(Event::ApplicationWithdrawn { unit: id });
		Ok(serials)
	}

	/// Removes the application and returns the number of freed serial numbers. `who` is `None` when
	/// governance declines.
	///
	/// The custodian does not have to be admitted any more: a removed custodian may still clear the
	/// applications that name it.
	pub(crate) fn do_decline(who: Option<T::AccountId>, id: UnitId) -> Result<u32, DispatchError> {
		let record = Self::record(id)?;
		ensure!(who.is_none_or(|who| who == record.custodian), Error::<T>::NotCustodian);
		record.ensure_applied::<T>()?;

		let serials = Self::remove(id, record)?;

		Self::deposit_event(Event::ApplicationDeclined { unit: id });
		Ok(serials)
	}

	/// Whether the application has waited for longer than `max_application_age`.
	fn has_lapsed(record: &RecordOf<T>) -> bool {
		Self::now().saturating_sub(record.applied_at) > Params::<T>::get().max_application_age
	}
}

/// Checks those fields of a unit that need no storage.
fn ensure_well_described<T: Config>(unit: &UnitOf<T>) -> Result<(), Error<T>> {
	ensure!(!unit.serials.is_empty(), Error::<T>::NoSerials);
	ensure!(!unit.serials.contains(&H256::zero()), Error::<T>::SerialIsZero);
	let distinct: BTreeSet<_> = unit.serials.iter().collect();
	ensure!(distinct.len() == unit.serials.len(), Error::<T>::DuplicateSerial);
	ensure!(unit.quantity > 0, Error::<T>::QuantityIsZero);
	ensure!(is_model_name(&unit.model), Error::<T>::ModelNameMalformed);
	Ok(())
}
