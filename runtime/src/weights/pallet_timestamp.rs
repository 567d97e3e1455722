//! Weights of `pallet_timestamp`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_timestamp::WeightInfo for WeightInfo<T> {
	// Least time: 23_378_000 ps. Proof as measured: 163 bytes.
	fn set() -> Weight {
		Weight::from_parts(26_584_000, 67035)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 2_180_000 ps. Proof as measured: 0 bytes.
	fn on_finalize() -> Weight {
		Weight::from_parts(2_636_000, 0)
	}
}
