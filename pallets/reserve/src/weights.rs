//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

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
	// Least time: 311_256_000 ps. Proof as measured: 16258 bytes.
	fn mint() -> Weight {
		Weight::from_parts(360_505_000, 15022)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 301_761_000 ps. Proof as measured: 1606 bytes.
	fn redeem() -> Weight {
		Weight::from_parts(396_325_000, 8817)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 320_046_000 ps. Proof as measured: 17344 bytes.
	fn buy_bill() -> Weight {
		Weight::from_parts(336_074_000, 15022)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 431_749_000 ps. Proof as measured: 17222 bytes.
	fn settle_bill() -> Weight {
		Weight::from_parts(453_176_000, 15022)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 99_773_000 ps. Proof as measured: 2312 bytes.
	fn order_sale() -> Weight {
		Weight::from_parts(107_150_000, 3606)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 445_515_000 ps. Proof as measured: 17373 bytes.
	fn sell_bill() -> Weight {
		Weight::from_parts(465_583_000, 15022)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 179_140_000 ps. Proof as measured: 18362 bytes.
	fn attest() -> Weight {
		Weight::from_parts(185_993_000, 15022)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	fn revoke_attestor() -> Weight {
		Weight::from_parts(1_200_000_000, 90000)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(17))
	}
	// Least time: 169_283_000 ps. Proof as measured: 773 bytes.
	fn harvest() -> Weight {
		Weight::from_parts(182_930_000, 3675)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 329_643_000 ps. Proof as measured: 16398 bytes.
	fn write_off() -> Weight {
		Weight::from_parts(345_252_000, 15022)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 206_081_000 ps. Proof as measured: 773 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(214_266_000, 3675)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 328_862_000 ps. Proof as measured: 16460 bytes.
	fn realise_loss() -> Weight {
		Weight::from_parts(357_154_000, 15022)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 74_052_000 ps. Proof as measured: 1087 bytes.
	fn allow_sale() -> Weight {
		Weight::from_parts(80_198_000, 3606)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 189_883_000 ps. Proof as measured: 15816 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(212_509_000, 15022)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 361_671_000 ps. Proof as measured: 1675 bytes.
	fn sweep_gifts() -> Weight {
		Weight::from_parts(420_727_000, 16644)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 98_024_000 ps. Proof as measured: 2094 bytes.
	fn mature_bill() -> Weight {
		Weight::from_parts(106_312_000, 67035)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn mint() -> Weight {
		Weight::from_parts(360_505_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn redeem() -> Weight {
		Weight::from_parts(396_325_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn buy_bill() -> Weight {
		Weight::from_parts(336_074_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn settle_bill() -> Weight {
		Weight::from_parts(453_176_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(16))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn order_sale() -> Weight {
		Weight::from_parts(107_150_000, 3606)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn sell_bill() -> Weight {
		Weight::from_parts(465_583_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn attest() -> Weight {
		Weight::from_parts(185_993_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn revoke_attestor() -> Weight {
		Weight::from_parts(1_200_000_000, 90000)
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().writes(17))
	}
	fn harvest() -> Weight {
		Weight::from_parts(182_930_000, 3675)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn write_off() -> Weight {
		Weight::from_parts(345_252_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn set_params() -> Weight {
		Weight::from_parts(214_266_000, 3675)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn realise_loss() -> Weight {
		Weight::from_parts(357_154_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn allow_sale() -> Weight {
		Weight::from_parts(80_198_000, 3606)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn reassign() -> Weight {
		Weight::from_parts(212_509_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn sweep_gifts() -> Weight {
		Weight::from_parts(420_727_000, 16644)
			.saturating_add(RocksDbWeight::get().reads(16))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn mature_bill() -> Weight {
		Weight::from_parts(106_312_000, 67035)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
