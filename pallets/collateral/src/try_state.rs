//! What must hold of the pallet's storage between any two calls.

use alloc::collections::BTreeSet;

use frame_support::{ensure, traits::tokens::nonfungibles_v2::Inspect};
use infrafi_protocol::ids::UNIT_COLLECTION;
use sp_runtime::TryRuntimeError;

use crate::{Config, NextUnitId, Pallet, Serials, State, Units};

impl<T: Config> Pallet<T> {
	/// All checks.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_ids()?;
		Self::check_serials()?;
		Self::check_receipts()?;
		Self::check_collection()
	}

	/// No id was used that is yet to be given.
	fn check_ids() -> Result<(), TryRuntimeError> {
		let next = NextUnitId::<T>::get();
		ensure!(Units::<T>::iter_keys().all(|id| id < next), "a unit has an id not given yet");
		Ok(())
	}

	/// A serial number is in one live unit, and leads to it.
	fn check_serials() -> Result<(), TryRuntimeError> {
		let mut listed = 0usize;
		for (id, record) in Units::<T>::iter() {
			let serials: BTreeSet<_> = record.unit.serials.iter().collect();
			ensure!(!serials.is_empty(), "a unit has no serial number");
			ensure!(
				serials.len() == record.unit.serials.len(),
				"a unit lists a serial number twice"
			);
			for serial in &serials {
				ensure!(
					Serials::<T>::get(serial) == Some(id),
					"a serial number does not lead to the unit that lists it"
				);
			}
			listed = listed.saturating_add(serials.len());
		}
		// Each of them leads to the one unit that lists it; one more would lead to a unit that does not.
		ensure!(
			Serials::<T>::iter_keys().count() == listed,
			"a serial number leads to a unit that does not list it"
		);
		Ok(())
	}

	/// A unit has a receipt if and only if a custodian has issued it; one that ended has none.
	fn check_receipts() -> Result<(), TryRuntimeError> {
		for id in 0..NextUnitId::<T>::get() {
			let issued = Units::<T>::get(id).is_some_and(|record| record.state != State::Applied);
			let exists = T::Nfts::owner(&UNIT_COLLECTION, &id).is_some();
			ensure!(exists || !issued, "an issued unit has no receipt");
			ensure!(issued || !exists, "a receipt exists without an issued unit");
		}
		Ok(())
	}

	/// Nobody but the pallet owns the collection.
	fn check_collection() -> Result<(), TryRuntimeError> {
		ensure!(
			T::Nfts::collection_owner(&UNIT_COLLECTION) == Some(Self::account()),
			"the collection of units is not the pallet's"
		);
		Ok(())
	}
}
