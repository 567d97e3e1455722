//! Weights of `pallet_assets`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_assets::WeightInfo for WeightInfo<T> {
	// Least time: 0_000 ps. Proof as measured: 0 bytes.
	fn create() -> Weight {
		Weight::from_parts(0, 0)
	}
	// Least time: 13_560_000 ps. Proof as measured: 0 bytes.
	fn force_create() -> Weight {
		Weight::from_parts(14_492_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 20_500_000 ps. Proof as measured: 186 bytes.
	fn start_destroy() -> Weight {
		Weight::from_parts(21_542_000, 3768)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 22_233_000 ps. Proof as measured: 290 + 157 c bytes.
	// Range of `c`: 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		Weight::from_parts(22_684_000, 3889)
			.saturating_add(Weight::from_parts(47_314_098, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 2778).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(c.into())))
	}
	// Least time: 22_183_000 ps. Proof as measured: 286 + 86 a bytes.
	// Range of `a`: 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		Weight::from_parts(22_393_000, 3675)
			.saturating_add(Weight::from_parts(27_107_928, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(a.into())))
	}
	// Least time: 21_272_000 ps. Proof as measured: 237 bytes.
	fn finish_destroy() -> Weight {
		Weight::from_parts(22_404_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 33_660_000 ps. Proof as measured: 183 bytes.
	fn mint() -> Weight {
		Weight::from_parts(35_823_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 73_160_000 ps. Proof as measured: 244 bytes.
	fn burn() -> Weight {
		Weight::from_parts(76_494_000, 3768)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 94_761_000 ps. Proof as measured: 316 bytes.
	fn transfer() -> Weight {
		Weight::from_parts(98_927_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 69_204_000 ps. Proof as measured: 316 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(71_997_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 95_091_000 ps. Proof as measured: 316 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(98_707_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 21_332_000 ps. Proof as measured: 241 bytes.
	fn freeze() -> Weight {
		Weight::from_parts(22_774_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 21_352_000 ps. Proof as measured: 241 bytes.
	fn thaw() -> Weight {
		Weight::from_parts(22_523_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 14_862_000 ps. Proof as measured: 183 bytes.
	fn freeze_asset() -> Weight {
		Weight::from_parts(15_683_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 14_722_000 ps. Proof as measured: 183 bytes.
	fn thaw_asset() -> Weight {
		Weight::from_parts(15_593_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 19_269_000 ps. Proof as measured: 237 bytes.
	fn transfer_ownership() -> Weight {
		Weight::from_parts(20_430_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 14_311_000 ps. Proof as measured: 183 bytes.
	fn set_team() -> Weight {
		Weight::from_parts(15_122_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 15_833_000 ps. Proof as measured: 183 bytes.
	// Range of `n`: 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		Weight::from_parts(16_989_156, 3675)
			.saturating_add(Weight::from_parts(38_950, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 40_901_000 ps. Proof as measured: 237 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(42_890_819, 3675)
			.saturating_add(Weight::from_parts(5_831, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(11_037, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 40_791_000 ps. Proof as measured: 384 bytes.
	fn clear_metadata() -> Weight {
		Weight::from_parts(42_463_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 18_708_000 ps. Proof as measured: 76 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn force_set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(19_239_205, 3675)
			.saturating_add(Weight::from_parts(7_715, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(9_089, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 40_200_000 ps. Proof as measured: 384 bytes.
	fn force_clear_metadata() -> Weight {
		Weight::from_parts(41_832_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 14_031_000 ps. Proof as measured: 183 bytes.
	fn force_asset_status() -> Weight {
		Weight::from_parts(14_862_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 44_706_000 ps. Proof as measured: 183 bytes.
	fn approve_transfer() -> Weight {
		Weight::from_parts(46_530_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 117_996_000 ps. Proof as measured: 452 bytes.
	fn transfer_approved() -> Weight {
		Weight::from_parts(122_723_000, 6208)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 47_151_000 ps. Proof as measured: 319 bytes.
	fn cancel_approval() -> Weight {
		Weight::from_parts(49_113_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 49_343_000 ps. Proof as measured: 319 bytes.
	fn force_cancel_approval() -> Weight {
		Weight::from_parts(51_878_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 15_473_000 ps. Proof as measured: 183 bytes.
	fn set_min_balance() -> Weight {
		Weight::from_parts(16_614_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 47_591_000 ps. Proof as measured: 284 bytes.
	fn touch() -> Weight {
		Weight::from_parts(49_724_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 43_916_000 ps. Proof as measured: 183 bytes.
	fn touch_other() -> Weight {
		Weight::from_parts(46_199_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 61_622_000 ps. Proof as measured: 363 bytes.
	fn refund() -> Weight {
		Weight::from_parts(65_188_000, 3768)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 59_128_000 ps. Proof as measured: 295 bytes.
	fn refund_other() -> Weight {
		Weight::from_parts(61_612_000, 3768)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 21_602_000 ps. Proof as measured: 241 bytes.
	fn block() -> Weight {
		Weight::from_parts(22_774_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 117_986_000 ps. Proof as measured: 316 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(121_882_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 5_609_000 ps. Proof as measured: 183 bytes.
	fn total_issuance() -> Weight {
		Weight::from_parts(6_019_000, 3675).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 7_031_000 ps. Proof as measured: 58 bytes.
	fn balance() -> Weight {
		Weight::from_parts(7_451_000, 3599).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 10_445_000 ps. Proof as measured: 136 bytes.
	fn allowance() -> Weight {
		Weight::from_parts(10_866_000, 3613).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 11_688_000 ps. Proof as measured: 22 bytes.
	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		Weight::from_parts(12_609_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 7_722_000 ps. Proof as measured: 201 bytes.
	fn get_metadata() -> Weight {
		Weight::from_parts(8_293_000, 3605).saturating_add(T::DbWeight::get().reads(1))
	}
}
