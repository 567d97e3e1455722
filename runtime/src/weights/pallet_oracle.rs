//! Weights of `pallet_oracle`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-30, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_oracle::WeightInfo for WeightInfo<T> {
	// Least time: 62_783_000 ps. Proof as measured: 21314 + 130 x bytes.
	// Range of `x`: 0 to 64.
	fn feed_values(x: u32) -> Weight {
		Weight::from_parts(10_417_371, 2542)
			.saturating_add(Weight::from_parts(276_065_116, 0).saturating_mul(x.into()))
			.saturating_add(Weight::from_parts(0, 82592).saturating_mul(x.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(34_u64.saturating_mul(x.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(x.into())))
	}
	// Least time: 8_612_000 ps. Proof as measured: 0 bytes.
	fn on_finalize() -> Weight {
		Weight::from_parts(9_474_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
}
