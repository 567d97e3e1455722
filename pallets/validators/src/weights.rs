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
	// Least time: 67_961_000 ps. Proof as measured: 4481 bytes.
	fn admit() -> Weight {
		Weight::from_parts(75_603_000, 5966)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 877_896_000 ps. Proof as measured: 11580 bytes.
	fn dismiss() -> Weight {
		Weight::from_parts(929_081_000, 170970)
			.saturating_add(T::DbWeight::get().reads(129))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 919_227_000 ps. Proof as measured: 11686 bytes.
	fn suspend() -> Weight {
		Weight::from_parts(1_043_231_000, 171076)
			.saturating_add(T::DbWeight::get().reads(132))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 74_852_000 ps. Proof as measured: 2581 bytes.
	fn reinstate() -> Weight {
		Weight::from_parts(85_297_000, 4066)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 896_222_000 ps. Proof as measured: 19767 bytes.
	fn leave() -> Weight {
		Weight::from_parts(1_121_097_000, 179157)
			.saturating_add(T::DbWeight::get().reads(131))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 46_680_000 ps. Proof as measured: 2225 bytes.
	fn resume() -> Weight {
		Weight::from_parts(75_702_000, 3535)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 2_719_183_000 ps. Proof as measured: 26201 bytes.
	fn report_double_block() -> Weight {
		Weight::from_parts(3_024_457_000, 185591)
			.saturating_add(T::DbWeight::get().reads(140))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 2_833_944_000 ps. Proof as measured: 26201 bytes.
	fn report_double_block_unsigned() -> Weight {
		Weight::from_parts(2_998_399_000, 185591)
			.saturating_add(T::DbWeight::get().reads(140))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 279_315_000 ps. Proof as measured: 6745 bytes.
	fn authorize_report_double_block_unsigned() -> Weight {
		Weight::from_parts(340_797_000, 67035).saturating_add(T::DbWeight::get().reads(10))
	}
	// Least time: 157_044_000 ps. Proof as measured: 11235 bytes.
	fn purge_keys() -> Weight {
		Weight::from_parts(237_543_000, 14700)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 15_894_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(19_880_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 28_332_000 ps. Proof as measured: 2349 bytes.
	fn note_author() -> Weight {
		Weight::from_parts(30_385_000, 67035)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(75_603_000, 5966)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn dismiss() -> Weight {
		Weight::from_parts(929_081_000, 170970)
			.saturating_add(RocksDbWeight::get().reads(129))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn suspend() -> Weight {
		Weight::from_parts(1_043_231_000, 171076)
			.saturating_add(RocksDbWeight::get().reads(132))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn reinstate() -> Weight {
		Weight::from_parts(85_297_000, 4066)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn leave() -> Weight {
		Weight::from_parts(1_121_097_000, 179157)
			.saturating_add(RocksDbWeight::get().reads(131))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn resume() -> Weight {
		Weight::from_parts(75_702_000, 3535)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn report_double_block() -> Weight {
		Weight::from_parts(3_024_457_000, 185591)
			.saturating_add(RocksDbWeight::get().reads(140))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn report_double_block_unsigned() -> Weight {
		Weight::from_parts(2_998_399_000, 185591)
			.saturating_add(RocksDbWeight::get().reads(140))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn authorize_report_double_block_unsigned() -> Weight {
		Weight::from_parts(340_797_000, 67035).saturating_add(RocksDbWeight::get().reads(10))
	}
	fn purge_keys() -> Weight {
		Weight::from_parts(237_543_000, 14700)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn set_params() -> Weight {
		Weight::from_parts(19_880_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn note_author() -> Weight {
		Weight::from_parts(30_385_000, 67035)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
