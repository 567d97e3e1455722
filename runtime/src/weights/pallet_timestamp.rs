//! Weights of `pallet_timestamp`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_timestamp::WeightInfo for WeightInfo<T> {
	// Least time: 39_749_000 ps. Proof as measured: 309 bytes.
	fn set() -> Weight {
		Weight::from_parts(45_137_000, 67035)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 3_295_000 ps. Proof as measured: 0 bytes.
	fn on_finalize() -> Weight {
		Weight::from_parts(4_066_000, 0)
	}
}
