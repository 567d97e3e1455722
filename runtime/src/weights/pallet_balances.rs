//! Weights of `pallet_balances`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_balances::WeightInfo for WeightInfo<T> {
	// Least time: 165_737_000 ps. Proof as measured: 0 bytes.
	fn transfer_allow_death() -> Weight {
		Weight::from_parts(169_922_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 106_268_000 ps. Proof as measured: 0 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(112_277_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 58_918_000 ps. Proof as measured: 39 bytes.
	fn force_set_balance_creating() -> Weight {
		Weight::from_parts(62_644_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 62_072_000 ps. Proof as measured: 174 bytes.
	fn force_set_balance_killing() -> Weight {
		Weight::from_parts(64_916_000, 3639)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 169_231_000 ps. Proof as measured: 103 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(174_380_000, 6196)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 133_208_000 ps. Proof as measured: 0 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(140_078_000, 3593)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 44_126_000 ps. Proof as measured: 174 bytes.
	fn force_unreserve() -> Weight {
		Weight::from_parts(50_375_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 43_685_000 ps. Proof as measured: 0 + 84 u bytes.
	// Range of `u`: 1 to 1000.
	fn upgrade_accounts(u: u32) -> Weight {
		Weight::from_parts(359_668_169, 990)
			.saturating_add(Weight::from_parts(32_193_425, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 18_277_000 ps. Proof as measured: 0 bytes.
	fn force_adjust_total_issuance() -> Weight {
		Weight::from_parts(21_222_000, 0)
	}
	// Least time: 112_457_000 ps. Proof as measured: 0 bytes.
	fn burn_allow_death() -> Weight {
		Weight::from_parts(116_954_000, 3465).saturating_add(T::DbWeight::get().reads(1))
	}
	// Least time: 52_749_000 ps. Proof as measured: 0 bytes.
	fn burn_keep_alive() -> Weight {
		Weight::from_parts(55_282_000, 0)
	}
}
