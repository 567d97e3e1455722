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
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `revoke`.
	fn revoke() -> Weight;
	/// Weight of `renounce`.
	fn renounce() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 78_838_000 ps. Proof as measured: 1086 bytes.
	fn admit() -> Weight {
		Weight::from_parts(84_736_000, 3575)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 55_192_000 ps. Proof as measured: 1110 bytes.
	fn revoke() -> Weight {
		Weight::from_parts(59_819_000, 3575)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 45_868_000 ps. Proof as measured: 494 bytes.
	fn renounce() -> Weight {
		Weight::from_parts(49_163_000, 3575)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

// For tests.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(84_736_000, 3575)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn revoke() -> Weight {
		Weight::from_parts(59_819_000, 3575)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn renounce() -> Weight {
		Weight::from_parts(49_163_000, 3575)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
}
