//! Leases of units, of which the chain forgets what has ended.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use super::shared::{placed, Account, Amount, List, Page, Problem, Query, Snapshot};

/// Which leases are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct LeaseParams {
	/// Id of the unit.
	unit: Option<i64>,
	/// The account that leases the unit.
	#[param(value_type = Option<Account>)]
	lessee: Option<Account>,
	/// State of the leases. Without it all are listed.
	state: Option<LeaseState>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

/// The state of a lease.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum LeaseState {
	/// The lessee has not accepted it.
	Offered,
	/// The credit committee has not accepted it.
	Accepted,
	/// It binds both parties.
	Active,
	/// It was active.
	Ended,
	/// An offer that was withdrawn or declined.
	Removed,
}

impl LeaseState {
	fn name(self) -> &'static str {
		match self {
			Self::Offered => "Offered",
			Self::Accepted => "Accepted",
			Self::Active => "Active",
			Self::Ended => "Ended",
			Self::Removed => "Removed",
		}
	}
}

/// A lease. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Lease {
	/// Id of the lease.
	id: i64,
	/// Id of the unit.
	unit: i64,
	/// Offered, Accepted, Active, Ended, or Removed: an offer that was withdrawn or declined.
	state: String,
	/// Since when, in seconds since 1970.
	state_at: i64,
	/// Height of the block in which it was offered.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// When it was offered, in seconds since 1970.
	offered_at: i64,
	/// The owner of the unit, which offered it.
	owner: Account,
	/// The account that leases the unit.
	lessee: Account,
	/// Rent of the whole unit for an hour.
	hourly: Amount,
	/// Begin of the lease, in seconds since 1970.
	starts_at: i64,
	/// End of the lease, in seconds since 1970. No rent falls due from this second on.
	ends_at: i64,
	/// The loan whose lenders count on it.
	loan: Option<i64>,
	/// Rent paid so far.
	rent_paid: Amount,
	/// When rent was paid last, in seconds since 1970.
	last_paid_at: Option<i64>,
	/// All rent that fell due. Null while the lease has not ended: it grows with the time.
	fallen_due: Option<Amount>,
}

placed!(Lease);

/// Leases at a height ($1) by descending place of the offer from before ($2, $3) on, of a unit
/// ($5), a lessee ($6) and in a state ($7), unless these are null.
const LEASES: &str = "
select o.lease as id, o.unit, s.state, s.at as state_at, o.block, o.index, o.at as offered_at,
	o.account as owner, o.lessee, o.hourly, coalesce(a.starts_at, o.starts_at) as starts_at,
	e.ends_at, l.loan, coalesce(r.paid, 0) as rent_paid, r.at as last_paid_at, f.fallen_due
from lease o
join lateral (
	select at, case kind when 'Activated' then 'Active'
		when 'OfferWithdrawn' then 'Removed' when 'Declined' then 'Removed' else kind end as state
	from lease where lease = o.lease and block <= $1
		and kind in ('Offered', 'OfferWithdrawn', 'Declined', 'Accepted', 'Activated', 'Ended')
	order by block desc, index desc limit 1
) s on true
join lateral (
	select ends_at from lease where lease = o.lease and block <= $1 and ends_at is not null
	order by block desc, index desc limit 1
) e on true
left join lateral (
	select starts_at from lease
	where lease = o.lease and block <= $1 and kind = 'Activated' limit 1
) a on true
left join lateral (
	select kind, loan from lease
	where lease = o.lease and block <= $1 and kind in ('Recognised', 'RecognitionEnded')
	order by block desc, index desc limit 1
) l on l.kind = 'Recognised' and s.state <> 'Ended'
left join lateral (
	select fallen_due from lease
	where lease = o.lease and block <= $1 and kind = 'Ended' limit 1
) f on true
left join lateral (
	select paid, at from rent where lease = o.lease and block <= $1
	order by block desc, index desc limit 1
) r on true
where o.kind = 'Offered' and o.block <= $1 and (o.block, o.index) < ($2, $3)
	and ($5::bigint is null or o.unit = $5) and ($6::bytea is null or o.lessee = $6)
	and ($7::text is null or s.state = $7)
order by o.block desc, o.index desc limit $4";

/// Leases, those that were offered last first.
#[utoipa::path(get, path = "/leases", tag = "hardware", params(LeaseParams),
	responses((status = 200, body = List<Lease>)))]
pub(super) async fn leases(
	snapshot: Snapshot,
	Query(params): Query<LeaseParams>,
) -> Result<Response, Problem> {
	let page = Page::<2>::new(params.cursor.as_deref(), params.limit)?;
	snapshot
		.newest::<Lease>(page, LEASES, |asked| {
			asked.bind(params.unit).bind(params.lessee).bind(params.state.map(LeaseState::name))
		})
		.await
}
