//! `admit`, `dismiss` and `leave`: which accounts are validators.

use alloc::vec::Vec;

use frame_support::pallet_prelude::*;
use pallet_session::Pallet as Session;

use crate::{Absences, Admitted, Config, Error, Event, Pallet, Suspensions};

impl<T: Config> Pallet<T> {
	/// Admission ends a suspension from an earlier time: it takes the longer way of the two.
	pub(crate) fn do_admit(who: T::AccountId) -> DispatchResult {
		Self::insert(&who)?;
		Self::end_suspension(&who);
		Self::deposit_event(Event::Admitted { who });
		Ok(())
	}

	/// The suspension stays, so that an offender is disabled until it is out of the set.
	pub(crate) fn do_dismiss(who: T::AccountId) -> DispatchResult {
		Self::ensure_is_admitted(&who)?;
		Self::ensure_not_last(&who)?;
		Self::remove(&who);
		Self::deposit_event(Event::Dismissed { who });
		Ok(())
	}

	pub(crate) fn do_leave(who: T::AccountId) -> DispatchResult {
		Self::ensure_is_admitted(&who)?;
		Self::ensure_may_depart(&who)?;
		Self::remove(&who);
		Self::deposit_event(Event::Left { who });
		Ok(())
	}

	pub(crate) fn ensure_is_admitted(who: &T::AccountId) -> Result<(), Error<T>> {
		ensure!(Self::is_admitted(who), Error::<T>::NotAdmitted);
		Ok(())
	}

	/// Whether the account is a validator, in the set or not.
	pub(crate) fn is_admitted(who: &T::AccountId) -> bool {
		Admitted::<T>::get().binary_search(who).is_ok()
	}

	/// The validators that the next set consists of: admitted, with keys, not suspended.
	pub(crate) fn eligible() -> Vec<T::AccountId> {
		let admitted = Admitted::<T>::get().into_iter();
		admitted
			.filter(|who| !Suspensions::<T>::contains_key(who))
			.filter(|who| Session::<T>::load_keys(who).is_some())
			.collect()
	}

	/// Keeps the list sorted.
	pub(crate) fn insert(who: &T::AccountId) -> Result<(), Error<T>> {
		Admitted::<T>::try_mutate(|admitted| match admitted.binary_search(who) {
			Ok(_) => Err(Error::<T>::AlreadyAdmitted),
			Err(place) => {
				admitted.try_insert(place, who.clone()).map_err(|_| Error::<T>::TooManyValidators)
			}
		})
	}

	/// What it missed is forgotten: a later admission begins anew.
	fn remove(who: &T::AccountId) {
		Absences::<T>::remove(who);
		Admitted::<T>::mutate(|admitted| admitted.retain(|other| other != who));
	}
}
