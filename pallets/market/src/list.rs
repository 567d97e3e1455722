//! `list` and `delist`: the offers of sellers. An item stays with its owner until it is sold.

use frame_support::{
	pallet_prelude::*,
	traits::{Consideration, Footprint},
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::Balance, Item, ListingId};

use crate::{
	records::ItemNow, Config, Error, Event, ListedItems, Listing, ListingRecord, Pallet, Params,
};

impl<T: Config> Pallet<T> {
	/// Returns the id of the listing.
	pub(crate) fn do_list(
		seller: T::AccountId,
		item: Item,
		price: Balance,
		until: u64,
	) -> Result<ListingId, DispatchError> {
		Self::ensure_not_frozen(&seller)?;
		ensure!(price > 0, Error::<T>::PriceIsZero);
		let (params, now) = (Params::<T>::get(), Self::now());
		ensure!(now < until, Error::<T>::UntilNotInFuture);
		ensure!(until.saturating_sub(now) <= params.max_term, Error::<T>::TermTooLong);
		let item_now = ItemNow::<T>::load(item)?;
		ensure!(item_now.owner == seller, Error::<T>::NotOwner);
		Self::replace_dead(item, &item_now)?;

		let fee = Usdai(price).part_up(params.fee)?.0;
		let fingerprint = item_now.fingerprint;
		let listing = Listing { item, seller: seller.clone(), price, fee, until, fingerprint };
		let ticket = T::Consideration::new(&seller, Footprint::from_encodable(&listing))
			.map_err(|_| Error::<T>::InsufficientInfra)?;
		let id = Self::insert(ListingRecord { listing, ticket })?;

		Self::deposit_event(Event::Listed {
			listing: id,
			item,
			seller,
			price,
			fee,
			until,
			fingerprint,
		});
		Ok(id)
	}

	/// The seller withdraws its offer at any time. A listing that cannot be bought any more is
	/// removed by any account.
	pub(crate) fn do_delist(who: T::AccountId, id: ListingId) -> DispatchResult {
		let record = Self::record(id)?;
		if record.listing.seller != who {
			let item = ItemNow::<T>::load(record.listing.item).ok();
			ensure!(!Self::is_open(&record.listing, item.as_ref()), Error::<T>::NotSeller);
		}
		Self::remove_unsold(id, record)
	}

	/// Removes an earlier listing of the item that cannot be bought any more. An item has one
	/// listing at a time, so that an old price does not outlive a new one.
	fn replace_dead(item: Item, item_now: &ItemNow<T>) -> DispatchResult {
		let Some(id) = ListedItems::<T>::get(item) else { return Ok(()) };
		let record = Self::record(id)?;
		ensure!(!Self::is_open(&record.listing, Some(item_now)), Error::<T>::AlreadyListed);
		Self::remove_unsold(id, record)
	}
}
