//! Listings of the tests.

use frame_support::assert_ok;
use infrafi_protocol::Item;
use infrafi_runtime::*;
use pallet_market::Call;
use sp_keyring::Sr25519Keyring;

use crate::chain::*;

/// An account lists an item for a day, at a number of USDai. Returns the id of the listing.
pub fn listed(who: Sr25519Keyring, item: Item, dollars: Balance) -> u64 {
	let listing = pallet_market::NextListingId::<Runtime>::get();
	assert_ok!(call(who, Call::list { item, price: dollars * ONE, until: now() + DAY }));
	listing
}

/// Buys a listing at its own price and fingerprint.
pub fn buy(listing: u64) -> Call<Runtime> {
	let info = Market::listing(listing).expect("it is listed");
	let (max_price, fingerprint) = (info.listing.price, info.listing.fingerprint);
	Call::buy { listing, max_price, fingerprint }
}
