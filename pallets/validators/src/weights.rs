//! Weights of the calls: keys counted by reading, times of similar calls. `scripts/bench.sh` writes
//! measured ones over this file.

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
	/// Weight of the check of `report_double_block_unsigned` before it is in a block.
	fn authorize_report_double_block_unsigned() -> Weight;
	/// Weight of `purge_keys`.
	fn purge_keys() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
	/// Weight of counting the author of a block.
	fn note_author() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn admit() -> Weight {
		Weight::from_parts(60_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn dismiss() -> Weight {
		Weight::from_parts(250_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(131))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn suspend() -> Weight {
		Weight::from_parts(280_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(136))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	fn reinstate() -> Weight {
		Weight::from_parts(60_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	fn leave() -> Weight {
		Weight::from_parts(260_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(133))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	fn resume() -> Weight {
		Weight::from_parts(30_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn report_double_block() -> Weight {
		Weight::from_parts(900_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(205))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn report_double_block_unsigned() -> Weight {
		Weight::from_parts(900_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(205))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	fn authorize_report_double_block_unsigned() -> Weight {
		Weight::from_parts(500_000_000, 3_621).saturating_add(T::DbWeight::get().reads(8))
	}
	fn purge_keys() -> Weight {
		Weight::from_parts(90_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	fn set_params() -> Weight {
		Weight::from_parts(20_000_000, 3_621).saturating_add(T::DbWeight::get().writes(1))
	}
	fn note_author() -> Weight {
		Weight::from_parts(8_000_000, 3_621)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn admit() -> Weight {
		Weight::from_parts(60_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn dismiss() -> Weight {
		Weight::from_parts(250_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(131))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn suspend() -> Weight {
		Weight::from_parts(280_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(136))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn reinstate() -> Weight {
		Weight::from_parts(60_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn leave() -> Weight {
		Weight::from_parts(260_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(133))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn resume() -> Weight {
		Weight::from_parts(30_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn report_double_block() -> Weight {
		Weight::from_parts(900_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(205))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn report_double_block_unsigned() -> Weight {
		Weight::from_parts(900_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(205))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn authorize_report_double_block_unsigned() -> Weight {
		Weight::from_parts(500_000_000, 3_621).saturating_add(RocksDbWeight::get().reads(8))
	}
	fn purge_keys() -> Weight {
		Weight::from_parts(90_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn set_params() -> Weight {
		Weight::from_parts(20_000_000, 3_621).saturating_add(RocksDbWeight::get().writes(1))
	}
	fn note_author() -> Weight {
		Weight::from_parts(8_000_000, 3_621)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
