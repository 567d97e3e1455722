//! Weights of `pallet_assets`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-25, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_assets::WeightInfo for WeightInfo<T> {
	// Least time: 0_000 ps. Proof as measured: 0 bytes.
	fn create() -> Weight {
		Weight::from_parts(0, 0)
	}
	// Least time: 12_519_000 ps. Proof as measured: 225 bytes.
	fn force_create() -> Weight {
		Weight::from_parts(13_480_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 16_645_000 ps. Proof as measured: 570 bytes.
	fn start_destroy() -> Weight {
		Weight::from_parts(17_507_000, 3678)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 17_917_000 ps. Proof as measured: 937 + 157 c bytes.
	// Range of `c`: 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		Weight::from_parts(18_198_000, 3675)
			.saturating_add(Weight::from_parts(30_165_316, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(c.into())))
	}
	// Least time: 17_487_000 ps. Proof as measured: 556 + 86 a bytes.
	// Range of `a`: 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		Weight::from_parts(17_567_000, 3675)
			.saturating_add(Weight::from_parts(19_636_578, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(a.into())))
	}
	// Least time: 16_736_000 ps. Proof as measured: 510 bytes.
	fn finish_destroy() -> Weight {
		Weight::from_parts(18_177_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 27_872_000 ps. Proof as measured: 795 bytes.
	fn mint() -> Weight {
		Weight::from_parts(29_334_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 55_564_000 ps. Proof as measured: 677 bytes.
	fn burn() -> Weight {
		Weight::from_parts(57_907_000, 3678)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 69_404_000 ps. Proof as measured: 716 bytes.
	fn transfer() -> Weight {
		Weight::from_parts(73_640_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 54_312_000 ps. Proof as measured: 716 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(56_825_000, 6208)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 71_257_000 ps. Proof as measured: 716 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(73_611_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 17_997_000 ps. Proof as measured: 568 bytes.
	fn freeze() -> Weight {
		Weight::from_parts(19_279_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 17_657_000 ps. Proof as measured: 568 bytes.
	fn thaw() -> Weight {
		Weight::from_parts(18_869_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 11_938_000 ps. Proof as measured: 419 bytes.
	fn freeze_asset() -> Weight {
		Weight::from_parts(13_099_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 12_528_000 ps. Proof as measured: 419 bytes.
	fn thaw_asset() -> Weight {
		Weight::from_parts(13_300_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 16_034_000 ps. Proof as measured: 510 bytes.
	fn transfer_ownership() -> Weight {
		Weight::from_parts(16_935_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 12_389_000 ps. Proof as measured: 419 bytes.
	fn set_team() -> Weight {
		Weight::from_parts(13_099_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 13_640_000 ps. Proof as measured: 419 bytes.
	// Range of `n`: 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		Weight::from_parts(14_486_190, 3675)
			.saturating_add(Weight::from_parts(28_506, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 33_831_000 ps. Proof as measured: 510 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(34_796_247, 3675)
			.saturating_add(Weight::from_parts(5_541, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(8_289, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 32_759_000 ps. Proof as measured: 657 bytes.
	fn clear_metadata() -> Weight {
		Weight::from_parts(33_750_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 15_323_000 ps. Proof as measured: 349 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn force_set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(15_956_668, 3675)
			.saturating_add(Weight::from_parts(5_349, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_531, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 32_078_000 ps. Proof as measured: 657 bytes.
	fn force_clear_metadata() -> Weight {
		Weight::from_parts(33_401_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 11_928_000 ps. Proof as measured: 419 bytes.
	fn force_asset_status() -> Weight {
		Weight::from_parts(12_689_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 36_775_000 ps. Proof as measured: 419 bytes.
	fn approve_transfer() -> Weight {
		Weight::from_parts(37_937_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 97_276_000 ps. Proof as measured: 886 bytes.
	fn transfer_approved() -> Weight {
		Weight::from_parts(99_820_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 36_825_000 ps. Proof as measured: 589 bytes.
	fn cancel_approval() -> Weight {
		Weight::from_parts(38_137_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 38_608_000 ps. Proof as measured: 589 bytes.
	fn force_cancel_approval() -> Weight {
		Weight::from_parts(40_161_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 13_410_000 ps. Proof as measured: 419 bytes.
	fn set_min_balance() -> Weight {
		Weight::from_parts(14_061_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 40_020_000 ps. Proof as measured: 935 bytes.
	fn touch() -> Weight {
		Weight::from_parts(41_382_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 37_516_000 ps. Proof as measured: 795 bytes.
	fn touch_other() -> Weight {
		Weight::from_parts(38_688_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 52_469_000 ps. Proof as measured: 835 bytes.
	fn refund() -> Weight {
		Weight::from_parts(54_392_000, 3678)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 50_426_000 ps. Proof as measured: 728 bytes.
	fn refund_other() -> Weight {
		Weight::from_parts(52_218_000, 3678)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 18_457_000 ps. Proof as measured: 568 bytes.
	fn block() -> Weight {
		Weight::from_parts(19_339_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 88_162_000 ps. Proof as measured: 716 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(92_208_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 6_519_000 ps. Proof as measured: 419 bytes.
	fn total_issuance() -> Weight {
		Weight::from_parts(7_060_000, 3675).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 8_162_000 ps. Proof as measured: 297 bytes.
	fn balance() -> Weight {
		Weight::from_parts(8_733_000, 3599).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 9_995_000 ps. Proof as measured: 317 bytes.
	fn allowance() -> Weight {
		Weight::from_parts(10_486_000, 3613).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 7_962_000 ps. Proof as measured: 258 bytes.
	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		Weight::from_parts(8_483_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 7_491_000 ps. Proof as measured: 386 bytes.
	fn get_metadata() -> Weight {
		Weight::from_parts(8_062_000, 3605).saturating_add(T::DbWeight::get().reads(1))
	}
}
