//! Weights of `pallet_assets`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_assets::WeightInfo for WeightInfo<T> {
	// Least time: 0_000 ps. Proof as measured: 0 bytes.
	fn create() -> Weight {
		Weight::from_parts(0, 0)
	}
	// Least time: 81_143_000 ps. Proof as measured: 225 bytes.
	fn force_create() -> Weight {
		Weight::from_parts(94_690_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 104_065_000 ps. Proof as measured: 422 bytes.
	fn start_destroy() -> Weight {
		Weight::from_parts(135_410_000, 3678)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 104_028_000 ps. Proof as measured: 841 + 157 c bytes.
	// Range of `c`: 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		Weight::from_parts(108_883_000, 3675)
			.saturating_add(Weight::from_parts(116_456_546, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(c.into())))
	}
	// Least time: 109_086_000 ps. Proof as measured: 556 + 86 a bytes.
	// Range of `a`: 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		Weight::from_parts(1_020_178_920, 3675)
			.saturating_add(Weight::from_parts(69_754_052, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(a.into())))
	}
	// Least time: 106_131_000 ps. Proof as measured: 510 bytes.
	fn finish_destroy() -> Weight {
		Weight::from_parts(115_691_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 146_628_000 ps. Proof as measured: 795 bytes.
	fn mint() -> Weight {
		Weight::from_parts(159_541_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 242_331_000 ps. Proof as measured: 571 bytes.
	fn burn() -> Weight {
		Weight::from_parts(259_073_000, 3678)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 300_819_000 ps. Proof as measured: 610 bytes.
	fn transfer() -> Weight {
		Weight::from_parts(325_645_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 241_191_000 ps. Proof as measured: 610 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(260_760_000, 6208)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 303_559_000 ps. Proof as measured: 610 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(329_368_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 112_717_000 ps. Proof as measured: 568 bytes.
	fn freeze() -> Weight {
		Weight::from_parts(122_158_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 111_648_000 ps. Proof as measured: 568 bytes.
	fn thaw() -> Weight {
		Weight::from_parts(125_040_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 81_422_000 ps. Proof as measured: 419 bytes.
	fn freeze_asset() -> Weight {
		Weight::from_parts(93_733_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 82_748_000 ps. Proof as measured: 419 bytes.
	fn thaw_asset() -> Weight {
		Weight::from_parts(93_056_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 102_970_000 ps. Proof as measured: 510 bytes.
	fn transfer_ownership() -> Weight {
		Weight::from_parts(113_307_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 78_113_000 ps. Proof as measured: 419 bytes.
	fn set_team() -> Weight {
		Weight::from_parts(84_920_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 86_407_000 ps. Proof as measured: 419 bytes.
	// Range of `n`: 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		Weight::from_parts(95_109_665, 3675)
			.saturating_add(Weight::from_parts(383_019, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 165_132_000 ps. Proof as measured: 510 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(179_650_030, 3675)
			.saturating_add(Weight::from_parts(9_564, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(67_373, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 163_715_000 ps. Proof as measured: 657 bytes.
	fn clear_metadata() -> Weight {
		Weight::from_parts(179_508_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 98_420_000 ps. Proof as measured: 349 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn force_set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(104_251_140, 3675)
			.saturating_add(Weight::from_parts(50_587, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(60_217, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 162_576_000 ps. Proof as measured: 657 bytes.
	fn force_clear_metadata() -> Weight {
		Weight::from_parts(176_479_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 76_164_000 ps. Proof as measured: 419 bytes.
	fn force_asset_status() -> Weight {
		Weight::from_parts(83_338_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 168_902_000 ps. Proof as measured: 419 bytes.
	fn approve_transfer() -> Weight {
		Weight::from_parts(183_663_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 388_043_000 ps. Proof as measured: 780 bytes.
	fn transfer_approved() -> Weight {
		Weight::from_parts(413_926_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 173_999_000 ps. Proof as measured: 589 bytes.
	fn cancel_approval() -> Weight {
		Weight::from_parts(187_824_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 178_961_000 ps. Proof as measured: 589 bytes.
	fn force_cancel_approval() -> Weight {
		Weight::from_parts(194_641_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 80_460_000 ps. Proof as measured: 419 bytes.
	fn set_min_balance() -> Weight {
		Weight::from_parts(89_506_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 196_788_000 ps. Proof as measured: 935 bytes.
	fn touch() -> Weight {
		Weight::from_parts(219_687_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 181_233_000 ps. Proof as measured: 795 bytes.
	fn touch_other() -> Weight {
		Weight::from_parts(195_863_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 231_668_000 ps. Proof as measured: 729 bytes.
	fn refund() -> Weight {
		Weight::from_parts(253_892_000, 3678)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 216_406_000 ps. Proof as measured: 622 bytes.
	fn refund_other() -> Weight {
		Weight::from_parts(230_289_000, 3678)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 112_527_000 ps. Proof as measured: 568 bytes.
	fn block() -> Weight {
		Weight::from_parts(121_927_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 361_379_000 ps. Proof as measured: 610 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(388_983_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 44_826_000 ps. Proof as measured: 419 bytes.
	fn total_issuance() -> Weight {
		Weight::from_parts(48_667_000, 3675).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 51_723_000 ps. Proof as measured: 297 bytes.
	fn balance() -> Weight {
		Weight::from_parts(55_575_000, 3599).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 48_357_000 ps. Proof as measured: 317 bytes.
	fn allowance() -> Weight {
		Weight::from_parts(52_320_000, 3613).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 45_508_000 ps. Proof as measured: 258 bytes.
	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		Weight::from_parts(51_085_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 50_461_000 ps. Proof as measured: 386 bytes.
	fn get_metadata() -> Weight {
		Weight::from_parts(54_553_000, 3605).saturating_add(T::DbWeight::get().reads(1))
	}
}
