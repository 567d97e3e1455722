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
	// Least time: 164_264_000 ps. Proof as measured: 1331 bytes.
	fn offer() -> Weight {
		Weight::from_parts(251_805_000, 3856)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 110_895_000 ps. Proof as measured: 589 bytes.
	fn withdraw() -> Weight {
		Weight::from_parts(121_360_000, 3848)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 101_541_000 ps. Proof as measured: 1928 bytes.
	fn accept() -> Weight {
		Weight::from_parts(144_745_000, 3856)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 110_914_000 ps. Proof as measured: 589 bytes.
	fn decline() -> Weight {
		Weight::from_parts(162_512_000, 3848)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 89_513_000 ps. Proof as measured: 1515 bytes.
	fn recognise() -> Weight {
		Weight::from_parts(103_273_000, 3856)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 48_793_000 ps. Proof as measured: 547 bytes.
	fn pay_rent() -> Weight {
		Weight::from_parts(52_378_000, 3848)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 160_148_000 ps. Proof as measured: 1795 bytes.
	fn end() -> Weight {
		Weight::from_parts(183_403_000, 3856)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 23_856_000 ps. Proof as measured: 69 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(26_489_000, 1525)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn offer() -> Weight {
		Weight::from_parts(251_805_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(121_360_000, 3848)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn accept() -> Weight {
		Weight::from_parts(144_745_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn decline() -> Weight {
		Weight::from_parts(162_512_000, 3848)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn recognise() -> Weight {
		Weight::from_parts(103_273_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn pay_rent() -> Weight {
		Weight::from_parts(52_378_000, 3848)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn end() -> Weight {
		Weight::from_parts(183_403_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn set_params() -> Weight {
		Weight::from_parts(26_489_000, 1525)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
