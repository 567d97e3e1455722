//! Weights of the calls.
//!
//! Not measured: bounds by count. Reads and writes are those of the calls' code and of what they go through (pallet-assets, the
//! reserve's state, which counts as eight reads), each counted once; computation is a generous guess of several times what
//! 512-bit divisions, hashing and encoding take. To be replaced by what the benchmarks measure.

use core::marker::PhantomData;

use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `deposit`.
	fn deposit() -> Weight;
	/// Weight of `mint`.
	fn mint() -> Weight;
	/// Weight of `request_redeem`.
	fn request_redeem() -> Weight;
	/// Weight of `cancel_request`.
	fn cancel_request() -> Weight;
	/// Weight of `transfer_request`.
	fn transfer_request() -> Weight;
	/// Weight of `service` where nothing is filled, loans apart.
	fn service() -> Weight;
	/// Weight of filling a window, of which `b` bids are looked at.
	fn fill_window(b: u32) -> Weight;
	/// Weight of `claim`.
	fn claim() -> Weight;
	/// Weight of `set_params`.
	fn set_params() -> Weight;
}

macro_rules! weights {
	($($name:ident($($b:ident)?),)*) => {
		/// Weights with the runtime's own cost of a read and a write.
		pub struct SubstrateWeight<T>(PhantomData<T>);

		impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
			$(fn $name($($b: u32)?) -> Weight { $name(T::DbWeight::get() $(, $b)?) })*
		}

		impl WeightInfo for () {
			$(fn $name($($b: u32)?) -> Weight { $name(RocksDbWeight::get() $(, $b)?) })*
		}
	};
}

weights! {
	deposit(),
	mint(),
	request_redeem(),
	cancel_request(),
	transfer_request(),
	service(),
	fill_window(b),
	claim(),
	set_params(),
}

/// Proof of one item: its path in the trie, and a value of the usual size.
const PROOF: u64 = 4_000;

fn bound(db: RuntimeDbWeight, computation: u64, reads: u64, writes: u64) -> Weight {
	Weight::from_parts(computation, PROOF.saturating_mul(reads))
		.saturating_add(db.reads_writes(reads, writes))
}

/// Reads the reserve, `Ledgers`, `Claims`, `Params`, `Now`, `Earned`, whether the account is frozen, what of it is held; of pallet-assets
/// both assets and two accounts in each, with their system accounts. Writes `Ledgers`, `Earned`, the assets, their accounts and
/// the system's, and twice of the reserve.
fn deposit(db: RuntimeDbWeight) -> Weight {
	bound(db, 300_000_000, 24, 12)
}

/// As `deposit`.
fn mint(db: RuntimeDbWeight) -> Weight {
	deposit(db)
}

/// Reads what a price takes (14), `NextRequestId`, `Schedules`, `Windows`, `Buckets`, `Lines`; of sUSDai the asset, what is held
/// of it, two accounts and their system accounts. Writes all of these but `Schedules` and what is held, `Requests` and
/// `RequestsByOwner`.
fn request_redeem(db: RuntimeDbWeight) -> Weight {
	bound(db, 250_000_000, 25, 11)
}

/// Reads `Requests`, `Buckets`, `Windows`, `Lines`, `Now`, whether the account is frozen; of sUSDai the asset and two accounts, with
/// their system accounts. Writes those, and `RequestsByOwner`.
fn cancel_request(db: RuntimeDbWeight) -> Weight {
	bound(db, 200_000_000, 11, 10)
}

/// As `claim`, with another account's freezing read, and two more writes of the request.
fn transfer_request(db: RuntimeDbWeight) -> Weight {
	bound(db, 100_000_000, 1, 2).saturating_add(claim(db))
}

/// Reads what a price takes (14), the first key of `Windows`, `Snapshots`, `Lines`; of USDai the asset and the account, where a loss is
/// paid. Writes `Ledgers`, `Earned`, `Snapshots`, the asset and the account, and three times of the reserve.
fn service(db: RuntimeDbWeight) -> Weight {
	bound(db, 250_000_000, 24, 8)
}

/// Reads the first key of `Windows`, the window, what a price takes (14), `Lines`; of sUSDai the asset and two accounts; and `Buckets` for
/// each bid. Writes `Ledgers`, `Lines`, `Earned`, the window, the asset and two accounts, twice of the reserve; and `Buckets` for each
/// bid.
fn fill_window(db: RuntimeDbWeight, b: u32) -> Weight {
	bound(db, 400_000_000, 22, 10)
		.saturating_add(bound(db, 20_000_000, 1, 1).saturating_mul(b.into()))
}

/// Reads `Requests`, `Buckets`, `Ledgers`, whether the owner is frozen; of USDai the asset and two accounts; what a price takes (14), where
/// dust is swept. Writes `Requests`, `RequestsByOwner`, `Buckets`, `Ledgers`, `Earned`, the asset and two accounts, and three times of
/// the reserve.
fn claim(db: RuntimeDbWeight) -> Weight {
	bound(db, 300_000_000, 22, 12)
}

/// Reads what a price takes (14), `Schedules`. Writes `Params`, `Schedules`, `Claims`, and twice of the reserve.
fn set_params(db: RuntimeDbWeight) -> Weight {
	bound(db, 150_000_000, 15, 5)
}
