//! Weights of `frame_system`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-30, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::WeightInfo for WeightInfo<T> {
	// Least time: 4_286_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark(b: u32) -> Weight {
		Weight::from_parts(26_587_341, 0)
			.saturating_add(Weight::from_parts(328, 0).saturating_mul(b.into()))
	}
	// Least time: 9_374_000 ps. Proof as measured: 0 bytes.
	// Range of `b`: 0 to 3932160.
	fn remark_with_event(b: u32) -> Weight {
		Weight::from_parts(7_317_443, 0)
			.saturating_add(Weight::from_parts(1_272, 0).saturating_mul(b.into()))
	}
	// Least time: 7_371_000 ps. Proof as measured: 0 bytes.
	fn set_heap_pages() -> Weight {
		Weight::from_parts(8_092_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 135_226_215_000 ps. Proof as measured: 6 bytes.
	fn set_code() -> Weight {
		Weight::from_parts(136_491_051_000, 67035)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 4_477_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn set_storage(i: u32) -> Weight {
		Weight::from_parts(4_867_000, 0)
			.saturating_add(Weight::from_parts(1_088_792, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 4_847_000 ps. Proof as measured: 0 bytes.
	// Range of `i`: 0 to 1000.
	fn kill_storage(i: u32) -> Weight {
		Weight::from_parts(4_977_000, 0)
			.saturating_add(Weight::from_parts(778_286, 0).saturating_mul(i.into()))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(i.into())))
	}
	// Least time: 7_752_000 ps. Proof as measured: 72 + 69 p bytes.
	// Range of `p`: 0 to 1000.
	fn kill_prefix(p: u32) -> Weight {
		Weight::from_parts(8_352_000, 69)
			.saturating_add(Weight::from_parts(1_703_571, 0).saturating_mul(p.into()))
			.saturating_add(Weight::from_parts(0, 70).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(p.into())))
	}
	// Least time: 22_954_000 ps. Proof as measured: 0 bytes.
	fn authorize_upgrade() -> Weight {
		Weight::from_parts(30_074_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 138_318_720_000 ps. Proof as measured: 28 bytes.
	fn apply_authorized_upgrade() -> Weight {
		Weight::from_parts(141_280_060_000, 67035)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}
