//! The answers to other pallets.

use infrafi_protocol::{Admission, Role, RoleInspect, RoleRevoke};

use crate::{Admissions, Config, Pallet};

impl<T: Config> RoleInspect<T::AccountId> for Pallet<T> {
	fn admission(role: Role, who: &T::AccountId) -> Option<Admission> {
		Admissions::<T>::get(role, who).filter(|admission| admission.is_valid(Self::now()))
	}
}

impl<T: Config> RoleRevoke<T::AccountId> for Pallet<T> {
	fn revoke(role: Role, who: &T::AccountId) {
		// The only error is that there is no admission.
		let _ = Self::do_revoke(role, who.clone());
	}
}
