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

/// Weights of the calls. `s` is the number of serial numbers of the unit, `u` that of units.
pub trait WeightInfo {
	/// Weight of `apply`.
	fn apply(s: u32) -> Weight;
	/// Weight of `withdraw_application`.
	fn withdraw_application(s: u32) -> Weight;
	/// Weight of `issue_receipt`.
	fn issue_receipt() -> Weight;
	/// Weight of `decline`.
	fn decline(s: u32) -> Weight;
	/// Weight of `confirm_custody`.
	fn confirm_custody(u: u32) -> Weight;
	/// Weight of `insure`.
	fn insure() -> Weight;
	/// Weight of `cancel_policy`.
	fn cancel_policy() -> Weight;
	/// Weight of `report_loss`.
	fn report_loss() -> Weight;
	/// Weight of `withdraw_loss`.
	fn withdraw_loss() -> Weight;
	/// Weight of `request_redemption`.
	fn request_redemption() -> Weight;
	/// Weight of `cancel_redemption`.
	fn cancel_redemption() -> Weight;
	/// Weight of `confirm_release`.
	fn confirm_release(s: u32) -> Weight;
	/// Weight of `reassign`.
	fn reassign() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

/// Weights with the runtime's own cost of a read and a write.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn apply(s: u32) -> Weight {
		apply(T::DbWeight::get(), s)
	}

	fn withdraw_application(s: u32) -> Weight {
		withdraw_application(T::DbWeight::get(), s)
	}

	fn issue_receipt() -> Weight {
		issue_receipt(T::DbWeight::get())
	}

	fn decline(s: u32) -> Weight {
		end_application(T::DbWeight::get(), s)
	}

	fn confirm_custody(u: u32) -> Weight {
		confirm_custody(T::DbWeight::get(), u)
	}

	fn insure() -> Weight {
		insure(T::DbWeight::get())
	}

	fn cancel_policy() -> Weight {
		cancel_policy(T::DbWeight::get())
	}

	fn report_loss() -> Weight {
		change_loss(T::DbWeight::get())
	}

	fn withdraw_loss() -> Weight {
		change_loss(T::DbWeight::get())
	}

	fn request_redemption() -> Weight {
		change_redemption(T::DbWeight::get())
	}

	fn cancel_redemption() -> Weight {
		change_redemption(T::DbWeight::get())
	}

	fn confirm_release(s: u32) -> Weight {
		confirm_release(T::DbWeight::get(), s)
	}

	fn reassign() -> Weight {
		reassign(T::DbWeight::get())
	}

	fn set_params() -> Weight {
		set_params(T::DbWeight::get())
	}
}

impl WeightInfo for () {
	fn apply(s: u32) -> Weight {
		apply(RocksDbWeight::get(), s)
	}

	fn withdraw_application(s: u32) -> Weight {
		withdraw_application(RocksDbWeight::get(), s)
	}

	fn issue_receipt() -> Weight {
		issue_receipt(RocksDbWeight::get())
	}

	fn decline(s: u32) -> Weight {
		end_application(RocksDbWeight::get(), s)
	}

	fn confirm_custody(u: u32) -> Weight {
		confirm_custody(RocksDbWeight::get(), u)
	}

	fn insure() -> Weight {
		insure(RocksDbWeight::get())
	}

	fn cancel_policy() -> Weight {
		cancel_policy(RocksDbWeight::get())
	}

	fn report_loss() -> Weight {
		change_loss(RocksDbWeight::get())
	}

	fn withdraw_loss() -> Weight {
		change_loss(RocksDbWeight::get())
	}

	fn request_redemption() -> Weight {
		change_redemption(RocksDbWeight::get())
	}

	fn cancel_redemption() -> Weight {
		change_redemption(RocksDbWeight::get())
	}

	fn confirm_release(s: u32) -> Weight {
		confirm_release(RocksDbWeight::get(), s)
	}

	fn reassign() -> Weight {
		reassign(RocksDbWeight::get())
	}

	fn set_params() -> Weight {
		set_params(RocksDbWeight::get())
	}
}

/// Proof of one item: its path in the trie, and a value of the usual size.
const PROOF: u64 = 4_000;

/// Proof of a unit's serial numbers: 256 of 32 bytes, and the path.
const SERIALS_PROOF: u64 = 12_000;

/// Reads `Timestamp.Now`, `Custodians.Members`, `NextUnitId`, `Balances.Holds`, `System.Account`, and `Serials` for each
/// number. Writes `NextUnitId`, `Units`, `UnitSerials`, `Balances.Holds`, `System.Account`, and `Serials` for each number.
fn apply(db: RuntimeDbWeight, s: u32) -> Weight {
	let s = u64::from(s);
	Weight::from_parts(100_000_000, PROOF.saturating_mul(7))
		.saturating_add(Weight::from_parts(10_000_000, PROOF).saturating_mul(s))
		.saturating_add(db.reads_writes(5, 5))
		.saturating_add(db.reads_writes(1, 1).saturating_mul(s))
}

/// Reads `Units`, `UnitSerials`, `Balances.Holds`, `System.Account`. Writes those, `Policies`, and `Serials` for each number.
fn end_application(db: RuntimeDbWeight, s: u32) -> Weight {
	let s = u64::from(s);
	Weight::from_parts(100_000_000, SERIALS_PROOF.saturating_add(PROOF.saturating_mul(4)))
		.saturating_add(Weight::from_parts(10_000_000, PROOF).saturating_mul(s))
		.saturating_add(db.reads_writes(4, 5))
		.saturating_add(db.reads_writes(0, 1).saturating_mul(s))
}

/// As [`end_application`], and reads `Params` and `Timestamp.Now`.
fn withdraw_application(db: RuntimeDbWeight, s: u32) -> Weight {
	end_application(db, s)
		.saturating_add(Weight::from_parts(10_000_000, PROOF.saturating_mul(2)))
		.saturating_add(db.reads(2))
}

/// Reads `Units`, `Custodians.Members`, `Timestamp.Now`, and of pallet-nfts `Item`, `Collection`, `CollectionConfigOf`,
/// `ItemConfigOf`, `ItemMetadataOf` and nine times `Attribute`. Writes `Units`, `Item`, `Account`, `Collection`,
/// `ItemConfigOf`, `ItemMetadataOf` and nine times `Attribute`.
fn issue_receipt(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(450_000_000, PROOF.saturating_mul(17))
		.saturating_add(db.reads_writes(17, 15))
}

/// Reads `Custodians.Members`, `Timestamp.Now`, and `Units` for each unit. Writes `Units` for each.
fn confirm_custody(db: RuntimeDbWeight, u: u32) -> Weight {
	let u = u64::from(u);
	Weight::from_parts(50_000_000, PROOF.saturating_mul(2))
		.saturating_add(Weight::from_parts(20_000_000, PROOF).saturating_mul(u))
		.saturating_add(db.reads(2))
		.saturating_add(db.reads_writes(1, 1).saturating_mul(u))
}

/// Reads `Insurers.Members`, `Units`, `Timestamp.Now`, `Params`, `Policies`. Writes `Policies`.
fn insure(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(80_000_000, PROOF.saturating_mul(5)).saturating_add(db.reads_writes(5, 1))
}

/// Reads `Units`, `Policies`, and of pallet-nfts `Item`. Writes `Policies`.
fn cancel_policy(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(60_000_000, PROOF.saturating_mul(3)).saturating_add(db.reads_writes(3, 1))
}

/// Reads `Units`, `Custodians.Members`. Writes `Units`.
fn change_loss(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(60_000_000, PROOF.saturating_mul(2)).saturating_add(db.reads_writes(2, 1))
}

/// Reads `Units`, and of pallet-nfts `Item`. Writes `Units`.
fn change_redemption(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(60_000_000, PROOF.saturating_mul(2)).saturating_add(db.reads_writes(2, 1))
}

/// Reads `Units`, `UnitSerials`, `Balances.Holds`, `System.Account`, and of pallet-nfts `Item`, `Collection`,
/// `CollectionConfigOf`, `ItemConfigOf`, `ItemMetadataOf` and ten times `Attribute`. Writes `Units`, `UnitSerials`,
/// `Policies`, `Balances.Holds`, `System.Account`, of pallet-nfts `Item`, `Account`, `Collection`, `ItemConfigOf`,
/// `ItemMetadataOf`, `ItemPriceOf`, `PendingSwapOf`, `ItemAttributesApprovalsOf` and nine times `Attribute`, and `Serials`
/// for each number.
fn confirm_release(db: RuntimeDbWeight, s: u32) -> Weight {
	let s = u64::from(s);
	Weight::from_parts(550_000_000, SERIALS_PROOF.saturating_add(PROOF.saturating_mul(20)))
		.saturating_add(Weight::from_parts(10_000_000, PROOF).saturating_mul(s))
		.saturating_add(db.reads_writes(19, 22))
		.saturating_add(db.reads_writes(0, 1).saturating_mul(s))
}

/// Reads `Units`, `Custodians.Members`, and of pallet-nfts `Collection`, `Attribute`. Writes `Units`, and of pallet-nfts
/// `Collection`, `Attribute`.
fn reassign(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(120_000_000, PROOF.saturating_mul(4)).saturating_add(db.reads_writes(4, 3))
}

/// Writes `Params`.
fn set_params(db: RuntimeDbWeight) -> Weight {
	Weight::from_parts(30_000_000, 0).saturating_add(db.writes(1))
}
