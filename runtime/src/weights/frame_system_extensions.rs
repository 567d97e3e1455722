//! Weights of `frame_system_extensions`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	// Least time: 3_769_000 ps. Proof as measured: 0 bytes.
	fn check_genesis() -> Weight {
		Weight::from_parts(4_352_000, 0)
	}
	// Least time: 8_202_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_mortal_transaction() -> Weight {
		Weight::from_parts(9_745_000, 0)
	}
	// Least time: 8_277_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_immortal_transaction() -> Weight {
		Weight::from_parts(9_530_000, 0)
	}
	// Least time: 893_000 ps. Proof as measured: 0 bytes.
	fn check_non_zero_sender() -> Weight {
		Weight::from_parts(1_110_000, 0)
	}
	// Least time: 15_640_000 ps. Proof as measured: 101 bytes.
	fn check_nonce() -> Weight {
		Weight::from_parts(17_376_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 692_000 ps. Proof as measured: 0 bytes.
	fn check_spec_version() -> Weight {
		Weight::from_parts(891_000, 0)
	}
	// Least time: 700_000 ps. Proof as measured: 0 bytes.
	fn check_tx_version() -> Weight {
		Weight::from_parts(890_000, 0)
	}
	// Least time: 8_682_000 ps. Proof as measured: 0 bytes.
	fn check_weight() -> Weight {
		Weight::from_parts(9_780_000, 0)
	}
	// Least time: 4_914_000 ps. Proof as measured: 0 bytes.
	fn weight_reclaim() -> Weight {
		Weight::from_parts(5_624_000, 0)
	}
}
