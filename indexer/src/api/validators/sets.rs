//! Sets of validators, of which the chain knows the last 8.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{Account, List, PageParams, Problem, Query, Snapshot};

/// A set of validators.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Set {
	/// Height of the block in which it was started.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// The first session of the set.
	session: i64,
	/// Number of validators in it.
	validator_count: i64,
	/// The validators.
	members: Vec<Account>,
}

const SETS: &str = "
select s.block, s.index, s.at, s.session, s.validator_count,
	array(select m.who from set_member m where m.block = s.block order by m.n) as members
from validator_set s
where s.block <= $1 and (s.block, s.index) < ($2, $3)
order by s.block desc, s.index desc limit $4";

/// Sets of validators, the newest first.
#[utoipa::path(get, path = "/validators/sets", tag = "validators", params(PageParams),
	responses((status = 200, body = List<Set>)))]
pub(in crate::api) async fn sets(
	mut snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	let [block, index] = page.before();
	let mut rows: Vec<Set> = sqlx::query_as(SETS)
		.bind(snapshot.block.height)
		.bind(block)
		.bind(index)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.block, row.index.into()]);
	snapshot.list(rows, next)
}
