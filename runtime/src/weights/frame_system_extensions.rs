//! Weights of `frame_system_extensions`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> frame_system::ExtensionsWeightInfo for WeightInfo<T> {
	// Least time: 4_577_000 ps. Proof as measured: 0 bytes.
	fn check_genesis() -> Weight {
		Weight::from_parts(5_157_000, 0)
	}
	// Least time: 9_754_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_mortal_transaction() -> Weight {
		Weight::from_parts(10_646_000, 0)
	}
	// Least time: 9_645_000 ps. Proof as measured: 0 bytes.
	fn check_mortality_immortal_transaction() -> Weight {
		Weight::from_parts(10_666_000, 0)
	}
	// Least time: 1_181_000 ps. Proof as measured: 0 bytes.
	fn check_non_zero_sender() -> Weight {
		Weight::from_parts(1_462_000, 0)
	}
	// Least time: 18_497_000 ps. Proof as measured: 101 bytes.
	fn check_nonce() -> Weight {
		Weight::from_parts(22_694_000, 3593)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Least time: 921_000 ps. Proof as measured: 0 bytes.
	fn check_spec_version() -> Weight {
		Weight::from_parts(1_222_000, 0)
	}
	// Least time: 982_000 ps. Proof as measured: 0 bytes.
	fn check_tx_version() -> Weight {
		Weight::from_parts(1_162_000, 0)
	}
	// Least time: 10_305_000 ps. Proof as measured: 0 bytes.
	fn check_weight() -> Weight {
		Weight::from_parts(11_277_000, 0)
	}
	// Least time: 6_359_000 ps. Proof as measured: 0 bytes.
	fn weight_reclaim() -> Weight {
		Weight::from_parts(7_141_000, 0)
	}
}
