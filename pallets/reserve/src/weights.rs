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
	/// Weight of `redeem`, `d` from 0 to 511.
	fn redeem(d: u32) -> Weight;
	/// Weight of `buy_bill`.
	fn buy_bill() -> Weight;
	/// Weight of `settle_bill`, `d` from 0 to 511.
	fn settle_bill(d: u32) -> Weight;
	/// Weight of `order_sale`.
	fn order_sale() -> Weight;
	/// Weight of `sell_bill`, `d` from 0 to 511.
	fn sell_bill(d: u32) -> Weight;
	/// Weight of `attest`.
	fn attest() -> Weight;
	/// Weight of `harvest`, `d` from 0 to 511.
	fn harvest(d: u32) -> Weight;
	/// Weight of `write_off`, `d` from 0 to 511.
	fn write_off(d: u32) -> Weight;
	/// Weight of `set_params`, `d` from 0 to 511.
	fn set_params(d: u32) -> Weight;
	/// Weight of `realise_loss`, `d` from 0 to 511.
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
	// Least time: 147_421_000 ps. Proof as measured: 16793 bytes.
	fn mint() -> Weight {
		Weight::from_parts(151_628_000, 15022)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 197_036_000 ps. Proof as measured: 16078 + 51 d bytes.
	// Range of `d`: 0 to 511.
	fn redeem(d: u32) -> Weight {
		Weight::from_parts(263_947_332, 9045)
			.saturating_add(Weight::from_parts(6_289_835, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 156_976_000 ps. Proof as measured: 17879 bytes.
	fn buy_bill() -> Weight {
		Weight::from_parts(178_638_000, 15022)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 286_690_000 ps. Proof as measured: 29793 + 51 d bytes.
	// Range of `d`: 0 to 511.
	fn settle_bill(d: u32) -> Weight {
		Weight::from_parts(360_340_252, 15022)
			.saturating_add(Weight::from_parts(8_625_807, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(23))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 56_395_000 ps. Proof as measured: 2617 bytes.
	fn order_sale() -> Weight {
		Weight::from_parts(61_522_000, 3605)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 305_629_000 ps. Proof as measured: 30034 + 51 d bytes.
	// Range of `d`: 0 to 511.
	fn sell_bill(d: u32) -> Weight {
		Weight::from_parts(375_918_109, 15022)
			.saturating_add(Weight::from_parts(11_868_802, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(24))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 102_744_000 ps. Proof as measured: 18668 bytes.
	fn attest() -> Weight {
		Weight::from_parts(106_781_000, 15022)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 133_150_000 ps. Proof as measured: 15214 + 51 d bytes.
	// Range of `d`: 0 to 511.
	fn harvest(d: u32) -> Weight {
		Weight::from_parts(232_384_805, 6360)
			.saturating_add(Weight::from_parts(11_357_392, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 208_243_000 ps. Proof as measured: 29007 + 51 d bytes.
	// Range of `d`: 0 to 511.
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(294_469_354, 15022)
			.saturating_add(Weight::from_parts(11_379_890, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 121_572_000 ps. Proof as measured: 15214 + 51 d bytes.
	// Range of `d`: 0 to 511.
	fn set_params(d: u32) -> Weight {
		Weight::from_parts(193_134_784, 6360)
			.saturating_add(Weight::from_parts(14_426_084, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 200_200_000 ps. Proof as measured: 29007 + 51 d bytes.
	// Range of `d`: 0 to 511.
	fn realise_loss(d: u32) -> Weight {
		Weight::from_parts(225_266_765, 15022)
			.saturating_add(Weight::from_parts(11_862_847, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 32_709_000 ps. Proof as measured: 1392 bytes.
	fn allow_sale() -> Weight {
		Weight::from_parts(47_472_000, 3605)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 93_010_000 ps. Proof as measured: 16121 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(104_337_000, 15022)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 221_563_000 ps. Proof as measured: 2084 bytes.
	fn sweep_gifts() -> Weight {
		Weight::from_parts(225_689_000, 16644)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 35_914_000 ps. Proof as measured: 2629 bytes.
	fn mature_bill() -> Weight {
		Weight::from_parts(44_977_000, 3605)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
}

// For tests.
impl WeightInfo for () {
	fn mint() -> Weight {
		Weight::from_parts(151_628_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn redeem(d: u32) -> Weight {
		Weight::from_parts(263_947_332, 9045)
			.saturating_add(Weight::from_parts(6_289_835, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn buy_bill() -> Weight {
		Weight::from_parts(178_638_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(13))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn settle_bill(d: u32) -> Weight {
		Weight::from_parts(360_340_252, 15022)
			.saturating_add(Weight::from_parts(8_625_807, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(23))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn order_sale() -> Weight {
		Weight::from_parts(61_522_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn sell_bill(d: u32) -> Weight {
		Weight::from_parts(375_918_109, 15022)
			.saturating_add(Weight::from_parts(11_868_802, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(24))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn attest() -> Weight {
		Weight::from_parts(106_781_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn harvest(d: u32) -> Weight {
		Weight::from_parts(232_384_805, 6360)
			.saturating_add(Weight::from_parts(11_357_392, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn write_off(d: u32) -> Weight {
		Weight::from_parts(294_469_354, 15022)
			.saturating_add(Weight::from_parts(11_379_890, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn set_params(d: u32) -> Weight {
		Weight::from_parts(193_134_784, 6360)
			.saturating_add(Weight::from_parts(14_426_084, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn realise_loss(d: u32) -> Weight {
		Weight::from_parts(225_266_765, 15022)
			.saturating_add(Weight::from_parts(11_862_847, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn allow_sale() -> Weight {
		Weight::from_parts(47_472_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn reassign() -> Weight {
		Weight::from_parts(104_337_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn sweep_gifts() -> Weight {
		Weight::from_parts(225_689_000, 16644)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn mature_bill() -> Weight {
		Weight::from_parts(44_977_000, 3605)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
}
