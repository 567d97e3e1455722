//! Calls in the timelock.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{Account, Hash, List, PageParams, Problem, Query, Snapshot};

/// A call that was scheduled in the timelock.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Waiting {
	/// Id of the call.
	id: i64,
	/// Council or Root: the power with which it is made.
	class: Option<String>,
	/// Hash of the encoded call.
	hash: Option<Hash>,
	/// When it was scheduled, in seconds since 1970.
	scheduled_at: i64,
	/// First second at which it can be executed, in seconds since 1970.
	ready_at: Option<i64>,
	/// First second at which it can no longer be executed, in seconds since 1970.
	expires_at: Option<i64>,
	/// Number of members of the council that object.
	objections: i64,
	/// Waiting, Executed, Cancelled or Lapsed.
	state: String,
	/// When it ended, in seconds since 1970.
	ended_at: Option<i64>,
	/// The guardian that cancelled it.
	guardian: Option<Account>,
}

const CALLS: &str = "
select s.call_id as id, s.class, s.hash, s.at as scheduled_at, s.ready_at, s.expires_at,
	coalesce((select max(count) from timelock o
		where o.call_id = s.call_id and o.kind = 'Objected' and o.block <= $1), 0) as objections,
	coalesce(e.kind, 'Waiting') as state, e.at as ended_at, e.account as guardian
from timelock s
left join lateral (
	select kind, at, account from timelock e
	where e.call_id = s.call_id and e.kind in ('Executed', 'Cancelled', 'Lapsed')
		and e.block <= $1
	order by block, index limit 1
) e on true
where s.kind = 'Scheduled' and s.block <= $1 and s.call_id < $2 order by s.call_id desc limit $3";

/// Calls that were scheduled in the timelock, the newest first.
#[utoipa::path(get, path = "/governance/timelock", tag = "governance", params(PageParams),
	responses((status = 200, body = List<Waiting>)))]
pub(in crate::api) async fn timelock(
	mut snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<1>()?;
	let [before] = page.before();
	let mut rows: Vec<Waiting> = sqlx::query_as(CALLS)
		.bind(snapshot.block.height)
		.bind(before)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.id]);
	snapshot.list(rows, next)
}
