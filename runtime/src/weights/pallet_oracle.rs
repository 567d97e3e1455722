//! Weights of the oracle.
//!
//! The SDK's figures were taken with one appraiser and without our hook. These are upper bounds by count: every read and write
//! of the worst case at the database's price, and computation set generously. They stand until the benchmarks are run.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

use crate::configs::MAX_MEMBERS;

/// Computation that is not a read or a write: fixed, and for each value fed.
const FIXED: Weight = Weight::from_parts(30_000_000, 8_192);
const PER_VALUE: Weight = Weight::from_parts(30_000_000, 8_192);

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> pallet_oracle::WeightInfo for SubstrateWeight<T> {
	fn feed_values(x: u32) -> Weight {
		// Each value: what every appraiser and Root said (twice where a value is held), the members (twice), the median (three
		// times), the feed (three times with the call filter), the parameters (twice) and the clock (twice); what this appraiser
		// says, the median and the feed are written.
		let reads = 2 * (u64::from(MAX_MEMBERS) + 1) + 2 + 3 + 3 + 4;
		let per_value = PER_VALUE.saturating_add(T::DbWeight::get().reads_writes(reads, 3));
		FIXED
			.saturating_add(T::DbWeight::get().reads_writes(3, 1))
			.saturating_add(per_value.saturating_mul(x.into()))
	}

	fn on_finalize() -> Weight {
		FIXED.saturating_add(T::DbWeight::get().writes(1))
	}
}
