//! Weights of `pallet_asset_tx_payment`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_asset_tx_payment::WeightInfo for WeightInfo<T> {
	// Least time: 1_083_000 ps. Proof as measured: 0 bytes.
	fn charge_asset_tx_payment_zero() -> Weight {
		Weight::from_parts(1_279_000, 0)
	}
	// Least time: 95_356_000 ps. Proof as measured: 204 bytes.
	fn charge_asset_tx_payment_native() -> Weight {
		Weight::from_parts(101_777_000, 6196)
			.saturating_add(T::DbWeight::get().reads(2))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Least time: 136_824_000 ps. Proof as measured: 685 bytes.
	fn charge_asset_tx_payment_asset() -> Weight {
		Weight::from_parts(147_024_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(4))
	}
}
