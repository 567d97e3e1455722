//! Reconciliation: the sums of the rows are what the chain shows, to the unit.

mod buckets;
mod loans;
mod sums;

use std::collections::BTreeMap;

use bigdecimal::BigDecimal;
use futures::future::try_join_all;
use infrafi_client::{
	runtime::{self, collateral, vault},
	Error as NodeError, Node, State,
};
use sqlx::PgPool;
use sums::Sum;

use crate::{
	assets::NATIVE,
	schema::{big, integer},
	state::{Figure, Mismatch, Report},
};

/// How far an audit looks back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
	/// Sums begin at those of the last audit. Loans are those with a payment since, and a page of
	/// the others. So the cost grows neither with the history nor with the loans.
	SinceLast,
	/// All rows, and all live loans: those of the tables and those of the chain.
	Full,
}

/// What can stop an audit.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// The node.
	#[error(transparent)]
	Node(#[from] NodeError),
	/// The database.
	#[error("the database: {0}")]
	Database(#[from] sqlx::Error),
}

/// Assets whose supply is compared: INFRA, USDC, USDai and sUSDai.
const ASSETS: [u32; 4] = [0, 1, 2, 3];

/// A figure by its rows and by the chain.
struct Compared {
	figure: Figure,
	key: String,
	rows: BigDecimal,
	chain: BigDecimal,
}

impl Compared {
	fn new(figure: Figure, key: impl ToString, rows: BigDecimal, chain: u128) -> Self {
		Self { figure, key: key.to_string(), rows, chain: chain.into() }
	}
}

/// Compares what the rows have with what the chain has. What is missing on one side is zero there.
fn both<Key: Ord + ToString>(
	figure: Figure,
	mut rows: BTreeMap<Key, BigDecimal>,
	chain: BTreeMap<Key, u128>,
) -> Vec<Compared> {
	let mut compared = Vec::with_capacity(rows.len());
	for (key, shown) in chain {
		let sum = rows.remove(&key).unwrap_or_default();
		compared.push(Compared::new(figure, key.to_string(), sum, shown));
	}
	compared
		.extend(rows.into_iter().map(|(key, sum)| Compared::new(figure, key.to_string(), sum, 0)));
	compared
}

/// An audit of a block.
struct Audit<'a> {
	state: State,
	pool: &'a PgPool,
	block: u64,
	depth: Depth,
}

/// Whether a block was audited.
///
/// # Errors
///
/// If the database is away.
pub async fn is_done(pool: &PgPool, block: u64) -> sqlx::Result<bool> {
	sqlx::query_scalar("select exists (select from audit where block = $1)")
		.bind(big(block))
		.fetch_one(pool)
		.await
}

/// What was wrong in the audit before a block.
async fn open_before(pool: &PgPool, block: u64) -> sqlx::Result<Vec<Mismatch>> {
	let rows: Vec<(String, String, BigDecimal, BigDecimal)> = sqlx::query_as(
		"select figure, key, rows, chain from mismatch
		where block = (select max(block) from audit where block < $1) order by figure, key",
	)
	.bind(big(block))
	.fetch_all(pool)
	.await?;
	let open = rows.into_iter().filter_map(|(figure, key, rows, chain)| {
		Some(Mismatch { figure: Figure::of(&figure)?, key, rows, chain })
	});
	Ok(open.collect())
}

/// Compares the rows of all blocks up to `block` with what the chain shows at it, stores what
/// differs, and logs it.
///
/// # Errors
///
/// Those of node and database.
pub async fn run(node: &Node, pool: &PgPool, block: u64, depth: Depth) -> Result<Report, Error> {
	let hash = node.hash(block).await?;
	let state = State { node: node.clone(), hash, runtime: node.runtime(hash).await? };
	let audit = Audit { state, pool, block, depth };
	// All of the node's answers at once: each of them alone would take as long.
	let (supplies, cash, bonds, vault, buckets, loans) = futures::try_join!(
		audit.supplies(),
		audit.cash(),
		audit.bonds(),
		audit.vault(),
		audit.buckets(),
		audit.loans(),
	)?;
	let all = [supplies, cash, bonds, vault, buckets, loans].into_iter().flatten();
	let mut report = Report { block, ..Report::default() };
	let mut open = audit.open().await?;
	for Compared { figure, key, rows, chain } in all {
		report.checked += 1;
		open.retain(|one| (one.figure, &one.key) != (figure, &key));
		if rows != chain {
			report.mismatches.push(Mismatch { figure, key, rows, chain });
		}
	}
	report.mismatches.append(&mut open);
	audit.store(&report).await?;
	let Report { checked, mismatches, .. } = &report;
	for Mismatch { figure, key, rows, chain } in mismatches {
		let figure = figure.as_str();
		tracing::error!(alert = "mismatch", block, figure, key, %rows, %chain, "the rows do not add up");
	}
	tracing::info!(block, checked, mismatches = mismatches.len(), "audited");
	Ok(report)
}

impl Audit<'_> {
	/// The figures that were wrong in the audit before. One that this audit cannot compare, such as
	/// the principal of a loan that has ended, stays wrong. A full audit compares all that there is
	/// after the rows were written again, and drops the others.
	async fn open(&self) -> Result<Vec<Mismatch>, Error> {
		match self.depth {
			Depth::Full => Ok(Vec::new()),
			Depth::SinceLast => Ok(open_before(self.pool, self.block).await?),
		}
	}

	/// The balances of all accounts are the supply.
	async fn supplies(&self) -> Result<Vec<Compared>, Error> {
		try_join_all(ASSETS.map(|asset| async move {
			let (rows, chain) =
				futures::try_join!(self.sum(Sum::Supply(asset)), self.supply(asset))?;
			Ok(Compared::new(Figure::Supply, asset, rows, chain))
		}))
		.await
	}

	/// The supply of an asset: the entry of pallet-assets, and of INFRA the issuance.
	async fn supply(&self, asset: u32) -> Result<u128, Error> {
		if asset == NATIVE {
			let issuance = self.state.storage::<u128>("Balances", "TotalIssuance").await?;
			return Ok(issuance.value);
		}
		let item = self.state.runtime.storage("Assets", "Asset")?;
		let id = asset.to_le_bytes();
		let mut key = item.key();
		key.extend(infrafi_client::blake2_128_concat(&id));
		let value = self.state.node.storage(&key, self.state.hash).await?;
		let Some(value) = value else { return Ok(0) };
		let json = item.json(Some(&value))?;
		Ok(integer(&json, "supply")
			.ok_or_else(|| NodeError::decode("Assets.Asset", "it has no supply"))?)
	}

	async fn cash(&self) -> Result<Vec<Compared>, Error> {
		let position = self.state.view(runtime::view_functions().reserve().position()).await?;
		// Where the books of the reserve are broken, the view is an error, and there is no figure.
		let Ok(position) = position.value else { return Ok(Vec::new()) };
		let rows = self.sum(Sum::Cash).await?;
		Ok(vec![Compared::new(Figure::Cash, "", rows, position.cash_usdc)])
	}

	/// What insurers have posted, less what they withdrew and what was taken, is the sum of their
	/// bonds.
	async fn bonds(&self) -> Result<Vec<Compared>, Error> {
		let item = match self.state.runtime.storage("Collateral", "Bonds") {
			// The runtime of the block has no bonds.
			Err(NodeError::Missing { .. }) => return Ok(Vec::new()),
			item => item?,
		};
		let entries = self.state.node.entries(&item.key(), self.state.hash).await?;
		let mut bonds = 0u128;
		for (_, value) in entries {
			let bond: collateral::storage::bonds::Output = item.decode(Some(&value))?;
			bonds = bonds.saturating_add(bond.amount.0);
		}
		let rows = self.sum(Sum::Bonds).await?;
		Ok(vec![Compared::new(Figure::Bonds, "", rows, bonds)])
	}

	async fn vault(&self) -> Result<Vec<Compared>, Error> {
		let ledger =
			self.state.storage::<vault::storage::vault_ledger::Output>("Vault", "VaultLedger");
		let ledger = ledger.await?.value;
		let (idle, claims, shares) =
			futures::try_join!(self.sum(Sum::Idle), self.sum(Sum::Claims), self.sum(Sum::Shares))?;
		Ok(vec![
			Compared::new(Figure::Idle, "", idle, ledger.money.idle.0),
			Compared::new(Figure::Claims, "", claims, ledger.money.claims.0),
			Compared::new(Figure::Shares, "", shares, ledger.shares.0),
		])
	}

	/// Stores the audit and what it found.
	async fn store(&self, report: &Report) -> Result<(), Error> {
		let (checked, mismatches) = (report.checked, report.mismatches.len());
		let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
		let mut transaction = self.pool.begin().await?;
		sqlx::query(
			"insert into audit (block, checked, mismatches) values ($1, $2, $3)
			on conflict (block) do update set checked = excluded.checked, mismatches = excluded.mismatches",
		)
		.bind(big(self.block))
		.bind(count(checked))
		.bind(count(mismatches))
		.execute(&mut *transaction)
		.await?;
		sqlx::query("delete from mismatch where block = $1")
			.bind(big(self.block))
			.execute(&mut *transaction)
			.await?;
		for Mismatch { figure, key, rows, chain } in &report.mismatches {
			sqlx::query(
				"insert into mismatch (block, figure, key, rows, chain) values ($1, $2, $3, $4, $5)",
			)
			.bind(big(self.block))
			.bind(figure.as_str())
			.bind(key)
			.bind(rows)
			.bind(chain)
			.execute(&mut *transaction)
			.await?;
		}
		transaction.commit().await?;
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_either_side_lacks_is_wrong() {
		let rows = BTreeMap::from([(1, 5.into()), (2, 6.into()), (4, 0.into())]);
		let chain = BTreeMap::from([(2, 6), (3, 7), (4, 0)]);
		let compared = both(Figure::LoanPrincipal, rows, chain);
		let wrong = compared.iter().filter(|it| it.rows != it.chain);
		let wrong: Vec<_> =
			wrong.map(|it| (it.key.as_str(), it.rows.clone(), it.chain.clone())).collect();
		assert_eq!(wrong, [("3", 0.into(), 7.into()), ("1", 5.into(), 0.into())]);
		assert_eq!(compared.len(), 4);
	}

	#[tokio::test]
	async fn what_was_wrong_last_is_open_until_it_is_compared() {
		let pool = crate::testing::database().await.writers;
		let rows = "insert into audit values (100, 9, 2), (200, 9, 1);
			insert into mismatch values (100, 'loan_principal', '3', 5, 6),
				(100, 'bucket', '90:2', 1, 2), (200, 'loan_principal', '3', 5, 6)";
		sqlx::raw_sql(rows).execute(&pool).await.expect("they are written");
		let open = |block| {
			let pool = pool.clone();
			async move {
				let list = open_before(&pool, block).await.expect("it is read");
				list.into_iter().map(|one| (one.figure, one.key)).collect::<Vec<_>>()
			}
		};
		let loan = (Figure::LoanPrincipal, "3".to_owned());
		assert!(open(100).await.is_empty());
		assert_eq!(open(200).await, [(Figure::Bucket, "90:2".to_owned()), loan.clone()]);
		assert_eq!(open(300).await, [loan]);
		assert!(!is_done(&pool, 300).await.expect("it is read"));
		assert!(is_done(&pool, 200).await.expect("it is read"));
	}
}
