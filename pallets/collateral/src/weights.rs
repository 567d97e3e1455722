//! Weights of the calls.
//!
//! Not measured: bounds by count. Reads and writes are those of the calls' code and of the pallets they go through
//! (balances with holds, memberships in one value, pallet-nfts without deposits), each counted once; computation is a
//! generous guess of several times what hashing and encoding take. To be replaced by what the benchmarks measure.

use core::marker::PhantomData;

use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// Weights of the calls. `s` is the number of serial numbers of the unit.
pub trait WeightInfo {
	/// Weight of `apply`.
	fn apply(s: u32) -> Weight;
	/// Weight of `withdraw_application`.
	fn withdraw_application(s: u32) -> Weight;
	/// Weight of `issue_receipt`.
	fn issue_receipt() -> Weight;
	/// Weight of `decline`.
	fn decline(s: u32) -> Weight;
}

/// Weights with the runtime's own cost of a read and a write.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn apply(s: u32) -> Weight {
		apply(T::DbWeight::get(), s)
	}

	fn withdraw_application(s: u32) -> Weight {
		end_application(T::DbWeight::get(), s)
	}

	fn issue_receipt() -> Weight {
		issue_receipt(T::DbWeight::get())
	}

	fn decline(s: u32) -> Weight {
		end_application(T::DbWeight::get(), s)
	}
}

impl WeightInfo for () {
	fn apply(s: u32) -> Weight {
		apply(RocksDbWeight::get(), s)
	}

	fn withdraw_application(s: u32) -> Weight {
		end_application(RocksDbWeight::get(), s)
	}

	fn issue_receipt() -> Weight {
		issue_receipt(RocksDbWeight::get())
	}

	fn decline(s: u32) -> Weight {
		end_application(RocksDbWeight::get(), s)
	}
}

/// Proof of one item: its path in the trie, and a value of the usual size.
const PROOF: u64 = 4_000;

/// Proof of a unit's record: 256 serial numbers of 32 bytes, and the rest.
const RECORD_PROOF: u64 = 12_000;

/// Reads `Timestamp.Now`, `Custodians.Members`, `NextUnitId`, `Balances.Holds`, `System.Account`, and `Serials` for each
/// number. Writes `NextUnitId`, `Units`, `Balances.Holds`, `System.Account`, and `Serials` for each number.
fn apply(db: RuntimeDbWeight, s: u32) -> Weight {
	let s = u64::from(s);
	Weight::from_parts(100_000_000, PROOF.saturating_mul(6))
		.saturating_add(Weight::from_parts(10_000_000, PROOF).saturating_mul(s))
		.saturating_add(db.reads_writes(5, 4))
		.saturating_add(db.reads_writes(1, 1).saturating_mul(s))
}

/// Reads `Units`, `Balances.Holds`, `System.Account`. Writes those, and `Serials` for each number.
fn end_application(db: RuntimeDbWeight, s: u32) -> Weight {
	let s = u64::from(s);
	Weight::from_parts(100_000_000, RECORD_PROOF.saturating_add(PROOF.saturating_mul(3)))
		.saturating_add(Weight::from_parts(10_000_000, PROOF).saturating_mul(s))
		.saturating_add(db.reads_writes(3, 3))
		.saturating_add(db.reads_writes(0, 1).saturating_mul(s))
}

/// Reads `Units`, `Custodians.Members`, and of pallet-nfts `Item`, `Collection`, `CollectionConfigOf`, `ItemConfigOf`,
/// `ItemMetadataOf` and eight times `Attribute`. Writes `Units`, `Item`, `Account`, `Collection`, `ItemConfigOf`,
/// `ItemMetadataOf` and eight times `Attribute`. A unit's size is taken as the largest.
fn issue_receipt(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(400_000_000, RECORD_PROOF.saturating_add(PROOF.saturating_mul(15)))
		.saturating_add(db.reads_writes(15, 14))
}
