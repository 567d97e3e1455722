//! # Vault
//!
//! Staked USDai: its shares (sUSDai) earn what borrowers pay and what the reserve's bills yield, and leave by a queue.
//!
//! | call | who | effect |
//! |---|---|---|
//! | [`deposit`](Pallet::deposit), [`mint`](Pallet::mint) | anyone not frozen | USDai for shares |
//! | [`request_redeem`](Pallet::request_redeem) | holder | shares wait in the open window, at a bid |
//! | [`cancel_request`](Pallet::cancel_request) | owner | they are back, until the window is fixed |
//! | [`transfer_request`](Pallet::transfer_request) | owner | another has the request |
//! | [`service`](Pallet::service) | anyone, and `on_idle` | closed windows are filled while idle cash lasts |
//! | [`claim`](Pallet::claim) | anyone | the owner of a request is paid what was filled |
//! | [`set_params`](Pallet::set_params) | governance | the governed values |
//!
//! Lending draws and pays through [`Liquidity`](infrafi_protocol::Liquidity), the reserve charges its losses and pays its
//! income through [`VaultLoss`](infrafi_protocol::VaultLoss).
//!
//! ## The two prices
//!
//! Deposits and mints are priced at `O / S`, redemptions at `C / S`: `S` all shares, `O` and `C` what stands behind them, seen
//! optimistically and conservatively ([`VaultHoldings`](infrafi_finance::shares::VaultHoldings)). A staged impairment lowers `C` alone, so
//! a newcomer cannot buy the write-back of a doubtful loan; a realised loss lowers both. A price is no stored number.
//!
//! ## The queue
//!
//! * A **window** closes at its end. A request joins the first that closes at least `min_wait` from now: the *open* one. It is
//!   *fixed* once that is too late; then nobody joins and nobody cancels. So there is one open window at a time.
//! * Closed windows are filled in order; inside a window, higher **bids** first; at one bid, pro rata.
//! * A **bucket** is what was asked in one window at one bid: a few numbers, and a request two more. Nothing here iterates over
//!   requests; filling a million costs what filling ten costs.
//! * Of shares filled at a bid, the bid's part is burned without payment: a gift to those who stay.
//! * A window's place is told by two running sums, what was asked before it and what was filled so far.
//!
//! ## Rules
//!
//! * Cash is a ledger, and so are pending shares: gifts to the account change no price.
//! * What comes in pays a loss of the reserve first; so while one is unpaid, nothing is idle. Where nobody has shares, nobody
//!   bears it: the locked ones keep what lets others in afterwards.
//! * The fee on interest goes to the treasury at once: it is never in the ledger.
//! * A request takes no storage deposit: it would shut in holders who have no INFRA. Its record costs a fee, is of at least
//!   1 USDai or of all that the account has, and goes with the last claim, which is open to anyone. How many there are
//!   costs nobody anything.

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

mod amount;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod cancel_request;
mod claim;
mod deposit;
mod earnings;
mod errors;
mod events;
mod liquidity;
#[cfg(test)]
mod mock;
mod money;
mod nav;
mod request_redeem;
mod service;
mod set_params;
mod shown;
#[cfg(test)]
mod tests;
mod transfer_request;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod vault_loss;
mod views;
pub mod weights;
mod windows;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use shown::{
	Apr, BucketInfo, QueuePosition, RedeemPreview, RequestInfo, RequestPage, SharePrice,
	TotalAssets, WindowInfo, WindowPage, Yield,
};
pub use types::{Ask, Earnings, Ledger, Line, Parameters, Schedule, Snapshot, Window};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;
use infrafi_protocol::assets::Balance;

/// One USDai, and one share, in their smallest units.
pub const USDAI_UNIT: Balance = 1_000_000_000_000_000_000;

/// Items in a page of [`Pallet::requests_of`] and [`Pallet::windows`] at most.
pub const MAX_PAGE: u32 = 64;

/// Windows that one [`Pallet::service`] fills at most, whatever its weight would allow.
pub const MAX_WINDOWS: u32 = 16;

/// Loans of the largest size for which one [`Pallet::service`] has room to bring them up to now; of smaller ones it takes more.
pub const MAX_LOANS: u32 = 16;

/// Bids of a window at most.
pub const MAX_BIDS: u32 = 64;

/// Snapshots that are kept: one a day, so that one is always 30 days old.
pub const MAX_SNAPSHOTS: u32 = 31;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, Contains, UnixTime},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use infrafi_finance::{interest::Aggregate, queue::Bucket};
	use infrafi_protocol::{assets::AssetId, BeU64, LoanBook, RequestId, ReserveBooks, ReserveInspect};
	use sp_runtime::FixedU128;

	use super::*;

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// USDai on its way between two pallets.
	pub type CreditOf<T> =
		fungibles::Credit<<T as frame_system::Config>::AccountId, <T as Config>::Assets>;

	/// A request as the runtime has it.
	pub type AskOf<T> = Ask<<T as frame_system::Config>::AccountId>;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Keeps USDai and sUSDai.
		type Assets: fungibles::Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ fungibles::Balanced<Self::AccountId>;

		/// The reserve behind USDai.
		type Reserve: ReserveInspect + ReserveBooks<Credit = CreditOf<Self>>;

		/// The loans.
		type Loans: LoanBook;

		/// The accounts that neither pay nor are paid.
		type Frozen: Contains<Self::AccountId>;

		/// Sets the governed values.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The clock, counting from 1970.
		type Time: UnixTime;

		/// The keyless account that holds the vault's USDai, the shares that wait, and the locked ones.
		#[pallet::constant]
		type Account: Get<Self::AccountId>;

		/// Receives the fee on interest, and what the last leavers leave.
		#[pallet::constant]
		type Treasury: Get<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Opens the ways in for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// The vault's money.
	#[pallet::storage]
	pub type Ledgers<T: Config> = StorageValue<_, Ledger, ValueQuery>;

	/// What the loans owe, in one number each: principal, interest accrued, and its rate.
	#[pallet::storage]
	pub type Claims<T: Config> = StorageValue<_, Aggregate, ValueQuery>;

	/// The queue in numbers.
	#[pallet::storage]
	pub type Lines<T: Config> = StorageValue<_, Line, ValueQuery>;

	/// When windows end.
	#[pallet::storage]
	pub type Schedules<T: Config> = StorageValue<_, Schedule, ValueQuery>;

	/// The windows in which shares wait, by their end: the first key is the next to fill, however many windows nobody asked in
	/// lie between.
	#[pallet::storage]
	pub type Windows<T: Config> = StorageMap<_, Identity, BeU64, Window>;

	/// What was asked in a window at a bid, until the last of it is claimed.
	#[pallet::storage]
	pub type Buckets<T: Config> =
		StorageDoubleMap<_, Twox64Concat, u64, Identity, u8, Bucket, OptionQuery>;

	/// The requests that have not had their last claim.
	#[pallet::storage]
	pub type Requests<T: Config> = StorageMap<_, Twox64Concat, RequestId, AskOf<T>>;

	/// The same by owner, in the order of their ids.
	#[pallet::storage]
	pub type RequestsByOwner<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, BeU64, ()>;

	/// Id of the next request.
	#[pallet::storage]
	pub type NextRequestId<T: Config> = StorageValue<_, RequestId, ValueQuery>;

	/// What shares have earned of the reserve.
	#[pallet::storage]
	pub type Earned<T: Config> = StorageValue<_, Earnings, ValueQuery>;

	/// What shares were worth, a day or more apart, the oldest first.
	#[pallet::storage]
	pub type Snapshots<T: Config> =
		StorageValue<_, BoundedVec<Snapshot, ConstU32<MAX_SNAPSHOTS>>, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// The governed values from the first block on.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The governed values. The first windows end at multiples of their length since 1970.
		pub params: Parameters,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::set_first_params(self.params.clone())
				.expect("the genesis parameters are within bounds");
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Fills closed windows with at most a fifth of a block. Nothing is right only because this ran.
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining.min(Self::idle_limit()));
			Self::service_when_idle(&mut meter);
			meter.consumed()
		}

		fn integrity_test() {
			assert!(T::Account::get() != T::Treasury::get(), "the vault does not pay itself a fee");
			Self::ensure_service_fits();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Deposit USDai for shares (18 decimals both), at the optimistic price; shares round down. The very first deposit locks a
		/// million of the smallest units of a share for ever.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an account that is not frozen.
		///
		/// ## Errors
		///
		/// * [`Error::AccountFrozen`], [`Error::AssetsAreZero`], [`Error::SharesAreZero`], [`Error::InsufficientAssets`].
		/// * [`Error::TooFewShares`]: fewer than `min_shares`.
		/// * [`Error::FirstDepositTooSmall`], [`Error::DepositCapExceeded`].
		/// * [`Error::ReserveLossUnpaid`], [`Error::ReserveBillOverdue`], [`Error::ReserveNotAttested`],
		///   [`Error::WorthlessShares`]: entry is closed.
		///
		/// ## Events
		///
		/// * [`Event::Deposited`].
		#[pallet::call_index(0)]
		pub fn deposit(
			origin: OriginFor<T>,
			assets: Balance,
			min_shares: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deposit(who, assets, min_shares)
		}

		/// Mint shares for USDai (18 decimals both), at the optimistic price; assets round up.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an account that is not frozen.
		///
		/// ## Errors
		///
		/// As [`Pallet::deposit`], with [`Error::TooManyAssets`] where they would cost more than `max_assets`.
		///
		/// ## Events
		///
		/// * [`Event::Deposited`].
		#[pallet::call_index(1)]
		pub fn mint(
			origin: OriginFor<T>,
			shares: Balance,
			max_assets: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_mint(who, shares, max_assets)
		}

		/// Ask for shares (18 decimals) to be redeemed: they move to the vault, and wait in the open window. They earn and lose
		/// like all others until they are filled. `bid` is in ticks of 25 basis points, 0 to 63: that part of them is given up
		/// to those who stay, for a place before lower bids of the same window.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an account that is not frozen.
		///
		/// ## Errors
		///
		/// * [`Error::AccountFrozen`], [`Error::BidTooHigh`], [`Error::SharesAreZero`], [`Error::InsufficientShares`].
		/// * [`Error::RequestTooSmall`]: worth less than 1 USDai, and not all of the account's shares.
		/// * [`Error::TooManyRequests`]: no more ids are left.
		///
		/// ## Events
		///
		/// * [`Event::RedeemRequested`] with the id of the new request.
		#[pallet::call_index(2)]
		pub fn request_redeem(
			origin: OriginFor<T>,
			shares: Balance,
			bid: u8,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_request_redeem(who, shares, bid)?;
			Ok(())
		}

		/// Cancel a request: its shares are back with its owner.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the request's owner, who is not frozen.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownRequest`], [`Error::NotOwner`], [`Error::AccountFrozen`].
		/// * [`Error::WindowFixed`]: it is too late.
		///
		/// ## Events
		///
		/// * [`Event::RequestCancelled`].
		#[pallet::call_index(3)]
		pub fn cancel_request(origin: OriginFor<T>, request: RequestId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel_request(who, request)
		}

		/// Give a request to another account. What can be claimed goes to the old owner first.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the request's owner. Neither account is frozen.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownRequest`], [`Error::NotOwner`], [`Error::SameOwner`], [`Error::AccountFrozen`].
		/// * [`Error::RequestFilled`]: all of it is filled.
		///
		/// ## Events
		///
		/// * [`Event::Claimed`], where there was something; [`Event::RequestTransferred`].
		#[pallet::call_index(4)]
		pub fn transfer_request(
			origin: OriginFor<T>,
			request: RequestId,
			to: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_transfer_request(who, request, to)
		}

		/// Fill closed windows, in order, while idle cash lasts. Loans whose stage is due are brought up to now before: while one
		/// is left, nothing is filled, and the call can be made again. It fills nothing either while a bill of the reserve is
		/// overdue, or where nothing stands behind the shares.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Events
		///
		/// * [`Event::WindowFilled`] for each window of which something was.
		/// * [`Event::OrphansAdopted`], where only locked shares were left.
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::most_service_weight())]
		pub fn service(origin: OriginFor<T>) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let mut meter = WeightMeter::with_limit(Self::most_service_weight());
			Self::do_service(&mut meter)?;
			Ok(Some(meter.consumed()).into())
		}

		/// Pay the owner of a request what was filled of it since the last claim. The last claim ends the request.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. The owner is not frozen: a frozen one's money waits.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownRequest`], [`Error::AccountFrozen`], [`Error::NothingToClaim`].
		///
		/// ## Events
		///
		/// * [`Event::Claimed`].
		#[pallet::call_index(6)]
		pub fn claim(origin: OriginFor<T>, request: RequestId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim(request)
		}

		/// Set the governed values. Windows that are open or fixed keep theirs; a fee is for interest from now on. Amounts are in
		/// USDai (18 decimals), `fee` and `buffer` in billionths, times in seconds.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::Governance`].
		///
		/// ## Errors
		///
		/// * [`Error::WindowLengthOutOfRange`], [`Error::MinWaitOutOfRange`], [`Error::MinStakeOutOfRange`],
		///   [`Error::FeeTooHigh`], [`Error::BufferTooHigh`], [`Error::DepositCapOutOfRange`].
		///
		/// ## Events
		///
		/// * [`Event::ParamsSet`].
		#[pallet::call_index(7)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_set_params(params)
		}
	}

	/// Reads first bring the loans up to now, as `service` does, and forget that again.
	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What stands behind the shares.
		pub fn total_assets() -> Result<TotalAssets, DispatchError> {
			Self::read(Self::show_total_assets)
		}

		/// USDai for one share, to enter and to leave.
		pub fn share_price() -> Result<SharePrice, DispatchError> {
			Self::read(|_| Self::show_share_price())
		}

		/// Shares that assets are worth at the price of a deposit, rounded down; whether one can be made or not.
		pub fn convert_to_shares(assets: Balance) -> Result<Balance, DispatchError> {
			Self::read(|_| Self::shares_for_down(assets))
		}

		/// USDai that shares are worth at the price of a redemption, rounded down.
		pub fn convert_to_assets(shares: Balance) -> Result<Balance, DispatchError> {
			Self::read(|_| Self::worth_down(shares))
		}

		/// Shares that a deposit of so many USDai would bring now, or why there can be none.
		pub fn preview_deposit(assets: Balance) -> Result<Balance, DispatchError> {
			Self::read(|_| Ok(Self::plan_deposit(assets)?.received.0))
		}

		/// USDai that minting so many shares would cost now, or why they cannot be had.
		pub fn preview_mint(shares: Balance) -> Result<Balance, DispatchError> {
			Self::read(|_| Ok(Self::plan_mint(shares)?.assets.0))
		}

		/// What a request made now would get at today's price, and when at the earliest.
		pub fn preview_redeem(shares: Balance, bid: u8) -> Result<RedeemPreview, DispatchError> {
			Self::read(|_| Self::show_redemption(shares, bid))
		}

		/// USDai that the account may deposit now at most, whatever it has; 0 where entry is closed to it.
		pub fn max_deposit(who: T::AccountId) -> Balance {
			Self::read(|_| Self::most_deposit(&who)).unwrap_or_default()
		}

		/// A request.
		pub fn request(id: RequestId) -> Option<RequestInfo<T::AccountId>> {
			Self::show_request(id)
		}

		/// An account's requests from id `from` on, at most `limit` of them and [`MAX_PAGE`].
		pub fn requests_of(
			who: T::AccountId,
			from: RequestId,
			limit: u32,
		) -> RequestPage<T::AccountId> {
			Self::page_of_requests(who, from, limit)
		}

		/// Where a request stands.
		pub fn queue_position(id: RequestId) -> Option<QueuePosition> {
			Self::show_position(id)
		}

		/// The windows in which shares wait that end at `from` or later, at most `limit` of them and [`MAX_PAGE`].
		pub fn windows(from: u64, limit: u32) -> WindowPage {
			Self::page_of_windows(from, limit)
		}

		/// What shares earn, by source: now, and over the last 30 days.
		pub fn apr() -> Result<Apr, DispatchError> {
			Self::read(|_| Self::show_apr())
		}

		/// What loans may draw now.
		pub fn available() -> Result<Balance, DispatchError> {
			Self::read(|_| Ok(Self::limit_of_draws()?.0))
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}
