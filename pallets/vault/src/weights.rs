//! Weights of the calls and hooks, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-30, 6 steps, 10 repeats, AMD EPYC. Do not edit.

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
	// Least time: 265_584_000 ps. Proof as measured: 15262 bytes.
	fn deposit() -> Weight {
		Weight::from_parts(278_383_000, 16494)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 254_858_000 ps. Proof as measured: 15262 bytes.
	fn mint() -> Weight {
		Weight::from_parts(268_027_000, 16494)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 169_992_000 ps. Proof as measured: 655 bytes.
	fn request_redeem() -> Weight {
		Weight::from_parts(177_443_000, 8817)
			.saturating_add(T::DbWeight::get().reads(12))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 121_040_000 ps. Proof as measured: 908 bytes.
	fn cancel_request() -> Weight {
		Weight::from_parts(124_504_000, 8817)
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().writes(9))
	}
	// Least time: 129_703_000 ps. Proof as measured: 445 bytes.
	fn transfer_request() -> Weight {
		Weight::from_parts(132_967_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 255_028_000 ps. Proof as measured: 3572 bytes.
	fn service() -> Weight {
		Weight::from_parts(263_320_000, 6108)
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 255_579_000 ps. Proof as measured: 15436 + 20 b bytes.
	// Range of `b`: 1 to 64.
	fn fill_window(b: u32) -> Weight {
		Weight::from_parts(267_056_482, 16494)
			.saturating_add(Weight::from_parts(6_405_390, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	// Least time: 103_183_000 ps. Proof as measured: 318 bytes.
	fn claim() -> Weight {
		Weight::from_parts(106_598_000, 3599)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 74_150_000 ps. Proof as measured: 92 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(79_258_000, 1517)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn deposit() -> Weight {
		Weight::from_parts(278_383_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn mint() -> Weight {
		Weight::from_parts(268_027_000, 16494)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn request_redeem() -> Weight {
		Weight::from_parts(177_443_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(12))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn cancel_request() -> Weight {
		Weight::from_parts(124_504_000, 8817)
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().writes(9))
	}
	fn transfer_request() -> Weight {
		Weight::from_parts(132_967_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn service() -> Weight {
		Weight::from_parts(263_320_000, 6108)
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn fill_window(b: u32) -> Weight {
		Weight::from_parts(267_056_482, 16494)
			.saturating_add(Weight::from_parts(6_405_390, 0).saturating_mul(b.into()))
			.saturating_add(Weight::from_parts(0, 2572).saturating_mul(b.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(b.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(b.into())))
	}
	fn claim() -> Weight {
		Weight::from_parts(106_598_000, 3599)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn set_params() -> Weight {
		Weight::from_parts(79_258_000, 1517)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
