//! The payments to come of a loan.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{Amount, List, NoParams, Part, Problem, Snapshot};

/// An instalment to come, from the view `Lending.schedule` after the last event of the loan.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Instalment {
	/// Place in the schedule: 0 is the oldest deadline that is not satisfied.
	n: i32,
	/// The deadline, in seconds since 1970.
	due_at: i64,
	/// Principal to repay: USDai (18 decimals).
	principal: Amount,
	/// Interest to pay: USDai (18 decimals).
	interest: Amount,
	/// Height of the block in whose state it was read.
	read_block: i64,
	/// Time of that block, in seconds since 1970.
	read_at: i64,
}

const SCHEDULE: &str = "
select i.n, i.due_at, i.principal, i.interest, i.block as read_block, b.at as read_at
from instalment i join block b on b.height = i.block
where i.loan = $1 and i.block = (
	select max(block) from reading where kind = 'schedule' and key = $1::text and block <= $2
) order by i.n";

/// The payments to come of a loan, the next one first: at most 121.
#[utoipa::path(get, path = "/loans/{id}/schedule", tag = "credit",
	params(("id" = i64, Path, description = "Id of the loan.")),
	responses((status = 200, body = List<Instalment>)))]
pub(in crate::api) async fn schedule(
	mut snapshot: Snapshot,
	Part(id): Part<i64>,
	_: NoParams,
) -> Result<Response, Problem> {
	super::ensure_exists(&mut snapshot, id).await?;
	let rows: Vec<Instalment> = sqlx::query_as(SCHEDULE)
		.bind(id)
		.bind(snapshot.block.height)
		.fetch_all(snapshot.db())
		.await?;
	snapshot.list(rows, None)
}
