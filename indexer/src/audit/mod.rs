//! Reconciliation: the sums of the rows are what the chain shows, to the unit.

mod loans;
mod sums;

use bigdecimal::BigDecimal;
use infrafi_client::{
	runtime::{self, vault},
	Error as NodeError, Node, State,
};
use sqlx::PgPool;

use crate::{
	schema::big,
	state::{Figure, Mismatch, Report},
};

/// How far an audit looks back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
	/// Sums begin at those of the last audit, and loans are those with a payment since. So the cost
	/// does not grow with the history.
	SinceLast,
	/// All rows, and all live loans.
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

/// Assets whose supply is compared.
const ASSETS: [u32; 3] = [1, 2, 3];

/// The shares of the vault.
const SHARES: u32 = 3;

/// What an audit compares.
struct Audit<'a> {
	state: State,
	pool: &'a PgPool,
	block: u64,
	depth: Depth,
	report: Report,
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
	let report = Report { block, ..Report::default() };
	let mut audit = Audit { state, pool, block, depth, report };
	audit.supplies().await?;
	audit.reserve().await?;
	audit.vault().await?;
	audit.buckets().await?;
	audit.loans().await?;
	audit.store().await?;
	let Report { checked, mismatches, .. } = &audit.report;
	for Mismatch { figure, key, rows, chain } in mismatches {
		let figure = figure.as_str();
		tracing::error!(alert = "mismatch", block, figure, key, %rows, %chain, "the rows do not add up");
	}
	tracing::info!(block, checked, mismatches = mismatches.len(), "audited");
	Ok(audit.report)
}

impl Audit<'_> {
	fn compare(&mut self, figure: Figure, key: impl ToString, rows: BigDecimal, chain: u128) {
		let chain = BigDecimal::from(chain);
		self.report.checked += 1;
		if rows != chain {
			self.report.mismatches.push(Mismatch { figure, key: key.to_string(), rows, chain });
		}
	}

	/// The balances of all accounts are the supply.
	async fn supplies(&mut self) -> Result<(), Error> {
		for asset in ASSETS {
			let rows = self.sum(sums::Sum::Supply(asset)).await?;
			let chain = self.supply(asset).await?;
			self.compare(Figure::Supply, asset, rows, chain);
		}
		Ok(())
	}

	/// The supply of an asset: the entry of pallet-assets.
	async fn supply(&self, asset: u32) -> Result<u128, Error> {
		let item = self.state.runtime.storage("Assets", "Asset")?;
		let id = asset.to_le_bytes();
		let mut key = item.key();
		key.extend(infrafi_client::blake2_128_concat(&id));
		let value = self.state.node.storage(&key, self.state.hash).await?;
		let Some(value) = value else { return Ok(0) };
		let json = item.json(Some(&value))?;
		let supply = json.get("supply").and_then(|it| it.as_str()?.parse().ok());
		Ok(supply.ok_or_else(|| NodeError::decode("Assets.Asset", "it has no supply"))?)
	}

	async fn reserve(&mut self) -> Result<(), Error> {
		let position = self.state.view(runtime::view_functions().reserve().position()).await?;
		if let Ok(position) = position.value {
			let rows = self.sum(sums::Sum::Cash).await?;
			self.compare(Figure::Cash, "", rows, position.cash_usdc);
		}
		Ok(())
	}

	async fn vault(&mut self) -> Result<(), Error> {
		let ledger =
			self.state.storage::<vault::storage::vault_ledger::Output>("Vault", "VaultLedger");
		let ledger = ledger.await?.value;
		let idle = self.sum(sums::Sum::Idle).await?;
		self.compare(Figure::Idle, "", idle, ledger.money.idle.0);
		let claims = self.sum(sums::Sum::Claims).await?;
		self.compare(Figure::Claims, "", claims, ledger.money.claims.0);
		let shares = self.sum(sums::Sum::Supply(SHARES)).await?;
		self.compare(Figure::Shares, "", shares, ledger.shares.0);
		let principal = self.vault_principal().await?;
		self.compare(Figure::VaultPrincipal, "", principal, ledger.receivables.loans.principal.0);
		Ok(())
	}

	/// What each bucket with pending shares was asked for are its requests.
	async fn buckets(&mut self) -> Result<(), Error> {
		let mut from = 0;
		loop {
			let payload = runtime::view_functions().vault().windows(from, 64);
			let page = self.state.view(payload).await?.value;
			for window in page.windows {
				for bucket in window.buckets {
					let rows = self.asked(big(window.end), bucket.bid.into()).await?;
					let key = format!("{}:{}", window.end, bucket.bid);
					self.compare(Figure::Bucket, key, rows, bucket.asked_shares);
				}
			}
			match page.next {
				Some(next) => from = next,
				None => return Ok(()),
			}
		}
	}

	/// Stores the audit and what it found.
	async fn store(&self) -> Result<(), Error> {
		let (checked, mismatches) = (self.report.checked, self.report.mismatches.len());
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
		for Mismatch { figure, key, rows, chain } in &self.report.mismatches {
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
