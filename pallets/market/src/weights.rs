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
	/// Weight of `list`.
	fn list() -> Weight;
	/// Weight of `delist`.
	fn delist() -> Weight;
	/// Weight of `buy_request`.
	fn buy_request() -> Weight;
	/// Weight of `buy_position`.
	fn buy_position() -> Weight;
	/// Weight of `buy_receipt`.
	fn buy_receipt() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 329_499_000 ps. Proof as measured: 3549 bytes.
	fn list() -> Weight {
		Weight::from_parts(347_317_000, 7064)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	// Least time: 192_226_000 ps. Proof as measured: 2860 bytes.
	fn delist() -> Weight {
		Weight::from_parts(262_010_000, 4027)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 478_021_000 ps. Proof as measured: 1607 bytes.
	fn buy_request() -> Weight {
		Weight::from_parts(516_378_000, 6208)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 496_198_000 ps. Proof as measured: 3929 bytes.
	fn buy_position() -> Weight {
		Weight::from_parts(558_150_000, 6208)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 457_571_000 ps. Proof as measured: 3441 bytes.
	fn buy_receipt() -> Weight {
		Weight::from_parts(472_552_000, 6208)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 23_335_000 ps. Proof as measured: 145 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(26_249_000, 1497)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn list() -> Weight {
		Weight::from_parts(347_317_000, 7064)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(10))
	}
	fn delist() -> Weight {
		Weight::from_parts(262_010_000, 4027)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn buy_request() -> Weight {
		Weight::from_parts(516_378_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn buy_position() -> Weight {
		Weight::from_parts(558_150_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(14))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn buy_receipt() -> Weight {
		Weight::from_parts(472_552_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn set_params() -> Weight {
		Weight::from_parts(26_249_000, 1497)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
