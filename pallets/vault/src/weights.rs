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
	// Least time: 417_330_000 ps. Proof as measured: 15262 bytes.
	fn deposit() -> Weight {
		Weight::from_parts(452_042_000, 16494)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 403_641_000 ps. Proof as measured: 15262 bytes.
	fn mint() -> Weight {
		Weight::from_parts(444_811_000, 16494)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 268_049_000 ps. Proof as measured: 655 bytes.
	fn request_redeem() -> Weight {
		Weight::from_parts(318_223_000, 8817)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 187_459_000 ps. Proof as measured: 908 bytes.
	fn cancel_request() -> Weight {
		Weight::from_parts(193_628_000, 8817)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 197_935_000 ps. Proof as measured: 445 bytes.
	fn transfer_request() -> Weight {
		Weight::from_parts(218_224_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 349_280_000 ps. Proof as measured: 3554 bytes.
	fn service() -> Weight {
		Weight::from_parts(373_515_000, 6108)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 385_804_000 ps. Proof as measured: 15436 + 20 b bytes.
	// Range of `b`: 1 to 64.
	fn fill_window(b: u32) -> Weight {
		Weight::from_parts(543_257_244, 16494)
			.saturating_add(Weight::from_parts(8_481_996, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	// Least time: 157_334_000 ps. Proof as measured: 318 bytes.
	fn claim() -> Weight {
		Weight::from_parts(173_518_000, 3599)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 104_846_000 ps. Proof as measured: 92 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(116_083_000, 1517)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn deposit() -> Weight {
		Weight::from_parts(452_042_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn mint() -> Weight {
		Weight::from_parts(444_811_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn request_redeem() -> Weight {
		Weight::from_parts(318_223_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn cancel_request() -> Weight {
		Weight::from_parts(193_628_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn transfer_request() -> Weight {
		Weight::from_parts(218_224_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn service() -> Weight {
		Weight::from_parts(373_515_000, 6108)
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn fill_window(b: u32) -> Weight {
		Weight::from_parts(543_257_244, 16494)
			.saturating_add(Weight::from_parts(8_481_996, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	fn claim() -> Weight {
		Weight::from_parts(173_518_000, 3599)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn set_params() -> Weight {
		Weight::from_parts(116_083_000, 1517)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
