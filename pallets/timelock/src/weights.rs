//! Weights of the calls: keys counted by the tests, times of similar calls. `scripts/bench.sh`
//! writes measured ones over this file.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What calls and hooks weigh, by the names of their benchmarks.
pub trait WeightInfo {
	/// Weight of `schedule`, `l` from 0 to 65536.
	fn schedule(l: u32) -> Weight;
	/// Weight of `execute`, `l` from 0 to 65536.
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
	fn schedule(l: u32) -> Weight {
		Weight::from_parts(60_000_000, 3_700)
			.saturating_add(Weight::from_parts(1_100, 1).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn execute(l: u32) -> Weight {
		Weight::from_parts(70_000_000, 3_700)
			.saturating_add(Weight::from_parts(1_200, 1).saturating_mul(l.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn cancel() -> Weight {
		Weight::from_parts(90_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn brake() -> Weight {
		Weight::from_parts(50_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn set_params() -> Weight {
		Weight::from_parts(17_000_000, 3_700).saturating_add(T::DbWeight::get().writes(1))
	}
	fn object() -> Weight {
		Weight::from_parts(95_000_000, 3_700)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

// For tests.
impl WeightInfo for () {
	fn schedule(l: u32) -> Weight {
		Weight::from_parts(60_000_000, 3_700)
			.saturating_add(Weight::from_parts(1_100, 1).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn execute(l: u32) -> Weight {
		Weight::from_parts(70_000_000, 3_700)
			.saturating_add(Weight::from_parts(1_200, 1).saturating_mul(l.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn cancel() -> Weight {
		Weight::from_parts(90_000_000, 3_700)
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn brake() -> Weight {
		Weight::from_parts(50_000_000, 3_700)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn set_params() -> Weight {
		Weight::from_parts(17_000_000, 3_700).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn object() -> Weight {
		Weight::from_parts(95_000_000, 3_700)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
}
