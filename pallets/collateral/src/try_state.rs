//! What must hold of the pallet's storage between any two calls.

use alloc::collections::BTreeSet;

use codec::Encode;
use frame_support::{ensure, traits::tokens::nonfungibles_v2::Inspect};
use infrafi_protocol::{ids::UNIT_COLLECTION, unit::State};
use sp_runtime::TryRuntimeError;

use crate::{
	receipt::CUSTODIAN, Config, NextUnitId, Pallet, Params, Policies, Serials, UnitSerials, Units,
};

impl<T: Config> Pallet<T> {
	/// All checks.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_ids()?;
		Self::check_serials()?;
		Self::check_receipts()?;
		Self::check_custody()?;
		Self::check_policies()?;
		Self::check_params_in_bounds()?;
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
		for id in Units::<T>::iter_keys() {
			let kept = UnitSerials::<T>::get(id);
			let serials: BTreeSet<_> = kept.iter().collect();
			ensure!(!serials.is_empty(), "a unit has no serial number");
			ensure!(serials.len() == kept.len(), "a unit lists a serial number twice");
			for serial in &serials {
				ensure!(
					Serials::<T>::get(serial) == Some(id),
					"a serial number does not lead to the unit that lists it"
				);
			}
			listed = listed.saturating_add(serials.len());
		}
		ensure!(
			UnitSerials::<T>::iter_keys().all(Units::<T>::contains_key),
			"serial numbers are kept of a unit that is no more"
		);
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

	/// An issued unit was confirmed, and names its custodian on the receipt; an application has nothing to confirm or report.
	fn check_custody() -> Result<(), TryRuntimeError> {
		for (id, record) in Units::<T>::iter() {
			ensure!(record.applied_at <= Self::now(), "an application comes from the future");
			if record.state == State::Applied {
				ensure!(record.confirmed_at.is_none(), "an application was confirmed");
				ensure!(record.loss.is_none(), "an application was reported lost");
				continue;
			}
			let confirmed_at = record.confirmed_at.ok_or("an issued unit was never confirmed")?;
			ensure!(confirmed_at <= Self::now(), "a confirmation comes from the future");
			ensure!(
				T::Nfts::system_attribute(&UNIT_COLLECTION, Some(&id), CUSTODIAN.as_bytes())
					== Some(record.custodian.encode()),
				"a receipt names another custodian"
			);
		}
		Ok(())
	}

	/// Only what has a receipt is insured.
	fn check_policies() -> Result<(), TryRuntimeError> {
		for (id, cover) in Policies::<T>::iter() {
			let issued = Units::<T>::get(id).is_some_and(|record| record.state != State::Applied);
			ensure!(issued, "a policy covers a unit without a receipt");
			ensure!(
				!cover.policy.number.is_empty() && cover.policy.coverage > 0,
				"a policy covers nothing"
			);
		}
		Ok(())
	}

	/// The governed values are such as governance may set.
	fn check_params_in_bounds() -> Result<(), TryRuntimeError> {
		ensure!(
			Self::check_params(&Params::<T>::get()).is_ok(),
			"the governed values are out of bounds"
		);
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
