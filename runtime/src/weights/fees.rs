//! Weights of `infrafi_runtime::fees`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> infrafi_runtime::fees::WeightInfo for WeightInfo<T> {
	// Least time: 15_202_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(16_785_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
}
