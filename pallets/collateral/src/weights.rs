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
	// Least time: 78_829_000 ps. Proof as measured: 1346 bytes.
	// Range of `s`: 1 to 256.
	fn apply(s: u32) -> Weight {
		Weight::from_parts(79_016_303, 3658)
			.saturating_add(Weight::from_parts(4_364_093, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 70_165_000 ps. Proof as measured: 782 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(69_406_519, 11675)
			.saturating_add(Weight::from_parts(1_912_623, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 253_511_000 ps. Proof as measured: 2221 bytes.
	fn issue_receipt() -> Weight {
		Weight::from_parts(260_141_000, 27612)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 63_886_000 ps. Proof as measured: 705 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn decline(s: u32) -> Weight {
		Weight::from_parts(65_036_916, 11675)
			.saturating_add(Weight::from_parts(1_959_160, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 24_246_000 ps. Proof as measured: 1698 + 51 u bytes.
	// Range of `u`: 1 to 256.
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(18_798_067, 2510)
			.saturating_add(Weight::from_parts(7_569_385, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 28_483_000 ps. Proof as measured: 1840 bytes.
	fn insure() -> Weight {
		Weight::from_parts(29_995_000, 3856)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 25_659_000 ps. Proof as measured: 1172 bytes.
	fn cancel_policy() -> Weight {
		Weight::from_parts(27_561_000, 3856)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 19_860_000 ps. Proof as measured: 1676 bytes.
	fn report_loss() -> Weight {
		Weight::from_parts(21_272_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 19_890_000 ps. Proof as measured: 1677 bytes.
	fn withdraw_loss() -> Weight {
		Weight::from_parts(21_302_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 22_544_000 ps. Proof as measured: 1010 bytes.
	fn request_redemption() -> Weight {
		Weight::from_parts(23_936_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 22_774_000 ps. Proof as measured: 1010 bytes.
	fn cancel_redemption() -> Weight {
		Weight::from_parts(24_146_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 271_868_000 ps. Proof as measured: 2326 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(276_037_769, 30570)
			.saturating_add(Weight::from_parts(2_050_921, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(18))
			.saturating_add(T::DbWeight::get().writes(22))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 51_468_000 ps. Proof as measured: 2432 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(54_982_000, 3948)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 5_819_000 ps. Proof as measured: 0 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(6_270_000, 0).saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn apply(s: u32) -> Weight {
		Weight::from_parts(79_016_303, 3658)
			.saturating_add(Weight::from_parts(4_364_093, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(69_406_519, 11675)
			.saturating_add(Weight::from_parts(1_912_623, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn issue_receipt() -> Weight {
		Weight::from_parts(260_141_000, 27612)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn decline(s: u32) -> Weight {
		Weight::from_parts(65_036_916, 11675)
			.saturating_add(Weight::from_parts(1_959_160, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(18_798_067, 2510)
			.saturating_add(Weight::from_parts(7_569_385, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	fn insure() -> Weight {
		Weight::from_parts(29_995_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cancel_policy() -> Weight {
		Weight::from_parts(27_561_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn report_loss() -> Weight {
		Weight::from_parts(21_272_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn withdraw_loss() -> Weight {
		Weight::from_parts(21_302_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn request_redemption() -> Weight {
		Weight::from_parts(23_936_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cancel_redemption() -> Weight {
		Weight::from_parts(24_146_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(276_037_769, 30570)
			.saturating_add(Weight::from_parts(2_050_921, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(18))
			.saturating_add(RocksDbWeight::get().writes(22))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn reassign() -> Weight {
		Weight::from_parts(54_982_000, 3948)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn set_params() -> Weight {
		Weight::from_parts(6_270_000, 0).saturating_add(RocksDbWeight::get().writes(1))
	}
}
