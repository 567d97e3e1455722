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
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// The first session of the set.
	session: i64,
	/// Number of validators in it.
	validator_count: i64,
	/// The validators.
	members: Vec<Account>,
}

/// The set at genesis is in no event.
const SETS: &str = "
select m.block, b.at, m.session, count(*) as validator_count,
	array_agg(m.who order by m.n) as members
from set_member m join block b on b.height = m.block
where m.block <= $1 and m.block < $2
group by m.block, b.at, m.session order by m.block desc limit $3";

/// Sets of validators, the newest first.
#[utoipa::path(get, path = "/validators/sets", tag = "validators", params(PageParams),
	responses((status = 200, body = List<Set>)))]
pub(in crate::api) async fn sets(
	mut snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<1>()?;
	let [block] = page.before();
	let mut rows: Vec<Set> = sqlx::query_as(SETS)
		.bind(snapshot.block.height)
		.bind(block)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.block]);
	snapshot.list(rows, next)
}
