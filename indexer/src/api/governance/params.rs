//! Governed values over time.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{placed, List, PageParams, Problem, Query, Snapshot, Verbatim};

/// The governed values of a pallet after a change.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Params {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// The pallet.
	pallet: String,
	/// All values from then on, verbatim.
	value: Verbatim,
}

placed!(Params);

const PARAMS: &str = "
select block, index, at, pallet, value from params
where block <= $1 and (block, index) < ($2, $3) order by block desc, index desc limit $4";

/// Changes of governed values, the newest first. The values at genesis are in the chain's
/// specification.
#[utoipa::path(get, path = "/governance/params", tag = "governance", params(PageParams),
	responses((status = 200, body = List<Params>)))]
pub(in crate::api) async fn params(
	snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	snapshot.newest::<Params>(page, PARAMS, |asked| asked).await
}
