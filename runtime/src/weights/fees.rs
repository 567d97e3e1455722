//! Weights of `infrafi_runtime::fees`.
//!
//! Provisional, until `scripts/bench.sh` measures it: the least figure of `set_params` of the other
//! pallets, and the keys of this one.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> infrafi_runtime::fees::WeightInfo for WeightInfo<T> {
	fn set_params() -> Weight {
		Weight::from_parts(20_000_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
}
