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
	// Least time: 172_587_000 ps. Proof as measured: 1118 bytes.
	// Range of `s`: 1 to 256.
	fn apply(s: u32) -> Weight {
		Weight::from_parts(175_767_264, 3766)
			.saturating_add(Weight::from_parts(7_780_940, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 129_843_000 ps. Proof as measured: 787 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(123_000_848, 11675)
			.saturating_add(Weight::from_parts(2_846_301, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 434_796_000 ps. Proof as measured: 1507 bytes.
	fn issue_receipt() -> Weight {
		Weight::from_parts(470_560_000, 27612)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 118_056_000 ps. Proof as measured: 706 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn decline(s: u32) -> Weight {
		Weight::from_parts(117_223_603, 11675)
			.saturating_add(Weight::from_parts(2_792_938, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 88_922_000 ps. Proof as measured: 991 + 51 u bytes.
	// Range of `u`: 1 to 256.
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(99_020_145, 3582)
			.saturating_add(Weight::from_parts(25_315_306, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 99_908_000 ps. Proof as measured: 2174 + 229 e bytes.
	// Range of `e`: 0 to 8.
	fn insure(e: u32) -> Weight {
		Weight::from_parts(111_194_954, 4005)
			.saturating_add(Weight::from_parts(54_500_339, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(2))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	// Least time: 80_590_000 ps. Proof as measured: 1366 bytes.
	fn cancel_policy() -> Weight {
		Weight::from_parts(85_557_000, 3856)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 119_308_000 ps. Proof as measured: 2075 bytes.
	fn report_loss() -> Weight {
		Weight::from_parts(129_893_000, 3856)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 94_411_000 ps. Proof as measured: 1242 bytes.
	fn withdraw_loss() -> Weight {
		Weight::from_parts(103_925_000, 3856)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 57_726_000 ps. Proof as measured: 1052 bytes.
	fn request_redemption() -> Weight {
		Weight::from_parts(71_296_000, 3856)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 50_906_000 ps. Proof as measured: 1011 bytes.
	fn cancel_redemption() -> Weight {
		Weight::from_parts(55_292_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 507_715_000 ps. Proof as measured: 2650 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(594_794_902, 30570)
			.saturating_add(Weight::from_parts(2_687_790, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(24))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 136_904_000 ps. Proof as measured: 1899 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(141_851_000, 6160)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 22_994_000 ps. Proof as measured: 48 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(25_728_000, 1505)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 176_532_000 ps. Proof as measured: 697 bytes.
	fn post_bond() -> Weight {
		Weight::from_parts(188_199_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 221_769_000 ps. Proof as measured: 1746 + 249 e bytes.
	// Range of `e`: 0 to 8.
	fn withdraw_bond(e: u32) -> Weight {
		Weight::from_parts(239_038_558, 6208)
			.saturating_add(Weight::from_parts(44_049_623, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	// Least time: 363_481_000 ps. Proof as measured: 2678 bytes.
	fn accept_policy() -> Weight {
		Weight::from_parts(384_642_000, 6208)
			.saturating_add(T::DbWeight::get().reads(16))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 110_264_000 ps. Proof as measured: 645 bytes.
	fn withdraw_offer() -> Weight {
		Weight::from_parts(117_254_000, 3766)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn apply(s: u32) -> Weight {
		Weight::from_parts(175_767_264, 3766)
			.saturating_add(Weight::from_parts(7_780_940, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(123_000_848, 11675)
			.saturating_add(Weight::from_parts(2_846_301, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn issue_receipt() -> Weight {
		Weight::from_parts(470_560_000, 27612)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn decline(s: u32) -> Weight {
		Weight::from_parts(117_223_603, 11675)
			.saturating_add(Weight::from_parts(2_792_938, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(99_020_145, 3582)
			.saturating_add(Weight::from_parts(25_315_306, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	fn insure(e: u32) -> Weight {
		Weight::from_parts(111_194_954, 4005)
			.saturating_add(Weight::from_parts(54_500_339, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(2))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	fn cancel_policy() -> Weight {
		Weight::from_parts(85_557_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn report_loss() -> Weight {
		Weight::from_parts(129_893_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn withdraw_loss() -> Weight {
		Weight::from_parts(103_925_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn request_redemption() -> Weight {
		Weight::from_parts(71_296_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cancel_redemption() -> Weight {
		Weight::from_parts(55_292_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(594_794_902, 30570)
			.saturating_add(Weight::from_parts(2_687_790, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().writes(24))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn reassign() -> Weight {
		Weight::from_parts(141_851_000, 6160)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn set_params() -> Weight {
		Weight::from_parts(25_728_000, 1505)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn post_bond() -> Weight {
		Weight::from_parts(188_199_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn withdraw_bond(e: u32) -> Weight {
		Weight::from_parts(239_038_558, 6208)
			.saturating_add(Weight::from_parts(44_049_623, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	fn accept_policy() -> Weight {
		Weight::from_parts(384_642_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(16))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(117_254_000, 3766)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
