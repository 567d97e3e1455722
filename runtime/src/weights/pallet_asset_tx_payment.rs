//! Weights of `pallet_asset_tx_payment`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-25, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_asset_tx_payment::WeightInfo for WeightInfo<T> {
	// Least time: 842_000 ps. Proof as measured: 0 bytes.
	fn charge_asset_tx_payment_zero() -> Weight {
		Weight::from_parts(942_000, 0)
	}
	// Least time: 56_365_000 ps. Proof as measured: 204 bytes.
	fn charge_asset_tx_payment_native() -> Weight {
		Weight::from_parts(59_069_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 81_022_000 ps. Proof as measured: 791 bytes.
	fn charge_asset_tx_payment_asset() -> Weight {
		Weight::from_parts(83_826_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}
