//! What other pallets ask of units.

use frame_support::traits::tokens::Locker;
use infrafi_protocol::{
	ids::{CollectionId, UNIT_COLLECTION},
	unit::State,
	Subject, UnitId, UnitInspect,
};

use crate::{Config, Pallet, Units};

impl<T: Config> UnitInspect for Pallet<T> {
	fn subject(unit: UnitId) -> Option<Subject> {
		let described = Units::<T>::get(unit)?.description;
		Some(Subject {
			model: described.model,
			quantity: described.quantity,
			in_service_at: described.in_service_at,
			grade: described.grade,
		})
	}
}

/// A receipt moves while its unit is [`State::Issued`], and in no other state. Of other collections nothing is said.
impl<T: Config> Locker<CollectionId, UnitId> for Pallet<T> {
	fn is_locked(collection: CollectionId, item: UnitId) -> bool {
		collection == UNIT_COLLECTION
			&& Units::<T>::get(item).is_some_and(|record| record.state != State::Issued)
	}
}
