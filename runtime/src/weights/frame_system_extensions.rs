//! Weights of `frame_system_extensions`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-25, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	// Least time: 2_123_000 ps. Proof as measured: 0 bytes.
	fn check_genesis() -> Weight {
		Weight::from_parts(2_283_000, 0)
	}
	// Least time: 4_577_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_mortal_transaction() -> Weight {
		Weight::from_parts(4_878_000, 0)
	}
	// Least time: 4_557_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_immortal_transaction() -> Weight {
		Weight::from_parts(4_858_000, 0)
	}
	// Least time: 631_000 ps. Proof as measured: 0 bytes.
	fn check_non_zero_sender() -> Weight {
		Weight::from_parts(721_000, 0)
	}
	// Least time: 9_154_000 ps. Proof as measured: 101 bytes.
	fn check_nonce() -> Weight {
		Weight::from_parts(9_734_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 490_000 ps. Proof as measured: 0 bytes.
	fn check_spec_version() -> Weight {
		Weight::from_parts(541_000, 0)
	}
	// Least time: 490_000 ps. Proof as measured: 0 bytes.
	fn check_tx_version() -> Weight {
		Weight::from_parts(551_000, 0)
	}
	// Least time: 4_667_000 ps. Proof as measured: 0 bytes.
	fn check_weight() -> Weight {
		Weight::from_parts(4_998_000, 0)
	}
	// Least time: 2_824_000 ps. Proof as measured: 0 bytes.
	fn weight_reclaim() -> Weight {
		Weight::from_parts(3_045_000, 0)
	}
}
