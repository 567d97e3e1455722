//! Weights of `pallet_assets`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-30, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_assets::WeightInfo for WeightInfo<T> {
	// Least time: 0_000 ps. Proof as measured: 0 bytes.
	fn create() -> Weight {
		Weight::from_parts(0, 0)
	}
	// Least time: 15_573_000 ps. Proof as measured: 0 bytes.
	fn force_create() -> Weight {
		Weight::from_parts(16_905_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 22_003_000 ps. Proof as measured: 186 bytes.
	fn start_destroy() -> Weight {
		Weight::from_parts(23_565_000, 3732)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 23_665_000 ps. Proof as measured: 290 + 157 c bytes.
	// Range of `c`: 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		Weight::from_parts(23_845_000, 3889)
			.saturating_add(Weight::from_parts(39_894_328, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 2742).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(c.into())))
	}
	// Least time: 23_705_000 ps. Proof as measured: 286 + 86 a bytes.
	// Range of `a`: 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		Weight::from_parts(24_316_000, 3675)
			.saturating_add(Weight::from_parts(24_352_494, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(a.into())))
	}
	// Least time: 20_971_000 ps. Proof as measured: 237 bytes.
	fn finish_destroy() -> Weight {
		Weight::from_parts(22_373_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 31_527_000 ps. Proof as measured: 183 bytes.
	fn mint() -> Weight {
		Weight::from_parts(33_189_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 65_407_000 ps. Proof as measured: 244 bytes.
	fn burn() -> Weight {
		Weight::from_parts(67_870_000, 3732)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 83_604_000 ps. Proof as measured: 316 bytes.
	fn transfer() -> Weight {
		Weight::from_parts(86_308_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 60_850_000 ps. Proof as measured: 316 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(63_374_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 83_573_000 ps. Proof as measured: 316 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(86_408_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 20_911_000 ps. Proof as measured: 241 bytes.
	fn freeze() -> Weight {
		Weight::from_parts(22_353_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 20_801_000 ps. Proof as measured: 241 bytes.
	fn thaw() -> Weight {
		Weight::from_parts(22_423_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 15_653_000 ps. Proof as measured: 183 bytes.
	fn freeze_asset() -> Weight {
		Weight::from_parts(16_855_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 15_693_000 ps. Proof as measured: 183 bytes.
	fn thaw_asset() -> Weight {
		Weight::from_parts(16_955_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 19_038_000 ps. Proof as measured: 237 bytes.
	fn transfer_ownership() -> Weight {
		Weight::from_parts(20_590_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 15_313_000 ps. Proof as measured: 183 bytes.
	fn set_team() -> Weight {
		Weight::from_parts(16_645_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 16_935_000 ps. Proof as measured: 183 bytes.
	// Range of `n`: 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		Weight::from_parts(18_594_887, 3675)
			.saturating_add(Weight::from_parts(87_881, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 40_109_000 ps. Proof as measured: 237 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(42_801_949, 3675)
			.saturating_add(Weight::from_parts(6_095, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(6_964, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 38_938_000 ps. Proof as measured: 384 bytes.
	fn clear_metadata() -> Weight {
		Weight::from_parts(41_051_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 18_707_000 ps. Proof as measured: 76 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn force_set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(20_016_211, 3675)
			.saturating_add(Weight::from_parts(4_273, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(4_274, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 38_167_000 ps. Proof as measured: 384 bytes.
	fn force_clear_metadata() -> Weight {
		Weight::from_parts(40_249_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 14_882_000 ps. Proof as measured: 183 bytes.
	fn force_asset_status() -> Weight {
		Weight::from_parts(16_114_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 43_704_000 ps. Proof as measured: 183 bytes.
	fn approve_transfer() -> Weight {
		Weight::from_parts(46_218_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 108_180_000 ps. Proof as measured: 452 bytes.
	fn transfer_approved() -> Weight {
		Weight::from_parts(111_425_000, 6208)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 44_636_000 ps. Proof as measured: 319 bytes.
	fn cancel_approval() -> Weight {
		Weight::from_parts(46_399_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 46_640_000 ps. Proof as measured: 319 bytes.
	fn force_cancel_approval() -> Weight {
		Weight::from_parts(48_722_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 16_574_000 ps. Proof as measured: 183 bytes.
	fn set_min_balance() -> Weight {
		Weight::from_parts(17_706_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 45_167_000 ps. Proof as measured: 284 bytes.
	fn touch() -> Weight {
		Weight::from_parts(47_901_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 43_515_000 ps. Proof as measured: 183 bytes.
	fn touch_other() -> Weight {
		Weight::from_parts(45_688_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 57_676_000 ps. Proof as measured: 363 bytes.
	fn refund() -> Weight {
		Weight::from_parts(61_061_000, 3732)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 55_262_000 ps. Proof as measured: 295 bytes.
	fn refund_other() -> Weight {
		Weight::from_parts(58_517_000, 3732)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 20_921_000 ps. Proof as measured: 241 bytes.
	fn block() -> Weight {
		Weight::from_parts(22_393_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 102_912_000 ps. Proof as measured: 316 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(106_508_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 6_329_000 ps. Proof as measured: 183 bytes.
	fn total_issuance() -> Weight {
		Weight::from_parts(7_100_000, 3675).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 7_521_000 ps. Proof as measured: 58 bytes.
	fn balance() -> Weight {
		Weight::from_parts(8_342_000, 3599).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 11_256_000 ps. Proof as measured: 136 bytes.
	fn allowance() -> Weight {
		Weight::from_parts(11_978_000, 3613).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 11_958_000 ps. Proof as measured: 22 bytes.
	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		Weight::from_parts(12_979_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 8_112_000 ps. Proof as measured: 201 bytes.
	fn get_metadata() -> Weight {
		Weight::from_parts(8_813_000, 3605).saturating_add(T::DbWeight::get().reads(1))
	}
}
