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
	// Least time: 25_139_000 ps. Proof as measured: 225 bytes.
	fn force_create() -> Weight {
		Weight::from_parts(28_799_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 35_422_000 ps. Proof as measured: 422 bytes.
	fn start_destroy() -> Weight {
		Weight::from_parts(39_815_000, 3678)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 36_913_000 ps. Proof as measured: 841 + 157 c bytes.
	// Range of `c`: 0 to 1000.
	fn destroy_accounts(c: u32) -> Weight {
		Weight::from_parts(38_574_000, 3675)
			.saturating_add(Weight::from_parts(52_334_235, 0).saturating_mul(c.into()))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(c.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(4_u64.saturating_mul(c.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(4_u64.saturating_mul(c.into())))
	}
	// Least time: 37_018_000 ps. Proof as measured: 556 + 86 a bytes.
	// Range of `a`: 0 to 1000.
	fn destroy_approvals(a: u32) -> Weight {
		Weight::from_parts(39_592_000, 3675)
			.saturating_add(Weight::from_parts(34_623_127, 0).saturating_mul(a.into()))
			.saturating_add(Weight::from_parts(0, 2623).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(1))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(a.into())))
	}
	// Least time: 37_024_000 ps. Proof as measured: 510 bytes.
	fn finish_destroy() -> Weight {
		Weight::from_parts(40_032_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 55_241_000 ps. Proof as measured: 795 bytes.
	fn mint() -> Weight {
		Weight::from_parts(60_060_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 97_768_000 ps. Proof as measured: 571 bytes.
	fn burn() -> Weight {
		Weight::from_parts(105_512_000, 3678)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 122_746_000 ps. Proof as measured: 610 bytes.
	fn transfer() -> Weight {
		Weight::from_parts(132_169_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 95_487_000 ps. Proof as measured: 610 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(102_104_000, 6208)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 122_290_000 ps. Proof as measured: 610 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(132_386_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 38_534_000 ps. Proof as measured: 568 bytes.
	fn freeze() -> Weight {
		Weight::from_parts(42_534_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 38_423_000 ps. Proof as measured: 568 bytes.
	fn thaw() -> Weight {
		Weight::from_parts(42_246_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 27_424_000 ps. Proof as measured: 419 bytes.
	fn freeze_asset() -> Weight {
		Weight::from_parts(30_725_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 27_751_000 ps. Proof as measured: 419 bytes.
	fn thaw_asset() -> Weight {
		Weight::from_parts(30_583_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 34_314_000 ps. Proof as measured: 510 bytes.
	fn transfer_ownership() -> Weight {
		Weight::from_parts(37_700_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 24_402_000 ps. Proof as measured: 419 bytes.
	fn set_team() -> Weight {
		Weight::from_parts(27_037_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 29_970_000 ps. Proof as measured: 419 bytes.
	// Range of `n`: 0 to 5.
	fn set_reserves(n: u32) -> Weight {
		Weight::from_parts(33_200_311, 3675)
			.saturating_add(Weight::from_parts(184_107, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 64_955_000 ps. Proof as measured: 510 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(69_454_059, 3675)
			.saturating_add(Weight::from_parts(16_416, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(12_201, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 63_029_000 ps. Proof as measured: 657 bytes.
	fn clear_metadata() -> Weight {
		Weight::from_parts(68_063_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 29_805_000 ps. Proof as measured: 349 bytes.
	// Range of `n`: 0 to 50.
	// Range of `s`: 0 to 50.
	fn force_set_metadata(n: u32, s: u32) -> Weight {
		Weight::from_parts(32_999_744, 3675)
			.saturating_add(Weight::from_parts(2_447, 0).saturating_mul(n.into()))
			.saturating_add(Weight::from_parts(7_273, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 61_855_000 ps. Proof as measured: 657 bytes.
	fn force_clear_metadata() -> Weight {
		Weight::from_parts(67_953_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 23_868_000 ps. Proof as measured: 419 bytes.
	fn force_asset_status() -> Weight {
		Weight::from_parts(26_235_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 67_936_000 ps. Proof as measured: 419 bytes.
	fn approve_transfer() -> Weight {
		Weight::from_parts(73_686_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 168_205_000 ps. Proof as measured: 780 bytes.
	fn transfer_approved() -> Weight {
		Weight::from_parts(179_711_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(7))
	}
	// Least time: 69_677_000 ps. Proof as measured: 589 bytes.
	fn cancel_approval() -> Weight {
		Weight::from_parts(75_895_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 72_255_000 ps. Proof as measured: 589 bytes.
	fn force_cancel_approval() -> Weight {
		Weight::from_parts(79_418_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 26_184_000 ps. Proof as measured: 419 bytes.
	fn set_min_balance() -> Weight {
		Weight::from_parts(29_076_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 76_316_000 ps. Proof as measured: 935 bytes.
	fn touch() -> Weight {
		Weight::from_parts(85_082_000, 3675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 72_152_000 ps. Proof as measured: 795 bytes.
	fn touch_other() -> Weight {
		Weight::from_parts(78_825_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 91_442_000 ps. Proof as measured: 729 bytes.
	fn refund() -> Weight {
		Weight::from_parts(100_744_000, 3678)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Least time: 87_138_000 ps. Proof as measured: 622 bytes.
	fn refund_other() -> Weight {
		Weight::from_parts(95_816_000, 3678)
			.saturating_add(T::DbWeight::get().reads(4))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Least time: 38_420_000 ps. Proof as measured: 568 bytes.
	fn block() -> Weight {
		Weight::from_parts(43_121_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 151_175_000 ps. Proof as measured: 610 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(164_540_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(6))
	}
	// Least time: 15_393_000 ps. Proof as measured: 419 bytes.
	fn total_issuance() -> Weight {
		Weight::from_parts(17_440_000, 3675).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 18_437_000 ps. Proof as measured: 297 bytes.
	fn balance() -> Weight {
		Weight::from_parts(20_438_000, 3599).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 18_265_000 ps. Proof as measured: 317 bytes.
	fn allowance() -> Weight {
		Weight::from_parts(20_131_000, 3613).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 14_923_000 ps. Proof as measured: 258 bytes.
	fn migration_v2_foreign_asset_set_reserve_weight() -> Weight {
		Weight::from_parts(17_045_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 17_415_000 ps. Proof as measured: 386 bytes.
	fn get_metadata() -> Weight {
		Weight::from_parts(19_430_000, 3605).saturating_add(T::DbWeight::get().reads(1))
	}
}
