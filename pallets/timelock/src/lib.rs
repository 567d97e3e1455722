//! # Timelock
//!
//! Calls of governance that wait before they are made, so that every account can read them and act
//! first, and the guardians that stop them. After OpenZeppelin's `TimelockController`.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | `schedule` | by class: see [`Config::ScheduleOrigin`] | stores a call, which waits for the delay |
//! | `execute` | any account | makes a call that has waited |
//! | `cancel` | [`Config::CancelOrigin`]; a guardian; any account once the window has closed | removes a call |
//! | `object` | a member of [`Config::Objectors`] | a third of them removes a call |
//! | `brake` | guardian | enters safe mode for a short time |
//! | `set_params` | [`Config::ParamsOrigin`] | replaces the governed values |
//!
//! A call does not wait because a list names it. It waits because it asks for an origin that only
//! this pallet makes: [`Origin::Executed`], or Root. Batches, proxies and scheduled calls that
//! contain it therefore change nothing.
//!
//! ```text
//!         schedule              delay              execute
//! (none) ----------> Waiting ----------> Ready ---------------> (made)
//!   ^                   |                  |    window
//!   |                   |                  '-----------> Lapsed
//!   |                   |                  |                |
//!   '-------------------'------------------'----------------'
//!                         cancel, object
//! ```
//!
//! ## Terminology
//!
//! * **Class**: the power with which a call is made. `Council` makes it as [`Origin::Executed`],
//!   `Root` as Root. Each class has its own majority.
//! * **Delay**: seconds between `schedule` and the first moment of `execute`.
//! * **Window**: seconds after the delay during which a call can be executed.
//! * **Guardian**: a member of [`Config::Guardians`], which stops calls and enters safe mode. It
//!   makes no call of governance.
//!
//! ## Rules
//!
//! * A call is stored in full: up to 128 bytes in its record, a longer one as a preimage. Its times
//!   are fixed when it is scheduled. Later changes of the delay or the window do not move them.
//! * A call of class `Root` has no delay if [`Config::Undelayed`] contains it when it is scheduled:
//!   the repairs of a chain that cannot wait.
//! * An error of the call leaves it in place, and it may be tried again until its window closes. A
//!   call that was made is removed before it is made, so that it cannot be made twice.
//! * A call of class `Council` passes the call filter, one of class `Root` does not.
//! * After a runtime upgrade that changes the encoding of calls, earlier calls are refused: their
//!   bytes may mean another call.
//! * A member of the council objects without a motion. A majority can fill the docket of motions
//!   and remove the guardians, and must not be able to schedule what no other account can stop.
//! * Each guardian has each of its two powers once in `guardian_interval` seconds. Storage records
//!   the use, and keeps it when the guardian leaves.

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
pub mod benchmarking;
mod cancel;
mod errors;
mod events;
mod execute;
mod guardians;
mod integrity;
mod limits;
#[cfg(test)]
mod mock;
mod object;
mod origin;
mod schedule;
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
pub use limits::{
	MAX_CALL_BYTES, MAX_DELAY, MAX_GUARDIAN_INTERVAL, MAX_PAGE, MAX_WINDOW, MIN_WINDOW,
};
pub use origin::EnsureExecuted;
pub use pallet::*;
pub use types::{
	BoundedCallOf, CallClass, CallId, GuardianUse, Parameters, ScheduledCall, ScheduledCallOf,
};
pub use view_types::{PendingCall, PendingPage};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::boxed::Box;
	use frame_support::{
		dispatch::PostDispatchInfo,
		pallet_prelude::*,
		traits::{
			Contains, EnsureOriginWithArg, QueryPreimage, SafeMode, SortedMembers, StorePreimage,
			UnixTime,
		},
	};
	use frame_system::pallet_prelude::*;
	use infrafi_protocol::NamedOrigin;
	use sp_runtime::traits::Dispatchable;

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Configuration of the pallet.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeOrigin: From<Origin>,
		RuntimeCall: Dispatchable<PostInfo = PostDispatchInfo>,
	>
	{
		/// The origin that schedules calls of a class.
		type ScheduleOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, CallClass>;

		/// The origin that cancels calls at any time.
		type CancelOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that replaces the governed values. It should be made by this pallet alone, so
		/// that the delay guards changes of itself.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The members of the council, a third of which cancels a call by objections.
		type Objectors: SortedMembers<Self::AccountId>;

		/// The maximum number of [`Config::Objectors`].
		#[pallet::constant]
		type MaxObjectors: Get<u32>;

		/// The accounts that may cancel calls and enter safe mode, each once in an interval.
		type Guardians: Contains<Self::AccountId>;

		/// The calls of class `Root` without a delay.
		type Undelayed: Contains<<Self as frame_system::Config>::RuntimeCall>;

		/// Stores calls that are longer than 128 bytes.
		type Preimages: StorePreimage + QueryPreimage<H = Self::Hashing>;

		/// The safe mode that guardians enter.
		type SafeMode: SafeMode<BlockNumber = BlockNumberFor<Self>>;

		/// The clock, which counts from 1970.
		type Time: UnixTime;

		/// Number of blocks for which a guardian enters safe mode.
		#[pallet::constant]
		type BrakeDuration: Get<BlockNumberFor<Self>>;

		/// The highest weight of a scheduled call.
		#[pallet::constant]
		type MaxCallWeight: Get<Weight>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes guardians in benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The origin of a call of class `Council` that has waited.
	#[pallet::origin]
	#[derive(
		Clone,
		Copy,
		Debug,
		PartialEq,
		Eq,
		Encode,
		Decode,
		DecodeWithMemTracking,
		MaxEncodedLen,
		TypeInfo,
	)]
	pub enum Origin {
		/// The timelock, after the delay.
		#[codec(index = 0)]
		Executed,
	}

	/// The calls that wait, are ready or have lapsed.
	#[pallet::storage]
	pub type Pending<T: Config> = StorageMap<_, Twox64Concat, CallId, ScheduledCallOf<T>>;

	/// The members of the council that object to a call.
	#[pallet::storage]
	pub type Objections<T: Config> =
		StorageMap<_, Twox64Concat, CallId, BoundedVec<T::AccountId, T::MaxObjectors>, ValueQuery>;

	/// Id of the next call.
	#[pallet::storage]
	pub type NextCallId<T: Config> = StorageValue<_, CallId, ValueQuery>;

	/// The last uses of the powers of guardians, former ones included.
	#[pallet::storage]
	pub type GuardianUses<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, GuardianUse, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Genesis of the pallet.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The governed values.
		pub params: Parameters,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::do_set_params(self.params.clone())
				.expect("the genesis parameters are within bounds");
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			Self::ensure_calls_fit();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Schedule a call, which any account may execute after the delay.
		///
		/// Use `Utility.batch_all` for several calls that belong together: with `Utility.batch` a
		/// call that fails is skipped, and the batch counts as made.
		///
		/// Dispatch origin: two thirds of the council or Root for class `Council`; three quarters
		/// of the council or Root for class `Root`.
		///
		/// Parameters:
		/// - `call`: the call, at most 65,536 bytes.
		/// - `class`: `Council` to make it as the timelock, `Root` to make it as Root.
		///
		/// Emits `Scheduled`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin has less of the council than the class needs.
		/// - `CallTooLong`: the encoded call has more than 65,536 bytes.
		/// - `CallTooHeavy`: the weight of the call is above `MaxCallWeight`.
		/// - `TooManyCalls`: all ids are used.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::schedule(types::length(&**call)))]
		pub fn schedule(
			origin: OriginFor<T>,
			call: Box<<T as frame_system::Config>::RuntimeCall>,
			class: CallClass,
		) -> DispatchResult {
			T::ScheduleOrigin::ensure_origin(origin, &class)
				.map_err(|_| Error::<T>::NotGovernance)?;
			Self::do_schedule(*call, class)?;
			Ok(())
		}

		/// Execute a scheduled call after its delay and within its window.
		///
		/// If the call fails, it stays scheduled and may be executed again within the window.
		///
		/// Dispatch origin: signed by any account, which pays the fee.
		///
		/// Parameters:
		/// - `id`: id of the call.
		/// - `weight_bound`: at least the weight of the call, as the view `weight` returns it. The
		///   fee for the unused part is returned.
		///
		/// Emits `Executed`, and the events of the call.
		///
		/// Errors:
		/// - `UnknownCall`: no call with this id is scheduled.
		/// - `CallNotReady`: the delay has not passed yet.
		/// - `WindowClosed`: the window has closed.
		/// - `EncodingChanged`: the runtime has changed the encoding of calls since `schedule`.
		/// - `CallUnavailable`: the bytes of the call were removed from the preimages.
		/// - `WeightBoundTooLow`: the call weighs more than `weight_bound`.
		/// - An error of the call.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::execute(MAX_CALL_BYTES).saturating_add(*weight_bound))]
		pub fn execute(
			origin: OriginFor<T>,
			id: CallId,
			weight_bound: Weight,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_execute(id, weight_bound)
		}

		/// Cancel a scheduled call.
		///
		/// Dispatch origin: one third of the council, or Root; signed by a guardian, once in
		/// `guardian_interval` seconds; signed by any account after the window of the call.
		///
		/// Parameters:
		/// - `id`: id of the call.
		///
		/// Emits `Cancelled`, or `Lapsed` after the window of the call.
		///
		/// Errors:
		/// - `UnknownCall`: no call with this id is scheduled.
		/// - `NotGuardian`: the caller is no guardian, and the window has not closed.
		/// - `NotGovernance`: the origin has less than one third of the council.
		/// - `PowerUsed`: the guardian cancelled a call less than `guardian_interval` seconds ago.
		#[pallet::call_index(2)]
		pub fn cancel(origin: OriginFor<T>, id: CallId) -> DispatchResult {
			Self::do_cancel(T::CancelOrigin::or_signer(origin, Error::<T>::NotGovernance)?, id)
		}

		/// Enter safe mode, which closes the entries of the protocol.
		///
		/// It ends by itself after `BrakeDuration` blocks. Every exit and payment stays open.
		///
		/// Dispatch origin: signed by a guardian, once in `guardian_interval` seconds.
		///
		/// Emits `Braked`, and `SafeMode.Entered`.
		///
		/// Errors:
		/// - `NotGuardian`: the caller is no guardian.
		/// - `PowerUsed`: the guardian braked less than `guardian_interval` seconds ago.
		/// - `AlreadyBraked`: safe mode is already entered. The power is not used.
		/// - `BrakeFailed`: safe mode refused. The power is not used.
		#[pallet::call_index(3)]
		pub fn brake(origin: OriginFor<T>) -> DispatchResult {
			Self::do_brake(ensure_signed(origin)?)
		}

		/// Replace the governed values.
		///
		/// Calls that are scheduled already keep their times.
		///
		/// Dispatch origin: governance after the delay, or Root.
		///
		/// Parameters:
		/// - `params`: the new values, in seconds.
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not the timelock.
		/// - `DelayTooLong`: `delay` is more than 30 days.
		/// - `WindowOutOfRange`: `window` is below 1 minute or above 30 days.
		/// - `GuardianIntervalOutOfRange`: `guardian_interval` is zero or more than 30 days.
		#[pallet::call_index(4)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_set_params(params)
		}

		/// Object to a scheduled call; a third of the council cancels it so.
		///
		/// It needs no motion, so that a majority that fills the docket cannot prevent it.
		///
		/// Dispatch origin: signed by a member of the council.
		///
		/// Parameters:
		/// - `id`: id of the call.
		///
		/// Emits `Objected`, and `Cancelled` with the last objection that is needed.
		///
		/// Errors:
		/// - `UnknownCall`: no call with this id is scheduled.
		/// - `NotCouncilMember`: the caller is not a member of the council.
		/// - `AlreadyObjected`: the caller has objected to the call already.
		/// - `TooManyObjections`: the list of objections is full, which is a fault of the code.
		#[pallet::call_index(5)]
		pub fn object(origin: OriginFor<T>, id: CallId) -> DispatchResult {
			Self::do_object(ensure_signed(origin)?, id)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The scheduled calls among the ids `from` to `from + limit - 1`, and the first id of the
		/// next page. A `limit` below 1 counts as 1, one above 64 as 64.
		pub fn pending(from: CallId, limit: u32) -> PendingPage<BoundedCallOf<T>, T::Hash> {
			Self::page(from, limit)
		}

		/// The weight of a scheduled call, which `execute` takes as `weight_bound`. `None` if no
		/// call with this id is scheduled, or its bytes cannot be read.
		pub fn weight(id: CallId) -> Option<Weight> {
			Self::weight_of(id)
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}
