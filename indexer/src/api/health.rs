//! How the index is.

use axum::{extract::State, Json};
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::shared::{Amount, Hash, NoParams, Problem};
use crate::state::ApiState;

/// How the index is.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Health {
	/// Hash of the genesis: the chain that is indexed.
	genesis: Hash,
	/// Height of the last block that is indexed with all before it.
	block: i64,
	/// Time of that block, in seconds since 1970.
	at: i64,
	/// Its hash.
	hash: Hash,
	/// Height of the last final block of the node.
	finalized: u64,
	/// Final blocks that are not indexed yet.
	behind: u64,
	/// The last audit. Null before the first one.
	audit: Option<Audit>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Audit {
	/// Height of the block that was audited.
	block: i64,
	/// Number of figures that were compared with the chain.
	checked: i32,
	/// Figures that differ. Addresses that show them answer 503.
	mismatches: Vec<Mismatch>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Mismatch {
	/// Name of the figure.
	figure: String,
	/// Which of them: an asset, a loan, a bucket. Empty where there is one.
	key: String,
	/// What the rows of the index add up to.
	rows: Amount,
	/// What the chain states.
	chain: Amount,
}

#[derive(FromRow)]
struct Watermark {
	genesis: Hash,
	block: i64,
	at: i64,
	hash: Hash,
}

/// How the index is. 503 while no block is indexed, or while the database does not answer.
#[utoipa::path(get, path = "/health", tag = "index",
	responses((status = 200, body = Health)))]
pub(super) async fn health(
	State(api): State<ApiState>,
	_: NoParams,
) -> Result<Json<Health>, Problem> {
	let mark: Option<Watermark> = sqlx::query_as(
		"select w.genesis, b.height as block, b.at, b.hash
		from watermark w join block b using (height)",
	)
	.fetch_optional(&api.watchers)
	.await
	.map_err(Problem::unavailable)?;
	let Watermark { genesis, block, at, hash } = mark.ok_or_else(Problem::empty)?;
	let finalized = *api.finalized.borrow();
	let behind = finalized.saturating_sub(block.unsigned_abs());
	let audit = audit(&api).await.map_err(Problem::unavailable)?;
	Ok(Json(Health { genesis, block, at, hash, finalized, behind, audit }))
}

async fn audit(api: &ApiState) -> sqlx::Result<Option<Audit>> {
	let last: Option<(i64, i32)> =
		sqlx::query_as("select block, checked from audit order by block desc limit 1")
			.fetch_optional(&api.watchers)
			.await?;
	let Some((block, checked)) = last else { return Ok(None) };
	let mismatches = sqlx::query_as(
		"select figure, key, rows, chain from mismatch where block = $1 order by figure, key",
	)
	.bind(block)
	.fetch_all(&api.watchers)
	.await?;
	Ok(Some(Audit { block, checked, mismatches }))
}
