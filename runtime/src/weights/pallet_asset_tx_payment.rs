//! Weights of `pallet_asset_tx_payment`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_asset_tx_payment::WeightInfo for WeightInfo<T> {
	// Least time: 1_762_000 ps. Proof as measured: 0 bytes.
	fn charge_asset_tx_payment_zero() -> Weight {
		Weight::from_parts(2_224_000, 0)
	}
	// Least time: 96_424_000 ps. Proof as measured: 0 bytes.
	fn charge_asset_tx_payment_native() -> Weight {
		Weight::from_parts(102_893_000, 0)
	}
	// Least time: 124_856_000 ps. Proof as measured: 85 bytes.
	fn charge_asset_tx_payment_asset() -> Weight {
		Weight::from_parts(142_582_000, 3599)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}
