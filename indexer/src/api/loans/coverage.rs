//! The coverage of a loan, and the leases that count for it.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::details::Seen;
use crate::api::shared::{Amount, NoParams, One, Part, Problem, Snapshot};

/// The coverage of a loan.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct Coverage {
	/// The view `Lending.coverage` after the last event of the loan.
	seen: Option<Seen>,
	/// Leases on which its lenders count or counted, the oldest first.
	leases: Vec<CountedLease>,
}

/// A lease on which lenders count or counted.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct CountedLease {
	/// Id of the lease.
	lease: i64,
	/// Id of the unit.
	unit: i64,
	/// Since when, in seconds since 1970.
	since: i64,
	/// Until when, in seconds since 1970. Null while they count on it.
	until: Option<i64>,
	/// All rent of the lease that was paid so far: USDai (18 decimals).
	rent_paid: Amount,
}

const LEASES: &str = "
select o.lease, o.unit, o.at as since, e.at as until,
	coalesce((select paid from rent where lease = o.lease and block <= $2
		order by block desc, index desc limit 1), 0) as rent_paid
from lease o
left join lateral (
	select at from lease e
	where e.lease = o.lease and e.block <= $2 and (e.block, e.index) > (o.block, o.index)
		and e.kind in ('RecognitionEnded', 'Ended')
	order by e.block, e.index limit 1
) e on true
where o.loan = $1 and o.kind = 'Recognised' and o.block <= $2 order by o.block, o.index";

/// The coverage of a loan, and the leases that count for it.
#[utoipa::path(get, path = "/loans/{id}/coverage", tag = "credit",
	params(("id" = i64, Path, description = "Id of the loan.")),
	responses((status = 200, body = One<Coverage>)))]
pub(in crate::api) async fn coverage(
	mut snapshot: Snapshot,
	Part(id): Part<i64>,
	_: NoParams,
) -> Result<Response, Problem> {
	super::ensure_exists(&mut snapshot, id).await?;
	let seen = snapshot.reading("coverage", &id.to_string()).await?.map(Seen::from);
	let leases = sqlx::query_as(LEASES)
		.bind(id)
		.bind(snapshot.block.height)
		.fetch_all(snapshot.db())
		.await?;
	snapshot.one(Coverage { seen, leases })
}
