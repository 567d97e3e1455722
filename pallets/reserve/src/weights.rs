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
	/// Weight of `revoke_attestor`.
	fn revoke_attestor() -> Weight;
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
	// Least time: 349_570_000 ps. Proof as measured: 15796 bytes.
	fn mint() -> Weight {
		Weight::from_parts(401_176_000, 16494)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 336_470_000 ps. Proof as measured: 1753 bytes.
	fn redeem() -> Weight {
		Weight::from_parts(414_666_000, 8817)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 351_563_000 ps. Proof as measured: 16000 bytes.
	fn buy_bill() -> Weight {
		Weight::from_parts(469_138_000, 16494)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 424_701_000 ps. Proof as measured: 17194 bytes.
	fn settle_bill() -> Weight {
		Weight::from_parts(492_342_000, 16494)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 108_161_000 ps. Proof as measured: 1666 bytes.
	fn order_sale() -> Weight {
		Weight::from_parts(133_890_000, 3623)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 456_529_000 ps. Proof as measured: 17360 bytes.
	fn sell_bill() -> Weight {
		Weight::from_parts(497_680_000, 16494)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 235_279_000 ps. Proof as measured: 18967 bytes.
	fn attest() -> Weight {
		Weight::from_parts(273_697_000, 16494)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 658_328_000 ps. Proof as measured: 22202 bytes.
	fn revoke_attestor() -> Weight {
		Weight::from_parts(731_207_000, 99230)
			.saturating_add(T::DbWeight::get().reads(19))
			.saturating_add(T::DbWeight::get().writes(17))
	}
	// Least time: 155_591_000 ps. Proof as measured: 168 bytes.
	fn harvest() -> Weight {
		Weight::from_parts(188_160_000, 1589).saturating_add(T::DbWeight::get().reads(2))
	}
	// Least time: 323_301_000 ps. Proof as measured: 16275 bytes.
	fn write_off() -> Weight {
		Weight::from_parts(352_445_000, 16494)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 176_042_000 ps. Proof as measured: 168 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(191_174_000, 1589)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 326_906_000 ps. Proof as measured: 16369 bytes.
	fn realise_loss() -> Weight {
		Weight::from_parts(360_866_000, 16494)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 78_346_000 ps. Proof as measured: 1088 bytes.
	fn allow_sale() -> Weight {
		Weight::from_parts(101_280_000, 3623)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 224_023_000 ps. Proof as measured: 15915 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(241_880_000, 16494)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 365_223_000 ps. Proof as measured: 1038 bytes.
	fn sweep_gifts() -> Weight {
		Weight::from_parts(380_756_000, 14035)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Least time: 88_622_000 ps. Proof as measured: 2171 bytes.
	fn mature_bill() -> Weight {
		Weight::from_parts(102_282_000, 67035)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn mint() -> Weight {
		Weight::from_parts(401_176_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn redeem() -> Weight {
		Weight::from_parts(414_666_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn buy_bill() -> Weight {
		Weight::from_parts(469_138_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn settle_bill() -> Weight {
		Weight::from_parts(492_342_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(15))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn order_sale() -> Weight {
		Weight::from_parts(133_890_000, 3623)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn sell_bill() -> Weight {
		Weight::from_parts(497_680_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(16))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn attest() -> Weight {
		Weight::from_parts(273_697_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn revoke_attestor() -> Weight {
		Weight::from_parts(731_207_000, 99230)
			.saturating_add(RocksDbWeight::get().reads(19))
			.saturating_add(RocksDbWeight::get().writes(17))
	}
	fn harvest() -> Weight {
		Weight::from_parts(188_160_000, 1589).saturating_add(RocksDbWeight::get().reads(2))
	}
	fn write_off() -> Weight {
		Weight::from_parts(352_445_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn set_params() -> Weight {
		Weight::from_parts(191_174_000, 1589)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn realise_loss() -> Weight {
		Weight::from_parts(360_866_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn allow_sale() -> Weight {
		Weight::from_parts(101_280_000, 3623)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn reassign() -> Weight {
		Weight::from_parts(241_880_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn sweep_gifts() -> Weight {
		Weight::from_parts(380_756_000, 14035)
			.saturating_add(RocksDbWeight::get().reads(13))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn mature_bill() -> Weight {
		Weight::from_parts(102_282_000, 67035)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
