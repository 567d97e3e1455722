//! Weights of `frame_system_extensions`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-30, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	// Least time: 2_704_000 ps. Proof as measured: 0 bytes.
	fn check_genesis() -> Weight {
		Weight::from_parts(3_035_000, 0)
	}
	// Least time: 5_568_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_mortal_transaction() -> Weight {
		Weight::from_parts(6_079_000, 0)
	}
	// Least time: 5_558_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_immortal_transaction() -> Weight {
		Weight::from_parts(6_079_000, 0)
	}
	// Least time: 751_000 ps. Proof as measured: 0 bytes.
	fn check_non_zero_sender() -> Weight {
		Weight::from_parts(872_000, 0)
	}
	// Least time: 13_129_000 ps. Proof as measured: 101 bytes.
	fn check_nonce() -> Weight {
		Weight::from_parts(13_990_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 571_000 ps. Proof as measured: 0 bytes.
	fn check_spec_version() -> Weight {
		Weight::from_parts(691_000, 0)
	}
	// Least time: 590_000 ps. Proof as measured: 0 bytes.
	fn check_tx_version() -> Weight {
		Weight::from_parts(691_000, 0)
	}
	// Least time: 6_199_000 ps. Proof as measured: 0 bytes.
	fn check_weight() -> Weight {
		Weight::from_parts(6_810_000, 0)
	}
	// Least time: 3_806_000 ps. Proof as measured: 0 bytes.
	fn weight_reclaim() -> Weight {
		Weight::from_parts(4_186_000, 0)
	}
}
