//! # Appraisal
//!
//! What the hardware behind a loan is worth, from feeds that appraisers keep.
//!
//! ## Terminology
//!
//! * **Feed**: one number kept up to date by the oracle: the price of a model, or what an hour of it rents for.
//! * **Source**: a web address and a place in the JSON document there from which appraisers take the number.
//! * **Appraiser**: a member whose node fetches the sources and feeds what it found. Its account signs nothing else.
//! * **Accepted value**: the last median of the appraisers that was a small step, or was confirmed. Everything that appraises
//!   reads it.
//! * **Anchor**: what was accepted when the interval of fetching under way began. Steps are measured from it, so that many
//!   small ones are not a large one.
//! * **Held value**: a median that jumped, and waits to be confirmed.
//! * **as_of**: the time of the oldest number behind a value. Age is judged on every read: a value nobody renews goes
//!   stale by itself.
//!
//! ## Overview
//!
//! Governance registers models ([`Pallet::set_model`]) and the sources of their feeds ([`Pallet::set_sources`]). The
//! offchain worker of each appraiser fetches all sources, takes the median of what they say for each feed, and sends one
//! `Oracle.feed_values`. The oracle combines the appraisers' numbers with [`MedianOfFresh`]; this pallet follows it through
//! `OnNewData` and keeps the accepted value of each feed.
//!
//! A median far from the anchor is *held*: the accepted value stays until enough rounds agree on the new one, or governance
//! accepts it. Whoever lends meanwhile lends against the lower of both.
//!
//! [`Pallet::appraise`] gives the lower of two values of a unit:
//!
//! * by *cost*: price of a new unit, times quantity, times what depreciation and grade leave of it;
//! * by *income*, where the model has a feed of hourly rates: the present value of the rent over the rest of its economic life.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(any(test, feature = "runtime-benchmarks")),
	deny(clippy::arithmetic_side_effects, clippy::unwrap_used, clippy::cast_possible_truncation)
)]

extern crate alloc;

mod accept_value;
mod appraise;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod combine;
pub mod crypto;
mod guard;
#[cfg(test)]
mod mock;
mod set_model;
mod set_params;
mod set_sources;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;
mod worker;

pub use combine::MedianOfFresh;
pub use pallet::*;
pub use types::{Anchor, Feed, FeedInfo, Grades, Held, Income, ModelParams, Parameters, Quote};
pub use weights::WeightInfo;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
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
		feed::Source, Appraisal, Appraise, AppraiseError, Model, OracleKey, UnitId, UnitInspect,
	};
	use sp_runtime::FixedU128;

	/// The sources of one feed.
	pub type SourcesOf<T> = BoundedVec<Source, <T as Config>::MaxSources>;

	/// Units appraised by one view at most.
	pub const MAX_PAGE: u32 = 256;

	#[pallet::config]
	pub trait Config:
		frame_system::Config
		+ pallet_oracle::Config<
			OracleKey = OracleKey,
			OracleValue = FixedU128,
			Time: Time<Moment = u64>,
		> + CreateSignedTransaction<pallet_oracle::Call<Self>>
	{
		/// The keys with which an appraiser's node signs.
		type AppraiserId: AppCrypto<Self::Public, Self::Signature>;

		/// Who registers models and sources and sets the parameters.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// Where units are registered.
		type Units: UnitInspect;

		/// Appraisers at most.
		#[pallet::constant]
		type MaxAppraisers: Get<u32>;

		/// Sources of one feed at most.
		#[pallet::constant]
		type MaxSources: Get<u32>;

		/// Seconds between two blocks.
		#[pallet::constant]
		type BlockSeconds: Get<u64>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Models that can be appraised, how each loses value, and what it earns.
	#[pallet::storage]
	pub type Models<T: Config> = StorageMap<_, Blake2_128Concat, Model, ModelParams>;

	/// The registered feeds with their accepted and held values; at most as many as one `feed_values` can carry.
	#[pallet::storage]
	pub type Feeds<T: Config> = CountedStorageMap<_, Blake2_128Concat, OracleKey, Feed>;

	/// Where appraisers look a feed up. Only registered feeds have an entry, and none an empty one.
	#[pallet::storage]
	pub type Sources<T: Config> =
		StorageMap<_, Blake2_128Concat, OracleKey, SourcesOf<T>, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The governed values.
		pub params: Parameters,
		/// Models with their parameters.
		pub models: Vec<(Model, ModelParams)>,
		/// Sources by feed.
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

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A model was registered for appraisal, or its parameters were changed.
		ModelSet {
			/// Name of the model.
			model: Model,
			/// How it loses value and what it earns from now on.
			params: ModelParams,
		},
		/// A model and its feeds were removed: its units can no longer be appraised.
		ModelRetired {
			/// Name of the model.
			model: Model,
		},
		/// The sources of a feed were replaced.
		SourcesSet {
			/// The feed.
			feed: OracleKey,
			/// How many sources it has now.
			count: u32,
		},
		/// The governed values were replaced.
		ParamsSet {
			/// The values in force from now on.
			params: Parameters,
		},
		/// A median of a feed was accepted, as a small step, as confirmed or by governance: appraisals use it from now on, and
		/// nothing is held.
		ValueAccepted {
			/// The feed.
			feed: OracleKey,
			/// USD per new unit, or per unit-hour.
			value: FixedU128,
			/// Time of the oldest number behind it, in seconds since 1970.
			as_of: u64,
		},
		/// A median of a feed is too far from what was accepted when the interval began: the accepted value stays for now, and entry
		/// uses the lower of both. Told again whenever the held value changes; with `rounds` 1 it is another jump.
		ValueHeld {
			/// The feed.
			feed: OracleKey,
			/// The median: USD per new unit, or per unit-hour.
			value: FixedU128,
			/// Time of the oldest number behind it, in seconds since 1970.
			as_of: u64,
			/// Rounds in a row that have come to it, this one included.
			rounds: u32,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The model is not registered.
		UnknownModel,
		/// The feed is not registered.
		UnknownFeed,
		/// No value of the feed is held: there is nothing to accept.
		NothingHeld,
		/// The held value is older than `max_age`: it would be stale at once.
		HeldValueStale,
		/// The name of a model is 1 to 32 printable ASCII characters, with a single space between words.
		ModelNameMalformed,
		/// There are as many feeds as one feeding can carry.
		TooManyFeeds,
		/// A year's depreciation has to be less than the whole value.
		DepreciationTooHigh,
		/// The floor has to be less than the price of a new unit.
		FloorTooHigh,
		/// The economic life has to be at least one second and at most 100 years.
		EconomicLifeOutOfRange,
		/// Some of the hours have to be rented.
		UtilisationZero,
		/// Some of the rent has to be left.
		MarginZero,
		/// The discount rate is at most 1000 % a year.
		DiscountRateTooHigh,
		/// The factors of grades A, B and C must not rise, and that of C must not be zero.
		GradesNotDescending,
		/// A source's address has to begin with `http://` or `https://` and hold printable ASCII only.
		SourceUrlMalformed,
		/// A source's pointer has to be a JSON pointer (RFC 6901): empty, or `/` before each step.
		SourcePointerMalformed,
		/// A source's scale has to be more than zero.
		SourceScaleZero,
		/// A feed has fewer sources than have to agree: no appraiser would ever feed it.
		TooFewSources,
		/// The same address and pointer are given twice.
		DuplicateSource,
		/// The interval between two rounds of fetching has to be at least one block.
		FetchIntervalZero,
		/// At least one source has to answer, and no more than a feed can have.
		MinSourcesOutOfRange,
		/// At least one appraiser has to feed a value, and no more than there can be.
		MinimumCountOutOfRange,
		/// A source may differ from the median of the sources by more than nothing and less than 100 %.
		MaxSpreadOutOfRange,
		/// A value is stale after thirty days at the latest.
		MaxAgeTooLong,
		/// An appraiser's number has to live for at least one second, and at most for half of `max_age`.
		ValueExpiryOutOfRange,
		/// An appraiser's number has to live for longer than it takes until the next round of fetching.
		ValueExpiryWithinRound,
		/// The deviation that is accepted at once has to be more than nothing and less than 100 %.
		MaxDeviationOutOfRange,
		/// At least two rounds have to agree on a jump, and at most a hundred.
		ConfirmRoundsOutOfRange,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(T::MaxSources::get() > 0, "a feed needs room for a source");
			assert!(
				<T as pallet_oracle::Config>::MaxFeedValues::get() > 0,
				"there has to be room for a feed"
			);
			assert!(
				<T as pallet_oracle::Config>::MaxHasDispatchedSize::get() > T::MaxAppraisers::get(),
				"every appraiser and Root can feed in one block"
			);
			assert!(T::BlockSeconds::get() > 0, "an interval takes time");
		}

		fn offchain_worker(block: BlockNumberFor<T>) {
			worker::run::<T>(block);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Register a model for appraisal, change its parameters, or (with none) retire it.
		///
		/// A new model's price feed is registered with it. Retiring removes the model's feeds, their sources, and every value
		/// fed for them: a model registered again starts without data.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// [`Error::ModelNameMalformed`], [`Error::TooManyFeeds`]; one for each bound: [`Error::DepreciationTooHigh`],
		/// [`Error::FloorTooHigh`], [`Error::GradesNotDescending`], [`Error::EconomicLifeOutOfRange`], [`Error::UtilisationZero`],
		/// [`Error::MarginZero`], [`Error::DiscountRateTooHigh`]; [`Error::UnknownModel`] where there is nothing to retire.
		///
		/// ## Events
		///
		/// [`Event::ModelSet`] or [`Event::ModelRetired`].
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::set_model(T::MaxAppraisers::get()))]
		pub fn set_model(
			origin: OriginFor<T>,
			model: Model,
			params: Option<ModelParams>,
		) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_set_model(model, params)
		}

		/// Replace the sources of a feed.
		///
		/// A model's feed of hourly rates is registered by its first sources and removed with its last; the price feed stays for
		/// as long as the model does.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// [`Error::UnknownModel`], [`Error::SourceUrlMalformed`], [`Error::SourcePointerMalformed`],
		/// [`Error::SourceScaleZero`], [`Error::DuplicateSource`], [`Error::TooFewSources`], [`Error::TooManyFeeds`].
		///
		/// ## Events
		///
		/// [`Event::SourcesSet`].
		#[pallet::call_index(1)]
		// Without sources the feed goes, as it does with its model.
		#[pallet::weight(
			<T as Config>::WeightInfo::set_sources(sources.len() as u32, T::MaxAppraisers::get())
				.max(<T as Config>::WeightInfo::set_model(T::MaxAppraisers::get()))
		)]
		pub fn set_sources(
			origin: OriginFor<T>,
			feed: OracleKey,
			sources: SourcesOf<T>,
		) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_set_sources(feed, sources)
		}

		/// Accept the value of a feed that is held, without waiting for more rounds to agree on it.
		///
		/// This waives the waiting and not the median: what is accepted is what the appraisers have come to last, near the value
		/// that [`Event::ValueHeld`] told when it began the hold (with `rounds` 1). A vote that takes longer than the rounds do may
		/// find nothing held, or another hold; so whoever closes it looks at [`Pallet::feeds`] first.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// [`Error::UnknownFeed`], [`Error::NothingHeld`], [`Error::HeldValueStale`].
		///
		/// ## Events
		///
		/// [`Event::ValueAccepted`].
		#[pallet::call_index(2)]
		pub fn accept_value(origin: OriginFor<T>, feed: OracleKey) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_accept_value(feed)
		}

		/// Replace the governed values: `fetch_interval` in blocks, other times in seconds, shares in billionths.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// One for each bound: [`Error::FetchIntervalZero`], [`Error::MinSourcesOutOfRange`], [`Error::MinimumCountOutOfRange`],
		/// [`Error::MaxSpreadOutOfRange`], [`Error::MaxAgeTooLong`], [`Error::ValueExpiryOutOfRange`],
		/// [`Error::ValueExpiryWithinRound`], [`Error::MaxDeviationOutOfRange`], [`Error::ConfirmRoundsOutOfRange`]; and
		/// [`Error::TooFewSources`] where a feed has fewer than `min_sources`.
		///
		/// ## Events
		///
		/// [`Event::ParamsSet`].
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::set_params(
			<T as pallet_oracle::Config>::MaxFeedValues::get(),
		))]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_set_params(params)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What a unit is worth now, in USDai.
		pub fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError> {
			<Self as Appraise>::appraise(unit)
		}

		/// What may be lent against a unit now, in USDai: less than its appraisal where a fall of a price is held.
		pub fn entry_value(unit: UnitId) -> Result<Appraisal, AppraiseError> {
			<Self as Appraise>::entry_value(unit)
		}

		/// What each of several units is worth now; at most [`MAX_PAGE`] of them.
		pub fn appraise_many(units: Vec<UnitId>) -> Vec<Result<Appraisal, AppraiseError>> {
			units.into_iter().take(MAX_PAGE as usize).map(<Self as Appraise>::appraise).collect()
		}

		/// The registered feeds in the order of their names, `limit` of them from position `from` on.
		pub fn feeds(from: u32, limit: u32) -> Vec<FeedInfo> {
			Self::list_feeds(from, limit)
		}

		/// Where appraisers look a feed up.
		pub fn sources(feed: OracleKey) -> Vec<Source> {
			Sources::<T>::get(feed).into_inner()
		}

		/// How a model loses value and what it earns, or nothing where it is not registered.
		pub fn model(model: Model) -> Option<ModelParams> {
			Models::<T>::get(model)
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}
