//! The margin of a loan, and margin calls.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::details::Seen;
use crate::api::shared::{
	placed, Amount, List, NoParams, One, PageParams, Part, Problem, Query, Snapshot,
};

/// The margin of a loan.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct Margin {
	/// The view `Lending.margin` after the last event of the loan.
	seen: Option<Seen>,
	/// Margin calls and their ends, the oldest first.
	calls: Vec<MarginCall>,
}

/// A margin call, or its end.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct MarginCall {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Id of the loan.
	loan: i64,
	/// Whether margin was called; else the call ended because the units are worth enough again.
	is_called: bool,
	/// What the loan owed, less its debt-service reserve: USDai (18 decimals).
	need: Option<Amount>,
	/// What it may owe at most: USDai (18 decimals).
	cover: Option<Amount>,
	/// The last second in which the call could be met, in seconds since 1970.
	until: Option<i64>,
}

placed!(MarginCall);

const OF_LOAN: &str = "
select block, index, at, loan, is_called, need, cover, until from margin_call
where loan = $1 and block <= $2 order by block, index";
const ALL: &str = "
select block, index, at, loan, is_called, need, cover, until from margin_call
where block <= $1 and (block, index) < ($2, $3) order by block desc, index desc limit $4";

/// The margin of a loan, and its margin calls.
#[utoipa::path(get, path = "/loans/{id}/margin", tag = "credit",
	params(("id" = i64, Path, description = "Id of the loan.")),
	responses((status = 200, body = One<Margin>)))]
pub(in crate::api) async fn margin(
	mut snapshot: Snapshot,
	Part(id): Part<i64>,
	_: NoParams,
) -> Result<Response, Problem> {
	super::ensure_exists(&mut snapshot, id).await?;
	let seen = snapshot.reading("margin", &id.to_string()).await?.map(Seen::from);
	let calls = sqlx::query_as(OF_LOAN)
		.bind(id)
		.bind(snapshot.block.height)
		.fetch_all(snapshot.db())
		.await?;
	snapshot.one(Margin { seen, calls })
}

/// Margin calls of all loans and their ends, the newest first.
#[utoipa::path(get, path = "/margin-calls", tag = "credit", params(PageParams),
	responses((status = 200, body = List<MarginCall>)))]
pub(in crate::api) async fn margin_calls(
	snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	snapshot.newest::<MarginCall>(page, ALL, |asked| asked).await
}
