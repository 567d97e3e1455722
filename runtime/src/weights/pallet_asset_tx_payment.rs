//! Weights of `pallet_asset_tx_payment`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-30, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_asset_tx_payment::WeightInfo for WeightInfo<T> {
	// Least time: 1_162_000 ps. Proof as measured: 0 bytes.
	fn charge_asset_tx_payment_zero() -> Weight {
		Weight::from_parts(1_362_000, 0)
	}
	// Least time: 61_632_000 ps. Proof as measured: 0 bytes.
	fn charge_asset_tx_payment_native() -> Weight {
		Weight::from_parts(63_744_000, 0)
	}
	// Least time: 78_496_000 ps. Proof as measured: 85 bytes.
	fn charge_asset_tx_payment_asset() -> Weight {
		Weight::from_parts(81_041_000, 3599)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
