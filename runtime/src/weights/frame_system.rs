//! Weights of `frame_system`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	// Least time: 4_910_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark(b: u32) -> Weight {
		Weight::from_parts(66_742_142, 0)
			.saturating_add(Weight::from_parts(444, 0).saturating_mul(b.into()))
	}
	// Least time: 12_244_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark_with_event(b: u32) -> Weight {
		Weight::from_parts(22_483_000, 0)
			.saturating_add(Weight::from_parts(2_100, 0).saturating_mul(b.into()))
	}
	// Least time: 9_283_000 ps. Proof as measured: 0 bytes.
	fn set_heap_pages() -> Weight {
		Weight::from_parts(13_372_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 265_173_259_000 ps. Proof as measured: 6 bytes.
	fn set_code() -> Weight {
		Weight::from_parts(285_852_264_000, 67035)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 5_276_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		Weight::from_parts(5_603_000, 0)
			.saturating_add(Weight::from_parts(2_047_373, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 5_193_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		Weight::from_parts(5_723_000, 0)
			.saturating_add(Weight::from_parts(1_235_660, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 9_378_000 ps. Proof as measured: 58 + 69 p bytes.
	// Range of `p`: 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		Weight::from_parts(9_597_000, 51)
			.saturating_add(Weight::from_parts(2_602_539, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
	}
	// Least time: 38_586_000 ps. Proof as measured: 0 bytes.
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(52_162_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 276_288_523_000 ps. Proof as measured: 28 bytes.
	fn apply_authorized_upgrade() -> Weight {
		Weight::from_parts(295_128_720_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
