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
	/// Weight of `insure`, `e` from 0 to 8.
	fn insure(e: u32) -> Weight;
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
	/// Weight of `post_bond`.
	fn post_bond() -> Weight;
	/// Weight of `withdraw_bond`, `e` from 0 to 8.
	fn withdraw_bond(e: u32) -> Weight;
	/// Weight of `accept_policy`.
	fn accept_policy() -> Weight;
	/// Weight of `withdraw_offer`.
	fn withdraw_offer() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Least time: 120_600_000 ps. Proof as measured: 1118 bytes.
	// Range of `s`: 1 to 256.
	fn apply(s: u32) -> Weight {
		Weight::from_parts(116_158_781, 3748)
			.saturating_add(Weight::from_parts(5_660_218, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 90_384_000 ps. Proof as measured: 783 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(91_858_397, 11675)
			.saturating_add(Weight::from_parts(2_118_170, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 308_931_000 ps. Proof as measured: 1507 bytes.
	fn issue_receipt() -> Weight {
		Weight::from_parts(328_981_000, 27612)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 83_054_000 ps. Proof as measured: 706 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn decline(s: u32) -> Weight {
		Weight::from_parts(81_708_832, 11675)
			.saturating_add(Weight::from_parts(2_107_006, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 44_055_000 ps. Proof as measured: 984 + 51 u bytes.
	// Range of `u`: 1 to 256.
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(46_977_182, 3575)
			.saturating_add(Weight::from_parts(10_019_476, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Provisional: estimated, not measured.
	// Range of `e`: 0 to 8.
	fn insure(e: u32) -> Weight {
		Weight::from_parts(110000000, 12000)
			.saturating_add(Weight::from_parts(40000000, 8000).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().reads(2_u64.saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	// Least time: 37_546_000 ps. Proof as measured: 1173 bytes.
	fn cancel_policy() -> Weight {
		Weight::from_parts(39_819_000, 3856)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 41_271_000 ps. Proof as measured: 1036 bytes.
	fn report_loss() -> Weight {
		Weight::from_parts(44_155_000, 3856)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 41_812_000 ps. Proof as measured: 1037 bytes.
	fn withdraw_loss() -> Weight {
		Weight::from_parts(44_337_000, 3856)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 38_247_000 ps. Proof as measured: 1052 bytes.
	fn request_redemption() -> Weight {
		Weight::from_parts(40_831_000, 3856)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 33_120_000 ps. Proof as measured: 1011 bytes.
	fn cancel_redemption() -> Weight {
		Weight::from_parts(35_133_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 348_059_000 ps. Proof as measured: 2328 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(350_428_176, 30570)
			.saturating_add(Weight::from_parts(2_269_423, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(24))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 88_432_000 ps. Proof as measured: 1892 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(93_489_000, 6160)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 13_821_000 ps. Proof as measured: 44 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(14_602_000, 1501)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Provisional: estimated, not measured.
	fn post_bond() -> Weight {
		Weight::from_parts(90000000, 9000)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Provisional: estimated, not measured.
	// Range of `e`: 0 to 8.
	fn withdraw_bond(e: u32) -> Weight {
		Weight::from_parts(120000000, 12000)
			.saturating_add(Weight::from_parts(40000000, 8000).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(T::DbWeight::get().writes(3_u64.saturating_mul(e.into())))
	}
	// Provisional: estimated, not measured.
	fn accept_policy() -> Weight {
		Weight::from_parts(200000000, 20000)
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(13))
	}
	// Provisional: estimated, not measured.
	fn withdraw_offer() -> Weight {
		Weight::from_parts(70000000, 7000)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn apply(s: u32) -> Weight {
		Weight::from_parts(116_158_781, 3748)
			.saturating_add(Weight::from_parts(5_660_218, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(91_858_397, 11675)
			.saturating_add(Weight::from_parts(2_118_170, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn issue_receipt() -> Weight {
		Weight::from_parts(328_981_000, 27612)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn decline(s: u32) -> Weight {
		Weight::from_parts(81_708_832, 11675)
			.saturating_add(Weight::from_parts(2_107_006, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(46_977_182, 3575)
			.saturating_add(Weight::from_parts(10_019_476, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	fn insure(e: u32) -> Weight {
		Weight::from_parts(110000000, 12000)
			.saturating_add(Weight::from_parts(40000000, 8000).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().reads(2_u64.saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	fn cancel_policy() -> Weight {
		Weight::from_parts(39_819_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn report_loss() -> Weight {
		Weight::from_parts(44_155_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn withdraw_loss() -> Weight {
		Weight::from_parts(44_337_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn request_redemption() -> Weight {
		Weight::from_parts(40_831_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cancel_redemption() -> Weight {
		Weight::from_parts(35_133_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(350_428_176, 30570)
			.saturating_add(Weight::from_parts(2_269_423, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().writes(24))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn reassign() -> Weight {
		Weight::from_parts(93_489_000, 6160)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn set_params() -> Weight {
		Weight::from_parts(14_602_000, 1501)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn post_bond() -> Weight {
		Weight::from_parts(90000000, 9000)
			.saturating_add(RocksDbWeight::get().reads(8))
			.saturating_add(RocksDbWeight::get().writes(6))
	}
	fn withdraw_bond(e: u32) -> Weight {
		Weight::from_parts(120000000, 12000)
			.saturating_add(Weight::from_parts(40000000, 8000).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
			.saturating_add(RocksDbWeight::get().writes(3_u64.saturating_mul(e.into())))
	}
	fn accept_policy() -> Weight {
		Weight::from_parts(200000000, 20000)
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().writes(13))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(70000000, 7000)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
