//! Weights of `infrafi_runtime::failed_migration`: keys counted, time of a similar call.
//! `scripts/bench.sh` writes measured ones over this file.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> infrafi_runtime::failed_migration::WeightInfo for WeightInfo<T> {
	fn clear() -> Weight {
		Weight::from_parts(14_000_000, 0)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
