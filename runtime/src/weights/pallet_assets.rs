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
	// Least time: 12_890_000 ps. Proof as measured: 225 bytes.
	fn force_create() -> Weight {
		Weight::from_parts(13_781_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 17_286_000 ps. Proof as measured: 570 bytes.
	fn start_destroy() -> Weight {
		Weight::from_parts(18_237_000, 3678)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 18_368_000 ps. Proof as measured: 937 + 157 c bytes.
	// Range of `c`: 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		Weight::from_parts(18_608_000, 3675)
			.saturating_add(Weight::from_parts(32_215_874, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(c.into())))
	}
	// Least time: 17_877_000 ps. Proof as measured: 556 + 86 a bytes.
	// Range of `a`: 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		Weight::from_parts(18_297_000, 3675)
			.saturating_add(Weight::from_parts(21_257_864, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(a.into())))
	}
	// Least time: 17_786_000 ps. Proof as measured: 510 bytes.
	fn finish_destroy() -> Weight {
		Weight::from_parts(18_909_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 28_232_000 ps. Proof as measured: 795 bytes.
	fn mint() -> Weight {
		Weight::from_parts(29_584_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 56_335_000 ps. Proof as measured: 677 bytes.
	fn burn() -> Weight {
		Weight::from_parts(59_128_000, 3678)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 74_062_000 ps. Proof as measured: 716 bytes.
	fn transfer() -> Weight {
		Weight::from_parts(76_725_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 55_724_000 ps. Proof as measured: 716 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(58_548_000, 6208)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 73_320_000 ps. Proof as measured: 716 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(76_545_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 19_108_000 ps. Proof as measured: 568 bytes.
	fn freeze() -> Weight {
		Weight::from_parts(20_371_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 18_958_000 ps. Proof as measured: 568 bytes.
	fn thaw() -> Weight {
		Weight::from_parts(20_231_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 12_920_000 ps. Proof as measured: 419 bytes.
	fn freeze_asset() -> Weight {
		Weight::from_parts(13_770_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 12_939_000 ps. Proof as measured: 419 bytes.
	fn thaw_asset() -> Weight {
		Weight::from_parts(13_720_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 16_605_000 ps. Proof as measured: 510 bytes.
	fn transfer_ownership() -> Weight {
		Weight::from_parts(17_687_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 12_939_000 ps. Proof as measured: 419 bytes.
	fn set_team() -> Weight {
		Weight::from_parts(13_761_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 14_181_000 ps. Proof as measured: 419 bytes.
	// Range of `n`: 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		Weight::from_parts(15_173_686, 3675)
			.saturating_add(Weight::from_parts(35_896, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 35_293_000 ps. Proof as measured: 510 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(36_688_470, 3675)
			.saturating_add(Weight::from_parts(4_040, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(5_656, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 33_891_000 ps. Proof as measured: 657 bytes.
	fn clear_metadata() -> Weight {
		Weight::from_parts(35_373_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 15_984_000 ps. Proof as measured: 349 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn force_set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(16_616_131, 3675)
			.saturating_add(Weight::from_parts(6_331, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(6_320, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 33_650_000 ps. Proof as measured: 657 bytes.
	fn force_clear_metadata() -> Weight {
		Weight::from_parts(35_444_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 12_819_000 ps. Proof as measured: 419 bytes.
	fn force_asset_status() -> Weight {
		Weight::from_parts(13_591_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 38_367_000 ps. Proof as measured: 419 bytes.
	fn approve_transfer() -> Weight {
		Weight::from_parts(39_960_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 102_404_000 ps. Proof as measured: 886 bytes.
	fn transfer_approved() -> Weight {
		Weight::from_parts(106_260_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 39_078_000 ps. Proof as measured: 589 bytes.
	fn cancel_approval() -> Weight {
		Weight::from_parts(40_901_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 41_101_000 ps. Proof as measured: 589 bytes.
	fn force_cancel_approval() -> Weight {
		Weight::from_parts(42_814_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 14_262_000 ps. Proof as measured: 419 bytes.
	fn set_min_balance() -> Weight {
		Weight::from_parts(15_183_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 42_313_000 ps. Proof as measured: 935 bytes.
	fn touch() -> Weight {
		Weight::from_parts(44_186_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 39_209_000 ps. Proof as measured: 795 bytes.
	fn touch_other() -> Weight {
		Weight::from_parts(41_101_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 55_173_000 ps. Proof as measured: 835 bytes.
	fn refund() -> Weight {
		Weight::from_parts(58_037_000, 3678)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 52_429_000 ps. Proof as measured: 728 bytes.
	fn refund_other() -> Weight {
		Weight::from_parts(55_153_000, 3678)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 19_510_000 ps. Proof as measured: 568 bytes.
	fn block() -> Weight {
		Weight::from_parts(20_571_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 92_689_000 ps. Proof as measured: 716 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(96_605_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 6_820_000 ps. Proof as measured: 419 bytes.
	fn total_issuance() -> Weight {
		Weight::from_parts(7_341_000, 3675).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 8_562_000 ps. Proof as measured: 297 bytes.
	fn balance() -> Weight {
		Weight::from_parts(9_093_000, 3599).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 10_325_000 ps. Proof as measured: 317 bytes.
	fn allowance() -> Weight {
		Weight::from_parts(10_846_000, 3613).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 8_272_000 ps. Proof as measured: 258 bytes.
	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		Weight::from_parts(8_883_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 7_942_000 ps. Proof as measured: 386 bytes.
	fn get_metadata() -> Weight {
		Weight::from_parts(8_483_000, 3605).saturating_add(T::DbWeight::get().reads(1))
	}
}
