//! Events of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod events {
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An owner listed an item. Its storage deposit is held, and the item stays with the owner.
		Listed {
			/// Id of the new listing.
			listing: ListingId,
			/// The item.
			item: Item,
			/// The owner of the item.
			seller: T::AccountId,
			/// What a buyer pays: USDai (18 decimals).
			price: Usdai,
			/// The part of the price that the treasury receives: USDai (18 decimals).
			fee: Usdai,
			/// When the listing expires, in seconds since 1970.
			until: UnixSeconds,
			/// BLAKE2-256 hash of the SCALE-encoded item, owner and facts.
			fingerprint: H256,
		},
		/// A listing was removed without a sale. Its storage deposit is free again.
		Delisted {
			/// Id of the listing.
			listing: ListingId,
			/// The item.
			item: Item,
			/// The account that had listed it.
			seller: T::AccountId,
		},
		/// An item was sold. The listing is removed, and its storage deposit is free again.
		Sold {
			/// Id of the listing.
			listing: ListingId,
			/// The item.
			item: Item,
			/// The account that sold it.
			seller: T::AccountId,
			/// The account that bought it.
			buyer: T::AccountId,
			/// What the buyer paid: USDai (18 decimals).
			price: Usdai,
			/// The part of the price that the treasury received: USDai (18 decimals). The seller
			/// received the rest.
			fee: Usdai,
			/// What the item paid to the seller before the sale: USDai (18 decimals).
			claimed: Usdai,
		},
		/// The governed values were replaced.
		ParamsSet {
			/// The new values: the fee in billionths, the term in seconds.
			params: Parameters,
		},
	}
}
