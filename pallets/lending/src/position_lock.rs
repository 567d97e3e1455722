//! Which positions cannot be transferred.

use frame_support::traits::Locker;
use infrafi_protocol::ids::{CollectionId, POSITION_COLLECTION};

use crate::{books::tranche_of, live::LiveLoan, seized::SeizedLoan, Config, Pallet};

impl<T: Config> Locker<CollectionId, u64> for Pallet<T> {
	/// A position that counted as first loss cannot be transferred while its loan is live, or is
	/// seized and not written off. Other positions can. Items of other collections are locked.
	fn is_locked(collection: CollectionId, item: u64) -> bool {
		let (loan, tranche) = tranche_of(item);
		let first_loss =
			|| LiveLoan::<T>::first_loss(loan).or_else(|| SeizedLoan::<T>::first_loss(loan));
		collection != POSITION_COLLECTION
			|| first_loss().is_some_and(|first_loss| first_loss.contains(tranche))
	}
}
