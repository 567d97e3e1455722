//! What DefiLlama asks of a protocol, in its shapes. Its numbers are JSON numbers.

use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::shared::{Amount, NoParams, One, Problem, Snapshot};
use crate::schema::integer;

/// Value in the protocol: dollars by DefiLlama's names of coins.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Tvl {
	/// What is behind USDai: cash and bills at their book value.
	tvl: Coins,
	/// What loans owe the vault.
	borrowed: Coins,
}

#[derive(Debug, Serialize, ToSchema)]
struct Coins {
	/// US dollars.
	#[serde(rename = "usd-coin")]
	usd_coin: f64,
}

/// A pool, as DefiLlama's yield adapters return it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Pool {
	/// Name of the pool.
	pool: &'static str,
	/// Name of the chain.
	chain: &'static str,
	/// Name of the project.
	project: &'static str,
	/// Symbol of the share.
	symbol: &'static str,
	/// Net assets at which deposits are priced: US dollars.
	tvl_usd: f64,
	/// Yield of the last 30 days with daily compounding, in percent.
	apy_base: f64,
	/// What is deposited.
	underlying_tokens: [&'static str; 1],
	/// How a saver leaves.
	pool_meta: &'static str,
}

/// The last price row, which all figures of the vault are taken from.
const VAULT: &str = "
select optimistic, principal from price where block <= $1 order by block desc limit 1";

async fn vault(snapshot: &mut Snapshot) -> Result<(Amount, Amount), Problem> {
	let height = snapshot.block.height;
	let row = sqlx::query_as(VAULT).bind(height).fetch_optional(snapshot.db()).await?;
	row.ok_or_else(Problem::empty)
}

/// Dollars of an integer with decimals. DefiLlama rounds to dollars.
fn dollars(amount: i128, decimals: i32) -> f64 {
	amount as f64 / 10f64.powi(decimals)
}

fn unread() -> Problem {
	Problem::internal("a reading has not the fields of an answer to DefiLlama")
}

/// Value in the protocol: behind USDai, and lent.
#[utoipa::path(get, path = "/llama/tvl", tag = "llama",
	responses((status = 200, body = One<Tvl>)))]
pub(super) async fn tvl(mut snapshot: Snapshot, _: NoParams) -> Result<Response, Problem> {
	snapshot.ensure_sound(&[("cash", None), ("vault_principal", None)]).await?;
	let position = snapshot.reading("position", "").await?.and_then(|reading| reading.value);
	let position = position.ok_or_else(Problem::empty)?;
	let [cash, bills] =
		["cash_usdc", "bills_at_book_usdc"].map(|field| integer::<i128>(&position, field));
	let (cash, bills) = cash.zip(bills).ok_or_else(unread)?;
	let (_, principal) = vault(&mut snapshot).await?;
	snapshot.one(Tvl {
		tvl: Coins { usd_coin: dollars(cash.saturating_add(bills), 6) },
		borrowed: Coins { usd_coin: dollars(principal.0, 18) },
	})
}

/// The one pool, sUSDai.
#[utoipa::path(get, path = "/llama/yields", tag = "llama",
	responses((status = 200, body = One<Vec<Pool>>)))]
pub(super) async fn yields(mut snapshot: Snapshot, _: NoParams) -> Result<Response, Problem> {
	snapshot.ensure_sound(&[("shares", None), ("vault_principal", None)]).await?;
	let apr = snapshot.reading("apr", "").await?.and_then(|reading| reading.value);
	let past = apr.as_ref().and_then(|apr| apr.get("past")).ok_or_else(Problem::empty)?;
	let apr = dollars(integer(past, "total").ok_or_else(unread)?, 18);
	let (optimistic, _) = vault(&mut snapshot).await?;
	snapshot.one(vec![Pool {
		pool: "infrafi-susdai",
		chain: "InfraFi",
		project: "infrafi",
		symbol: "sUSDai",
		tvl_usd: dollars(optimistic.0, 18),
		apy_base: ((1.0 + apr / 365.0).powi(365) - 1.0) * 100.0,
		underlying_tokens: ["USDai"],
		pool_meta: "redemptions by queue",
	}])
}
