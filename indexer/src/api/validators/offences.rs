//! Offences of validators.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{placed, Account, List, PageParams, Problem, Query, Snapshot};

/// An offence of a validator that was proven or counted.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Offence {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// The validator.
	who: Account,
	/// DoubleBlock, DoubleVote or Absence.
	offence: String,
	/// A session of the set in which it happened.
	session: i64,
	/// Whether the validator was suspended for it at once.
	is_suspended: bool,
}

placed!(Offence);

const OFFENCES: &str = "
select block, index, at, who, offence, session, is_suspended from offence
where block <= $1 and (block, index) < ($2, $3) order by block desc, index desc limit $4";

/// Offences of validators, the newest first.
#[utoipa::path(get, path = "/validators/offences", tag = "validators", params(PageParams),
	responses((status = 200, body = List<Offence>)))]
pub(in crate::api) async fn offences(
	snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	snapshot.newest::<Offence>(page, OFFENCES, |asked| asked).await
}
