//! Invariants of the storage, which hold between any two calls.

use frame_support::ensure;
use infrafi_protocol::{unit::State, UnitHolder};
use sp_runtime::TryRuntimeError;

use crate::{
	ActiveLeases, Config, EndConsents, LeaseStatus, Leases, NextLeaseId, Pallet, Params,
	MAX_HOURLY, MAX_MAX_TERM,
};

impl<T: Config> Pallet<T> {
	/// Checks all invariants.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_ids()?;
		Self::check_index()?;
		Self::check_units()?;
		Self::check_offers()?;
		Self::check_terms()?;
		Self::check_params_in_bounds()
	}

	/// The id of a lease is below the next id.
	fn check_ids() -> Result<(), TryRuntimeError> {
		let next = NextLeaseId::<T>::get();
		ensure!(
			Leases::<T>::iter_keys().all(|id| id < next),
			"the id of a lease is not below the next id"
		);
		Ok(())
	}

	/// A unit has at most one active lease, and the index has that one: invariant 90.
	fn check_index() -> Result<(), TryRuntimeError> {
		let mut active = 0usize;
		for (id, record) in Leases::<T>::iter() {
			if record.status == LeaseStatus::Active {
				active = active.saturating_add(1);
				ensure!(
					ActiveLeases::<T>::get(record.lease.unit) == Some(id),
					"an active lease is not that of its unit"
				);
			}
		}
		// Each active lease has an entry of its own. A further entry is of no active lease.
		ensure!(
			ActiveLeases::<T>::iter_keys().count() == active,
			"a unit has a lease that is not active"
		);
		Ok(())
	}

	/// A leased unit is neither an application nor redeemed, nor is its hardware requested:
	/// invariant 91.
	fn check_units() -> Result<(), TryRuntimeError> {
		for unit in ActiveLeases::<T>::iter_keys() {
			let state = T::Units::holder(unit).map(|holder| holder.state);
			ensure!(
				matches!(state, Some(State::Issued | State::Pledged | State::Seized)),
				"a unit without a receipt, or whose hardware is requested, has an active lease"
			);
		}
		Ok(())
	}

	/// Only active leases have rent, a recognition or consents: invariant 92.
	fn check_offers() -> Result<(), TryRuntimeError> {
		for record in Leases::<T>::iter_values() {
			let is_untouched = record.paid == 0
				&& record.recognised_for.is_none()
				&& record.consents == EndConsents::NONE;
			ensure!(
				is_untouched || record.status == LeaseStatus::Active,
				"an offer has rent, a recognition or consents"
			);
		}
		Ok(())
	}

	/// A lease has rent, and a term of ten years at most: invariant 93.
	fn check_terms() -> Result<(), TryRuntimeError> {
		for record in Leases::<T>::iter_values() {
			let lease = &record.lease;
			ensure!(
				(1..=MAX_HOURLY).contains(&lease.hourly),
				"the rent of a lease is out of bounds"
			);
			let term = lease.until.checked_sub(lease.from);
			ensure!(
				term.is_some_and(|term| (1..=MAX_MAX_TERM).contains(&term)),
				"the term of a lease is out of bounds"
			);
		}
		Ok(())
	}

	/// The governed values are within their bounds.
	fn check_params_in_bounds() -> Result<(), TryRuntimeError> {
		ensure!(
			Self::check_params(&Params::<T>::get()).is_ok(),
			"the governed values are out of bounds"
		);
		Ok(())
	}
}
