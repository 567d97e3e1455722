//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What calls and hooks weigh, by the names of their benchmarks.
pub trait WeightInfo {
	/// Weight of `schedule`, `l` from 129 to 65536.
	fn schedule(l: u32) -> Weight;
	/// Weight of `execute`, `l` from 129 to 65536.
	fn execute(l: u32) -> Weight;
	/// Weight of `cancel`.
	fn cancel() -> Weight;
	/// Weight of `brake`.
	fn brake() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
	/// Weight of `object`.
	fn object() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 79_628_000 ps. Proof as measured: 243 bytes.
	// Range of `l`: 129 to 65536.
	fn schedule(l: u32) -> Weight {
		Weight::from_parts(98_057_003, 3556)
			.saturating_add(Weight::from_parts(3_044, 0).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 81_571_000 ps. Proof as measured: 420 + 1 l bytes.
	// Range of `l`: 129 to 65536.
	fn execute(l: u32) -> Weight {
		Weight::from_parts(94_935_256, 3885)
			.saturating_add(Weight::from_parts(957, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 91_927_000 ps. Proof as measured: 1037 bytes.
	fn cancel() -> Weight {
		Weight::from_parts(141_621_000, 3641)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 65_587_000 ps. Proof as measured: 803 bytes.
	fn brake() -> Weight {
		Weight::from_parts(73_349_000, 3531)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 15_754_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(20_731_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 82_262_000 ps. Proof as measured: 1734 bytes.
	fn object() -> Weight {
		Weight::from_parts(87_871_000, 4506)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

// For tests.
impl WeightInfo for () {
	fn schedule(l: u32) -> Weight {
		Weight::from_parts(98_057_003, 3556)
			.saturating_add(Weight::from_parts(3_044, 0).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn execute(l: u32) -> Weight {
		Weight::from_parts(94_935_256, 3885)
			.saturating_add(Weight::from_parts(957, 0).saturating_mul(l.into()))
			.saturating_add(Weight::from_parts(0, 1).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn cancel() -> Weight {
		Weight::from_parts(141_621_000, 3641)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn brake() -> Weight {
		Weight::from_parts(73_349_000, 3531)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn set_params() -> Weight {
		Weight::from_parts(20_731_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn object() -> Weight {
		Weight::from_parts(87_871_000, 4506)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
}
