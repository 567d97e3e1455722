//! Weights of `frame_system`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	// Least time: 16_452_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark(b: u32) -> Weight {
		Weight::from_parts(65_955_027, 0)
			.saturating_add(Weight::from_parts(497, 0).saturating_mul(b.into()))
	}
	// Least time: 37_583_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark_with_event(b: u32) -> Weight {
		Weight::from_parts(73_347_895, 0)
			.saturating_add(Weight::from_parts(2_068, 0).saturating_mul(b.into()))
	}
	// Least time: 30_549_000 ps. Proof as measured: 0 bytes.
	fn set_heap_pages() -> Weight {
		Weight::from_parts(35_226_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 270_367_311_000 ps. Proof as measured: 6 bytes.
	fn set_code() -> Weight {
		Weight::from_parts(275_754_331_000, 67035)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 17_254_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		Weight::from_parts(18_563_000, 0)
			.saturating_add(Weight::from_parts(2_891_405, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 18_517_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		Weight::from_parts(25_158_000, 0)
			.saturating_add(Weight::from_parts(1_774_161, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 30_416_000 ps. Proof as measured: 58 + 69 p bytes.
	// Range of `p`: 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		Weight::from_parts(63_763_626, 51)
			.saturating_add(Weight::from_parts(4_682_372, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
	}
	// Least time: 61_847_000 ps. Proof as measured: 0 bytes.
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(71_707_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 273_489_702_000 ps. Proof as measured: 28 bytes.
	fn apply_authorized_upgrade() -> Weight {
		Weight::from_parts(276_464_259_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
