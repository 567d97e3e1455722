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
	// Least time: 410_511_000 ps. Proof as measured: 16422 bytes.
	fn deposit() -> Weight {
		Weight::from_parts(434_665_000, 15022)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 420_392_000 ps. Proof as measured: 16422 bytes.
	fn mint() -> Weight {
		Weight::from_parts(438_868_000, 15022)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 279_012_000 ps. Proof as measured: 1039 bytes.
	fn request_redeem() -> Weight {
		Weight::from_parts(293_402_000, 8817)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 186_215_000 ps. Proof as measured: 1291 bytes.
	fn cancel_request() -> Weight {
		Weight::from_parts(209_713_000, 8817)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 180_810_000 ps. Proof as measured: 884 bytes.
	fn transfer_request() -> Weight {
		Weight::from_parts(209_341_000, 8817)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 398_291_000 ps. Proof as measured: 4324 bytes.
	fn service() -> Weight {
		Weight::from_parts(411_746_000, 8817)
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 409_787_000 ps. Proof as measured: 16404 + 20 b bytes.
	// Range of `b`: 1 to 64.
	fn fill_window(b: u32) -> Weight {
		Weight::from_parts(328_549_857, 15022)
			.saturating_add(Weight::from_parts(16_242_087, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(13))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	// Least time: 147_348_000 ps. Proof as measured: 850 bytes.
	fn claim() -> Weight {
		Weight::from_parts(165_229_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 104_579_000 ps. Proof as measured: 92 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(110_756_000, 1517)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn deposit() -> Weight {
		Weight::from_parts(434_665_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(14))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn mint() -> Weight {
		Weight::from_parts(438_868_000, 15022)
			.saturating_add(RocksDbWeight::get().reads(14))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn request_redeem() -> Weight {
		Weight::from_parts(293_402_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn cancel_request() -> Weight {
		Weight::from_parts(209_713_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn transfer_request() -> Weight {
		Weight::from_parts(209_341_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(7))
	}
	fn service() -> Weight {
		Weight::from_parts(411_746_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(13))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn fill_window(b: u32) -> Weight {
		Weight::from_parts(328_549_857, 15022)
			.saturating_add(Weight::from_parts(16_242_087, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(RocksDbWeight::get().reads(13))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	fn claim() -> Weight {
		Weight::from_parts(165_229_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn set_params() -> Weight {
		Weight::from_parts(110_756_000, 1517)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
