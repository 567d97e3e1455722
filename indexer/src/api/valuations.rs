//! Valuation rounds: when all loans were valued by the prices of one instant.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::shared::{List, PageParams, Problem, Query, Snapshot};

/// A valuation round.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Round {
	/// Number of the round.
	round: i64,
	/// The instant of its prices, in seconds since 1970.
	struck_at: i64,
	/// Height of the block in which it began.
	began_in: i64,
	/// Height of the block in which all loans were valued. Null while it runs.
	completed_in: Option<i64>,
	/// Number of loans that it came to. Null while it runs.
	loans: Option<i64>,
}

const ROUNDS: &str = "
select r.round, r.struck_at, r.block as began_in, c.block as completed_in, c.loans
from valuation_round r
left join valuation_round c on c.round = r.round and c.is_completed and c.block <= $1
where not r.is_completed and r.block <= $1 and r.round < $2 order by r.round desc limit $3";

/// Valuation rounds, the newest first.
#[utoipa::path(get, path = "/valuations", tag = "credit", params(PageParams),
	responses((status = 200, body = List<Round>)))]
pub(super) async fn valuations(
	mut snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<1>()?;
	let [before] = page.before();
	let mut rows: Vec<Round> = sqlx::query_as(ROUNDS)
		.bind(snapshot.block.height)
		.bind(before)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.round]);
	snapshot.list(rows, next)
}
