//! Weights of `pallet_balances`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-30, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_balances::WeightInfo for WeightInfo<T> {
	// Least time: 102_491_000 ps. Proof as measured: 0 bytes.
	fn transfer_allow_death() -> Weight {
		Weight::from_parts(106_147_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 65_958_000 ps. Proof as measured: 0 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(68_331_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 35_232_000 ps. Proof as measured: 39 bytes.
	fn force_set_balance_creating() -> Weight {
		Weight::from_parts(37_115_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 37_646_000 ps. Proof as measured: 174 bytes.
	fn force_set_balance_killing() -> Weight {
		Weight::from_parts(39_629_000, 3639)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 105_947_000 ps. Proof as measured: 103 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(109_061_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 84_986_000 ps. Proof as measured: 0 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(87_550_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 27_972_000 ps. Proof as measured: 174 bytes.
	fn force_unreserve() -> Weight {
		Weight::from_parts(29_634_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 28_993_000 ps. Proof as measured: 0 + 84 u bytes.
	// Range of `u`: 1 to 1000.
	fn upgrade_accounts(u: u32) -> Weight {
		Weight::from_parts(29_083_000, 990)
			.saturating_add(Weight::from_parts(21_702_253, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 9_824_000 ps. Proof as measured: 0 bytes.
	fn force_adjust_total_issuance() -> Weight {
		Weight::from_parts(10_856_000, 0)
	}
	// Least time: 71_075_000 ps. Proof as measured: 0 bytes.
	fn burn_allow_death() -> Weight {
		Weight::from_parts(73_650_000, 3465).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 31_497_000 ps. Proof as measured: 0 bytes.
	fn burn_keep_alive() -> Weight {
		Weight::from_parts(33_249_000, 0)
	}
}
