//! The answers to other pallets.

use infrafi_protocol::{Admission, Role, RoleInspect};

use crate::{Admissions, Config, Pallet};

impl<T: Config> RoleInspect<T::AccountId> for Pallet<T> {
	fn admission(role: Role, who: &T::AccountId) -> Option<Admission> {
		Admissions::<T>::get(role, who).filter(|admission| admission.is_valid(Self::now()))
	}
}
