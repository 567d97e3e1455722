//! Weights of the calls.
//!
//! Not measured yet: reads and writes are counted, and the times are those of calls like these. To
//! be written by `scripts/bench.sh`.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What calls and hooks weigh, by the names of their benchmarks.
pub trait WeightInfo {
	/// Weight of `offer`.
	fn offer() -> Weight;
	/// Weight of `withdraw`.
	fn withdraw() -> Weight;
	/// Weight of `accept`.
	fn accept() -> Weight;
	/// Weight of `decline`.
	fn decline() -> Weight;
	/// Weight of `recognise`.
	fn recognise() -> Weight;
	/// Weight of `pay_rent`.
	fn pay_rent() -> Weight;
	/// Weight of `end`.
	fn end() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Not measured yet: after the figures of `Collateral.apply`, without serial numbers.
	fn offer() -> Weight {
		Weight::from_parts(75_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Not measured yet: after the figures of `Collateral.withdraw_application`.
	fn withdraw() -> Weight {
		Weight::from_parts(62_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Not measured yet: after the figures of `Collateral.insure`.
	fn accept() -> Weight {
		Weight::from_parts(52_000_000, 6160)
			.saturating_add(T::DbWeight::get().reads(6))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Not measured yet: after the figures of `Collateral.withdraw_application`.
	fn decline() -> Weight {
		Weight::from_parts(62_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(3))
	}
	// Not measured yet: after the figures of `Collateral.insure`.
	fn recognise() -> Weight {
		Weight::from_parts(55_000_000, 6160)
			.saturating_add(T::DbWeight::get().reads(5))
			.saturating_add(T::DbWeight::get().writes(2))
	}
	// Not measured yet: after the figures of `Collateral.report_loss`.
	fn pay_rent() -> Weight {
		Weight::from_parts(45_000_000, 3856)
			.saturating_add(T::DbWeight::get().reads(3))
			.saturating_add(T::DbWeight::get().writes(1))
	}
	// Not measured yet: after the figures of `Collateral.withdraw_application`.
	fn end() -> Weight {
		Weight::from_parts(90_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(7))
			.saturating_add(T::DbWeight::get().writes(4))
	}
	// Not measured yet: after the figures of `Collateral.set_params`.
	fn set_params() -> Weight {
		Weight::from_parts(16_000_000, 1501)
			.saturating_add(T::DbWeight::get().reads(1))
			.saturating_add(T::DbWeight::get().writes(1))
	}
}

// For tests.
impl WeightInfo for () {
	fn offer() -> Weight {
		Weight::from_parts(75_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(62_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn accept() -> Weight {
		Weight::from_parts(52_000_000, 6160)
			.saturating_add(RocksDbWeight::get().reads(6))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn decline() -> Weight {
		Weight::from_parts(62_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(3))
	}
	fn recognise() -> Weight {
		Weight::from_parts(55_000_000, 6160)
			.saturating_add(RocksDbWeight::get().reads(5))
			.saturating_add(RocksDbWeight::get().writes(2))
	}
	fn pay_rent() -> Weight {
		Weight::from_parts(45_000_000, 3856)
			.saturating_add(RocksDbWeight::get().reads(3))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
	fn end() -> Weight {
		Weight::from_parts(90_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(7))
			.saturating_add(RocksDbWeight::get().writes(4))
	}
	fn set_params() -> Weight {
		Weight::from_parts(16_000_000, 1501)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
