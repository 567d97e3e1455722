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
	/// Weight of `mint`.
	fn mint() -> Weight;
	/// Weight of `redeem`.
	fn redeem() -> Weight;
	/// Weight of `buy_bill`.
	fn buy_bill() -> Weight;
	/// Weight of `settle_bill`.
	fn settle_bill() -> Weight;
	/// Weight of `order_sale`.
	fn order_sale() -> Weight;
	/// Weight of `sell_bill`.
	fn sell_bill() -> Weight;
	/// Weight of `attest`.
	fn attest() -> Weight;
	/// Weight of `harvest`.
	fn harvest() -> Weight;
	/// Weight of `write_off`.
	fn write_off() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
	/// Weight of `realise_loss`.
	fn realise_loss() -> Weight;
	/// Weight of `allow_sale`.
	fn allow_sale() -> Weight;
	/// Weight of `reassign`.
	fn reassign() -> Weight;
	/// Weight of `sweep_gifts`.
	fn sweep_gifts() -> Weight;
	/// Weight of `mature_bill`.
	fn mature_bill() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 163_366_000 ps. Proof as measured: 16793 bytes.
	fn mint() -> Weight {
		Weight::from_parts(178_307_000, 15022)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 222_204_000 ps. Proof as measured: 16078 bytes.
	fn redeem() -> Weight {
		Weight::from_parts(277_722_874, 9045)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 160_822_000 ps. Proof as measured: 17879 bytes.
	fn buy_bill() -> Weight {
		Weight::from_parts(174_973_000, 15022)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 264_548_000 ps. Proof as measured: 29793 bytes.
	fn settle_bill() -> Weight {
		Weight::from_parts(353_411_724, 15022)
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 57_887_000 ps. Proof as measured: 2617 bytes.
	fn order_sale() -> Weight {
		Weight::from_parts(64_657_000, 3605)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 299_840_000 ps. Proof as measured: 30034 bytes.
	fn sell_bill() -> Weight {
		Weight::from_parts(370_362_738, 15022)
			.saturating_add(T::DbWeight::get().reads(24))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 96_835_000 ps. Proof as measured: 18668 bytes.
	fn attest() -> Weight {
		Weight::from_parts(110_195_000, 15022)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 132_930_000 ps. Proof as measured: 15214 bytes.
	fn harvest() -> Weight {
		Weight::from_parts(214_792_877, 6360)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 243_266_000 ps. Proof as measured: 29007 bytes.
	fn write_off() -> Weight {
		Weight::from_parts(313_318_305, 15022)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 152_869_000 ps. Proof as measured: 15214 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(217_092_150, 6360)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 244_757_000 ps. Proof as measured: 29007 bytes.
	fn realise_loss() -> Weight {
		Weight::from_parts(317_929_657, 15022)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 43_876_000 ps. Proof as measured: 1392 bytes.
	fn allow_sale() -> Weight {
		Weight::from_parts(48_613_000, 3605)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 111_698_000 ps. Proof as measured: 16121 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(122_053_000, 15022)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 214_773_000 ps. Proof as measured: 2084 bytes.
	fn sweep_gifts() -> Weight {
		Weight::from_parts(219_679_000, 16644)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 53_140_000 ps. Proof as measured: 2629 bytes.
	fn mature_bill() -> Weight {
		Weight::from_parts(58_868_000, 3605)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

// For tests.
impl WeightInfo for () {
	fn mint() -> Weight {
		Weight::from_parts(178_307_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn redeem() -> Weight {
		Weight::from_parts(277_722_874, 9045)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn buy_bill() -> Weight {
		Weight::from_parts(174_973_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(13))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn settle_bill() -> Weight {
		Weight::from_parts(353_411_724, 15022)
			.saturating_add(RocksDbWeight::get().reads(23))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn order_sale() -> Weight {
		Weight::from_parts(64_657_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn sell_bill() -> Weight {
		Weight::from_parts(370_362_738, 15022)
			.saturating_add(RocksDbWeight::get().reads(24))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn attest() -> Weight {
		Weight::from_parts(110_195_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn harvest() -> Weight {
		Weight::from_parts(214_792_877, 6360)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn write_off() -> Weight {
		Weight::from_parts(313_318_305, 15022)
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn set_params() -> Weight {
		Weight::from_parts(217_092_150, 6360)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn realise_loss() -> Weight {
		Weight::from_parts(317_929_657, 15022)
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn allow_sale() -> Weight {
		Weight::from_parts(48_613_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn reassign() -> Weight {
		Weight::from_parts(122_053_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn sweep_gifts() -> Weight {
		Weight::from_parts(219_679_000, 16644)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn mature_bill() -> Weight {
		Weight::from_parts(58_868_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
}
