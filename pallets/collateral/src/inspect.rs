//! What other pallets ask: the subject of an appraisal, the lock of a receipt, and a receipt as an
//! item of the market.

use frame_support::{
	pallet_prelude::*,
	traits::tokens::{nonfungibles_v2::Transfer, Locker},
};
use infrafi_protocol::{
	assets::Balance,
	ids::{CollectionId, UNIT_COLLECTION},
	unit::State,
	Holder, ItemFacts, ItemKeeper, LeaseBook, Model, ReceiptFacts, Subject, UnitHolder, UnitId,
	UnitInspect,
};

use crate::{Config, Pallet, Securities, Units};

impl<T: Config> UnitInspect for Pallet<T> {
	fn subject(unit: UnitId) -> Option<Subject> {
		let description = Units::<T>::get(unit)?.description;
		Some(Subject {
			model: description.model,
			quantity: description.quantity,
			in_service_at: description.in_service_at,
			grade: description.grade,
		})
	}

	fn is_security(model: &Model) -> bool {
		Securities::<T>::contains_key(model)
	}
}

impl<T: Config> UnitHolder<T::AccountId> for Pallet<T> {
	fn holder(unit: UnitId) -> Option<Holder<T::AccountId>> {
		let record = Units::<T>::get(unit)?;
		Some(Holder { state: record.state, owner: Self::owner(unit, &record) })
	}
}

/// A receipt can be transferred only while its unit is [`State::Issued`]. Items of other
/// collections are never locked here.
impl<T: Config> Locker<CollectionId, UnitId> for Pallet<T> {
	fn is_locked(collection: CollectionId, item: UnitId) -> bool {
		collection == UNIT_COLLECTION
			&& Units::<T>::get(item).is_some_and(|record| record.state != State::Issued)
	}
}

impl<T: Config> ItemKeeper<UnitId, T::AccountId> for Pallet<T> {
	/// Only an issued unit can be sold: a pledged one secures a loan of its owner.
	fn facts(unit: UnitId) -> Result<(T::AccountId, ItemFacts<T::AccountId>), DispatchError> {
		let record = Self::record(unit)?;
		record.ensure_issued::<T>()?;
		let owner = Self::owner(unit, &record);
		let lease = T::Leases::active(unit);
		let facts = ReceiptFacts {
			state: record.state,
			loss: record.loss,
			cover: Self::cover_of(unit),
			custodian: record.custodian,
			lease: lease.as_ref().map(|lease| lease.id),
			rent_paid: lease.map_or(0, |lease| lease.paid),
		};
		Ok((owner, ItemFacts::Receipt(facts)))
	}

	/// Rent is paid to the owner at once.
	fn claimable(_: UnitId) -> Balance {
		0
	}

	fn hand_over(unit: UnitId, from: &T::AccountId, to: &T::AccountId) -> DispatchResult {
		let record = Self::record(unit)?;
		record.ensure_issued::<T>()?;
		Self::ensure_owner(unit, &record, from)?;
		T::Nfts::transfer(&UNIT_COLLECTION, &unit, to)
	}
}
