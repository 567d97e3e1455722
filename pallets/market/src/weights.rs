//! Weights of the calls.
//!
//! Not measured yet: reads and writes are counted, and the times are sums of those of calls that do
//! the same parts. To be written by `scripts/bench.sh`.

use core::marker::PhantomData;
use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, Weight},
};

/// What calls and hooks weigh, by the names of their benchmarks.
pub trait WeightInfo {
	/// Weight of `list`.
	fn list() -> Weight;
	/// Weight of `delist`.
	fn delist() -> Weight;
	/// Weight of `buy` of a request.
	fn buy_request() -> Weight;
	/// Weight of `buy` of a position.
	fn buy_position() -> Weight;
	/// Weight of `buy` of a receipt.
	fn buy_receipt() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Weights at the prices of the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	// Not measured yet: after the figures of `Leases.offer`, with a deposit that is freed.
	fn list() -> Weight {
		Weight::from_parts(120_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(10))
	}
	// Not measured yet: after the figures of `Leases.withdraw`.
	fn delist() -> Weight {
		Weight::from_parts(80_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(10))
			.saturating_add(T::DbWeight::get().writes(5))
	}
	// Not measured yet: after the figures of `Vault.transfer_request`, `Vault.claim` and two transfers.
	fn buy_request() -> Weight {
		Weight::from_parts(400_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(15))
			.saturating_add(T::DbWeight::get().writes(14))
	}
	// Not measured yet: after the figures of two transfers and a transfer of an NFT.
	fn buy_position() -> Weight {
		Weight::from_parts(300_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(14))
			.saturating_add(T::DbWeight::get().writes(12))
	}
	// Not measured yet: after the figures of two transfers and a transfer of an NFT.
	fn buy_receipt() -> Weight {
		Weight::from_parts(300_000_000, 11675)
			.saturating_add(T::DbWeight::get().reads(17))
			.saturating_add(T::DbWeight::get().writes(12))
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
	fn list() -> Weight {
		Weight::from_parts(120_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(10))
	}
	fn delist() -> Weight {
		Weight::from_parts(80_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(10))
			.saturating_add(RocksDbWeight::get().writes(5))
	}
	fn buy_request() -> Weight {
		Weight::from_parts(400_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(15))
			.saturating_add(RocksDbWeight::get().writes(14))
	}
	fn buy_position() -> Weight {
		Weight::from_parts(300_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(14))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn buy_receipt() -> Weight {
		Weight::from_parts(300_000_000, 11675)
			.saturating_add(RocksDbWeight::get().reads(17))
			.saturating_add(RocksDbWeight::get().writes(12))
	}
	fn set_params() -> Weight {
		Weight::from_parts(16_000_000, 1501)
			.saturating_add(RocksDbWeight::get().reads(1))
			.saturating_add(RocksDbWeight::get().writes(1))
	}
}
