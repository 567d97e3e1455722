//! Weights of `pallet_balances`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_balances::WeightInfo for WeightInfo<T> {
	// Least time: 342_498_000 ps. Proof as measured: 103 bytes.
	fn transfer_allow_death() -> Weight {
		Weight::from_parts(364_849_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 223_352_000 ps. Proof as measured: 52 bytes.
	fn transfer_keep_alive() -> Weight {
		Weight::from_parts(240_001_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 125_734_000 ps. Proof as measured: 39 bytes.
	fn force_set_balance_creating() -> Weight {
		Weight::from_parts(137_237_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 124_499_000 ps. Proof as measured: 174 bytes.
	fn force_set_balance_killing() -> Weight {
		Weight::from_parts(137_685_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 352_108_000 ps. Proof as measured: 206 bytes.
	fn force_transfer() -> Weight {
		Weight::from_parts(377_388_000, 8799)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Least time: 271_761_000 ps. Proof as measured: 52 bytes.
	fn transfer_all() -> Weight {
		Weight::from_parts(294_698_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 99_172_000 ps. Proof as measured: 174 bytes.
	fn force_unreserve() -> Weight {
		Weight::from_parts(126_229_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 96_841_000 ps. Proof as measured: 0 + 85 u bytes.
	// Range of `u`: 1 to 1000.
	fn upgrade_accounts(u: u32) -> Weight {
		Weight::from_parts(101_715_000, 990)
			.saturating_add(Weight::from_parts(72_033_364, 0).saturating_mul(u.into()))
			.saturating_add(Weight::from_parts(0, 2603).saturating_mul(u.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64.saturating_mul(u.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64.saturating_mul(u.into())))
	}
	// Least time: 40_491_000 ps. Proof as measured: 0 bytes.
	fn force_adjust_total_issuance() -> Weight {
		Weight::from_parts(47_245_000, 0)
	}
	// Least time: 236_679_000 ps. Proof as measured: 103 bytes.
	fn burn_allow_death() -> Weight {
		Weight::from_parts(254_771_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 113_639_000 ps. Proof as measured: 0 bytes.
	fn burn_keep_alive() -> Weight {
		Weight::from_parts(128_965_000, 0)
	}
}
