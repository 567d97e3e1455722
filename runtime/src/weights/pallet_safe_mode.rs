//! Weights of safe mode.
//!
//! The SDK's figures, and what lending notes when it is entered and when it ends.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};
use pallet_safe_mode::weights::{SubstrateWeight, WeightInfo as Info};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

/// The record of it.
fn entered<T: frame_system::Config>() -> Weight {
	T::DbWeight::get().writes(1)
}

/// The record of it, the number of loans, and the round that comes to all of them again.
fn ended<T: frame_system::Config>() -> Weight {
	T::DbWeight::get().reads_writes(3, 2)
}

impl<T: frame_system::Config> Info for WeightInfo<T> {
	fn on_initialize_noop() -> Weight {
		SubstrateWeight::<T>::on_initialize_noop()
	}

	fn on_initialize_exit() -> Weight {
		SubstrateWeight::<T>::on_initialize_exit().saturating_add(ended::<T>())
	}

	fn enter() -> Weight {
		SubstrateWeight::<T>::enter().saturating_add(entered::<T>())
	}

	fn force_enter() -> Weight {
		SubstrateWeight::<T>::force_enter().saturating_add(entered::<T>())
	}

	fn extend() -> Weight {
		SubstrateWeight::<T>::extend()
	}

	fn force_extend() -> Weight {
		SubstrateWeight::<T>::force_extend()
	}

	fn force_exit() -> Weight {
		SubstrateWeight::<T>::force_exit().saturating_add(ended::<T>())
	}

	fn release_deposit() -> Weight {
		SubstrateWeight::<T>::release_deposit()
	}

	fn force_release_deposit() -> Weight {
		SubstrateWeight::<T>::force_release_deposit()
	}

	fn force_slash_deposit() -> Weight {
		SubstrateWeight::<T>::force_slash_deposit()
	}
}
