//! Types that the pallet stores.

use frame_support::stored;
use infrafi_protocol::{
	assets::Usdai,
	time::{Seconds, UnixSeconds},
	Item,
};
use sp_core::H256;
use sp_runtime::Perbill;

use crate::{Config, MAX_MAX_TERM};

/// The governed values of the market.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// The treasury's share of a price, in billionths: at most 1 %. It applies to new listings.
	pub fee: Perbill,
	/// The longest time for which an item is listed, in seconds: at least 1, at most 30 days.
	pub max_term: Seconds,
}

impl Parameters {
	/// Whether `new` is nowhere looser than these values: listings are shorter. The fee has no
	/// stricter side: it divides between sellers and the treasury.
	pub(crate) fn tightens(&self, new: &Self) -> bool {
		let Self { fee, max_term } = self;
		new.fee == *fee && new.max_term <= *max_term
	}
}

impl Default for Parameters {
	/// A fee of 0.1 %, and thirty days.
	fn default() -> Self {
		Self { fee: Perbill::from_parts(1_000_000), max_term: MAX_MAX_TERM }
	}
}

/// An offer to sell an item at a price in USDai.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Listing<AccountId> {
	/// The item.
	pub item: Item,
	/// The account that offers it, and owned it then.
	pub seller: AccountId,
	/// What a buyer pays: USDai (18 decimals).
	pub price: Usdai,
	/// The part of the price that the treasury receives: USDai (18 decimals).
	pub fee: Usdai,
	/// When the listing expires, in seconds since 1970. At this second it has expired.
	pub until: UnixSeconds,
	/// BLAKE2-256 hash of the SCALE-encoded item, owner and facts at the time of the listing.
	pub fingerprint: H256,
}

/// The record of a listing.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct ListingRecord<AccountId, Ticket> {
	/// The listing.
	pub listing: Listing<AccountId>,
	/// The storage deposit of the seller.
	pub ticket: Ticket,
}

/// A record with the types of the runtime.
pub type ListingRecordOf<T> =
	ListingRecord<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;
