//! Weights of `pallet_timestamp`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-25, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_timestamp::WeightInfo for WeightInfo<T> {
	// Least time: 7_060_000 ps. Proof as measured: 114 bytes.
	fn set() -> Weight {
		Weight::from_parts(7_762_000, 1493)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 1_112_000 ps. Proof as measured: 0 bytes.
	fn on_finalize() -> Weight {
		Weight::from_parts(1_603_000, 0)
	}
}
