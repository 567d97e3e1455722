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
	// Least time: 109_333_000 ps. Proof as measured: 1282 + 32 a bytes.
	// Range of `a`: 1 to 32.
	fn set_model(a: u32) -> Weight {
		Weight::from_parts(105_778_124, 6262)
			.saturating_add(Weight::from_parts(7_445_555, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(a.into())))
	}
	// Least time: 60_069_000 ps. Proof as measured: 1076 bytes.
	// Range of `s`: 1 to 8.
	// Range of `a`: 1 to 32.
	fn set_sources(s: u32, a: u32) -> Weight {
		Weight::from_parts(58_816_828, 3626)
			.saturating_add(Weight::from_parts(1_478_629, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(147_186, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 51_547_000 ps. Proof as measured: 857 bytes.
	fn accept_value() -> Weight {
		Weight::from_parts(55_102_000, 3626)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 33_479_000 ps. Proof as measured: 3659 + 88 f bytes.
	// Range of `f`: 0 to 64.
	fn set_params(f: u32) -> Weight {
		Weight::from_parts(38_012_508, 6748)
			.saturating_add(Weight::from_parts(10_682_339, 0).saturating_mul(f.into()))
			.saturating_add(Weight::from_parts(0, 5758).saturating_mul(f.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(f.into())))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn set_model(a: u32) -> Weight {
		Weight::from_parts(105_778_124, 6262)
			.saturating_add(Weight::from_parts(7_445_555, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(a.into())))
	}
	fn set_sources(s: u32, a: u32) -> Weight {
		Weight::from_parts(58_816_828, 3626)
			.saturating_add(Weight::from_parts(1_478_629, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(147_186, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn accept_value() -> Weight {
		Weight::from_parts(55_102_000, 3626)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_params(f: u32) -> Weight {
		Weight::from_parts(38_012_508, 6748)
			.saturating_add(Weight::from_parts(10_682_339, 0).saturating_mul(f.into()))
			.saturating_add(Weight::from_parts(0, 5758).saturating_mul(f.into()))
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(f.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
