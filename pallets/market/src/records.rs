//! The record of a listing and its two indexes, by item and by seller: inserted together, removed
//! together. And the items, each asked of the pallet that keeps it.

use frame_support::{
	pallet_prelude::*,
	traits::{Consideration, Contains, UnixTime},
};
use infrafi_protocol::{assets::Balance, fingerprint, Item, ItemFacts, ItemKeeper, ListingId};
use sp_core::H256;

use crate::{
	Config, Error, Event, ListedItems, Listing, ListingRecord, ListingRecordOf, Listings,
	ListingsBySeller, NextListingId, Pallet,
};

/// An item that can be sold, as it is now.
pub(crate) struct ItemNow<T: Config> {
	pub(crate) owner: T::AccountId,
	pub(crate) facts: ItemFacts<T::AccountId>,
	pub(crate) fingerprint: H256,
}

impl<T: Config> ItemNow<T> {
	/// The item, or the reason for which it cannot be sold.
	pub(crate) fn load(item: Item) -> Result<Self, DispatchError> {
		let (owner, facts) = match item {
			Item::Request(id) => T::Requests::facts(id),
			Item::Position(loan, tranche) => T::Positions::facts((loan, tranche)),
			Item::Receipt(unit) => T::Receipts::facts(unit),
		}?;
		let fingerprint = fingerprint(item, &owner, &facts);
		Ok(Self { owner, facts, fingerprint })
	}
}

impl<T: Config> Pallet<T> {
	/// Money that a sale pays to the seller first.
	pub(crate) fn claimable(item: Item) -> Balance {
		match item {
			Item::Request(id) => T::Requests::claimable(id),
			Item::Position(loan, tranche) => T::Positions::claimable((loan, tranche)),
			Item::Receipt(unit) => T::Receipts::claimable(unit),
		}
	}

	/// Hands an item over, after it has paid the seller.
	pub(crate) fn hand_over(item: Item, from: &T::AccountId, to: &T::AccountId) -> DispatchResult {
		match item {
			Item::Request(id) => T::Requests::hand_over(id, from, to),
			Item::Position(loan, tranche) => T::Positions::hand_over((loan, tranche), from, to),
			Item::Receipt(unit) => T::Receipts::hand_over(unit, from, to),
		}
	}

	/// The record of a listing.
	pub(crate) fn record(id: ListingId) -> Result<ListingRecordOf<T>, Error<T>> {
		Listings::<T>::get(id).ok_or(Error::<T>::UnknownListing)
	}

	/// Whether a listing can be bought, as far as time and item are concerned. The fingerprint
	/// covers the owner.
	pub(crate) fn is_open(listing: &Listing<T::AccountId>, item: Option<&ItemNow<T>>) -> bool {
		Self::now() < listing.until
			&& item.is_some_and(|item| item.fingerprint == listing.fingerprint)
	}

	/// Stores a new listing.
	pub(crate) fn insert(record: ListingRecordOf<T>) -> Result<ListingId, Error<T>> {
		let id = NextListingId::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::IdsExhausted)?;
		let ListingRecord { listing: Listing { item, seller, .. }, .. } = &record;
		ListingsBySeller::<T>::try_append(seller, id).map_err(|()| Error::<T>::TooManyListings)?;
		ListedItems::<T>::insert(item, id);
		Listings::<T>::insert(id, record);
		NextListingId::<T>::put(next);
		Ok(id)
	}

	/// Removes a listing, and frees its storage deposit.
	pub(crate) fn remove(
		id: ListingId,
		record: ListingRecordOf<T>,
	) -> Result<Listing<T::AccountId>, DispatchError> {
		let ListingRecord { listing, ticket } = record;
		Listings::<T>::remove(id);
		ListedItems::<T>::remove(listing.item);
		ListingsBySeller::<T>::mutate_exists(&listing.seller, |ids| {
			let left = ids.take().map(|mut ids| {
				ids.retain(|other| *other != id);
				ids
			});
			*ids = left.filter(|ids| !ids.is_empty());
		});
		ticket.drop(&listing.seller)?;
		Ok(listing)
	}

	/// Removes a listing without a sale.
	pub(crate) fn remove_unsold(id: ListingId, record: ListingRecordOf<T>) -> DispatchResult {
		let Listing { item, seller, .. } = Self::remove(id, record)?;
		Self::deposit_event(Event::Delisted { listing: id, item, seller });
		Ok(())
	}

	pub(crate) fn ensure_not_frozen(who: &T::AccountId) -> Result<(), Error<T>> {
		ensure!(!T::Frozen::contains(who), Error::<T>::AccountFrozen);
		Ok(())
	}

	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}
}
