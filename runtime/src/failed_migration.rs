//! # Failed migration
//!
//! A migration over several blocks that fails leaves a state that is half migrated. No call may pay
//! out of it, and governance has to be able to repair it. The handler of such a failure records it,
//! enters safe mode, and ends the migration, so that blocks take transactions again. As long as the
//! failure stands,
//!
//! * the call filter passes only the clock and the calls of governance that repair the chain,
//! * the hooks and workers of our pallets do nothing, and the scheduler makes no call,
//! * calls of class `Root` have no delay in the timelock.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | `clear` | Root | ends this state; safe mode stays until governance exits it |

use frame_support::{
	migrations::{FailedMigrationHandler, FailedMigrationHandling, MultiStepMigrator},
	traits::SafeMode,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Bounded;

pub use pallet::*;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `clear`.
	fn clear() -> frame_support::weights::Weight;
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, stored};
	use frame_system::pallet_prelude::*;
	use infrafi_protocol::NamedOrigin;

	/// The configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The origin that ends the state after a failure.
		type ClearOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The safe mode that a failure enters.
		type SafeMode: SafeMode<BlockNumber = BlockNumberFor<Self>>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// A migration that failed.
	#[stored]
	#[derive(Copy)]
	#[scale_info(capture_docs = "always")]
	pub struct MigrationFailure<BlockNumber> {
		/// Position of the migration in the list of its runtime, from 0. `None` if a migration was
		/// interrupted by an upgrade.
		pub migration: Option<u32>,
		/// Number of the block in which it failed.
		pub block: BlockNumber,
	}

	/// The failure that stands. As long as there is one, the chain takes repairs alone.
	#[pallet::storage]
	pub type Failed<T: Config> = StorageValue<_, MigrationFailure<BlockNumberFor<T>>>;

	/// The events of the pallet.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A migration failed. The chain takes repairs alone.
		Stopped {
			/// Position of the migration in the list of its runtime, from 0. `None` if a migration
			/// was interrupted by an upgrade.
			migration: Option<u32>,
		},
		/// The failure was cleared. The chain takes all calls but those that safe mode closes.
		Cleared,
	}

	/// The errors of the pallet.
	#[pallet::error]
	pub enum Error<T> {
		/// No failure stands.
		NothingFailed,
		/// A migration runs. The failure can be cleared when it has ended.
		MigrationRuns,
		/// Only Root may do this: three quarters of the council, by the timelock.
		NotGovernance,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Let the chain go on after the state was repaired.
		///
		/// Hooks, workers and the scheduler work again, and the call filter opens. Safe mode stays
		/// entered until governance exits it.
		///
		/// Dispatch origin: Root, which three quarters of the council get by the timelock.
		///
		/// Emits `Cleared`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not Root.
		/// - `NothingFailed`: no failure stands.
		/// - `MigrationRuns`: a migration has not ended yet.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::clear())]
		pub fn clear(origin: OriginFor<T>) -> DispatchResult {
			T::ClearOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			ensure!(Failed::<T>::exists(), Error::<T>::NothingFailed);
			ensure!(!T::MultiBlockMigrator::ongoing(), Error::<T>::MigrationRuns);
			Failed::<T>::kill();
			Self::deposit_event(Event::Cleared);
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The failure that stands, if any.
		pub fn failure() -> Option<MigrationFailure<BlockNumberFor<T>>> {
			Failed::<T>::get()
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Whether a migration has failed and the state is not repaired.
	pub fn stands() -> bool {
		Failed::<T>::exists()
	}
}

impl<T: Config> FailedMigrationHandler for Pallet<T> {
	/// Safe mode has no end of its own, since a repair takes as long as it takes.
	fn failed(migration: Option<u32>) -> FailedMigrationHandling {
		let block = frame_system::Pallet::<T>::block_number();
		Failed::<T>::put(MigrationFailure { migration, block });
		Self::deposit_event(Event::Stopped { migration });
		let ever = BlockNumberFor::<T>::max_value();
		let entered = if T::SafeMode::is_entered() {
			T::SafeMode::extend(ever)
		} else {
			T::SafeMode::enter(ever)
		};
		if entered.is_err() {
			// The filter is closed by the failure itself. After the repair, entries are open.
			log::error!(target: "runtime", "a migration failed, and safe mode is not entered");
		}
		FailedMigrationHandling::ForceUnstuck
	}
}

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking {
	use super::*;
	use frame_benchmarking::v2::*;
	use frame_support::traits::EnsureOrigin;

	#[benchmarks]
	mod benchmarks {
		use super::*;

		#[benchmark]
		fn clear() -> Result<(), BenchmarkError> {
			let origin =
				T::ClearOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
			Pallet::<T>::failed(Some(0));

			#[extrinsic_call]
			_(origin as T::RuntimeOrigin);

			assert!(!Pallet::<T>::stands());
			Ok(())
		}
	}
}
