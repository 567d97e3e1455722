//! Both prices of a share over time.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::shared::{series, Amount, List, Problem, Query, Series, Snapshot, SpanParams};

/// The prices of a share of the vault, from the view `Vault.share_price`.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Price {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Price of a deposit: USDai for a share (18 decimals).
	deposit: Amount,
	/// Price of a redemption before bids: USDai for a share (18 decimals).
	redemption: Amount,
	/// The instant by whose prices the units of loans count, in seconds since 1970. Null before the
	/// first valuation round.
	valued_at: Option<i64>,
}

const PRICES: Series = series!("block, at, deposit, redemption, valued_at", "price");

/// Both prices of a share, the oldest first.
#[utoipa::path(get, path = "/prices", tag = "vault", params(SpanParams),
	responses((status = 200, body = List<Price>)))]
pub(super) async fn prices(
	mut snapshot: Snapshot,
	Query(span): Query<SpanParams>,
) -> Result<Response, Problem> {
	let (rows, next) = span.rows(&mut snapshot, PRICES, |row: &Price| row.block).await?;
	snapshot.list(rows, next)
}
