//! Weights of `pallet_balances`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_balances::WeightInfo for WeightInfo<T> {
	// Least time: 144_596_000 ps. Proof as measured: 103 bytes.
	fn transfer_allow_death() -> Weight {
		Weight::from_parts(166_862_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 92_326_000 ps. Proof as measured: 52 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(98_359_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 48_575_000 ps. Proof as measured: 39 bytes.
	fn force_set_balance_creating() -> Weight {
		Weight::from_parts(55_679_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 47_828_000 ps. Proof as measured: 174 bytes.
	fn force_set_balance_killing() -> Weight {
		Weight::from_parts(52_697_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 149_286_000 ps. Proof as measured: 206 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(169_849_000, 8799)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 115_635_000 ps. Proof as measured: 52 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(124_135_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 35_952_000 ps. Proof as measured: 174 bytes.
	fn force_unreserve() -> Weight {
		Weight::from_parts(42_037_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 40_146_000 ps. Proof as measured: 0 + 85 u bytes.
	// Range of `u`: 1 to 1000.
	fn upgrade_accounts(u: u32) -> Weight {
		Weight::from_parts(45_736_000, 990)
			.saturating_add(Weight::from_parts(34_380_200, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 12_951_000 ps. Proof as measured: 0 bytes.
	fn force_adjust_total_issuance() -> Weight {
		Weight::from_parts(15_646_000, 0)
	}
	// Least time: 99_060_000 ps. Proof as measured: 103 bytes.
	fn burn_allow_death() -> Weight {
		Weight::from_parts(110_735_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 43_831_000 ps. Proof as measured: 0 bytes.
	fn burn_keep_alive() -> Weight {
		Weight::from_parts(54_314_000, 0)
	}
}
