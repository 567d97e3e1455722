//! The net asset values of the vault over time, with their parts.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::shared::{series, Amount, List, Problem, Query, Series, Snapshot, SpanParams};

/// The net assets of the vault, from its views `total_assets` and `share_price` and its ledger.
/// Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Nav {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Net assets at which deposits are priced.
	optimistic: Amount,
	/// Net assets at which redemptions are priced.
	conservative: Amount,
	/// Supply of shares: sUSDai (18 decimals).
	shares: Amount,
	/// Idle cash.
	idle: Amount,
	/// Principal that loans owe the vault.
	principal: Amount,
	/// The part of the principal that is counted as lost.
	impairment: Amount,
	/// Money that is not released to leavers yet.
	locked: Amount,
	/// The claim pot, which belongs to filled requests.
	claims: Amount,
	/// Fees that are owed to the treasury.
	fees: Amount,
	/// Base yield received since genesis.
	base_received: Amount,
	/// Losses of the reserve paid since genesis.
	base_borne: Amount,
	/// Whether all loans were brought up to this block.
	is_current: bool,
	/// The instant by whose prices the units of loans count, in seconds since 1970. Null before the
	/// first valuation round.
	valued_at: Option<i64>,
}

const NAV: Series = series!(
	"block, at, optimistic, conservative, shares, idle, principal, impairment, locked, claims, fees,
	base_received, base_borne, is_current, valued_at",
	"price"
);

/// The net assets of the vault and their parts, the oldest first.
#[utoipa::path(get, path = "/nav", tag = "vault", params(SpanParams),
	responses((status = 200, body = List<Nav>)))]
pub(super) async fn nav(
	mut snapshot: Snapshot,
	Query(span): Query<SpanParams>,
) -> Result<Response, Problem> {
	let figures = ["idle", "claims", "shares", "vault_principal"].map(|figure| (figure, None));
	snapshot.ensure_sound(&figures).await?;
	let (rows, next) = span.rows(&mut snapshot, NAV, |row: &Nav| row.block).await?;
	snapshot.list(rows, next)
}
