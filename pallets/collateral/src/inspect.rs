//! Reads for other pallets: the subject of an appraisal, and the lock of a receipt.

use frame_support::traits::tokens::Locker;
use infrafi_protocol::{
	ids::{CollectionId, UNIT_COLLECTION},
	unit::State,
	Holder, Model, Subject, UnitHolder, UnitId, UnitInspect,
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
