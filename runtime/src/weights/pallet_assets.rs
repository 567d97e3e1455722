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
	// Least time: 25_197_000 ps. Proof as measured: 0 bytes.
	fn force_create() -> Weight {
		Weight::from_parts(28_492_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 34_481_000 ps. Proof as measured: 186 bytes.
	fn start_destroy() -> Weight {
		Weight::from_parts(36_864_000, 3786)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 36_655_000 ps. Proof as measured: 290 + 157 c bytes.
	// Range of `c`: 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		Weight::from_parts(36_985_000, 3889)
			.saturating_add(Weight::from_parts(62_641_625, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 2796).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(c.into())))
	}
	// Least time: 36_143_000 ps. Proof as measured: 286 + 86 a bytes.
	// Range of `a`: 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		Weight::from_parts(36_535_000, 3675)
			.saturating_add(Weight::from_parts(35_202_611, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(a.into())))
	}
	// Least time: 34_130_000 ps. Proof as measured: 237 bytes.
	fn finish_destroy() -> Weight {
		Weight::from_parts(35_833_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 51_406_000 ps. Proof as measured: 183 bytes.
	fn mint() -> Weight {
		Weight::from_parts(53_921_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 102_472_000 ps. Proof as measured: 244 bytes.
	fn burn() -> Weight {
		Weight::from_parts(106_439_000, 3786)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 130_574_000 ps. Proof as measured: 316 bytes.
	fn transfer() -> Weight {
		Weight::from_parts(135_192_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 96_955_000 ps. Proof as measured: 316 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(100_980_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 130_404_000 ps. Proof as measured: 316 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(134_841_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 34_080_000 ps. Proof as measured: 241 bytes.
	fn freeze() -> Weight {
		Weight::from_parts(36_564_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 33_840_000 ps. Proof as measured: 241 bytes.
	fn thaw() -> Weight {
		Weight::from_parts(37_416_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 25_337_000 ps. Proof as measured: 183 bytes.
	fn freeze_asset() -> Weight {
		Weight::from_parts(30_405_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 25_138_000 ps. Proof as measured: 183 bytes.
	fn thaw_asset() -> Weight {
		Weight::from_parts(28_062_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 31_577_000 ps. Proof as measured: 237 bytes.
	fn transfer_ownership() -> Weight {
		Weight::from_parts(34_872_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 24_827_000 ps. Proof as measured: 183 bytes.
	fn set_team() -> Weight {
		Weight::from_parts(27_961_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 27_321_000 ps. Proof as measured: 183 bytes.
	// Range of `n`: 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		Weight::from_parts(32_234_745, 3675)
			.saturating_add(Weight::from_parts(395_585, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 61_852_000 ps. Proof as measured: 237 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn set_metadata(n: u32, _s: u32) -> Weight {
		Weight::from_parts(67_370_326, 3675)
			.saturating_add(Weight::from_parts(3_353, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 60_730_000 ps. Proof as measured: 384 bytes.
	fn clear_metadata() -> Weight {
		Weight::from_parts(65_117_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 30_466_000 ps. Proof as measured: 76 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn force_set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(34_314_953, 3675)
			.saturating_add(Weight::from_parts(3_627, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(681, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 59_829_000 ps. Proof as measured: 384 bytes.
	fn force_clear_metadata() -> Weight {
		Weight::from_parts(66_038_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 24_486_000 ps. Proof as measured: 183 bytes.
	fn force_asset_status() -> Weight {
		Weight::from_parts(28_974_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 66_579_000 ps. Proof as measured: 183 bytes.
	fn approve_transfer() -> Weight {
		Weight::from_parts(74_491_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 166_448_000 ps. Proof as measured: 452 bytes.
	fn transfer_approved() -> Weight {
		Weight::from_parts(178_436_000, 6208)
			.saturating_add(T::DbWeight::get().reads(8))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 69_183_000 ps. Proof as measured: 319 bytes.
	fn cancel_approval() -> Weight {
		Weight::from_parts(76_463_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 73_268_000 ps. Proof as measured: 319 bytes.
	fn force_cancel_approval() -> Weight {
		Weight::from_parts(84_896_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 26_961_000 ps. Proof as measured: 183 bytes.
	fn set_min_balance() -> Weight {
		Weight::from_parts(31_637_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 70_895_000 ps. Proof as measured: 284 bytes.
	fn touch() -> Weight {
		Weight::from_parts(84_115_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 66_148_000 ps. Proof as measured: 183 bytes.
	fn touch_other() -> Weight {
		Weight::from_parts(78_466_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 89_072_000 ps. Proof as measured: 363 bytes.
	fn refund() -> Weight {
		Weight::from_parts(98_006_000, 3786)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 83_955_000 ps. Proof as measured: 295 bytes.
	fn refund_other() -> Weight {
		Weight::from_parts(91_346_000, 3786)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 34_041_000 ps. Proof as measured: 241 bytes.
	fn block() -> Weight {
		Weight::from_parts(38_898_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 158_786_000 ps. Proof as measured: 316 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(172_216_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 8_502_000 ps. Proof as measured: 183 bytes.
	fn total_issuance() -> Weight {
		Weight::from_parts(10_586_000, 3675).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 9_864_000 ps. Proof as measured: 58 bytes.
	fn balance() -> Weight {
		Weight::from_parts(12_088_000, 3599).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 14_632_000 ps. Proof as measured: 136 bytes.
	fn allowance() -> Weight {
		Weight::from_parts(16_374_000, 3613).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 20_059_000 ps. Proof as measured: 22 bytes.
	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		Weight::from_parts(23_525_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 11_147_000 ps. Proof as measured: 201 bytes.
	fn get_metadata() -> Weight {
		Weight::from_parts(12_209_000, 3605).saturating_add(T::DbWeight::get().reads(1))
	}
}
