//! Weights of `infrafi_runtime::operational`, measured.
//!
//! Written by `scripts/bench.sh`: 2026-12-01, 6 steps, 10 repeats, AMD EPYC. Do not edit.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> infrafi_runtime::operational::WeightInfo for WeightInfo<T> {
	// Least time: 27_731_000 ps. Proof as measured: 1752 bytes.
	fn check() -> Weight {
		Weight::from_parts(29_193_000, 3237).saturating_add(T::DbWeight::get().reads(4))
	}
}
