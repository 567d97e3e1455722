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
	/// Weight of `redeem`, `d` from 0 to 255.
	fn redeem(d: u32) -> Weight;
	/// Weight of `buy_bill`.
	fn buy_bill() -> Weight;
	/// Weight of `settle_bill`, `d` from 0 to 255.
	fn settle_bill(d: u32) -> Weight;
	/// Weight of `order_sale`.
	fn order_sale() -> Weight;
	/// Weight of `sell_bill`, `d` from 0 to 255.
	fn sell_bill(d: u32) -> Weight;
	/// Weight of `attest`.
	fn attest() -> Weight;
	/// Weight of `harvest`, `d` from 0 to 255.
	fn harvest(d: u32) -> Weight;
	/// Weight of `write_off`, `d` from 0 to 255.
	fn write_off(d: u32) -> Weight;
	/// Weight of `set_params`, `d` from 0 to 255.
	fn set_params(d: u32) -> Weight;
	/// Weight of `realise_loss`, `d` from 0 to 255.
	fn realise_loss(d: u32) -> Weight;
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
	// Least time: 160_261_000 ps. Proof as measured: 16793 bytes.
	fn mint() -> Weight {
		Weight::from_parts(192_148_000, 15022)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 238_768_000 ps. Proof as measured: 10475 + 50 d bytes.
	// Range of `d`: 0 to 255.
	fn redeem(d: u32) -> Weight {
		Weight::from_parts(283_644_626, 9045)
			.saturating_add(Weight::from_parts(6_765_724, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 184_687_000 ps. Proof as measured: 17879 bytes.
	fn buy_bill() -> Weight {
		Weight::from_parts(195_734_000, 15022)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 303_416_000 ps. Proof as measured: 24190 + 50 d bytes.
	// Range of `d`: 0 to 255.
	fn settle_bill(d: u32) -> Weight {
		Weight::from_parts(348_103_000, 15022)
			.saturating_add(Weight::from_parts(9_193_219, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 60_872_000 ps. Proof as measured: 2446 bytes.
	fn order_sale() -> Weight {
		Weight::from_parts(69_595_000, 3605)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 311_969_000 ps. Proof as measured: 24431 + 50 d bytes.
	// Range of `d`: 0 to 255.
	fn sell_bill(d: u32) -> Weight {
		Weight::from_parts(402_373_801, 15022)
			.saturating_add(Weight::from_parts(12_355_990, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(24))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 109_574_000 ps. Proof as measured: 18668 bytes.
	fn attest() -> Weight {
		Weight::from_parts(117_657_000, 15022)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 138_427_000 ps. Proof as measured: 9611 + 50 d bytes.
	// Range of `d`: 0 to 255.
	fn harvest(d: u32) -> Weight {
		Weight::from_parts(199_841_436, 6360)
			.saturating_add(Weight::from_parts(12_240_380, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 255_253_000 ps. Proof as measured: 23404 + 50 d bytes.
	// Range of `d`: 0 to 255.
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(310_323_904, 15022)
			.saturating_add(Weight::from_parts(12_513_993, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 161_733_000 ps. Proof as measured: 9611 + 50 d bytes.
	// Range of `d`: 0 to 255.
	fn set_params(d: u32) -> Weight {
		Weight::from_parts(215_528_888, 6360)
			.saturating_add(Weight::from_parts(15_973_476, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 263_386_000 ps. Proof as measured: 23404 + 50 d bytes.
	// Range of `d`: 0 to 255.
	fn realise_loss(d: u32) -> Weight {
		Weight::from_parts(318_641_158, 15022)
			.saturating_add(Weight::from_parts(12_659_370, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 37_706_000 ps. Proof as measured: 1260 bytes.
	fn allow_sale() -> Weight {
		Weight::from_parts(50_186_000, 3605)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 120_761_000 ps. Proof as measured: 15989 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(128_963_000, 15022)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 229_244_000 ps. Proof as measured: 2084 bytes.
	fn sweep_gifts() -> Weight {
		Weight::from_parts(235_865_000, 16644)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 56_925_000 ps. Proof as measured: 2146 bytes.
	fn mature_bill() -> Weight {
		Weight::from_parts(63_385_000, 3605)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

// For tests.
impl WeightInfo for () {
	fn mint() -> Weight {
		Weight::from_parts(192_148_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn redeem(d: u32) -> Weight {
		Weight::from_parts(283_644_626, 9045)
			.saturating_add(Weight::from_parts(6_765_724, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn buy_bill() -> Weight {
		Weight::from_parts(195_734_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(13))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn settle_bill(d: u32) -> Weight {
		Weight::from_parts(348_103_000, 15022)
			.saturating_add(Weight::from_parts(9_193_219, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(23))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn order_sale() -> Weight {
		Weight::from_parts(69_595_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn sell_bill(d: u32) -> Weight {
		Weight::from_parts(402_373_801, 15022)
			.saturating_add(Weight::from_parts(12_355_990, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(24))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn attest() -> Weight {
		Weight::from_parts(117_657_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn harvest(d: u32) -> Weight {
		Weight::from_parts(199_841_436, 6360)
			.saturating_add(Weight::from_parts(12_240_380, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(310_323_904, 15022)
			.saturating_add(Weight::from_parts(12_513_993, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn set_params(d: u32) -> Weight {
		Weight::from_parts(215_528_888, 6360)
			.saturating_add(Weight::from_parts(15_973_476, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn realise_loss(d: u32) -> Weight {
		Weight::from_parts(318_641_158, 15022)
			.saturating_add(Weight::from_parts(12_659_370, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn allow_sale() -> Weight {
		Weight::from_parts(50_186_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn reassign() -> Weight {
		Weight::from_parts(128_963_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn sweep_gifts() -> Weight {
		Weight::from_parts(235_865_000, 16644)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn mature_bill() -> Weight {
		Weight::from_parts(63_385_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
}
