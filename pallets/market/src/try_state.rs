//! Invariants of the storage, which hold between any two calls.

use frame_support::ensure;
use infrafi_finance::units::Usdai;
use sp_runtime::TryRuntimeError;

use crate::{
	Config, ListedItems, Listings, ListingsBySeller, NextListingId, Pallet, Params, MAX_FEE,
	MAX_MAX_TERM,
};

impl<T: Config> Pallet<T> {
	/// Checks all invariants.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_ids()?;
		Self::check_items()?;
		Self::check_sellers()?;
		Self::check_terms()?;
		ensure!(
			Self::check_params(&Params::<T>::get()).is_ok(),
			"the governed values are out of bounds"
		);
		Ok(())
	}

	/// The id of a listing is below the next id.
	fn check_ids() -> Result<(), TryRuntimeError> {
		let next = NextListingId::<T>::get();
		ensure!(
			Listings::<T>::iter_keys().all(|id| id < next),
			"the id of a listing is not below the next id"
		);
		Ok(())
	}

	/// An item has at most one listing, and the index has that one: invariant 100.
	fn check_items() -> Result<(), TryRuntimeError> {
		for (id, record) in Listings::<T>::iter() {
			ensure!(
				ListedItems::<T>::get(record.listing.item) == Some(id),
				"a listing is not that of its item"
			);
		}
		ensure!(
			ListedItems::<T>::iter_keys().count() == Listings::<T>::iter_keys().count(),
			"an item has a listing that does not exist"
		);
		Ok(())
	}

	/// A listing is in the list of its seller once, and the list is in ascending order:
	/// invariant 100.
	fn check_sellers() -> Result<(), TryRuntimeError> {
		let mut count = 0usize;
		for (seller, ids) in ListingsBySeller::<T>::iter() {
			ensure!(!ids.is_empty(), "an account without listings has a list");
			ensure!(
				ids.iter().zip(ids.iter().skip(1)).all(|(one, next)| one < next),
				"the listings of an account are not in ascending order"
			);
			let is_sellers =
				|id| Listings::<T>::get(id).is_some_and(|record| record.listing.seller == seller);
			ensure!(ids.iter().all(is_sellers), "an account has a listing of another");
			count = count.saturating_add(ids.len());
		}
		ensure!(
			Listings::<T>::iter_keys().count() == count,
			"a listing is missing from the list of its seller"
		);
		Ok(())
	}

	/// A listing has a price, a fee of 1 % at most, rounded up, and a term of 30 days at most:
	/// invariant 101.
	fn check_terms() -> Result<(), TryRuntimeError> {
		for record in Listings::<T>::iter_values() {
			let listing = record.listing;
			ensure!(listing.price > 0, "an item is listed for nothing");
			let most = Usdai(listing.price).part_up(MAX_FEE).map_err(|_| "a fee does not fit")?;
			ensure!(listing.fee <= most.0, "the fee of a listing is too high");
			let term = listing.until.saturating_sub(Self::now());
			ensure!(term <= MAX_MAX_TERM, "an item is listed for too long");
		}
		Ok(())
	}
}
