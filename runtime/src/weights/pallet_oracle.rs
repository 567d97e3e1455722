//! Weights of `pallet_oracle`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_oracle::WeightInfo for WeightInfo<T> {
	// Least time: 61_041_000 ps. Proof as measured: 21383 + 135 x bytes.
	// Range of `x`: 0 to 64.
	fn feed_values(x: u32) -> Weight {
		Weight::from_parts(41_685_238, 2542)
			.saturating_add(Weight::from_parts(461_471_671, 0).saturating_mul(x.into()))
			.saturating_add(Weight::from_parts(0, 82592).saturating_mul(x.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(34_u64.saturating_mul(x.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(x.into())))
	}
	// Least time: 7_852_000 ps. Proof as measured: 0 bytes.
	fn on_finalize() -> Weight {
		Weight::from_parts(10_827_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
}
