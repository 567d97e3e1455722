//! Weights of `frame_system_extensions`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-11-29, 6 steps, 10 repeats, Intel(R) Xeon(R) Processor. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	// Least time: 11_227_000 ps. Proof as measured: 0 bytes.
	fn check_genesis() -> Weight {
		Weight::from_parts(12_405_000, 0)
	}
	// Least time: 23_675_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_mortal_transaction() -> Weight {
		Weight::from_parts(25_947_000, 0)
	}
	// Least time: 23_611_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_immortal_transaction() -> Weight {
		Weight::from_parts(25_955_000, 0)
	}
	// Least time: 2_567_000 ps. Proof as measured: 0 bytes.
	fn check_non_zero_sender() -> Weight {
		Weight::from_parts(2_886_000, 0)
	}
	// Least time: 42_287_000 ps. Proof as measured: 101 bytes.
	fn check_nonce() -> Weight {
		Weight::from_parts(45_913_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 2_086_000 ps. Proof as measured: 0 bytes.
	fn check_spec_version() -> Weight {
		Weight::from_parts(2_488_000, 0)
	}
	// Least time: 2_092_000 ps. Proof as measured: 0 bytes.
	fn check_tx_version() -> Weight {
		Weight::from_parts(2_374_000, 0)
	}
	// Least time: 21_067_000 ps. Proof as measured: 0 bytes.
	fn check_weight() -> Weight {
		Weight::from_parts(23_268_000, 0)
	}
	// Least time: 13_420_000 ps. Proof as measured: 0 bytes.
	fn weight_reclaim() -> Weight {
		Weight::from_parts(14_938_000, 0)
	}
}
