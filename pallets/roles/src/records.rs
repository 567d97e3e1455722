//! The admissions and their number: inserted together, removed together.

use frame_support::{pallet_prelude::*, traits::UnixTime};
use infrafi_protocol::{Admission, Role};

use crate::{Admissions, Config, Counts, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Stores an admission. Returns the one that it replaces.
	pub(crate) fn insert(
		role: Role,
		who: &T::AccountId,
		admission: &Admission,
	) -> Result<Option<Admission>, Error<T>> {
		let earlier = Admissions::<T>::get(role, who);
		if earlier.is_none() {
			let count = Counts::<T>::get(role);
			let is_full = role.max_admissions().is_some_and(|max| count >= max);
			ensure!(!is_full, Error::<T>::TooManyAttestors);
			// A count of all accounts that exist fits.
			Counts::<T>::insert(role, count.saturating_add(1));
		}
		Admissions::<T>::insert(role, who, admission);
		Ok(earlier)
	}

	/// Removes an admission.
	pub(crate) fn remove(role: Role, who: &T::AccountId) -> Result<(), Error<T>> {
		Admissions::<T>::take(role, who).ok_or(Error::<T>::NotAdmitted)?;
		Counts::<T>::mutate(role, |count| *count = count.saturating_sub(1));
		Ok(())
	}

	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}
}
