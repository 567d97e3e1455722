//! Weights of the calls.
//!
//! Not measured: bounds by count. Reads and writes are those of the calls' code, of pallet-assets, and of a vault that reads
//! and writes a dozen values; computation is a generous guess of several times what hashing and encoding take. To be replaced
//! by what the benchmarks measure.

use core::marker::PhantomData;

use frame_support::{
	traits::Get,
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};

/// Weights of the calls. `d` is the number of maturities that are due and not yet counted: none or a few, unless blocks were
/// missed. None depends on the number of lots.
pub trait WeightInfo {
	/// Weight of `mint`.
	fn mint() -> Weight;
	/// Weight of `redeem`.
	fn redeem() -> Weight;
	/// Weight of `buy_bill`.
	fn buy_bill() -> Weight;
	/// Weight of `settle_bill`.
	fn settle_bill(d: u32) -> Weight;
	/// Weight of `order_sale`.
	fn order_sale() -> Weight;
	/// Weight of `sell_bill`.
	fn sell_bill(d: u32) -> Weight;
	/// Weight of `attest`.
	fn attest() -> Weight;
	/// Weight of `harvest`.
	fn harvest(d: u32) -> Weight;
	/// Weight of `write_off`.
	fn write_off(d: u32) -> Weight;
	/// Weight of `set_params`.
	fn set_params(d: u32) -> Weight;
	/// Weight of `realise_loss`.
	fn realise_loss(d: u32) -> Weight;
	/// Weight of `allow_sale`.
	fn allow_sale() -> Weight;
	/// Weight of `reassign`.
	fn reassign() -> Weight;
	/// Weight of `sweep_gifts`.
	fn sweep_gifts() -> Weight;
	/// Weight of counting a maturity.
	fn mature_bill() -> Weight;
}

/// Weights with the runtime's own cost of a read and a write.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn mint() -> Weight {
		mint(T::DbWeight::get())
	}

	fn redeem() -> Weight {
		redeem(T::DbWeight::get())
	}

	fn buy_bill() -> Weight {
		buy_bill(T::DbWeight::get())
	}

	fn settle_bill(d: u32) -> Weight {
		end_bill(T::DbWeight::get())
			.saturating_add(vault(T::DbWeight::get()))
			.saturating_add(passed(T::DbWeight::get(), d))
	}

	fn order_sale() -> Weight {
		order_sale(T::DbWeight::get())
	}

	fn sell_bill(d: u32) -> Weight {
		end_bill(T::DbWeight::get())
			.saturating_add(vault(T::DbWeight::get()))
			.saturating_add(passed(T::DbWeight::get(), d))
	}

	fn attest() -> Weight {
		attest(T::DbWeight::get())
	}

	fn harvest(d: u32) -> Weight {
		harvest(T::DbWeight::get()).saturating_add(passed(T::DbWeight::get(), d))
	}

	fn write_off(d: u32) -> Weight {
		lose(T::DbWeight::get()).saturating_add(passed(T::DbWeight::get(), d))
	}

	fn set_params(d: u32) -> Weight {
		harvest(T::DbWeight::get())
			.saturating_add(set_params(T::DbWeight::get()))
			.saturating_add(passed(T::DbWeight::get(), d))
	}

	fn realise_loss(d: u32) -> Weight {
		lose(T::DbWeight::get()).saturating_add(passed(T::DbWeight::get(), d))
	}

	fn allow_sale() -> Weight {
		order_sale(T::DbWeight::get())
	}

	fn reassign() -> Weight {
		reassign(T::DbWeight::get())
	}

	fn sweep_gifts() -> Weight {
		sweep_gifts(T::DbWeight::get())
	}

	fn mature_bill() -> Weight {
		mature_bill(T::DbWeight::get())
	}
}

impl WeightInfo for () {
	fn mint() -> Weight {
		mint(RocksDbWeight::get())
	}

	fn redeem() -> Weight {
		redeem(RocksDbWeight::get())
	}

	fn buy_bill() -> Weight {
		buy_bill(RocksDbWeight::get())
	}

	fn settle_bill(d: u32) -> Weight {
		end_bill(RocksDbWeight::get())
			.saturating_add(vault(RocksDbWeight::get()))
			.saturating_add(passed(RocksDbWeight::get(), d))
	}

	fn order_sale() -> Weight {
		order_sale(RocksDbWeight::get())
	}

	fn sell_bill(d: u32) -> Weight {
		end_bill(RocksDbWeight::get())
			.saturating_add(vault(RocksDbWeight::get()))
			.saturating_add(passed(RocksDbWeight::get(), d))
	}

	fn attest() -> Weight {
		attest(RocksDbWeight::get())
	}

	fn harvest(d: u32) -> Weight {
		harvest(RocksDbWeight::get()).saturating_add(passed(RocksDbWeight::get(), d))
	}

	fn write_off(d: u32) -> Weight {
		lose(RocksDbWeight::get()).saturating_add(passed(RocksDbWeight::get(), d))
	}

	fn set_params(d: u32) -> Weight {
		harvest(RocksDbWeight::get())
			.saturating_add(set_params(RocksDbWeight::get()))
			.saturating_add(passed(RocksDbWeight::get(), d))
	}

	fn realise_loss(d: u32) -> Weight {
		lose(RocksDbWeight::get()).saturating_add(passed(RocksDbWeight::get(), d))
	}

	fn allow_sale() -> Weight {
		order_sale(RocksDbWeight::get())
	}

	fn reassign() -> Weight {
		reassign(RocksDbWeight::get())
	}

	fn sweep_gifts() -> Weight {
		sweep_gifts(RocksDbWeight::get())
	}

	fn mature_bill() -> Weight {
		mature_bill(RocksDbWeight::get())
	}
}

/// Proof of one item: its path in the trie, and a value of the usual size.
const PROOF: u64 = 4_000;

/// Proof of the holdings: sixteen custodians with seven reports each.
const HOLDINGS_PROOF: u64 = 16_000;

/// Moving an asset between two accounts: reads and writes the asset and both, each with its system account.
const TRANSFER: (u64, u64) = (5, 5);

fn counted(db: RuntimeDbWeight, reads: u64, writes: u64) -> Weight {
	let computation = reads.saturating_add(writes).saturating_mul(15_000_000);
	Weight::from_parts(computation.saturating_add(50_000_000), PROOF.saturating_mul(reads))
		.saturating_add(db.reads_writes(reads, writes))
}

/// Reads `Timestamp.Now`, `Params`, `Holdings`, `Attestors.Members`, `Books`, the asset USDai and twice the caller's account
/// in it (is it frozen, what is there), and a transfer of USDC. Writes `Books`, USDai, the caller's account in it.
fn mint(db: RuntimeDbWeight) -> Weight {
	let (reads, writes) = TRANSFER;
	counted(db, reads.saturating_add(8), writes.saturating_add(3))
		.saturating_add(Weight::from_parts(0, HOLDINGS_PROOF))
}

/// As `mint` without what proves the bills, and with the vault's value while there is a loss.
fn redeem(db: RuntimeDbWeight) -> Weight {
	mint(db).saturating_add(vault(db))
}

/// Reads `Timestamp.Now`, `Treasurers.Members`, `Custodians.Members`, the custodian's account in USDai, `Books`, `Params`,
/// USDai, `NextLotId`, `Holdings`, and a transfer. Writes `NextLotId`, `Books`, `Calendar`, `Holdings`, `Bills`.
fn buy_bill(db: RuntimeDbWeight) -> Weight {
	let (reads, writes) = TRANSFER;
	counted(db, reads.saturating_add(9), writes.saturating_add(5))
		.saturating_add(Weight::from_parts(0, HOLDINGS_PROOF))
}

/// Reads `Bills`, the custodian's account in USDai, `Timestamp.Now`, `Params`, `SaleLosses`, `Books`, `Holdings`, and a
/// transfer. Writes `SaleLosses`, `Books`, `Calendar`, `Holdings`, `Reports`, `Bills`.
fn end_bill(db: RuntimeDbWeight) -> Weight {
	let (reads, writes) = TRANSFER;
	counted(db, reads.saturating_add(7), writes.saturating_add(6))
		.saturating_add(Weight::from_parts(0, HOLDINGS_PROOF))
}

/// For each maturity that is passed: the next key of `Calendar`, and `Bills`.
fn passed(db: RuntimeDbWeight, due: u32) -> Weight {
	Weight::from_parts(25_000_000, PROOF.saturating_mul(2))
		.saturating_add(db.reads(2))
		.saturating_mul(u64::from(due).saturating_add(1))
}

/// What the vault does when it is charged, paid, or asked.
fn vault(db: RuntimeDbWeight) -> Weight {
	counted(db, 12, 12)
}

/// Reads `Treasurers.Members`, `Bills` twice, `Timestamp.Now`, `Params`. Writes `Bills`.
fn order_sale(db: RuntimeDbWeight) -> Weight {
	counted(db, 5, 1)
}

/// Reads `Attestors.Members`, `Timestamp.Now`, `Params`, `Holdings`, `Reports`. Writes `Holdings`, `Reports`.
fn attest(db: RuntimeDbWeight) -> Weight {
	counted(db, 5, 2).saturating_add(Weight::from_parts(0, HOLDINGS_PROOF))
}

/// Reads `Books` twice, `Timestamp.Now`, USDai, `Params`, the treasury's account in USDai and its system account, and the
/// vault's. Writes `Books`, USDai, both accounts.
fn harvest(db: RuntimeDbWeight) -> Weight {
	counted(db, 8, 5).saturating_add(vault(db)).saturating_add(vault(db))
}

/// Reads `Bills` twice, `Timestamp.Now`, `Params`, `Books`, `Holdings`. Writes `Books`, `Calendar` twice, `Holdings`,
/// `Reports`, `Bills`; and the vault is charged.
fn lose(db: RuntimeDbWeight) -> Weight {
	counted(db, 6, 6)
		.saturating_add(vault(db))
		.saturating_add(Weight::from_parts(0, HOLDINGS_PROOF))
}

/// Reads `Bills`, `Custodians.Members`, `Timestamp.Now`, `Holdings`. Writes `Holdings`, `Reports`, `Bills`.
fn reassign(db: RuntimeDbWeight) -> Weight {
	counted(db, 4, 3).saturating_add(Weight::from_parts(0, HOLDINGS_PROOF))
}

/// Reads `Books`, three balances, and three transfers.
fn sweep_gifts(db: RuntimeDbWeight) -> Weight {
	let (reads, writes) = TRANSFER;
	let transfers = counted(db, reads, writes).saturating_mul(3);
	counted(db, 4, 0).saturating_add(transfers)
}

/// Reads `Params`, `Books`. Writes both.
fn set_params(db: RuntimeDbWeight) -> Weight {
	counted(db, 2, 2)
}

/// Reads `Timestamp.Now`, `Books`, the next key of `Calendar`, `Bills`. Writes `Bills`, `Books`.
fn mature_bill(db: RuntimeDbWeight) -> Weight {
	counted(db, 4, 2)
}
