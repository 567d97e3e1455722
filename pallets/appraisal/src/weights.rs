//! Weights of the calls.
//!
//! Upper bounds by count: every read and write of the worst case at the database's price, and computation set generously.
//! They stand until the benchmarks of this pallet are run on reference hardware.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `set_model`.
	fn set_model() -> Weight;
	/// Weight of `set_sources` with `s` sources.
	fn set_sources(s: u32) -> Weight;
	/// Weight of `accept_value`.
	fn accept_value() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Computation of one call, set generously.
const COMPUTATION: Weight = Weight::from_parts(50_000_000, 16_384);

/// Appraisers for whom these weights are enough: a runtime admits no more.
pub(crate) const MAX_APPRAISERS: u32 = 32;

/// Writes for a feed that is retired: feed, count, sources, value, and the numbers of Root and of every appraiser.
const RETIRED_FEED: u64 = 4 + 1 + MAX_APPRAISERS as u64;

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_model() -> Weight {
		// Retiring costs most: the model and both feeds.
		COMPUTATION.saturating_add(T::DbWeight::get().reads_writes(5, 1 + 2 * RETIRED_FEED))
	}

	fn set_sources(s: u32) -> Weight {
		COMPUTATION
			.saturating_add(Weight::from_parts(10_000_000, 512).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads_writes(4, RETIRED_FEED))
	}

	fn accept_value() -> Weight {
		COMPUTATION.saturating_add(T::DbWeight::get().reads_writes(3, 1))
	}

	fn set_params() -> Weight {
		COMPUTATION.saturating_add(T::DbWeight::get().writes(1))
	}
}

impl WeightInfo for () {
	fn set_model() -> Weight {
		COMPUTATION
	}

	fn set_sources(_s: u32) -> Weight {
		COMPUTATION
	}

	fn accept_value() -> Weight {
		COMPUTATION
	}

	fn set_params() -> Weight {
		COMPUTATION
	}
}
