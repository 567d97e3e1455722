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
	/// Weight of `offer`.
	fn offer() -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
	/// Weight of `accept`.
	fn accept() -> Weight;
	/// Weight of `decline`.
	fn decline() -> Weight;
	/// Weight of `recognise`.
	fn recognise() -> Weight;
	/// Weight of `pay_rent`.
	fn pay_rent() -> Weight;
	/// Weight of `end`.
	fn end() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 113_129_000 ps. Proof as measured: 1265 bytes.
	fn offer() -> Weight {
		Weight::from_parts(118_016_000, 3856)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 74_712_000 ps. Proof as measured: 589 bytes.
	fn withdraw() -> Weight {
		Weight::from_parts(78_266_000, 3848)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 68_042_000 ps. Proof as measured: 1862 bytes.
	fn accept() -> Weight {
		Weight::from_parts(71_767_000, 3856)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 74_011_000 ps. Proof as measured: 589 bytes.
	fn decline() -> Weight {
		Weight::from_parts(77_576_000, 3848)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 110_035_000 ps. Proof as measured: 2137 bytes.
	fn recognise() -> Weight {
		Weight::from_parts(114_731_000, 6160)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 167_379_000 ps. Proof as measured: 2314 bytes.
	fn pay_rent() -> Weight {
		Weight::from_parts(173_919_000, 6208)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 109_003_000 ps. Proof as measured: 1729 bytes.
	fn end() -> Weight {
		Weight::from_parts(113_930_000, 3856)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 13_670_000 ps. Proof as measured: 69 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(14_522_000, 1525)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn offer() -> Weight {
		Weight::from_parts(118_016_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(78_266_000, 3848)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn accept() -> Weight {
		Weight::from_parts(71_767_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn decline() -> Weight {
		Weight::from_parts(77_576_000, 3848)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn recognise() -> Weight {
		Weight::from_parts(114_731_000, 6160)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn pay_rent() -> Weight {
		Weight::from_parts(173_919_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn end() -> Weight {
		Weight::from_parts(113_930_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn set_params() -> Weight {
		Weight::from_parts(14_522_000, 1525)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
