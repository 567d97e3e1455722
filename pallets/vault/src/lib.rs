//! # Vault
//!
//! The vault holds staked USDai. Its shares (sUSDai) earn the interest of loans and the income of
//! Treasury bills. Savers leave through a queue, because most of the money is lent.
//!
//! ## Contents
//!
//! * `types`, `ledger`: the stored types, and the handle that owns [`VaultLedger`].
//! * `nav`, `earnings`: the two net asset values and prices, and what shares have earned.
//! * `smoothing`: what of the money that comes in is locked, and released slowly.
//! * `money`: moves USDai and shares. Only this file debits the vault's account.
//! * `deposit` (with `mint`), `request_redeem`, `cancel_request`, `transfer_request`, `service`,
//!   `claim`, `set_params`: the calls.
//! * `windows`: the windows of the queue, and how requests join and leave them.
//! * `liquidity`, `exit_windows`, `vault_loss`, `request_keeper`: what lending, the reserve and the
//!   market call, by the traits of those names.
//! * `views`, `view_types`: the view functions and what they return.
//!
//! ## Net asset values and prices
//!
//! Let `S` be the share supply, pending and locked shares included. There are two net asset values:
//!
//! ```text
//! bearing       B = max(0, idle + principal - impairment + realised base yield)
//! conservative  C = max(0, B - owed - locked)
//! optimistic    O = idle + principal + interest   + realised + accreted base yield - owed
//! ```
//!
//! * `idle` is the cash that is not lent. It excludes the claim pot, the fees owed to the treasury,
//!   and gifts to the account.
//! * `principal` is what the loans owe. `impairment` is the part of it that counts as lost and may
//!   come back. `interest` has accrued and is unpaid, net of the fee.
//! * Base yield is income of the reserve's bills that is not harvested, net of the reserve's fee:
//!   `realised` by maturities and sales, or `accreted` on bills that still run.
//! * `owed` is the vault's part of the reserve's realised loss: at most `B`.
//! * `locked` is money that no price counted before it came, such as late interest. It is released
//!   over the time `smoothing`, so that no account gains by a deposit just before it comes.
//!
//! Deposits are priced at `O / S`, redemptions at `C / S`, and `C` is at most `O`. An impairment
//! lowers only `C`: depositors pay for the possible recovery of a doubtful loan, and leavers are
//! not paid for it. A realised loss lowers both. Prices are computed, never stored.
//!
//! ## The queue
//!
//! * A **window** closes at its end. A request joins the first window that closes at least
//!   `min_wait` later, the *open* one. From `min_wait` before its end a window is *fixed*: no
//!   request joins it or is cancelled. So exactly one window is open at a time.
//! * Closed windows are filled in order, once a valuation round of lending has valued all loans at
//!   an instant at or after their end. Within a window higher **bids** are filled first. The
//!   requests of one window at one bid are a **bucket** and are filled pro rata.
//! * A bid gives up a part of the filled shares: they are burned without payment.
//!
//! ## Rules
//!
//! * Cash and pending shares are numbers in the ledger: gifts to the account change no price.
//! * Money that comes in pays a loss of the reserve first, so nothing is idle while one is unpaid.
//!   While no account owns shares, the vault pays no loss: the locked shares must keep their value,
//!   or no deposit could be made afterwards.
//! * The fee on interest is set aside on receipt, and paid to the treasury by the next `service`.
//! * A request takes no storage deposit, which holders without INFRA could not pay. It costs a fee,
//!   is worth at least 1 USDai or the account's whole balance, and ends with its last claim.

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
mod exit_windows;
mod genesis;
mod ledger;
mod limits;
mod liquidity;
#[cfg(test)]
mod mock;
mod money;
mod nav;
mod request_keeper;
mod request_redeem;
mod service;
mod set_params;
mod smoothing;
#[cfg(test)]
mod tests;
mod time;
mod transfer_request;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod vault_loss;
mod view_types;
mod views;
pub mod weights;
mod windows;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use limits::*;
pub use pallet::*;
pub use types::{
	Earnings, LedgerRecord, Money, NavSnapshot, Parameters, QueueTotals, Receivables,
	RedeemRequest, Window, WindowClock,
};
pub use view_types::{
	AprInfo, BucketInfo, DepositPreview, DrawLimit, QueuePosition, RedeemPreview, RequestInfo,
	RequestPage, SharePrice, TotalAssets, WindowInfo, WindowPage, Yield,
};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;
use infrafi_protocol::assets::Balance;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(genesis::genesis)]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, Contains, UnixTime},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use infrafi_finance::queue::Bucket;
	use infrafi_protocol::{
		assets::{AssetId, Shares, Usdai},
		time::UnixSeconds,
		BeU64, LoanBook, NamedOrigin, OfferInspect, ParamsChange, RequestId, ReserveBooks,
		ReserveInspect,
	};
	use sp_runtime::FixedU128;

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// USDai in no account: see [Credits](infrafi_protocol::traits#credits).
	pub type CreditOf<T> =
		fungibles::Credit<<T as frame_system::Config>::AccountId, <T as Config>::Assets>;

	/// A request of the runtime's accounts.
	pub type RequestOf<T> = RedeemRequest<<T as frame_system::Config>::AccountId>;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs from the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The assets, of which the pallet uses USDai and sUSDai.
		type Assets: fungibles::Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ fungibles::Balanced<Self::AccountId>;

		/// The reserve behind USDai.
		type Reserve: ReserveInspect + ReserveBooks<Credit = CreditOf<Self>>;

		/// The loans.
		type Loans: LoanBook + OfferInspect;

		/// The accounts that neither pay nor are paid.
		type Frozen: Contains<Self::AccountId>;

		/// The origin that sets the governed values, and whether it may do more than tighten them.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ParamsChange>;

		/// The clock, in time since 1970.
		type Time: UnixTime;

		/// Whether no migration runs and none has failed. Until then hooks do nothing.
		type StorageReady: Get<bool>;

		/// The keyless account that holds the vault's USDai and the pending and locked shares.
		#[pallet::constant]
		type Account: Get<Self::AccountId>;

		/// The account that receives the fee on interest, and what remains when all savers left.
		#[pallet::constant]
		type Treasury: Get<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Prepares the other pallets for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper;
	}

	/// Money, receivables, earnings and share supply of the vault.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type VaultLedger<T: Config> = StorageValue<_, LedgerRecord, ValueQuery>;

	/// Totals of the redemption queue: requested and filled shares, and the demand of the rest.
	#[pallet::storage]
	pub type Queue<T: Config> = StorageValue<_, QueueTotals, ValueQuery>;

	/// End of the latest window that can have requests, and the lengths of the windows after it.
	#[pallet::storage]
	pub type NextWindow<T: Config> = StorageValue<_, WindowClock, ValueQuery>;

	/// The windows in which shares are pending, by their end in seconds since 1970. The first key
	/// is the next window to fill, however many windows without requests lie between.
	#[pallet::storage]
	pub type Windows<T: Config> = StorageMap<_, Identity, BeU64, Window>;

	/// All requests of one window at one bid as one record, until each of them is claimed. The keys
	/// are the end of the window in seconds since 1970, and the bid in ticks of 25 basis points.
	#[pallet::storage]
	pub type Buckets<T: Config> =
		StorageDoubleMap<_, Twox64Concat, u64, Identity, u8, Bucket, OptionQuery>;

	/// The requests, until their last claim.
	#[pallet::storage]
	pub type Requests<T: Config> = StorageMap<_, Twox64Concat, RequestId, RequestOf<T>>;

	/// The ids of an account's requests, in ascending order.
	#[pallet::storage]
	pub type RequestsByOwner<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, BeU64, ()>;

	/// Id of the next request.
	#[pallet::storage]
	pub type NextRequestId<T: Config> = StorageValue<_, RequestId, ValueQuery>;

	/// Daily snapshots of the optimistic NAV, the oldest first.
	#[pallet::storage]
	pub type Snapshots<T: Config> =
		StorageValue<_, BoundedVec<NavSnapshot, ConstU32<MAX_SNAPSHOTS>>, ValueQuery>;

	/// The parameters.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Counts the keys that all calls of a block share, and that no call's weight contains: the
		/// parameters are read and the ledger is read and written once a block.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			T::DbWeight::get().reads_writes(2, 1)
		}

		/// Services the queue within at most a fifth of a block. No result depends on it: reads and
		/// calls are right after any number of blocks without it.
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
		/// Deposit USDai for shares at the deposit price.
		///
		/// That price is the optimistic NAV per share. The number of shares rounds down. The first
		/// deposit locks 10^6 smallest units of a share for ever.
		///
		/// Dispatch origin: signed by any account that is not frozen.
		///
		/// Parameters:
		/// - `assets`: USDai (18 decimals) to deposit.
		/// - `min_shares`: the least number of shares (18 decimals) to accept.
		/// - `min_worth`: the least USDai (18 decimals) that they are worth at the price to leave.
		///
		/// Emits `Deposited`.
		///
		/// Errors:
		/// - `AccountFrozen`: the caller is frozen.
		/// - `AssetsAreZero`: `assets` is zero.
		/// - `ReserveLossUnpaid`: the reserve has an unpaid loss.
		/// - `ReserveBillOverdue`: a bill of the reserve is unpaid after its grace period.
		/// - `ReserveNotAttested`: the proof of reserve is too old or finds too little.
		/// - `ReserveShort`: backing of USDai is missing.
		/// - `WipedOut`: the optimistic NAV is below `min_stake`, and below half a USDai per share.
		/// - `WorthlessShares`: there are shares and no net assets.
		/// - `SharesAreZero`: `assets` converts to zero shares.
		/// - `FirstDepositTooSmall`: it is the first deposit, and `assets` is below `min_stake`.
		/// - `DepositCapExceeded`: the optimistic NAV would exceed `deposit_cap`.
		/// - `TooFewShares`: the deposit would bring fewer shares than `min_shares`.
		/// - `TooLittleWorth`: the shares would be worth less than `min_worth`.
		/// - `InsufficientAssets`: the caller's USDai balance is below `assets`.
		#[pallet::call_index(0)]
		pub fn deposit(
			origin: OriginFor<T>,
			assets: Usdai,
			min_shares: Shares,
			min_worth: Usdai,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deposit(who, assets, min_shares, min_worth)
		}

		/// Mint a number of shares for USDai at the deposit price.
		///
		/// The cost rounds up. The first mint also pays for the 10^6 smallest units of a share that
		/// it locks for ever.
		///
		/// Dispatch origin: signed by any account that is not frozen.
		///
		/// Parameters:
		/// - `shares`: shares (18 decimals) to mint.
		/// - `max_assets`: the most USDai (18 decimals) to pay.
		///
		/// Emits `Deposited`.
		///
		/// Errors:
		/// - `AccountFrozen`: the caller is frozen.
		/// - `SharesAreZero`: `shares` is zero.
		/// - `ReserveLossUnpaid`: the reserve has an unpaid loss.
		/// - `ReserveBillOverdue`: a bill of the reserve is unpaid after its grace period.
		/// - `ReserveNotAttested`: the proof of reserve is too old or finds too little.
		/// - `ReserveShort`: backing of USDai is missing.
		/// - `WipedOut`: the optimistic NAV is below `min_stake`, and below half a USDai per share.
		/// - `WorthlessShares`: there are shares and no net assets.
		/// - `FirstDepositTooSmall`: it is the first mint, and its cost is below `min_stake`.
		/// - `DepositCapExceeded`: the optimistic NAV would exceed `deposit_cap`.
		/// - `TooManyAssets`: the shares cost more than `max_assets`.
		/// - `InsufficientAssets`: the caller's USDai balance is below the cost.
		#[pallet::call_index(1)]
		pub fn mint(origin: OriginFor<T>, shares: Shares, max_assets: Usdai) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_mint(who, shares, max_assets)
		}

		/// Request that shares are redeemed at the end of the open window.
		///
		/// The vault holds the shares until the fill. Until then they earn and lose as all shares
		/// do. The fill pays the redemption price of its time, the conservative NAV per share.
		///
		/// Dispatch origin: signed by any account that is not frozen.
		///
		/// Parameters:
		/// - `shares`: shares (18 decimals) to redeem.
		/// - `bid`: the part of the shares that is burned without payment, in ticks of 25 basis
		///   points, from 0 to 63. Within a window higher bids are filled first.
		///
		/// Emits `RedeemRequested`.
		///
		/// Errors:
		/// - `AccountFrozen`: the caller is frozen.
		/// - `BidTooHigh`: `bid` is above 63.
		/// - `SharesAreZero`: `shares` is zero.
		/// - `InsufficientShares`: the caller's share balance is below `shares`.
		/// - `RequestTooSmall`: `shares` are worth less than 1 USDai and not the whole balance.
		/// - `TooManyRequests`: all ids of requests are used.
		#[pallet::call_index(2)]
		pub fn request_redeem(origin: OriginFor<T>, shares: Shares, bid: u8) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_request_redeem(who, shares, bid)?;
			Ok(())
		}

		/// Cancel a request and return its shares to the owner.
		///
		/// Dispatch origin: signed by the owner of the request, who is not frozen.
		///
		/// Parameters:
		/// - `request`: the id of the request.
		///
		/// Emits `RequestCancelled`.
		///
		/// Errors:
		/// - `UnknownRequest`: there is no request with this id.
		/// - `NotOwner`: the caller is not the owner of the request.
		/// - `AccountFrozen`: the caller is frozen.
		/// - `WindowFixed`: less than `min_wait` is left until the end of the request's window.
		#[pallet::call_index(3)]
		pub fn cancel_request(origin: OriginFor<T>, request: RequestId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel_request(who, request)
		}

		/// Transfer a request to another account.
		///
		/// What can be claimed is paid to the old owner first.
		///
		/// Dispatch origin: signed by the owner of the request. Neither account is frozen.
		///
		/// Parameters:
		/// - `request`: the id of the request.
		/// - `to`: the new owner.
		///
		/// Emits `RequestTransferred`, and `Claimed` before it if the old owner is paid.
		///
		/// Errors:
		/// - `UnknownRequest`: there is no request with this id.
		/// - `NotOwner`: the caller is not the owner of the request.
		/// - `SameOwner`: `to` is the owner already.
		/// - `AccountFrozen`: the caller or `to` is frozen.
		/// - `RequestFilled`: the request is fully filled.
		/// - `RequestTooSmall`: its pending shares are worth less than 1 USDai.
		#[pallet::call_index(4)]
		pub fn transfer_request(
			origin: OriginFor<T>,
			request: RequestId,
			to: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_transfer_request(who, request, to)
		}

		/// Pay what the vault owes and fill closed windows from idle cash.
		///
		/// First loans whose impairment stage is due are brought up to now, a loss of the reserve
		/// and the treasury's fees are paid, and the day's snapshot is taken. Then windows are
		/// filled in order while idle cash lasts. Nothing is filled while a due loan is left (the
		/// call can be made again), while a reserve bill is overdue, or while the conservative NAV
		/// is zero.
		///
		/// Dispatch origin: signed by any account. Idle blocks do the same without a call.
		///
		/// Emits the events of `Lending.classify`, `Reserve.LossAbsorbed` if a loss is paid,
		/// `FeesPaid` if fees are owed, `WindowFilled` for each window that is filled in full or in
		/// part, and `OrphansAdopted` if no account owns shares afterwards.
		///
		/// Errors:
		/// - `BooksInconsistent`: the books do not add up, which is a fault of the code.
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::max_service_weight())]
		pub fn service(origin: OriginFor<T>) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let mut meter = WeightMeter::with_limit(Self::max_service_weight());
			Self::do_service(&mut meter)?;
			Ok(Some(meter.consumed()).into())
		}

		/// Pay the owner of a request what was filled since the last claim.
		///
		/// The last claim removes the request.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `request`: the id of the request.
		///
		/// Emits `Claimed`.
		///
		/// Errors:
		/// - `UnknownRequest`: there is no request with this id.
		/// - `AccountFrozen`: the owner of the request is frozen; the payment waits.
		/// - `NothingToClaim`: nothing was filled since the last claim.
		#[pallet::call_index(6)]
		pub fn claim(origin: OriginFor<T>, request: RequestId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim(request)
		}

		/// Set the parameters of the vault.
		///
		/// Open and fixed windows keep their times. A new fee applies to interest that accrues from
		/// now on.
		///
		/// Dispatch origin: governance after the delay; at once if the change only tightens.
		///
		/// Parameters:
		/// - `params`: the new parameters. Each field states its unit and bounds.
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `ChangeHasToWait`: the change does not only tighten, and the origin may do no other.
		/// - `WindowLengthOutOfRange`: `window_length` is not from 1 second to 90 days.
		/// - `MinWaitOutOfRange`: `min_wait` is not from 1 second to `window_length`.
		/// - `MinStakeOutOfRange`: `min_stake` is not from 1 to 1,000,000 USDai.
		/// - `FeeTooHigh`: `fee` is above 50 %.
		/// - `BufferTooHigh`: `buffer` is above 50 %.
		/// - `DepositCapOutOfRange`: `deposit_cap` is not from `min_stake` to 10^12 USDai.
		/// - `SmoothingOutOfRange`: it is not from `window_length + 2 * min_wait` to 365 days.
		#[pallet::call_index(7)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			Self::change_params(
				T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?,
				params,
			)
		}
	}

	/// Reads of prices and amounts bring the loans up to now as `service` does, and roll that back.
	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Both net asset values and the idle cash: USDai (18 decimals).
		pub fn total_assets() -> Result<TotalAssets, DispatchError> {
			Self::read(Self::show_total_assets)
		}

		/// The prices of a deposit and of a redemption: USDai per share.
		pub fn share_price() -> Result<SharePrice, DispatchError> {
			Self::read(|_| Self::show_share_price())
		}

		/// Shares (18 decimals) for `assets` (USDai, 18 decimals) at the deposit price, rounded
		/// down, whether deposits are open or not.
		pub fn convert_to_shares(assets: Usdai) -> Result<Shares, DispatchError> {
			Self::read(|_| Self::shares_for_down(assets))
		}

		/// USDai (18 decimals) for `shares` (18 decimals) at the redemption price, rounded down.
		pub fn convert_to_assets(shares: Shares) -> Result<Usdai, DispatchError> {
			Self::read(|_| Self::worth_down(shares))
		}

		/// What a deposit of `assets` (USDai, 18 decimals) would bring now and be worth, or the
		/// error with which it would be refused.
		pub fn preview_deposit(assets: Usdai) -> Result<DepositPreview, DispatchError> {
			Self::read(|_| Self::show_deposit(assets))
		}

		/// USDai (18 decimals) that minting `shares` (18 decimals) would cost now, or the error.
		pub fn preview_mint(shares: Shares) -> Result<Usdai, DispatchError> {
			Self::read(|_| Ok(Self::plan_mint(shares)?.assets.0))
		}

		/// What a request for `shares` (18 decimals) at `bid` (ticks of 25 basis points) would be
		/// paid at the present price, and when at the earliest.
		pub fn preview_redeem(shares: Shares, bid: u8) -> Result<RedeemPreview, DispatchError> {
			Self::read(|_| Self::show_redemption(shares, bid))
		}

		/// The most USDai (18 decimals) that the account may deposit now. Zero if it may not.
		pub fn max_deposit(who: T::AccountId) -> Usdai {
			Self::read(|_| Self::deposit_limit(&who)).unwrap_or_default()
		}

		/// A request by its id. `None` if it never existed, was cancelled, or is fully claimed.
		pub fn request(id: RequestId) -> Option<RequestInfo<T::AccountId>> {
			Self::show_request(id)
		}

		/// The requests of an account by ascending id, from `from` on: `limit` (1 to 64) requests.
		pub fn requests_of(
			who: T::AccountId,
			from: RequestId,
			limit: u32,
		) -> RequestPage<T::AccountId> {
			Self::page_of_requests(who, from, limit)
		}

		/// The place of a request in the queue. `None` if there is no request of this id.
		pub fn queue_position(id: RequestId) -> Option<QueuePosition> {
			Self::show_position(id)
		}

		/// The windows with pending shares that end at `from` (seconds since 1970) or later, by
		/// ascending end: `limit` (1 to 64) windows.
		pub fn windows(from: UnixSeconds, limit: u32) -> WindowPage {
			Self::page_of_windows(from, limit)
		}

		/// What shares earn per year, by source: now, and over the last 30 days.
		pub fn apr() -> Result<AprInfo, DispatchError> {
			Self::read(|_| Self::show_apr())
		}

		/// The most that loans may draw now.
		pub fn available() -> Result<DrawLimit, DispatchError> {
			Self::read(|_| Self::show_available())
		}

		/// The parameters.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}
