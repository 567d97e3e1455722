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
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Computation of one call, set generously.
const COMPUTATION: Weight = Weight::from_parts(50_000_000, 16_384);

/// Appraisers whose numbers are removed with a retired feed; as many as the runtime admits.
const MEMBERS: u64 = 32;

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_model() -> Weight {
		// Retiring: model, members, and for each of two feeds: feed, count, sources, value, a number of each member.
		let per_feed = 4 + MEMBERS;
		COMPUTATION.saturating_add(T::DbWeight::get().reads_writes(5, 1 + 2 * per_feed))
	}

	fn set_sources(s: u32) -> Weight {
		let per_feed = 4 + MEMBERS;
		COMPUTATION
			.saturating_add(Weight::from_parts(10_000_000, 512).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads_writes(4, per_feed))
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

	fn set_params() -> Weight {
		COMPUTATION
	}
}
