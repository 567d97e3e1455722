//! Errors of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod errors {
	#[pallet::error]
	pub enum Error<T> {
		/// There is no listing with this id: it never existed, was removed, or its item was sold.
		UnknownListing,
		/// USDai is frozen for the buyer or the seller.
		AccountFrozen,
		/// The caller is not the owner of the item.
		NotOwner,
		/// The caller is not the seller, and the listing can still be bought.
		NotSeller,
		/// The price is zero.
		PriceIsZero,
		/// The end of the listing is not in the future.
		UntilNotInFuture,
		/// The listing ends later than `max_term` from now.
		TermTooLong,
		/// The owner has listed the item already, and the listing can still be bought.
		AlreadyListed,
		/// The account has 64 listings.
		TooManyListings,
		/// All ids of listings are used.
		IdsExhausted,
		/// The free INFRA of the account are below the storage deposit of the listing.
		InsufficientInfra,
		/// The seller cannot buy its own item.
		BuyerIsSeller,
		/// The listing has expired.
		ListingExpired,
		/// The price of the listing is above `max_price`.
		PriceAboveMax,
		/// The fingerprint is not that of the listing: the buyer has seen another item.
		FingerprintDiffers,
		/// The item has another owner than the seller.
		ItemMoved,
		/// The item has changed since it was listed: its fingerprint is another one.
		ItemChanged,
		/// The USDai balance of the buyer is below the price.
		InsufficientAssets,
		/// Only governance may do this: two thirds of the council, by a motion or by the timelock.
		NotGovernance,
		/// This change waits in the timelock: it does not only tighten.
		ChangeHasToWait,
		/// `fee` must be at most 1 %.
		FeeTooHigh,
		/// `max_term` must be at least one second and at most 30 days.
		MaxTermOutOfRange,
	}
}
