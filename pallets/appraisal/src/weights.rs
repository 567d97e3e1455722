//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What calls and hooks weigh, by the names of their benchmarks.
pub trait WeightInfo {
	/// Weight of `set_model`, `a` from 1 to 32.
	fn set_model(a: u32) -> Weight;
	/// Weight of `set_sources`, `s` from 1 to 8, `a` from 1 to 32.
	fn set_sources(s: u32, a: u32) -> Weight;
	/// Weight of `accept_value`.
	fn accept_value() -> Weight;
	/// Weight of `set_params`, `f` from 0 to 64.
	fn set_params(f: u32) -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 99_227_000 ps. Proof as measured: 941 + 32 a bytes.
	// Range of `a`: 1 to 32.
	fn set_model(a: u32) -> Weight {
		Weight::from_parts(102_303_018, 6262)
			.saturating_add(Weight::from_parts(7_778_156, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(a.into())))
	}
	// Least time: 57_436_000 ps. Proof as measured: 795 bytes.
	// Range of `s`: 1 to 8.
	// Range of `a`: 1 to 32.
	fn set_sources(s: u32, a: u32) -> Weight {
		Weight::from_parts(53_410_907, 3626)
			.saturating_add(Weight::from_parts(2_352_613, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(291_969, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 46_148_000 ps. Proof as measured: 708 bytes.
	fn accept_value() -> Weight {
		Weight::from_parts(59_672_000, 3626)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 18_754_000 ps. Proof as measured: 3487 + 88 f bytes.
	// Range of `f`: 0 to 64.
	fn set_params(f: u32) -> Weight {
		Weight::from_parts(22_960_851, 6748)
			.saturating_add(Weight::from_parts(9_907_867, 0).saturating_mul(f.into()))
			.saturating_add(Weight::from_parts(0, 5758).saturating_mul(f.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(f.into())))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn set_model(a: u32) -> Weight {
		Weight::from_parts(102_303_018, 6262)
			.saturating_add(Weight::from_parts(7_778_156, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(a.into())))
	}
	fn set_sources(s: u32, a: u32) -> Weight {
		Weight::from_parts(53_410_907, 3626)
			.saturating_add(Weight::from_parts(2_352_613, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(291_969, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn accept_value() -> Weight {
		Weight::from_parts(59_672_000, 3626)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_params(f: u32) -> Weight {
		Weight::from_parts(22_960_851, 6748)
			.saturating_add(Weight::from_parts(9_907_867, 0).saturating_mul(f.into()))
			.saturating_add(Weight::from_parts(0, 5758).saturating_mul(f.into()))
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(f.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
