//! `admit`: new, renewed and changed admissions.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{Admission, Group, Role, RoleWatch};
use sp_core::H256;

use crate::{Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// Returns whether the early end of an earlier admission was reported.
	pub(crate) fn do_admit(
		role: Role,
		who: T::AccountId,
		group: Group,
		valid_until: Option<u64>,
		evidence: H256,
	) -> Result<bool, DispatchError> {
		let admitted_at = Self::now();
		Self::do_admit_as(role, who, Admission { group, valid_until, evidence, admitted_at })
	}

	/// The genesis admits at time zero: it has no clock yet.
	pub(crate) fn do_admit_as(
		role: Role,
		who: T::AccountId,
		admission: Admission,
	) -> Result<bool, DispatchError> {
		let Admission { group, valid_until, evidence, admitted_at } = admission;
		ensure!(group != 0, Error::<T>::GroupIsZero);
		ensure!(admission.is_valid(admitted_at), Error::<T>::ValidUntilNotInFuture);

		let earlier = Self::insert(role, &who, &admission)?;
		let is_reduced = earlier.is_some_and(|earlier| !admission.covers(&earlier));
		if is_reduced {
			T::Watch::revoked(role, &who);
		}
		Self::deposit_event(Event::Admitted {
			role,
			who,
			group,
			valid_until,
			evidence,
			is_reduced,
		});
		Ok(is_reduced)
	}
}
