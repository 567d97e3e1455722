//! Weights of `infrafi_runtime::operational`: keys counted, time of similar reads.
//! `scripts/bench.sh` writes measured ones over this file.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights at the prices of the runtime's database.
pub struct WeightInfo<T>(PhantomData<T>);

impl<T: frame_system::Config> infrafi_runtime::operational::WeightInfo for WeightInfo<T> {
	// The upgrade, the council, the credit committee, the guardians.
	fn check() -> Weight {
		Weight::from_parts(14_000_000, 0).saturating_add(T::DbWeight::get().reads(4))
	}
}
