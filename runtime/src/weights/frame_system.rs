//! Weights of `frame_system`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-25, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	// Least time: 2_624_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark(b: u32) -> Weight {
		Weight::from_parts(20_518_403, 0)
			.saturating_add(Weight::from_parts(197, 0).saturating_mul(b.into()))
	}
	// Least time: 6_419_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark_with_event(b: u32) -> Weight {
		Weight::from_parts(2_166_630, 0)
			.saturating_add(Weight::from_parts(1_425, 0).saturating_mul(b.into()))
	}
	// Least time: 4_857_000 ps. Proof as measured: 0 bytes.
	fn set_heap_pages() -> Weight {
		Weight::from_parts(5_358_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 94_854_998_000 ps. Proof as measured: 6 bytes.
	fn set_code() -> Weight {
		Weight::from_parts(96_106_627_000, 67035)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 2_714_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		Weight::from_parts(2_814_000, 0)
			.saturating_add(Weight::from_parts(840_664, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 2_714_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		Weight::from_parts(2_804_000, 0)
			.saturating_add(Weight::from_parts(594_492, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 4_867_000 ps. Proof as measured: 58 + 69 p bytes.
	// Range of `p`: 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		Weight::from_parts(4_988_000, 51)
			.saturating_add(Weight::from_parts(1_295_348, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
	}
	// Least time: 8_703_000 ps. Proof as measured: 0 bytes.
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(18_398_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 98_666_491_000 ps. Proof as measured: 28 bytes.
	fn apply_authorized_upgrade() -> Weight {
		Weight::from_parts(102_080_798_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
