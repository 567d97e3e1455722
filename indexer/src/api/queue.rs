//! The redemption queue of the vault, and its fills.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::shared::{placed, Amount, List, NoParams, PageParams, Problem, Query, Snapshot};

/// The requests of one window at one bid, from the view `Vault.windows`.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Bucket {
	/// End of the window, in seconds since 1970.
	window_end: i64,
	/// The bid, in ticks of 25 basis points.
	bid: i32,
	/// Shares requested: sUSDai (18 decimals).
	asked: Amount,
	/// Shares that are pending: sUSDai (18 decimals).
	pending: Amount,
	/// What was paid for the filled shares: USDai (18 decimals).
	paid: Amount,
	/// Shares that are filled before it, if no request joins: sUSDai (18 decimals).
	ahead: Amount,
	/// Height of the block in whose state it was read.
	read_block: i64,
	/// Time of that block, in seconds since 1970.
	read_at: i64,
}

/// A fill of a window at one price.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Fill {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// End of the window, in seconds since 1970.
	window_end: i64,
	/// Shares burned, those given up by bids included: sUSDai (18 decimals).
	shares: Amount,
	/// Amount moved to the claim pot: USDai (18 decimals).
	paid: Amount,
	/// Conservative NAV before the fill: USDai (18 decimals).
	assets: Amount,
	/// Supply of shares before the fill: sUSDai (18 decimals).
	supply: Amount,
	/// Shares of the window that are still pending: sUSDai (18 decimals).
	pending: Amount,
	/// Worth of the shares that bids gave up: USDai (18 decimals).
	locked: Amount,
	/// The instant by whose prices the units of loans counted, in seconds since 1970.
	valued_at: i64,
}

placed!(Fill);

const BUCKETS: &str = "
select b.window_end, b.bid, b.asked, b.pending, b.paid, b.block as read_block, k.at as read_at,
	coalesce(sum(b.pending) over (
		order by b.window_end, b.bid desc rows between unbounded preceding and 1 preceding
	), 0) as ahead
from bucket b join block k on k.height = b.block
where b.block = (
	select max(block) from reading where kind = 'windows' and key = '' and block <= $1
) order by b.window_end, b.bid desc";

const FILLS: &str = "
select block, index, at, window_end, shares, paid, assets, supply, pending, locked, valued_at
from fill where block <= $1 and (block, index) < ($2, $3)
order by block desc, index desc limit $4";

/// Pending requests by window and bid, in the order in which they are filled. The list has no
/// pages: at most 64 windows have pending requests.
#[utoipa::path(get, path = "/queue", tag = "vault",
	responses((status = 200, body = List<Bucket>)))]
pub(super) async fn queue(mut snapshot: Snapshot, _: NoParams) -> Result<Response, Problem> {
	snapshot.ensure_sound(&[("bucket", None)]).await?;
	let rows: Vec<Bucket> =
		sqlx::query_as(BUCKETS).bind(snapshot.block.height).fetch_all(snapshot.db()).await?;
	snapshot.list(rows, None)
}

/// Fills of windows, the newest first.
#[utoipa::path(get, path = "/queue/fills", tag = "vault", params(PageParams),
	responses((status = 200, body = List<Fill>)))]
pub(super) async fn fills(
	snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	snapshot.newest::<Fill>(page, FILLS, |asked| asked).await
}
