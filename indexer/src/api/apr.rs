//! What shares earn, over time.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::shared::{series, Amount, List, Problem, Query, Series, Snapshot, SpanParams};

/// What shares earn per year, from the view `Vault.apr`. Rates are simple, with 18 decimals: 10^17
/// is 10 %.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Apr {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// From loans, at the present rates.
	credit_now: Amount,
	/// From bills, at the present rates.
	base_now: Amount,
	/// From both, at the present rates.
	total_now: Amount,
	/// From loans, if the approved offers were drawn. Null of a runtime that does not show it.
	credit_expected: Option<Amount>,
	/// From bills, if the approved offers were drawn and the bills of the block stayed.
	base_expected: Option<Amount>,
	/// From both, as they are expected.
	total_expected: Option<Amount>,
	/// From loans, by the growth of the deposit price since `since`.
	credit_past: Amount,
	/// From bills, by the growth of the deposit price since `since`.
	base_past: Amount,
	/// From both, by the growth of the deposit price since `since`.
	total_past: Amount,
	/// Start of the time of the past rates, in seconds since 1970.
	since: i64,
}

const APR: Series = series!(
	"block, at, (value #>> '{now,credit}')::numeric as credit_now,
	(value #>> '{now,base}')::numeric as base_now, (value #>> '{now,total}')::numeric as total_now,
	(value #>> '{expected,credit}')::numeric as credit_expected,
	(value #>> '{expected,base}')::numeric as base_expected,
	(value #>> '{expected,total}')::numeric as total_expected,
	(value #>> '{past,credit}')::numeric as credit_past,
	(value #>> '{past,base}')::numeric as base_past,
	(value #>> '{past,total}')::numeric as total_past, (value ->> 'since')::bigint as since",
	"(select r.block, b.at, r.value from reading r join block b on b.height = r.block
	where r.kind = 'apr' and r.key = '' and r.value ? 'since')"
);

/// What shares earn per year, by source, the oldest first.
#[utoipa::path(get, path = "/apr", tag = "vault", params(SpanParams),
	responses((status = 200, body = List<Apr>)))]
pub(super) async fn apr(
	mut snapshot: Snapshot,
	Query(span): Query<SpanParams>,
) -> Result<Response, Problem> {
	let (rows, next) = span.rows(&mut snapshot, APR, |row: &Apr| row.block).await?;
	snapshot.list(rows, next)
}
