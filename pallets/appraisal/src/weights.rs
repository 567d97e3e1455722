//! Weights of the calls.
//!
//! Upper bounds by count: every read and write of the worst case at the database's price, and computation set generously.
//! They stand until the benchmarks of this pallet are run on reference hardware.

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `set_model` with `a` appraisers.
	fn set_model(a: u32) -> Weight;
	/// Weight of `set_sources` with `s` sources and `a` appraisers.
	fn set_sources(s: u32, a: u32) -> Weight;
	/// Weight of `accept_value`.
	fn accept_value() -> Weight;
	/// Weight of `set_params` with `f` feeds.
	fn set_params(f: u32) -> Weight;
}

/// Computation of one call, set generously.
const COMPUTATION: Weight = Weight::from_parts(50_000_000, 16_384);

/// Computation for one source or one list of them.
const PER_SOURCE: Weight = Weight::from_parts(10_000_000, 512);

/// Writes for a feed that is retired: feed, count, sources, value, and the numbers of Root and of every appraiser.
fn retired_feed(appraisers: u32) -> u64 {
	u64::from(appraisers).saturating_add(5)
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn set_model(a: u32) -> Weight {
		// Retiring costs most: the model and both feeds.
		let writes = retired_feed(a).saturating_mul(2).saturating_add(1);
		COMPUTATION.saturating_add(T::DbWeight::get().reads_writes(5, writes))
	}

	fn set_sources(s: u32, a: u32) -> Weight {
		COMPUTATION
			.saturating_add(PER_SOURCE.saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads_writes(5, retired_feed(a)))
	}

	fn accept_value() -> Weight {
		COMPUTATION.saturating_add(T::DbWeight::get().reads_writes(3, 1))
	}

	fn set_params(f: u32) -> Weight {
		// The key of each list, its length, and the end of the lists.
		let reads = u64::from(f).saturating_mul(2).saturating_add(1);
		COMPUTATION
			.saturating_add(PER_SOURCE.saturating_mul(f.into()))
			.saturating_add(T::DbWeight::get().reads_writes(reads, 1))
	}
}

impl WeightInfo for () {
	fn set_model(_a: u32) -> Weight {
		COMPUTATION
	}

	fn set_sources(_s: u32, _a: u32) -> Weight {
		COMPUTATION
	}

	fn accept_value() -> Weight {
		COMPUTATION
	}

	fn set_params(_f: u32) -> Weight {
		COMPUTATION
	}
}
