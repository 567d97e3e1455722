//! Sums of rows. Where no row came since the last audit, its sum counts; where some came, they are
//! added to it.

use bigdecimal::BigDecimal;
use sqlx::{PgConnection, Row};

use super::{Audit, Depth, Error};
use crate::{assets::SHARES, schema::big};

/// A sum of rows.
#[derive(Clone, Copy)]
pub(super) enum Sum {
	/// The balances of all accounts in an asset.
	Supply(u32),
	/// The reserve's cash.
	Cash,
	/// The balances of all accounts in shares.
	Shares,
	/// The vault's idle cash.
	Idle,
	/// The vault's claim pot.
	Claims,
	/// The bonds of all insurers.
	Bonds,
}

impl Sum {
	/// Its name in `audit_sum`.
	fn name(self) -> String {
		match self {
			Self::Supply(asset) => format!("supply:{asset}"),
			Self::Shares => "shares".to_owned(),
			Self::Cash => "cash".to_owned(),
			Self::Idle => "idle".to_owned(),
			Self::Claims => "claims".to_owned(),
			Self::Bonds => "bonds".to_owned(),
		}
	}

	/// The sum over blocks after `$1` up to `$2`. `$3` is the asset, if there is one.
	fn statement(self) -> &'static str {
		match self {
			Self::Supply(_) | Self::Shares => {
				"select coalesce(sum(delta), 0) from movement where block > $1 and block <= $2 and asset = $3"
			},
			Self::Cash => {
				"select coalesce(sum(cash), 0) from reserve_flow where block > $1 and block <= $2 and $3 = 0"
			},
			Self::Idle => {
				"select coalesce(sum(idle), 0) from vault_flow where block > $1 and block <= $2 and $3 = 0"
			},
			Self::Claims => {
				"select coalesce(sum(claims), 0) from vault_flow where block > $1 and block <= $2 and $3 = 0"
			},
			Self::Bonds => {
				"select coalesce(sum(case kind when 'Posted' then amount else -amount end), 0)
				from bond where block > $1 and block <= $2 and $3 = 0"
			},
		}
	}

	fn asset(self) -> i64 {
		match self {
			Self::Supply(asset) => asset.into(),
			Self::Shares => SHARES.into(),
			_ => 0,
		}
	}
}

/// The sum of the last audit that was not after a block, with its block. None if all rows are to be
/// summed up.
pub(super) async fn last(
	db: &mut PgConnection,
	depth: Depth,
	name: &str,
	block: u64,
) -> sqlx::Result<Option<(i64, BigDecimal)>> {
	if depth == Depth::Full {
		return Ok(None);
	}
	sqlx::query_as("select block, amount from audit_sum where name = $1 and block <= $2")
		.bind(name)
		.bind(big(block))
		.fetch_optional(db)
		.await
}

/// Stores a sum, from which the next audit goes on.
pub(super) async fn store(
	db: &mut PgConnection,
	name: &str,
	block: u64,
	amount: &BigDecimal,
) -> sqlx::Result<()> {
	sqlx::query(
		"insert into audit_sum (name, block, amount) values ($1, $2, $3)
		on conflict (name) do update set block = excluded.block, amount = excluded.amount",
	)
	.bind(name)
	.bind(big(block))
	.bind(amount)
	.execute(db)
	.await?;
	Ok(())
}

impl Audit<'_> {
	/// A sum over all blocks up to the audited one.
	pub(super) async fn sum(&self, of: Sum) -> Result<BigDecimal, Error> {
		let mut db = self.pool.acquire().await?;
		let last = last(&mut db, self.depth, &of.name(), self.block).await?;
		let (after, base) = last.unwrap_or((-1, BigDecimal::from(0)));
		let row = sqlx::query(of.statement())
			.bind(after)
			.bind(big(self.block))
			.bind(of.asset())
			.fetch_one(&mut *db)
			.await?;
		let sum = base + row.try_get::<BigDecimal, _>(0)?;
		store(&mut db, &of.name(), self.block, &sum).await?;
		Ok(sum)
	}
}
