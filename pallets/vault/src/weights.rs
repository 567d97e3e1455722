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
	/// Weight of `deposit`, `d` from 0 to 256.
	fn deposit(d: u32) -> Weight;
	/// Weight of `mint`, `d` from 0 to 256.
	fn mint(d: u32) -> Weight;
	/// Weight of `request_redeem`, `d` from 0 to 256.
	fn request_redeem(d: u32) -> Weight;
	/// Weight of `cancel_request`.
	fn cancel_request() -> Weight;
	/// Weight of `transfer_request`.
	fn transfer_request() -> Weight;
	/// Weight of `service`, `d` from 0 to 256.
	fn service(d: u32) -> Weight;
	/// Weight of `fill_window`, `b` from 1 to 64, `d` from 0 to 256.
	fn fill_window(b: u32, d: u32) -> Weight;
	/// Weight of `claim`, `d` from 0 to 256.
	fn claim(d: u32) -> Weight;
	/// Weight of `set_params`, `d` from 0 to 256.
	fn set_params(d: u32) -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 301_482_000 ps. Proof as measured: 24966 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn deposit(d: u32) -> Weight {
		Weight::from_parts(360_992_023, 15022)
			.saturating_add(Weight::from_parts(15_366_152, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 281_703_000 ps. Proof as measured: 24966 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn mint(d: u32) -> Weight {
		Weight::from_parts(343_711_462, 15022)
			.saturating_add(Weight::from_parts(15_561_071, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 193_470_000 ps. Proof as measured: 9690 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn request_redeem(d: u32) -> Weight {
		Weight::from_parts(252_593_119, 8817)
			.saturating_add(Weight::from_parts(8_868_601, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 109_424_000 ps. Proof as measured: 1686 bytes.
	fn cancel_request() -> Weight {
		Weight::from_parts(114_552_000, 8817)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 110_546_000 ps. Proof as measured: 1387 bytes.
	fn transfer_request() -> Weight {
		Weight::from_parts(114_792_000, 8817)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 213_831_000 ps. Proof as measured: 13251 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn service(d: u32) -> Weight {
		Weight::from_parts(248_838_080, 6360)
			.saturating_add(Weight::from_parts(19_110_465, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 597_257_000 ps. Proof as measured: 24543 + 18 b + 49 d bytes.
	// Range of `b`: 1 to 64.
	// Range of `d`: 0 to 256.
	fn fill_window(b: u32, d: u32) -> Weight {
		Weight::from_parts(247_443_279, 15022)
			.saturating_add(Weight::from_parts(6_680_777, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(15_650_866, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(19))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(9))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	// Least time: 268_083_000 ps. Proof as measured: 10355 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn claim(d: u32) -> Weight {
		Weight::from_parts(299_416_238, 8817)
			.saturating_add(Weight::from_parts(19_155_479, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 103_666_000 ps. Proof as measured: 9226 + 50 d bytes.
	// Range of `d`: 0 to 256.
	fn set_params(d: u32) -> Weight {
		Weight::from_parts(179_268_332, 3675)
			.saturating_add(Weight::from_parts(12_088_911, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

// For tests.
impl WeightInfo for () {
	fn deposit(d: u32) -> Weight {
		Weight::from_parts(360_992_023, 15022)
			.saturating_add(Weight::from_parts(15_366_152, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn mint(d: u32) -> Weight {
		Weight::from_parts(343_711_462, 15022)
			.saturating_add(Weight::from_parts(15_561_071, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn request_redeem(d: u32) -> Weight {
		Weight::from_parts(252_593_119, 8817)
			.saturating_add(Weight::from_parts(8_868_601, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn cancel_request() -> Weight {
		Weight::from_parts(114_552_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn transfer_request() -> Weight {
		Weight::from_parts(114_792_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn service(d: u32) -> Weight {
		Weight::from_parts(248_838_080, 6360)
			.saturating_add(Weight::from_parts(19_110_465, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn fill_window(b: u32, d: u32) -> Weight {
		Weight::from_parts(247_443_279, 15022)
			.saturating_add(Weight::from_parts(6_680_777, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(15_650_866, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(19))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(9))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	fn claim(d: u32) -> Weight {
		Weight::from_parts(299_416_238, 8817)
			.saturating_add(Weight::from_parts(19_155_479, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_params(d: u32) -> Weight {
		Weight::from_parts(179_268_332, 3675)
			.saturating_add(Weight::from_parts(12_088_911, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
}
