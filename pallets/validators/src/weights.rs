//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-30, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What calls and hooks weigh, by the names of their benchmarks.
pub trait WeightInfo {
	/// Weight of `admit`.
	fn admit() -> Weight;
	/// Weight of `dismiss`.
	fn dismiss() -> Weight;
	/// Weight of `suspend`.
	fn suspend() -> Weight;
	/// Weight of `reinstate`.
	fn reinstate() -> Weight;
	/// Weight of `leave`.
	fn leave() -> Weight;
	/// Weight of `resume`.
	fn resume() -> Weight;
	/// Weight of `report_double_block`.
	fn report_double_block() -> Weight;
	/// Weight of `report_double_block_unsigned`.
	fn report_double_block_unsigned() -> Weight;
	/// Weight of `authorize_report_double_block_unsigned`.
	fn authorize_report_double_block_unsigned() -> Weight;
	/// Weight of `purge_keys`.
	fn purge_keys() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
	/// Weight of `note_author`.
	fn note_author() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 42_763_000 ps. Proof as measured: 4448 bytes.
	fn admit() -> Weight {
		Weight::from_parts(45_938_000, 5933)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 492_921_000 ps. Proof as measured: 11580 bytes.
	fn dismiss() -> Weight {
		Weight::from_parts(503_897_000, 170970)
			.saturating_add(T::DbWeight::get().reads(129))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 519_531_000 ps. Proof as measured: 11686 bytes.
	fn suspend() -> Weight {
		Weight::from_parts(529_295_000, 171076)
			.saturating_add(T::DbWeight::get().reads(132))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 48_072_000 ps. Proof as measured: 2548 bytes.
	fn reinstate() -> Weight {
		Weight::from_parts(51_095_000, 4033)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 506_240_000 ps. Proof as measured: 19767 bytes.
	fn leave() -> Weight {
		Weight::from_parts(516_525_000, 179157)
			.saturating_add(T::DbWeight::get().reads(131))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 26_509_000 ps. Proof as measured: 2225 bytes.
	fn resume() -> Weight {
		Weight::from_parts(28_432_000, 3535)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 1_151_446_000 ps. Proof as measured: 26201 bytes.
	fn report_double_block() -> Weight {
		Weight::from_parts(1_197_895_000, 185591)
			.saturating_add(T::DbWeight::get().reads(140))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 1_173_940_000 ps. Proof as measured: 26201 bytes.
	fn report_double_block_unsigned() -> Weight {
		Weight::from_parts(1_238_666_000, 185591)
			.saturating_add(T::DbWeight::get().reads(140))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 225_354_000 ps. Proof as measured: 6745 bytes.
	fn authorize_report_double_block_unsigned() -> Weight {
		Weight::from_parts(233_957_000, 67035).saturating_add(T::DbWeight::get().reads(10))
	}
	// Least time: 106_297_000 ps. Proof as measured: 11235 bytes.
	fn purge_keys() -> Weight {
		Weight::from_parts(110_334_000, 14700)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 9_023_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(9_895_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 18_107_000 ps. Proof as measured: 2349 bytes.
	fn note_author() -> Weight {
		Weight::from_parts(19_700_000, 67035)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(45_938_000, 5933)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn dismiss() -> Weight {
		Weight::from_parts(503_897_000, 170970)
			.saturating_add(RocksDbWeight::get().reads(129))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn suspend() -> Weight {
		Weight::from_parts(529_295_000, 171076)
			.saturating_add(RocksDbWeight::get().reads(132))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn reinstate() -> Weight {
		Weight::from_parts(51_095_000, 4033)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn leave() -> Weight {
		Weight::from_parts(516_525_000, 179157)
			.saturating_add(RocksDbWeight::get().reads(131))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn resume() -> Weight {
		Weight::from_parts(28_432_000, 3535)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn report_double_block() -> Weight {
		Weight::from_parts(1_197_895_000, 185591)
			.saturating_add(RocksDbWeight::get().reads(140))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn report_double_block_unsigned() -> Weight {
		Weight::from_parts(1_238_666_000, 185591)
			.saturating_add(RocksDbWeight::get().reads(140))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn authorize_report_double_block_unsigned() -> Weight {
		Weight::from_parts(233_957_000, 67035).saturating_add(RocksDbWeight::get().reads(10))
	}
	fn purge_keys() -> Weight {
		Weight::from_parts(110_334_000, 14700)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn set_params() -> Weight {
		Weight::from_parts(9_895_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn note_author() -> Weight {
		Weight::from_parts(19_700_000, 67035)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
