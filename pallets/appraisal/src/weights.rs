//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-25, 6 steps, 10 repeats, AMD EPYC. Do not edit.

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
	// Least time: 53_681_000 ps. Proof as measured: 941 + 32 a bytes.
	// Range of `a`: 1 to 32.
	fn set_model(a: u32) -> Weight {
		Weight::from_parts(51_049_191, 6262)
			.saturating_add(Weight::from_parts(4_755_559, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(10))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(a.into())))
	}
	// Least time: 26_681_000 ps. Proof as measured: 795 bytes.
	// Range of `s`: 1 to 8.
	// Range of `a`: 1 to 32.
	fn set_sources(s: u32, a: u32) -> Weight {
		Weight::from_parts(25_572_559, 3626)
			.saturating_add(Weight::from_parts(897_209, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(48_542, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 22_163_000 ps. Proof as measured: 708 bytes.
	fn accept_value() -> Weight {
		Weight::from_parts(23_595_000, 3626)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 9_655_000 ps. Proof as measured: 3487 + 88 f bytes.
	// Range of `f`: 0 to 64.
	fn set_params(f: u32) -> Weight {
		Weight::from_parts(11_909_151, 6748)
			.saturating_add(Weight::from_parts(5_634_066, 0).saturating_mul(f.into()))
			.saturating_add(Weight::from_parts(0, 5758).saturating_mul(f.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(f.into())))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn set_model(a: u32) -> Weight {
		Weight::from_parts(51_049_191, 6262)
			.saturating_add(Weight::from_parts(4_755_559, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(10))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(a.into())))
	}
	fn set_sources(s: u32, a: u32) -> Weight {
		Weight::from_parts(25_572_559, 3626)
			.saturating_add(Weight::from_parts(897_209, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(48_542, 0).saturating_mul(a.into()))
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn accept_value() -> Weight {
		Weight::from_parts(23_595_000, 3626)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn set_params(f: u32) -> Weight {
		Weight::from_parts(11_909_151, 6748)
			.saturating_add(Weight::from_parts(5_634_066, 0).saturating_mul(f.into()))
			.saturating_add(Weight::from_parts(0, 5758).saturating_mul(f.into()))
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(f.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
