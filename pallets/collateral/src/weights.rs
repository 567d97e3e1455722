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
	/// Weight of `apply`, `s` from 1 to 256.
	fn apply(s: u32) -> Weight;
	/// Weight of `withdraw_application`, `s` from 1 to 256.
	fn withdraw_application(s: u32) -> Weight;
	/// Weight of `issue_receipt`.
	fn issue_receipt() -> Weight;
	/// Weight of `decline`, `s` from 1 to 256.
	fn decline(s: u32) -> Weight;
	/// Weight of `confirm_custody`, `u` from 1 to 256.
	fn confirm_custody(u: u32) -> Weight;
	/// Weight of `insure`.
	fn insure() -> Weight;
	/// Weight of `cancel_policy`.
	fn cancel_policy() -> Weight;
	/// Weight of `report_loss`.
	fn report_loss() -> Weight;
	/// Weight of `withdraw_loss`.
	fn withdraw_loss() -> Weight;
	/// Weight of `request_redemption`.
	fn request_redemption() -> Weight;
	/// Weight of `cancel_redemption`.
	fn cancel_redemption() -> Weight;
	/// Weight of `confirm_release`, `s` from 1 to 256.
	fn confirm_release(s: u32) -> Weight;
	/// Weight of `reassign`.
	fn reassign() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 139_599_000 ps. Proof as measured: 1346 bytes.
	// Range of `s`: 1 to 256.
	fn apply(s: u32) -> Weight {
		Weight::from_parts(137_255_973, 3658)
			.saturating_add(Weight::from_parts(6_986_669, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 125_537_000 ps. Proof as measured: 782 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(126_440_999, 11675)
			.saturating_add(Weight::from_parts(3_178_297, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 441_055_000 ps. Proof as measured: 2221 bytes.
	fn issue_receipt() -> Weight {
		Weight::from_parts(466_496_000, 27612)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 115_670_000 ps. Proof as measured: 705 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn decline(s: u32) -> Weight {
		Weight::from_parts(111_465_875, 11675)
			.saturating_add(Weight::from_parts(3_166_984, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 53_092_000 ps. Proof as measured: 1698 + 51 u bytes.
	// Range of `u`: 1 to 256.
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(35_296_393, 2510)
			.saturating_add(Weight::from_parts(13_348_502, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 56_821_000 ps. Proof as measured: 1840 bytes.
	fn insure() -> Weight {
		Weight::from_parts(66_826_000, 3856)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 53_866_000 ps. Proof as measured: 1172 bytes.
	fn cancel_policy() -> Weight {
		Weight::from_parts(69_030_000, 3856)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 43_160_000 ps. Proof as measured: 1676 bytes.
	fn report_loss() -> Weight {
		Weight::from_parts(56_501_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 42_454_000 ps. Proof as measured: 1677 bytes.
	fn withdraw_loss() -> Weight {
		Weight::from_parts(57_151_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 49_517_000 ps. Proof as measured: 1010 bytes.
	fn request_redemption() -> Weight {
		Weight::from_parts(66_786_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 48_860_000 ps. Proof as measured: 1010 bytes.
	fn cancel_redemption() -> Weight {
		Weight::from_parts(66_334_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 483_692_000 ps. Proof as measured: 2326 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(1_239_856_690, 30570)
			.saturating_add(Weight::from_parts(2_782_019, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(22))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 97_521_000 ps. Proof as measured: 2432 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(144_484_000, 3948)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 11_506_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(16_574_000, 0)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn apply(s: u32) -> Weight {
		Weight::from_parts(133_255_973, 3658)
			.saturating_add(Weight::from_parts(6_986_669, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(126_440_999, 11675)
			.saturating_add(Weight::from_parts(3_178_297, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn issue_receipt() -> Weight {
		Weight::from_parts(466_496_000, 27612)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn decline(s: u32) -> Weight {
		Weight::from_parts(111_465_875, 11675)
			.saturating_add(Weight::from_parts(3_166_984, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(35_296_393, 2510)
			.saturating_add(Weight::from_parts(13_348_502, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	fn insure() -> Weight {
		Weight::from_parts(66_826_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cancel_policy() -> Weight {
		Weight::from_parts(69_030_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn report_loss() -> Weight {
		Weight::from_parts(56_501_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn withdraw_loss() -> Weight {
		Weight::from_parts(57_151_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn request_redemption() -> Weight {
		Weight::from_parts(66_786_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cancel_redemption() -> Weight {
		Weight::from_parts(66_334_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(1_239_856_690, 30570)
			.saturating_add(Weight::from_parts(2_782_019, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().writes(22))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn reassign() -> Weight {
		Weight::from_parts(144_484_000, 3948)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn set_params() -> Weight {
		Weight::from_parts(16_574_000, 0)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
