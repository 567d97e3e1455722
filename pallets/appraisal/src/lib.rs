//! # Appraisal
//!
//! The value of hardware units, from price feeds that appraisers maintain.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | `set_model` | governance after a delay | registers, changes or removes a model |
//! | `set_sources` | governance after a delay | replaces the sources of a feed |
//! | `accept_value` | governance | accepts the held value of a feed |
//! | `set_params` | governance, after a delay unless it only tightens | replaces the governed values |
//!
//! The offchain worker of each appraiser fetches the sources of all feeds and sends one
//! `Oracle.feed_values` per round. The oracle combines the numbers of all appraisers by
//! [`MedianOfFresh`]. This pallet receives each median through `OnNewData` and decides whether to
//! accept it:
//!
//! ```text
//!         set_model,                first               far
//!         set_sources               median              median
//! (none) ------------> Registered --------> Accepted ------------> Held
//!   ^                      |                 |  ^                 |  |
//!   |                      |                 |  '-----------------'  |
//!   |                      |                 |   near median,        |
//!   |                      |                 |   confirm_rounds,     |
//!   |                      |                 |   accept_value        |
//!   '----------------------'-----------------'-----------------------'
//!     set_model without parameters, set_sources without sources (hourly rates)
//! ```
//!
//! ## Terminology
//!
//! * **Feed**: one number from outside: the price of a new piece of a model, or its hourly rate.
//! * **Source**: a URL, and the place of a number in the JSON document at that URL.
//! * **Appraiser**: a member of the oracle whose node fetches the sources and feeds the medians.
//! * **Round**: one fetch of all sources and the transaction with its numbers. The next one is due
//!   `fetch_interval` blocks after the chain has taken these numbers. A transaction that is not
//!   included is followed by another round.
//! * **Accepted value**: the value of a feed that appraisals use.
//! * **Anchor**: the accepted value at the start of the current interval. Deviations are measured
//!   from it, so that many small steps within one interval do not add up to a large one.
//! * **Held value**: a median that deviates too far from the anchor. It waits for enough rounds
//!   that confirm it, or for governance. Meanwhile loans are drawn on the lower of both values.
//! * **Strike**: a copy of the lower of accepted and held value of every feed, which lending takes
//!   at the beginning of a valuation round.
//! * **Stale**: older than `max_age`. The age of a value is that of the oldest number behind it,
//!   and it is checked on every read.
//!
//! ## Appraisal of a unit
//!
//! The value of a unit is the lower of two values:
//!
//! * by *cost*: price of a new piece * quantity * depreciation * factor of the grade;
//! * by *income*, if the model has a feed of hourly rates: the present value of the rent over the
//!   rest of the economic life.

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

mod accept_value;
mod appraise;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod combine;
pub mod crypto;
mod errors;
mod events;
mod guard;
mod limits;
#[cfg(test)]
mod mock;
mod set_model;
mod set_params;
mod set_sources;
mod struck;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod view_types;
mod views;
pub mod weights;
mod worker;

pub use combine::MedianOfFresh;
pub use limits::{FEED_LIFETIME, MAX_PAGE, MAX_STRUCK_MODELS};
pub use pallet::*;
pub use struck::{ModelPrices, PriceList};
pub use types::{Anchor, DatedValue, Feed, Grades, Held, IncomeParams, ModelParams, Parameters};
pub use view_types::FeedInfo;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::Time};
	use frame_system::{
		offchain::{AppCrypto, CreateSignedTransaction},
		pallet_prelude::*,
	};
	use infrafi_protocol::{
		assets::Balance, feed::Source, Appraisal, Appraise, AppraiseError, Model, NamedOrigin,
		OracleKey, ParamsChange, UnitId, UnitInspect,
	};
	use sp_runtime::FixedU128;

	/// The sources of one feed.
	pub type SourcesOf<T> = BoundedVec<Source, <T as Config>::MaxSources>;

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Configuration of the pallet.
	#[pallet::config]
	pub trait Config:
		frame_system::Config
		+ pallet_oracle::Config<
			OracleKey = OracleKey,
			OracleValue = FixedU128,
			Time: Time<Moment = u64>,
		> + CreateSignedTransaction<pallet_oracle::Call<Self>>
	{
		/// The keys that the node of an appraiser signs with.
		type AppraiserId: AppCrypto<Self::Public, Self::Signature>;

		/// The origin that accepts held values.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that sets models and sources: governance after a delay.
		type DelayedGovernance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that sets the governed values, and whether it may do more than tighten them.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ParamsChange>;

		/// The registry of units.
		type Units: UnitInspect;

		/// Whether no migration runs and none has failed. Until then the worker does nothing.
		type StorageReady: Get<bool>;

		/// Maximum number of appraisers.
		#[pallet::constant]
		type MaxAppraisers: Get<u32>;

		/// Maximum number of sources of one feed.
		#[pallet::constant]
		type MaxSources: Get<u32>;

		/// Upper bound of `tip`, in INFRA (12 decimals).
		#[pallet::constant]
		type MaxTip: Get<Balance>;

		/// Seconds between two blocks.
		#[pallet::constant]
		type BlockSeconds: Get<u64>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Parameters of the registered models.
	#[pallet::storage]
	pub type Models<T: Config> = StorageMap<_, Blake2_128Concat, Model, ModelParams>;

	/// The registered feeds with their accepted and held values. One `feed_values` can carry all of
	/// them, which bounds their number.
	#[pallet::storage]
	pub type Feeds<T: Config> = CountedStorageMap<_, Blake2_128Concat, OracleKey, Feed>;

	/// The sources of the registered feeds. A feed without sources has no entry.
	#[pallet::storage]
	pub type Sources<T: Config> =
		StorageMap<_, Blake2_128Concat, OracleKey, SourcesOf<T>, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The governed values.
		pub params: Parameters,
		/// The models with their parameters.
		pub models: Vec<(Model, ModelParams)>,
		/// The feeds with their sources.
		pub sources: Vec<(OracleKey, Vec<Source>)>,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::do_set_params(self.params.clone())
				.expect("the genesis parameters are within bounds");
			for (model, params) in self.models.clone() {
				Pallet::<T>::do_set_model(model, Some(params))
					.expect("the genesis models are within bounds");
			}
			for (feed, sources) in self.sources.clone() {
				let sources =
					sources.try_into().expect("no feed of the genesis has too many sources");
				Pallet::<T>::do_set_sources(feed, sources)
					.expect("the genesis sources are within bounds");
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxSources::get() > 0, "a feed needs room for a source");
			assert!(
				<T as pallet_oracle::Config>::MaxFeedValues::get() > 0,
				"`feed_values` needs room for a feed"
			);
			assert!(
				<T as pallet_oracle::Config>::MaxHasDispatchedSize::get() > T::MaxAppraisers::get(),
				"every appraiser and Root need room to feed in one block"
			);
			assert!(
				<T as pallet_oracle::Config>::MaxFeedValues::get() <= MAX_STRUCK_MODELS,
				"a strike keeps the price of every model"
			);
			assert!(T::BlockSeconds::get() > 0, "a block takes at least one second");
			assert!(Parameters::default().tip <= T::MaxTip::get(), "the usual tip is possible");
		}

		fn offchain_worker(block: BlockNumberFor<T>) {
			if T::StorageReady::get() {
				worker::run::<T>(block);
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Register a model, replace its parameters, or remove it.
		///
		/// A new model is registered with its price feed. Removing a model removes its feeds, their
		/// sources and all values, so that a model that is registered again starts without data.
		/// Other parameters count for loans from the next valuation round on.
		///
		/// Dispatch origin: governance after the delay of the timelock.
		///
		/// Parameters:
		/// - `model`: name of the model.
		/// - `params`: rates and shares in billionths, economic life in seconds, discount rate per
		///   year with 18 decimals. `None` removes the model.
		///
		/// Emits `ModelSet` or `ModelRetired`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `UnknownModel`: the model to remove is not registered.
		/// - `ModelSecuresLoans`: a unit of the model to remove is pledged or seized.
		/// - `ModelNameMalformed`: the name is not 1 to 32 printable ASCII characters with single
		///   spaces between words.
		/// - `DepreciationTooHigh`: the depreciation is 100 %.
		/// - `GradesNotDescending`: a factor is higher than that of a better grade, or C has zero.
		/// - `FloorTooHigh`: the floor is 100 %.
		/// - `EconomicLifeOutOfRange`: the economic life is zero or more than 100 years.
		/// - `UtilisationZero`: the utilisation is zero.
		/// - `MarginZero`: the margin is zero.
		/// - `DiscountRateTooHigh`: the discount rate is above 1000 % a year.
		/// - `TooManyFeeds`: there is no room for the price feed.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::set_model(T::MaxAppraisers::get()))]
		pub fn set_model(
			origin: OriginFor<T>,
			model: Model,
			params: Option<ModelParams>,
		) -> DispatchResult {
			T::DelayedGovernance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_set_model(model, params)
		}

		/// Replace the sources of a feed.
		///
		/// The first sources of a feed of hourly rates register it, and an empty list removes it
		/// with all its values. A price feed is registered as long as its model.
		///
		/// Dispatch origin: governance after the delay of the timelock.
		///
		/// Parameters:
		/// - `feed`: the feed.
		/// - `sources`: URL, JSON pointer, and the factor (18 decimals) that converts to USD.
		///
		/// Emits `SourcesSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `UnknownModel`: the model of the feed is not registered.
		/// - `TooFewSources`: there are sources, but fewer than `min_sources`.
		/// - `SourceUrlMalformed`: a URL is not HTTP or HTTPS, or not printable ASCII.
		/// - `SourceNotEncrypted`: a URL is HTTP, and its host is not the appraiser's own machine.
		/// - `SourcePointerMalformed`: a pointer is not a JSON pointer (RFC 6901).
		/// - `SourceScaleZero`: a scale is zero.
		/// - `DuplicateSource`: two sources have the same URL and pointer.
		/// - `TooManyFeeds`: there is no room for the feed of hourly rates.
		#[pallet::call_index(1)]
		// An empty list removes the feed, as `set_model` does.
		#[pallet::weight(
			<T as Config>::WeightInfo::set_sources(sources.len() as u32, T::MaxAppraisers::get())
				.max(<T as Config>::WeightInfo::set_model(T::MaxAppraisers::get()))
		)]
		pub fn set_sources(
			origin: OriginFor<T>,
			feed: OracleKey,
			sources: SourcesOf<T>,
		) -> DispatchResult {
			T::DelayedGovernance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_set_sources(feed, sources)
		}

		/// Accept the held value of a feed without further rounds.
		///
		/// The accepted value is the latest median of the appraisers. It is near the value of the
		/// `ValueHeld` event with `rounds` 1 that started the hold. A vote may take longer than the
		/// rounds: the hold may have ended or another one may have started. The account that
		/// executes the decision should read `feeds` first.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `feed`: the feed.
		///
		/// Emits `ValueAccepted`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `UnknownFeed`: the feed is not registered.
		/// - `NothingHeld`: no value of the feed is held.
		/// - `HeldValueStale`: the held value is older than `max_age`.
		#[pallet::call_index(2)]
		pub fn accept_value(origin: OriginFor<T>, feed: OracleKey) -> DispatchResult {
			T::Governance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_accept_value(feed)
		}

		/// Replace the governed values.
		///
		/// Dispatch origin: governance after the delay; at once if the change only tightens.
		///
		/// Parameters:
		/// - `params`: `fetch_interval` in blocks, other times in seconds, shares in billionths,
		///   `tip` in INFRA (12 decimals).
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `ChangeHasToWait`: the change does not only tighten, and the origin may do no other.
		/// - `FetchIntervalZero`: `fetch_interval` is zero.
		/// - `MinSourcesOutOfRange`: `min_sources` is zero or above the maximum of sources.
		/// - `MinimumCountOutOfRange`: `minimum_count` is zero or above the maximum of appraisers.
		/// - `MaxSpreadOutOfRange`: `max_spread` is zero or 100 %.
		/// - `MaxAgeTooLong`: `max_age` is more than 30 days.
		/// - `ValueExpiryOutOfRange`: `value_expiry` is zero or more than half of `max_age`.
		/// - `ValueExpiryWithinRound`: `value_expiry` is not longer than `fetch_interval`.
		/// - `MaxDeviationOutOfRange`: `max_deviation` is zero or 100 %.
		/// - `ConfirmRoundsOutOfRange`: `confirm_rounds` is below 2 or above 100.
		/// - `TipTooHigh`: `tip` is above `MaxTip`.
		/// - `TooFewSources`: a feed has sources, but fewer than `min_sources`.
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::set_params(
			<T as pallet_oracle::Config>::MaxFeedValues::get(),
		))]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			Self::change_params(
				T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?,
				params,
			)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Value of a unit in USDai (18 decimals), by the accepted values.
		pub fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError> {
			<Self as Appraise>::appraise(unit)
		}

		/// Value of a unit for a new loan in USDai (18 decimals), by the lower of accepted and held
		/// values.
		pub fn entry_value(unit: UnitId) -> Result<Appraisal, AppraiseError> {
			<Self as Appraise>::entry_value(unit)
		}

		/// Values of several units in USDai (18 decimals), by the accepted values. At most the
		/// first 256 units are appraised.
		pub fn appraise_many(units: Vec<UnitId>) -> Vec<Result<Appraisal, AppraiseError>> {
			units.into_iter().take(MAX_PAGE as usize).map(<Self as Appraise>::appraise).collect()
		}

		/// The registered feeds in the order of their keys: at most `limit` feeds, from the
		/// position `from` on, which counts from 0.
		pub fn feeds(from: u32, limit: u32) -> Vec<FeedInfo> {
			Self::list_feeds(from, limit)
		}

		/// The sources of a feed.
		pub fn sources(feed: OracleKey) -> Vec<Source> {
			Sources::<T>::get(feed).into_inner()
		}

		/// The parameters of a model, or `None` if it is not registered.
		pub fn model(model: Model) -> Option<ModelParams> {
			Models::<T>::get(model)
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}
