//! One request to redeem shares, from its beginning on.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::{
	loans::Seen,
	shared::{Account, Amount, NoParams, One, Part, Problem, Snapshot},
};

/// A request to redeem shares. The chain forgets it after its last claim.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RequestDetails {
	#[serde(flatten)]
	request: Request,
	/// What happened to it, the oldest first.
	history: Vec<Step>,
	/// The view `Vault.request` after the last event of the request.
	seen: Option<Seen>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Request {
	/// Id of the request.
	id: i64,
	/// When it was made, in seconds since 1970.
	requested_at: i64,
	/// The owner now, or at its end.
	owner: Account,
	/// Shares requested: sUSDai (18 decimals).
	shares: Amount,
	/// The bid, in ticks of 25 basis points.
	bid: i32,
	/// End of its window, in seconds since 1970.
	window_end: i64,
	/// What was claimed so far: USDai (18 decimals).
	claimed: Amount,
	/// Whether it is open: neither cancelled nor claimed in full.
	is_open: bool,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Step {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Requested, Cancelled, Transferred or Claimed.
	kind: String,
	/// The owner after it.
	owner: Account,
	/// Shares requested or returned: sUSDai (18 decimals).
	shares: Option<Amount>,
	/// Amount claimed: USDai (18 decimals).
	assets: Option<Amount>,
}

const REQUEST: &str = "
select r.id, r.at as requested_at, o.owner, r.shares, r.bid, r.window_end,
	(select coalesce(sum(assets), 0) from request_event
		where request = r.id and kind = 'Claimed' and block <= $2) as claimed,
	not exists (select from request_event where request = r.id and block <= $2
		and (kind = 'Cancelled' or is_last)) as is_open
from request r
join lateral (
	select owner from request_event where request = r.id and block <= $2
	order by block desc, index desc limit 1
) o on true
where r.id = $1 and r.block <= $2";

const HISTORY: &str = "
select block, index, at, kind, owner, shares, assets from request_event
where request = $1 and block <= $2 order by block, index";

/// A request to redeem shares. Ended requests stay.
#[utoipa::path(get, path = "/requests/{id}", tag = "vault",
	params(("id" = i64, Path, description = "Id of the request.")),
	responses((status = 200, body = One<RequestDetails>)))]
pub(super) async fn request(
	mut snapshot: Snapshot,
	Part(id): Part<i64>,
	_: NoParams,
) -> Result<Response, Problem> {
	let height = snapshot.block.height;
	let request: Option<Request> =
		sqlx::query_as(REQUEST).bind(id).bind(height).fetch_optional(snapshot.db()).await?;
	let request =
		request.ok_or_else(|| Problem::not_found(format_args!("no request has the id {id}")))?;
	let history = sqlx::query_as(HISTORY).bind(id).bind(height).fetch_all(snapshot.db()).await?;
	let seen = snapshot.reading("request", &id.to_string()).await?.map(Seen::from);
	snapshot.one(RequestDetails { request, history, seen })
}
