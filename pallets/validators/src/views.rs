//! What wallets and monitors read.

use alloc::vec::Vec;

use frame_support::traits::DisabledValidators;
use pallet_session::Pallet as Session;

use crate::{Absences, Admitted, Authored, Config, Offenders, Pallet, Suspensions, ValidatorInfo};

impl<T: Config> Pallet<T> {
	pub(crate) fn show(who: T::AccountId) -> ValidatorInfo<T::AccountId> {
		let index = Session::<T>::validator_id_to_index(&who);
		ValidatorInfo {
			is_admitted: Self::is_admitted(&who),
			has_keys: Session::<T>::load_keys(&who).is_some(),
			is_in_set: index.is_some(),
			is_queued: Session::<T>::queued_keys().iter().any(|(queued, _)| *queued == who),
			is_disabled: index.is_some_and(<Session<T> as DisabledValidators>::is_disabled),
			suspension: Suspensions::<T>::get(&who),
			offended_in: Offenders::<T>::get(&who),
			authored: Authored::<T>::get(&who),
			absences: Absences::<T>::get(&who),
			who,
		}
	}

	pub(crate) fn show_all() -> Vec<ValidatorInfo<T::AccountId>> {
		Admitted::<T>::get().into_iter().map(Self::show).collect()
	}
}
