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
	/// Weight of `deposit`.
	fn deposit() -> Weight;
	/// Weight of `mint`.
	fn mint() -> Weight;
	/// Weight of `request_redeem`.
	fn request_redeem() -> Weight;
	/// Weight of `cancel_request`.
	fn cancel_request() -> Weight;
	/// Weight of `transfer_request`.
	fn transfer_request() -> Weight;
	/// Weight of `service`.
	fn service() -> Weight;
	/// Weight of `fill_window`, `b` from 1 to 64.
	fn fill_window(b: u32) -> Weight;
	/// Weight of `claim`.
	fn claim() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 285_349_000 ps. Proof as measured: 30575 bytes.
	fn deposit() -> Weight {
		Weight::from_parts(336_807_280, 15022)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 283_866_000 ps. Proof as measured: 30575 bytes.
	fn mint() -> Weight {
		Weight::from_parts(356_776_132, 15022)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 193_190_000 ps. Proof as measured: 15299 bytes.
	fn request_redeem() -> Weight {
		Weight::from_parts(280_729_084, 8817)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 103_596_000 ps. Proof as measured: 1686 bytes.
	fn cancel_request() -> Weight {
		Weight::from_parts(106_550_000, 8817)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 104_767_000 ps. Proof as measured: 1387 bytes.
	fn transfer_request() -> Weight {
		Weight::from_parts(107_321_000, 8817)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 232_349_000 ps. Proof as measured: 18860 bytes.
	fn service() -> Weight {
		Weight::from_parts(301_165_767, 6360)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 599_741_000 ps. Proof as measured: 31182 + 18 b bytes.
	// Range of `b`: 1 to 64.
	fn fill_window(b: u32) -> Weight {
		Weight::from_parts(262_387_933, 15022)
			.saturating_add(Weight::from_parts(6_966_039, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(19))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(9))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	// Least time: 267_632_000 ps. Proof as measured: 15964 bytes.
	fn claim() -> Weight {
		Weight::from_parts(374_650_201, 8817)
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 117_847_000 ps. Proof as measured: 14835 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(203_767_744, 3675)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

// For tests.
impl WeightInfo for () {
	fn deposit() -> Weight {
		Weight::from_parts(336_807_280, 15022)
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn mint() -> Weight {
		Weight::from_parts(356_776_132, 15022)
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn request_redeem() -> Weight {
		Weight::from_parts(280_729_084, 8817)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn cancel_request() -> Weight {
		Weight::from_parts(106_550_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn transfer_request() -> Weight {
		Weight::from_parts(107_321_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn service() -> Weight {
		Weight::from_parts(301_165_767, 6360)
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn fill_window(b: u32) -> Weight {
		Weight::from_parts(262_387_933, 15022)
			.saturating_add(Weight::from_parts(6_966_039, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(RocksDbWeight::get().reads(19))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().writes(9))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	fn claim() -> Weight {
		Weight::from_parts(374_650_201, 8817)
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_params() -> Weight {
		Weight::from_parts(203_767_744, 3675)
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
}
