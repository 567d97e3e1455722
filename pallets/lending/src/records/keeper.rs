//! Other pallets report what their parties did.

use frame_support::{traits::Get, weights::Weight};
use infrafi_protocol::{Fact, RecordKeeper};

use super::RecordBook;
use crate::{Config, Pallet};

impl<T: Config> RecordKeeper<T::AccountId> for Pallet<T> {
	fn note(who: &T::AccountId, fact: Fact) {
		RecordBook::<T>::note(who, fact);
	}

	fn note_weight() -> Weight {
		T::DbWeight::get().reads_writes(1, 1)
	}
}
