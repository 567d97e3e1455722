//! Sums of rows. Where no row came since the last audit, its sum counts; where some came, they are
//! added to it.

use bigdecimal::BigDecimal;
use sqlx::Row;

use super::{Audit, Depth, Error};
use crate::schema::big;

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
		}
	}

	fn asset(self) -> i64 {
		match self {
			Self::Supply(asset) => asset.into(),
			Self::Shares => 3,
			_ => 0,
		}
	}
}

impl Audit<'_> {
	/// A sum over all blocks up to the audited one.
	pub(super) async fn sum(&self, of: Sum) -> Result<BigDecimal, Error> {
		let (after, base) = match self.depth {
			Depth::Full => (-1, BigDecimal::from(0)),
			Depth::SinceLast => self.last(of).await?,
		};
		let row = sqlx::query(of.statement())
			.bind(after)
			.bind(big(self.block))
			.bind(of.asset())
			.fetch_one(self.pool)
			.await?;
		let sum = base + row.try_get::<BigDecimal, _>(0)?;
		sqlx::query(
			"insert into audit_sum (name, block, amount) values ($1, $2, $3)
			on conflict (name) do update set block = excluded.block, amount = excluded.amount",
		)
		.bind(of.name())
		.bind(big(self.block))
		.bind(&sum)
		.execute(self.pool)
		.await?;
		Ok(sum)
	}

	/// The sum of the last audit that was before this one, with its block.
	async fn last(&self, of: Sum) -> Result<(i64, BigDecimal), Error> {
		let last: Option<(i64, BigDecimal)> =
			sqlx::query_as("select block, amount from audit_sum where name = $1 and block < $2")
				.bind(of.name())
				.bind(big(self.block))
				.fetch_optional(self.pool)
				.await?;
		Ok(last.unwrap_or((-1, BigDecimal::from(0))))
	}

	/// The shares of the requests of a bucket that were not cancelled.
	pub(super) async fn asked(&self, window: i64, bid: i32) -> Result<BigDecimal, Error> {
		let row = sqlx::query(
			"select coalesce(sum(r.shares), 0) from request r
			where r.window_end = $1 and r.bid = $2 and r.block <= $3 and not exists (
				select from request_event e
				where e.request = r.id and e.kind = 'Cancelled' and e.block <= $3)",
		)
		.bind(window)
		.bind(bid)
		.bind(big(self.block))
		.fetch_one(self.pool)
		.await?;
		Ok(row.try_get(0)?)
	}
}
