//! Weights of `infrafi_runtime::failed_migration`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> infrafi_runtime::failed_migration::WeightInfo for WeightInfo<T> {
	// Least time: 27_942_000 ps. Proof as measured: 115 bytes.
	fn clear() -> Weight {
		Weight::from_parts(30_055_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
