//! Invariant 60, which holds between any two calls.

use alloc::collections::BTreeMap;

use frame_support::ensure;
use infrafi_protocol::Role;
use sp_runtime::TryRuntimeError;

use crate::{Admissions, Config, Counts, Pallet};

impl<T: Config> Pallet<T> {
	/// Checks all invariants.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_admissions()?;
		Self::check_counts()
	}

	/// An admission has a group, was made in the past, and ended after it was made.
	fn check_admissions() -> Result<(), TryRuntimeError> {
		for (_, _, admission) in Admissions::<T>::iter() {
			ensure!(admission.group != 0, "an admission has no group");
			ensure!(
				admission.admitted_at <= Self::now(),
				"the time of an admission is in the future"
			);
			ensure!(
				admission.is_valid(admission.admitted_at),
				"an admission had ended when it was made"
			);
		}
		Ok(())
	}

	/// The numbers of admissions are as stored, and within their bounds.
	fn check_counts() -> Result<(), TryRuntimeError> {
		let mut counts = BTreeMap::<Role, u32>::new();
		for (role, _, _) in Admissions::<T>::iter() {
			let count = counts.entry(role).or_default();
			*count = count.saturating_add(1);
		}
		for role in Role::ALL {
			let count = counts.get(&role).copied().unwrap_or_default();
			ensure!(
				Counts::<T>::get(role) == count,
				"the number of admissions to a role is not as stored"
			);
			ensure!(
				role.max_admissions().is_none_or(|max| count <= max),
				"a role has more admissions than its bound"
			);
		}
		Ok(())
	}
}
