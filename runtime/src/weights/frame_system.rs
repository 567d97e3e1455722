//! Weights of `frame_system`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	// Least time: 7_361_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark(b: u32) -> Weight {
		Weight::from_parts(16_185_439, 0)
			.saturating_add(Weight::from_parts(401, 0).saturating_mul(b.into()))
	}
	// Least time: 18_067_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark_with_event(b: u32) -> Weight {
		Weight::from_parts(20_811_000, 0)
			.saturating_add(Weight::from_parts(1_554, 0).saturating_mul(b.into()))
	}
	// Least time: 13_350_000 ps. Proof as measured: 0 bytes.
	fn set_heap_pages() -> Weight {
		Weight::from_parts(18_678_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 159_318_623_000 ps. Proof as measured: 6 bytes.
	fn set_code() -> Weight {
		Weight::from_parts(163_270_629_000, 67035)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 7_451_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		Weight::from_parts(7_881_000, 0)
			.saturating_add(Weight::from_parts(1_242_409, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 7_651_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		Weight::from_parts(7_962_000, 0)
			.saturating_add(Weight::from_parts(921_925, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 13_159_000 ps. Proof as measured: 72 + 69 p bytes.
	// Range of `p`: 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		Weight::from_parts(13_460_000, 62)
			.saturating_add(Weight::from_parts(2_424_958, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
	}
	// Least time: 31_877_000 ps. Proof as measured: 0 bytes.
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(43_044_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 136_601_947_000 ps. Proof as measured: 28 bytes.
	fn apply_authorized_upgrade() -> Weight {
		Weight::from_parts(140_365_042_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
