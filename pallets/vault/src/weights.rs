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
	/// Weight of `deposit`, `d` from 0 to 512.
	fn deposit(d: u32) -> Weight;
	/// Weight of `mint`, `d` from 0 to 512.
	fn mint(d: u32) -> Weight;
	/// Weight of `request_redeem`, `d` from 0 to 512.
	fn request_redeem(d: u32) -> Weight;
	/// Weight of `cancel_request`.
	fn cancel_request() -> Weight;
	/// Weight of `transfer_request`.
	fn transfer_request() -> Weight;
	/// Weight of `service`, `d` from 0 to 512.
	fn service(d: u32) -> Weight;
	/// Weight of `fill_window`, `b` from 1 to 64, `d` from 0 to 512.
	fn fill_window(b: u32, d: u32) -> Weight;
	/// Weight of `claim`, `d` from 0 to 512.
	fn claim(d: u32) -> Weight;
	/// Weight of `set_params`, `d` from 0 to 512.
	fn set_params(d: u32) -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 280_140_000 ps. Proof as measured: 30575 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn deposit(d: u32) -> Weight {
		Weight::from_parts(321_274_893, 15022)
			.saturating_add(Weight::from_parts(14_902_211, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 286_149_000 ps. Proof as measured: 30575 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn mint(d: u32) -> Weight {
		Weight::from_parts(421_768_166, 15022)
			.saturating_add(Weight::from_parts(14_826_225, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 198_307_000 ps. Proof as measured: 15299 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn request_redeem(d: u32) -> Weight {
		Weight::from_parts(281_020_288, 8817)
			.saturating_add(Weight::from_parts(8_530_505, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 102_303_000 ps. Proof as measured: 1686 bytes.
	fn cancel_request() -> Weight {
		Weight::from_parts(108_052_000, 8817)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 105_208_000 ps. Proof as measured: 1387 bytes.
	fn transfer_request() -> Weight {
		Weight::from_parts(111_307_000, 8817)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(8))
	}
	// Least time: 236_415_000 ps. Proof as measured: 18860 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn service(d: u32) -> Weight {
		Weight::from_parts(265_929_691, 6360)
			.saturating_add(Weight::from_parts(18_367_444, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 566_360_000 ps. Proof as measured: 31182 + 18 b + 47 d bytes.
	// Range of `b`: 1 to 64.
	// Range of `d`: 0 to 512.
	fn fill_window(b: u32, d: u32) -> Weight {
		Weight::from_parts(129_047_619, 15022)
			.saturating_add(Weight::from_parts(8_053_498, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(15_510_978, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(19))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(9))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	// Least time: 287_041_000 ps. Proof as measured: 15964 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn claim(d: u32) -> Weight {
		Weight::from_parts(354_076_885, 8817)
			.saturating_add(Weight::from_parts(18_766_016, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 120_761_000 ps. Proof as measured: 14835 + 51 d bytes.
	// Range of `d`: 0 to 512.
	fn set_params(d: u32) -> Weight {
		Weight::from_parts(172_907_551, 3675)
			.saturating_add(Weight::from_parts(11_934_988, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}

// For tests.
impl WeightInfo for () {
	fn deposit(d: u32) -> Weight {
		Weight::from_parts(321_274_893, 15022)
			.saturating_add(Weight::from_parts(14_902_211, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn mint(d: u32) -> Weight {
		Weight::from_parts(421_768_166, 15022)
			.saturating_add(Weight::from_parts(14_826_225, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn request_redeem(d: u32) -> Weight {
		Weight::from_parts(281_020_288, 8817)
			.saturating_add(Weight::from_parts(8_530_505, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn cancel_request() -> Weight {
		Weight::from_parts(108_052_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn transfer_request() -> Weight {
		Weight::from_parts(111_307_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().writes(8))
	}
	fn service(d: u32) -> Weight {
		Weight::from_parts(265_929_691, 6360)
			.saturating_add(Weight::from_parts(18_367_444, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn fill_window(b: u32, d: u32) -> Weight {
		Weight::from_parts(129_047_619, 15022)
			.saturating_add(Weight::from_parts(8_053_498, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(15_510_978, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(19))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(9))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	fn claim(d: u32) -> Weight {
		Weight::from_parts(354_076_885, 8817)
			.saturating_add(Weight::from_parts(18_766_016, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn set_params(d: u32) -> Weight {
		Weight::from_parts(172_907_551, 3675)
			.saturating_add(Weight::from_parts(11_934_988, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 2615).saturating_mul(d.into()))
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(d.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
}
