//! # Market
//!
//! Owners sell what they cannot redeem at once: requests to redeem shares, lender positions, and
//! receipts of units. A seller names a price in USDai, and a buyer pays it.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | `list` | owner of the item | offers it at a price, reserves the storage deposit |
//! | `delist` | seller; any account once it cannot be bought | removes the listing |
//! | `buy` | any account | pays the seller and the treasury, receives the item |
//! | `set_params` | governance | replaces the governed values |
//!
//! The pallets that keep the items answer for them through
//! [`ItemKeeper`](infrafi_protocol::ItemKeeper): who owns an item, what its price depends on, and
//! its transfer. This pallet holds neither items nor money, and has no account.
//!
//! ## Terminology
//!
//! * **Item**: a request of the vault, a lender position, or the receipt of a unit.
//! * **Listing**: the offer to sell an item at a price until a date.
//! * **Fingerprint**: the hash of the item, its owner and the facts that its price depends on.
//! * **Open**: a listing that has not expired, and whose item has its fingerprint still.
//!
//! ## Rules
//!
//! * An item stays with its owner until it is sold, and earns for it. What it has earned by then
//!   and not paid goes to the seller first.
//! * A listing cannot be bought once the item has changed: a payment, a fill, a loss or a lease
//!   came between, or the owner moved it. So no party trades on what the other has not seen.
//! * An item has one open listing at a time. A listing that is not open is removed by any account.
//! * A buyer states the highest price and the fingerprint that it has seen.
//! * Neither the buyer nor the seller is frozen.
//! * The fee is fixed when an item is listed, and rounded up.
//! * There is no pool: the vault does not buy, and quotes no price of an item.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(any(test, feature = "runtime-benchmarks")),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::indexing_slicing,
		clippy::unwrap_used
	)
)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod buy;
mod errors;
mod events;
mod genesis;
mod limits;
mod list;
#[cfg(test)]
mod mock;
mod records;
mod set_params;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod view_types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use limits::{MAX_FEE, MAX_MAX_TERM, MAX_PAGE};
pub use pallet::*;
pub use types::{Listing, ListingRecord, ListingRecordOf, Parameters};
pub use view_types::{ListingInfo, ListingPage};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(genesis::genesis)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;

	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, Consideration, Contains, Footprint, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use infrafi_protocol::{
		assets::{AssetId, Balance, Usdai},
		time::UnixSeconds,
		Item, ItemKeeper, ListingId, NamedOrigin, ParamsChange, PositionId, RequestId, UnitId,
	};
	use sp_core::H256;

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The assets, of which the pallet transfers USDai.
		type Assets: fungibles::Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>;

		/// The requests to redeem shares of the vault.
		type Requests: ItemKeeper<RequestId, Self::AccountId>;

		/// The lender positions.
		type Positions: ItemKeeper<PositionId, Self::AccountId>;

		/// The receipts of units.
		type Receipts: ItemKeeper<UnitId, Self::AccountId>;

		/// The accounts that neither sell nor buy.
		type Frozen: Contains<Self::AccountId>;

		/// The account that receives the fees. It has no key.
		type Treasury: Get<Self::AccountId>;

		/// The origin that sets the governed values, and whether it may do more than tighten them.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ParamsChange>;

		/// The storage deposit for the encoded size of a listing.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The clock, which counts from 1970.
		type Time: UnixTime;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes items and money in benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The listings, open or not.
	#[pallet::storage]
	pub type Listings<T: Config> = StorageMap<_, Twox64Concat, ListingId, ListingRecordOf<T>>;

	/// The listing of an item. Sellers choose the keys: hence the strong hasher.
	#[pallet::storage]
	pub type ListedItems<T: Config> = StorageMap<_, Blake2_128Concat, Item, ListingId>;

	/// The listings of an account, in ascending order.
	#[pallet::storage]
	pub type ListingsBySeller<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<ListingId, ConstU32<MAX_PAGE>>,
		ValueQuery,
	>;

	/// Id of the next listing.
	#[pallet::storage]
	pub type NextListingId<T: Config> = StorageValue<_, ListingId, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Reason of a hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The storage deposit of a listing.
		#[codec(index = 0)]
		Listing,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// List an item for sale at a price.
		///
		/// The item stays with the owner until it is sold. Holds the storage deposit. An earlier
		/// listing of the item that cannot be bought any more is removed.
		///
		/// Dispatch origin: signed by the owner of the item, which is not frozen.
		///
		/// Parameters:
		/// - `item`: a request of the vault, a lender position by loan and tranche, or the receipt
		///   of a unit.
		/// - `price`: USDai (18 decimals) that the buyer pays.
		/// - `until`: when the listing expires, in seconds since 1970: at most `max_term` from now.
		///
		/// Emits `Listed`, and `Delisted` before it if an earlier listing is removed.
		///
		/// Errors:
		/// - `AccountFrozen`: the caller is frozen.
		/// - `PriceIsZero`: `price` is zero.
		/// - `UntilNotInFuture`: `until` is not in the future.
		/// - `TermTooLong`: `until` is later than `max_term` from now.
		/// - `Vault::UnknownRequest`: the request does not exist.
		/// - `Vault::RequestFilled`: the request is fully filled.
		/// - `Lending::UnknownPosition`: the position does not exist.
		/// - `Lending::PositionLocked`: the position counts as first loss of a loan that is live,
		///   or seized and not written off.
		/// - `Collateral::UnknownUnit`: the unit does not exist.
		/// - `Collateral::NotIssued`: the receipt of the unit is not issued yet.
		/// - `Collateral::UnitPledged`: the unit secures a loan.
		/// - `Collateral::UnitSeized`: the loan of the unit has failed.
		/// - `Collateral::UnitRedeeming`: the owner has requested the hardware.
		/// - `NotOwner`: the caller is not the owner of the item.
		/// - `AlreadyListed`: the item is listed, and the listing can be bought.
		/// - `TooManyListings`: the caller has 64 listings.
		/// - `IdsExhausted`: all ids of listings are used.
		/// - `InsufficientInfra`: the free INFRA of the caller are below the storage deposit.
		#[pallet::call_index(0)]
		pub fn list(
			origin: OriginFor<T>,
			item: Item,
			price: Usdai,
			until: UnixSeconds,
		) -> DispatchResult {
			Self::do_list(ensure_signed(origin)?, item, price, until)?;
			Ok(())
		}

		/// Remove a listing and free its storage deposit.
		///
		/// Dispatch origin: signed by the seller; by any account if the listing has expired, or if
		/// the item was moved or has changed.
		///
		/// Parameters:
		/// - `listing`: id of the listing.
		///
		/// Emits `Delisted`.
		///
		/// Errors:
		/// - `UnknownListing`: there is no listing with this id.
		/// - `NotSeller`: the caller is not the seller, and the listing can still be bought.
		#[pallet::call_index(1)]
		pub fn delist(origin: OriginFor<T>, listing: ListingId) -> DispatchResult {
			Self::do_delist(ensure_signed(origin)?, listing)
		}

		/// Buy a listed item.
		///
		/// The price less the fee goes to the seller, the fee to the treasury, and the item to the
		/// caller: all of it or nothing. What the item can pay goes to the seller first.
		///
		/// Dispatch origin: signed by any account that is not frozen.
		///
		/// Parameters:
		/// - `listing`: id of the listing.
		/// - `max_price`: the most USDai (18 decimals) to pay.
		/// - `fingerprint`: that of the listing, as the view `listing` returns it.
		///
		/// Emits `Sold`, and before it `RequestTransferred` of the vault or `Transferred` of
		/// pallet-nfts; `Claimed` of the vault if a request pays the seller.
		///
		/// Errors:
		/// - `UnknownListing`: there is no listing with this id.
		/// - `BuyerIsSeller`: the caller is the seller.
		/// - `ListingExpired`: the listing has expired.
		/// - `PriceAboveMax`: the price is above `max_price`.
		/// - `FingerprintDiffers`: `fingerprint` is not that of the listing.
		/// - `AccountFrozen`: the caller or the seller is frozen.
		/// - `InsufficientAssets`: the caller's USDai balance is below the price.
		/// - `ItemMoved`: the item has another owner than the seller.
		/// - `ItemChanged`: the item has changed since it was listed.
		/// - `Vault::UnknownRequest`: the request does not exist.
		/// - `Vault::RequestFilled`: the request is fully filled.
		/// - `Lending::UnknownPosition`: the position does not exist.
		/// - `Lending::PositionLocked`: the position counts as first loss of a loan that is live,
		///   or seized and not written off.
		/// - `Collateral::UnknownUnit`: the unit does not exist.
		/// - `Collateral::NotIssued`: the receipt of the unit is not issued yet.
		/// - `Collateral::UnitPledged`: the unit secures a loan.
		/// - `Collateral::UnitSeized`: the loan of the unit has failed.
		/// - `Collateral::UnitRedeeming`: the owner has requested the hardware.
		/// - `Vault::RequestTooSmall`: the pending shares of the request are worth less than 1
		///   USDai.
		#[pallet::call_index(2)]
		#[pallet::weight(
			T::WeightInfo::buy_request()
				.max(T::WeightInfo::buy_position())
				.max(T::WeightInfo::buy_receipt())
		)]
		pub fn buy(
			origin: OriginFor<T>,
			listing: ListingId,
			max_price: Usdai,
			fingerprint: H256,
		) -> DispatchResult {
			Self::do_buy(ensure_signed(origin)?, listing, max_price, fingerprint)
		}

		/// Replace the governed values.
		///
		/// Dispatch origin: governance after the delay; at once if the change only tightens.
		///
		/// Parameters:
		/// - `params`: the new values. They apply to new listings.
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `ChangeHasToWait`: the change does not only tighten, and the origin may do no other.
		/// - `FeeTooHigh`: `fee` is above 1 %.
		/// - `MaxTermOutOfRange`: `max_term` is zero or more than 30 days.
		#[pallet::call_index(3)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			let change = T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::change_params(change, params)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A listing by its id, with its fingerprint and its item as it is now. `None` if it does
		/// not exist, was removed, or its item was sold.
		pub fn listing(id: ListingId) -> Option<ListingInfo<T::AccountId>> {
			Self::show(id)
		}

		/// The listings among the ids `from` to `from + limit - 1`, and the first id of the next
		/// page. A `limit` below 1 counts as 1, one above 64 as 64.
		pub fn listings(from: ListingId, limit: u32) -> ListingPage<T::AccountId> {
			Self::page(from, limit)
		}

		/// The listings of an account by ascending id: at most 64.
		pub fn listings_of(who: T::AccountId) -> Vec<ListingInfo<T::AccountId>> {
			Self::of_seller(&who)
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}
