//! The reads behind the view functions.

use alloc::vec::Vec;

use frame_support::traits::Contains;
use infrafi_protocol::ListingId;

use crate::{
	records::ItemNow, Config, ListingInfo, ListingPage, Listings, ListingsBySeller, NextListingId,
	Pallet, MAX_PAGE,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn show(id: ListingId) -> Option<ListingInfo<T::AccountId>> {
		let listing = Listings::<T>::get(id)?.listing;
		let now = ItemNow::<T>::load(listing.item).ok();
		let is_open =
			Self::is_open(&listing, now.as_ref()) && !T::Frozen::contains(&listing.seller);
		let claimable = Self::claimable(listing.item);
		Some(ListingInfo { id, listing, is_open, facts: now.map(|now| now.facts), claimable })
	}

	/// Counts ids, not listings: a page over removed listings costs no more than one over others.
	pub(crate) fn page(from: ListingId, limit: u32) -> ListingPage<T::AccountId> {
		let end = NextListingId::<T>::get();
		let stop = from.saturating_add(limit.clamp(1, MAX_PAGE).into()).min(end);
		ListingPage {
			listings: (from..stop).filter_map(Self::show).collect(),
			next: (stop < end).then_some(stop),
		}
	}

	pub(crate) fn of_seller(who: &T::AccountId) -> Vec<ListingInfo<T::AccountId>> {
		ListingsBySeller::<T>::get(who).into_iter().filter_map(Self::show).collect()
	}
}
