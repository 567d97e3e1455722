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
	// Least time: 171_745_000 ps. Proof as measured: 1118 bytes.
	// Range of `s`: 1 to 256.
	fn apply(s: u32) -> Weight {
		Weight::from_parts(164_313_753, 3766)
			.saturating_add(Weight::from_parts(7_765_127, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(T::DbWeight::get().writes(5))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 126_788_000 ps. Proof as measured: 787 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(100_448_969, 11675)
			.saturating_add(Weight::from_parts(3_571_309, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 439_093_000 ps. Proof as measured: 1507 bytes.
	fn issue_receipt() -> Weight {
		Weight::from_parts(471_260_000, 27612)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(15))
	}
	// Least time: 114_931_000 ps. Proof as measured: 706 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn decline(s: u32) -> Weight {
		Weight::from_parts(116_284_503, 11675)
			.saturating_add(Weight::from_parts(2_893_337, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 84_746_000 ps. Proof as measured: 991 + 51 u bytes.
	// Range of `u`: 1 to 256.
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(94_354_157, 3582)
			.saturating_add(Weight::from_parts(26_283_517, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 202_852_000 ps. Proof as measured: 2255 + 247 e bytes.
	// Range of `e`: 0 to 8.
	fn insure(e: u32) -> Weight {
		Weight::from_parts(283_364_114, 4005)
			.saturating_add(Weight::from_parts(42_866_282, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(9))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(4))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	// Least time: 80_650_000 ps. Proof as measured: 1366 bytes.
	fn cancel_policy() -> Weight {
		Weight::from_parts(87_239_000, 3856)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 123_433_000 ps. Proof as measured: 2075 bytes.
	fn report_loss() -> Weight {
		Weight::from_parts(138_697_000, 3856)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 99_427_000 ps. Proof as measured: 1242 bytes.
	fn withdraw_loss() -> Weight {
		Weight::from_parts(117_895_000, 3856)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 59_058_000 ps. Proof as measured: 1052 bytes.
	fn request_redemption() -> Weight {
		Weight::from_parts(73_520_000, 3856)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 51_106_000 ps. Proof as measured: 1011 bytes.
	fn cancel_redemption() -> Weight {
		Weight::from_parts(57_024_000, 3856)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 500_855_000 ps. Proof as measured: 2650 + 32 s bytes.
	// Range of `s`: 1 to 256.
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(627_869_436, 30570)
			.saturating_add(Weight::from_parts(2_804_753, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(20))
			.saturating_add(T::DbWeight::get().writes(24))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	// Least time: 137_334_000 ps. Proof as measured: 1899 bytes.
	fn reassign() -> Weight {
		Weight::from_parts(148_942_000, 6160)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 23_224_000 ps. Proof as measured: 48 bytes.
	fn set_params() -> Weight {
		Weight::from_parts(25_959_000, 1505)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 176_071_000 ps. Proof as measured: 697 bytes.
	fn post_bond() -> Weight {
		Weight::from_parts(190_042_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 219_036_000 ps. Proof as measured: 1746 + 249 e bytes.
	// Range of `e`: 0 to 8.
	fn withdraw_bond(e: u32) -> Weight {
		Weight::from_parts(256_953_865, 6208)
			.saturating_add(Weight::from_parts(50_325_413, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(e.into()))
			.saturating_add(T::DbWeight::get().reads(11))
			.saturating_add(T::DbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(T::DbWeight::get().writes(6))
			.saturating_add(T::DbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	// Least time: 368_738_000 ps. Proof as measured: 2744 bytes.
	fn accept_policy() -> Weight {
		Weight::from_parts(388_027_000, 8745)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(11))
	}
	// Least time: 109_482_000 ps. Proof as measured: 645 bytes.
	fn withdraw_offer() -> Weight {
		Weight::from_parts(120_399_000, 3766)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
}

// For tests.
impl WeightInfo for () {
	fn apply(s: u32) -> Weight {
		Weight::from_parts(164_313_753, 3766)
			.saturating_add(Weight::from_parts(7_765_127, 0).saturating_mul(s.into()))
			.saturating_add(Weight::from_parts(0, 2531).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(s.into())))
			.saturating_add(RocksDbWeight::get().writes(5))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn withdraw_application(s: u32) -> Weight {
		Weight::from_parts(100_448_969, 11675)
			.saturating_add(Weight::from_parts(3_571_309, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn issue_receipt() -> Weight {
		Weight::from_parts(471_260_000, 27612)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(15))
	}
	fn decline(s: u32) -> Weight {
		Weight::from_parts(116_284_503, 11675)
			.saturating_add(Weight::from_parts(2_893_337, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(4))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn confirm_custody(u: u32) -> Weight {
		Weight::from_parts(94_354_157, 3582)
			.saturating_add(Weight::from_parts(26_283_517, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(u.into()))
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(RocksDbWeight::get().writes(1))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	fn insure(e: u32) -> Weight {
		Weight::from_parts(283_364_114, 4005)
			.saturating_add(Weight::from_parts(42_866_282, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(9))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(4))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	fn cancel_policy() -> Weight {
		Weight::from_parts(87_239_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(4))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn report_loss() -> Weight {
		Weight::from_parts(138_697_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn withdraw_loss() -> Weight {
		Weight::from_parts(117_895_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn request_redemption() -> Weight {
		Weight::from_parts(73_520_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn cancel_redemption() -> Weight {
		Weight::from_parts(57_024_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(2))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn confirm_release(s: u32) -> Weight {
		Weight::from_parts(627_869_436, 30570)
			.saturating_add(Weight::from_parts(2_804_753, 0).saturating_mul(s.into()))
			.saturating_add(RocksDbWeight::get().reads(20))
			.saturating_add(RocksDbWeight::get().writes(24))
			.saturating_add(RocksDbWeight::get().writes(1_u64.saturating_mul(s.into())))
	}
	fn reassign() -> Weight {
		Weight::from_parts(148_942_000, 6160)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn set_params() -> Weight {
		Weight::from_parts(25_959_000, 1505)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn post_bond() -> Weight {
		Weight::from_parts(190_042_000, 6208)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn withdraw_bond(e: u32) -> Weight {
		Weight::from_parts(256_953_865, 6208)
			.saturating_add(Weight::from_parts(50_325_413, 0).saturating_mul(e.into()))
			.saturating_add(Weight::from_parts(0, 2866).saturating_mul(e.into()))
			.saturating_add(RocksDbWeight::get().reads(11))
			.saturating_add(RocksDbWeight::get().reads(3_u64.saturating_mul(e.into())))
			.saturating_add(RocksDbWeight::get().writes(6))
			.saturating_add(RocksDbWeight::get().writes(2_u64.saturating_mul(e.into())))
	}
	fn accept_policy() -> Weight {
		Weight::from_parts(388_027_000, 8745)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(11))
	}
	fn withdraw_offer() -> Weight {
		Weight::from_parts(120_399_000, 3766)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
}
