//! What a custodian has to do.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::shared::{Account, List, NoParams, Part, Problem, Snapshot};

/// Something that a custodian has to do, of hardware or of Treasury bills.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Task {
	/// Issue (a receipt was applied for), Confirm (custody), Release (the hardware was asked back),
	/// Pay (the bill has matured) or Sell (the sale of the bill was ordered).
	kind: String,
	/// Id of the unit.
	unit: Option<i64>,
	/// Id of the lot of bills.
	lot: Option<i64>,
	/// Since when it waits; of Confirm the last confirmation, of Pay the maturity: seconds since
	/// 1970.
	since: i64,
	/// Of Confirm: when the last confirmation ceases to count, in seconds since 1970. Null if none
	/// counts.
	due_at: Option<i64>,
}

/// The parameters are the custodian, the height and its time.
const TASKS: &str = "
with units as (
	select u.id, s.kind, s.at,
		(select c.at from custody c
			where c.unit = u.id and c.kind in ('Issued', 'Confirmed') and c.block <= $2
			order by c.block desc, c.index desc limit 1) as confirmed,
		(select (r.value ->> 'custody_fresh_until')::bigint from reading r
			where r.kind = 'unit' and r.key = u.id::text and r.block <= $2
			order by r.block desc limit 1) as fresh_until
	from unit u
	join lateral (
		select kind, at from unit_state s where s.unit = u.id and s.block <= $2
		order by block desc, index desc limit 1
	) s on true
	left join lateral (
		select custodian from custody c
		where c.unit = u.id and c.kind = 'Reassigned' and c.block <= $2
		order by block desc, index desc limit 1
	) c on true
	where u.block <= $2 and coalesce(c.custodian, u.custodian) = $1
		and (u.custodian = $1 or u.id = any(array(
			select unit from custody
			where custodian = $1 and kind = 'Reassigned' and block <= $2)))
), lots as (
	select b.lot, b.matures_at,
		(select max(o.at) from lot o where o.lot = b.lot and o.kind = 'SaleOrdered'
			and o.block <= $2 and not exists (select from lot a where a.lot = b.lot
				and a.kind = 'SaleAllowed' and a.block <= $2
				and (a.block, a.index) > (o.block, o.index))) as ordered
	from lot b
	left join lateral (
		select custodian from lot c where c.lot = b.lot and c.kind = 'Reassigned' and c.block <= $2
		order by block desc, index desc limit 1
	) c on true
	where b.kind = 'Bought' and b.block <= $2 and coalesce(c.custodian, b.custodian) = $1
		and b.lot = any(array(
			select lot from lot
			where custodian = $1 and kind in ('Bought', 'Reassigned') and block <= $2))
		and not exists (select from lot e
			where e.lot = b.lot and e.kind in ('Settled', 'Sold') and e.block <= $2)
)
select 'Issue' as kind, id as unit, null::bigint as lot, at as since, null::bigint as due_at
from units where kind = 'Applied'
union all
select 'Release', id, null, at, null from units where kind = 'RedemptionRequested'
union all
select 'Confirm', id, null, coalesce(confirmed, at), fresh_until from units
where kind not in ('Applied', 'ApplicationWithdrawn', 'ApplicationDeclined', 'HardwareReleased')
union all
select 'Pay', null, lot, matures_at, null from lots where matures_at <= $3
union all
select 'Sell', null, lot, ordered, null from lots where ordered is not null
order by due_at nulls first, since, kind, unit, lot";

/// What a custodian has to do, the most urgent first. Custody of every unit is to be confirmed
/// again and again. The list has no pages.
#[utoipa::path(get, path = "/custodians/{account}/tasks", tag = "hardware",
	params(("account" = Account, Path, description = "The custodian.")),
	responses((status = 200, body = List<Task>)))]
pub(super) async fn tasks(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	_: NoParams,
) -> Result<Response, Problem> {
	let rows: Vec<Task> = sqlx::query_as(TASKS)
		.bind(account)
		.bind(snapshot.block.height)
		.bind(snapshot.block.at)
		.fetch_all(snapshot.db())
		.await?;
	snapshot.list(rows, None)
}
