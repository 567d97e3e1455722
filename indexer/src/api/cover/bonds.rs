//! The bonds of insurers over time.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{
	placed, Account, Amount, List, PageParams, Part, Problem, Query, Snapshot,
};

/// A change of a bond. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct BondChange {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Posted, Withdrawn, or Taken: a claim was paid out of it.
	kind: String,
	/// What was added or taken off.
	amount: Amount,
	/// The bond from then on.
	bond: Amount,
}

placed!(BondChange);

const CHANGES: &str = "
select block, index, at, kind, amount, bond from bond
where block <= $1 and (block, index) < ($2, $3) and insurer = $5
order by block desc, index desc limit $4";

/// How the bond of an insurer has changed, the newest first.
#[utoipa::path(get, path = "/insurers/{account}/bond", tag = "cover",
	params(("account" = Account, Path, description = "The insurer."), PageParams),
	responses((status = 200, body = List<BondChange>)))]
pub(in crate::api) async fn bond(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	snapshot.ensure_sound(&[("bonds", None)]).await?;
	let page = params.page::<2>()?;
	snapshot.newest::<BondChange>(page, CHANGES, |asked| asked.bind(account)).await
}
