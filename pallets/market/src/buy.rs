//! `buy`: money against the item, at once.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		Get,
	},
};
use infrafi_protocol::{
	assets::{Balance, USDAI},
	ListingId,
};
use sp_core::H256;

use crate::{records::ItemNow, Config, Error, Event, Listing, Pallet};

impl<T: Config> Pallet<T> {
	/// Pays the seller and the treasury, and hands the item over. A failure of any of them undoes
	/// all of it.
	pub(crate) fn do_buy(
		buyer: T::AccountId,
		id: ListingId,
		max_price: Balance,
		fingerprint: H256,
	) -> DispatchResult {
		let record = Self::record(id)?;
		Self::ensure_agreed(&record.listing, &buyer, max_price, fingerprint)?;
		Self::ensure_unchanged(&record.listing)?;
		let Listing { item, seller, price, fee, .. } = Self::remove(id, record)?;

		let claimed = Self::claimable(item);
		let for_seller = price.checked_sub(fee).ok_or(Error::<T>::FeeTooHigh)?;
		Self::pay(&buyer, &seller, for_seller)?;
		Self::pay(&buyer, &T::Treasury::get(), fee)?;
		Self::hand_over(item, &seller, &buyer)?;

		let listing = id;
		Self::deposit_event(Event::Sold { listing, item, seller, buyer, price, fee, claimed });
		Ok(())
	}

	/// Fails unless the listing is what the buyer wants, and both parties may trade. The id alone
	/// does not show that: after a fork it can be that of another listing.
	fn ensure_agreed(
		listing: &Listing<T::AccountId>,
		buyer: &T::AccountId,
		max_price: Balance,
		fingerprint: H256,
	) -> Result<(), Error<T>> {
		ensure!(listing.seller != *buyer, Error::<T>::BuyerIsSeller);
		ensure!(Self::now() < listing.until, Error::<T>::ListingExpired);
		ensure!(listing.price <= max_price, Error::<T>::PriceAboveMax);
		ensure!(listing.fingerprint == fingerprint, Error::<T>::FingerprintDiffers);
		Self::ensure_not_frozen(buyer)?;
		Self::ensure_not_frozen(&listing.seller)?;
		let spendable =
			T::Assets::reducible_balance(USDAI, buyer, Preservation::Expendable, Fortitude::Polite);
		ensure!(listing.price <= spendable, Error::<T>::InsufficientAssets);
		Ok(())
	}

	/// Fails unless the item is the seller's and as it was listed.
	fn ensure_unchanged(listing: &Listing<T::AccountId>) -> DispatchResult {
		let item = ItemNow::<T>::load(listing.item)?;
		ensure!(item.owner == listing.seller, Error::<T>::ItemMoved);
		ensure!(item.fingerprint == listing.fingerprint, Error::<T>::ItemChanged);
		Ok(())
	}

	fn pay(from: &T::AccountId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount > 0 {
			T::Assets::transfer(USDAI, from, to, amount, Preservation::Expendable)?;
		}
		Ok(())
	}
}
