//! Weights of `pallet_balances`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-25, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_balances::WeightInfo for WeightInfo<T> {
	// Least time: 87_301_000 ps. Proof as measured: 103 bytes.
	fn transfer_allow_death() -> Weight {
		Weight::from_parts(89_424_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 54_542_000 ps. Proof as measured: 52 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(57_076_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 26_320_000 ps. Proof as measured: 39 bytes.
	fn force_set_balance_creating() -> Weight {
		Weight::from_parts(27_602_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 26_279_000 ps. Proof as measured: 174 bytes.
	fn force_set_balance_killing() -> Weight {
		Weight::from_parts(27_471_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 86_179_000 ps. Proof as measured: 206 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(91_878_000, 8799)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 68_032_000 ps. Proof as measured: 52 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(71_517_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 20_441_000 ps. Proof as measured: 174 bytes.
	fn force_unreserve() -> Weight {
		Weight::from_parts(21_522_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 20_671_000 ps. Proof as measured: 0 + 85 u bytes.
	// Range of `u`: 1 to 1000.
	fn upgrade_accounts(u: u32) -> Weight {
		Weight::from_parts(20_731_000, 990)
			.saturating_add(Weight::from_parts(18_166_857, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 6_630_000 ps. Proof as measured: 0 bytes.
	fn force_adjust_total_issuance() -> Weight {
		Weight::from_parts(7_070_000, 0)
	}
	// Least time: 57_396_000 ps. Proof as measured: 103 bytes.
	fn burn_allow_death() -> Weight {
		Weight::from_parts(60_371_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 25_228_000 ps. Proof as measured: 0 bytes.
	fn burn_keep_alive() -> Weight {
		Weight::from_parts(26_710_000, 0)
	}
}
