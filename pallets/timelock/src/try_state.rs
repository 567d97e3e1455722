//! Invariants of the storage, which hold between any two calls.

use frame_support::ensure;
use sp_runtime::TryRuntimeError;

use crate::{Config, GuardianUses, NextCallId, Objections, Pallet, Params, Pending, MAX_DELAY};

impl<T: Config> Pallet<T> {
	/// Checks all invariants.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_pending()?;
		Self::check_objections()?;
		Self::check_guardian_uses()?;
		ensure!(
			Self::check_params(&Params::<T>::get()).is_ok(),
			"the governed values are out of bounds"
		);
		Ok(())
	}

	/// The ids and times of the scheduled calls are in order.
	fn check_pending() -> Result<(), TryRuntimeError> {
		let (next, now) = (NextCallId::<T>::get(), Self::now());
		for (id, record) in Pending::<T>::iter() {
			ensure!(id < next, "the id of a call is not below the next id");
			ensure!(record.scheduled_at <= now, "a call was scheduled in the future");
			let latest = record.scheduled_at.saturating_add(MAX_DELAY);
			ensure!(
				(record.scheduled_at..=latest).contains(&record.ready_at),
				"the delay of a call is out of bounds"
			);
			ensure!(record.ready_at < record.expires_at, "a call has no window");
		}
		Ok(())
	}

	/// There are objections to calls that wait, and to no other.
	fn check_objections() -> Result<(), TryRuntimeError> {
		let are_of_calls = Objections::<T>::iter()
			.all(|(id, who)| Pending::<T>::contains_key(id) && !who.is_empty());
		ensure!(are_of_calls, "an objection is to no call");
		Ok(())
	}

	/// No power was used in the future.
	fn check_guardian_uses() -> Result<(), TryRuntimeError> {
		let now = Self::now();
		for uses in GuardianUses::<T>::iter_values() {
			let mut times = [uses.braked_at, uses.cancelled_at].into_iter().flatten();
			ensure!(times.all(|at| at <= now), "a guardian used a power in the future");
		}
		Ok(())
	}
}
