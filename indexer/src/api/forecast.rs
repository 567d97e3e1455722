//! When a request is likely to be paid.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use super::shared::{Account, Amount, One, Part, Problem, Query, Snapshot, Verbatim};
use crate::{
	forecast::{self, Bucket, Case, Month, Place, Price},
	schema::integer,
};

/// Percent of loans that are late in the case of late loans, where the client does not say.
const USUAL: u32 = 20;

/// Billionths of a percent.
const PERCENT: i128 = 10_000_000;

/// What is assumed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ForecastParams {
	/// Percent of the loans that pay 60 days late in the case `late`: 0 to 100, and 20 without it.
	#[param(minimum = 0, maximum = 100, default = 20)]
	late: Option<u32>,
}

/// When the cash of the vault covers a request, if loans pay as assumed. Nothing new is lent or
/// deposited, nobody cancels, and the price stays. Amounts are USDai (18 decimals).
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Forecast {
	/// Id of the request.
	request: i64,
	/// The owner.
	owner: Account,
	/// What is filled before it, and with it at the same bid, and the request itself need.
	need: Amount,
	/// Idle cash of the vault.
	idle: Amount,
	/// The first end of a window from now on, and from that of the request on, in seconds since
	/// 1970.
	earliest: i64,
	/// All loans pay as agreed.
	as_agreed: Covered,
	/// A share of the loans pays 60 days late.
	late: Covered,
	/// No loan pays.
	no_payment: Covered,
	/// Height of the block in whose state the payments to come were read. What falls due in a month
	/// counts at its end.
	read_block: i64,
	/// Time of that block, in seconds since 1970.
	read_at: i64,
}

/// When a request is covered.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Covered {
	/// The first end of a window by which the cash covers it, in seconds since 1970. Null if the
	/// known payments do not.
	window_end: Option<i64>,
	/// What is missing after the last known payment.
	missing: Amount,
}

#[derive(FromRow)]
struct Request {
	owner: Account,
	window_end: i64,
	bid: i32,
}

const REQUEST: &str = "
select o.owner, r.window_end, r.bid from request r
join lateral (
	select owner, kind, is_last from request_event where request = r.id and block <= $2
	order by block desc, index desc limit 1
) o on o.kind <> 'Cancelled' and o.is_last is not true
where r.id = $1 and r.block <= $2";

/// Pending shares up to a window ($2) and bid ($3), in the order in which they are filled.
const AHEAD: &str = "
select window_end, bid, pending from bucket
where block = (
	select block from reading where kind = 'windows' and key = '' and block <= $1
	order by block desc limit 1
) and pending > 0 and (window_end < $2 or window_end = $2 and bid >= $3)
order by window_end, bid desc";

const VAULT: &str = "
select conservative, shares, idle from price where block <= $1 order by block desc limit 1";

const PARAMS: &str = "
select value from params where pallet = 'Vault' and block <= $1
order by block desc, index desc limit 1";

/// The months of a reading, each with its last second.
fn months(value: &Verbatim) -> Option<Vec<Month>> {
	let list = value.get("loans")?.as_array()?;
	let months = list.iter().map(|month| {
		Some(Month {
			end: end_of_month(integer(month, "month")?)?,
			principal: integer(month, "principal")?,
			interest: integer(month, "interest")?,
		})
	});
	months.collect()
}

/// The last second of the month that begins at a second. A month has at most 31 days, and none of
/// the next one is in the first 31 days but of a shorter month: the later end counts.
fn end_of_month(start: i64) -> Option<i64> {
	start.checked_add(31 * 86_400 - 1)
}

/// When a pending request is likely to be paid: the first window by whose end idle cash and what
/// loans pay cover it and all that is filled before it, in three cases. It is no promise.
#[utoipa::path(get, path = "/requests/{id}/forecast", tag = "vault",
	params(("id" = i64, Path, description = "Id of the request."), ForecastParams),
	responses((status = 200, body = One<Forecast>)))]
pub(super) async fn forecast(
	mut snapshot: Snapshot,
	Part(id): Part<i64>,
	Query(params): Query<ForecastParams>,
) -> Result<Response, Problem> {
	let late = params.late.unwrap_or(USUAL);
	if late > 100 {
		return Err(Problem::parameter(format_args!("late is {late}, not 0 to 100")));
	}
	let figures = ["bucket", "idle", "shares", "vault_principal"].map(|figure| (figure, None));
	snapshot.ensure_sound(&figures).await?;
	let height = snapshot.block.height;
	let request: Option<Request> =
		sqlx::query_as(REQUEST).bind(id).bind(height).fetch_optional(snapshot.db()).await?;
	let not_pending = || Problem::not_found(format_args!("no request with the id {id} is pending"));
	let Request { owner, window_end, bid } = request.ok_or_else(not_pending)?;
	let rows: Vec<(i64, i32, Amount)> = sqlx::query_as(AHEAD)
		.bind(height)
		.bind(window_end)
		.bind(bid)
		.fetch_all(snapshot.db())
		.await?;
	if rows.last().is_none_or(|(end, last, _)| (*end, *last) != (window_end, bid)) {
		return Err(not_pending());
	}
	let vault: Option<(Amount, Amount, Amount)> =
		sqlx::query_as(VAULT).bind(height).fetch_optional(snapshot.db()).await?;
	let (assets, shares, idle) = vault.ok_or_else(Problem::empty)?;
	let values: Option<Verbatim> =
		sqlx::query_scalar(PARAMS).bind(height).fetch_optional(snapshot.db()).await?;
	let reading = snapshot.reading("cash_flows", "").await?.ok_or_else(|| {
		Problem::not_found("the chain has shown no payments to come: its runtime has no such view")
	})?;

	let too_large = || Problem::internal("the amounts of a forecast do not fit");
	let unread = || Problem::internal("a reading has not the fields of a forecast");
	let months = reading.value.as_ref().and_then(months).ok_or_else(unread)?;
	let values = values.ok_or_else(Problem::empty)?;
	let fee = integer(&values, "fee").ok_or_else(unread)?;
	let length = integer(&values, "window_length").ok_or_else(unread)?;
	let buckets =
		rows.iter().map(|(_, bid, pending)| Bucket { bid: i128::from(*bid), pending: pending.0 });
	let price = Price { assets: assets.0, shares: shares.0 };
	let need = forecast::need(&buckets.collect::<Vec<_>>(), price).ok_or_else(too_large)?;
	let now = snapshot.block.at;
	let place = Place { need, window_end, now, length };
	let earliest = place.end_after(now).ok_or_else(too_large)?;
	let covered = |case| {
		let flows = forecast::flows(&months, fee, case)?;
		let forecast::Forecast { window_end, missing } = forecast::forecast(idle.0, &flows, place)?;
		Some(Covered { window_end, missing: Amount(missing) })
	};
	let late = Case::Late(i128::from(late) * PERCENT);
	let [as_agreed, late, no_payment] =
		[Case::Agreed, late, Case::Nothing].map(|case| covered(case).ok_or_else(too_large));
	snapshot.one(Forecast {
		request: id,
		owner,
		need: Amount(need),
		idle,
		earliest,
		as_agreed: as_agreed?,
		late: late?,
		no_payment: no_payment?,
		read_block: reading.block,
		read_at: reading.at,
	})
}
