//! Types that the view functions return.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::{assets::Usdai, ItemFacts, ListingId};
use scale_info::TypeInfo;

use crate::Listing;

/// A listing with its price in USDai, and its item as it is now.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct ListingInfo<AccountId> {
	/// Id of the listing.
	pub id: ListingId,
	/// The listing.
	pub listing: Listing<AccountId>,
	/// Whether the item can be bought now: the listing has not expired, the seller is not frozen,
	/// and the fingerprint of the item is that of the listing.
	pub is_open: bool,
	/// What the price of the item depends on, now. `None` if the item cannot be sold.
	pub facts: Option<ItemFacts<AccountId>>,
	/// Money of the item that a sale pays to the seller first: USDai (18 decimals).
	pub claimable: Usdai,
}

/// A page of listings.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct ListingPage<AccountId> {
	/// The listings by ascending id. The list may be empty although more pages follow.
	pub listings: Vec<ListingInfo<AccountId>>,
	/// First id of the next page. `None` after the last page.
	pub next: Option<ListingId>,
}
