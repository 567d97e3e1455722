//! Deadlines of live loans: the next ones, and those that were missed.
//!
//! A schedule is read after each event of its loan, and begins with the oldest deadline that is not
//! satisfied.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use super::shared::{Account, Amount, List, Page, PageParams, Problem, Query, Snapshot};

/// Which deadlines are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct DueParams {
	/// Seconds from the last block on in which the deadlines are. Without it all are listed.
	#[param(minimum = 0)]
	within: Option<i64>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

/// A deadline to come.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Due {
	/// Id of the loan.
	loan: i64,
	/// The account that borrows.
	borrower: Account,
	/// The deadline, in seconds since 1970.
	due_at: i64,
	/// Principal to repay: USDai (18 decimals).
	principal: Amount,
	/// Interest to pay: USDai (18 decimals).
	interest: Amount,
	/// Height of the block in whose state the schedule was read.
	read_block: i64,
}

/// A live loan with missed deadlines.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct PastDue {
	/// Id of the loan.
	loan: i64,
	/// The account that borrows.
	borrower: Account,
	/// The oldest missed deadline, in seconds since 1970.
	since: i64,
	/// Seconds since then, at the block of the answer.
	age: i64,
	/// Number of missed deadlines.
	missed: i64,
	/// Principal that they need: USDai (18 decimals).
	principal: Amount,
	/// Interest that they need, late interest left out: USDai (18 decimals).
	interest: Amount,
	/// What counts as lost of the vault's principal: USDai (18 decimals). Null if it never did.
	impairment: Option<Amount>,
	/// Height of the block in whose state the schedule was read.
	read_block: i64,
}

/// Instalments in the order of their deadlines, at the height $1, from $2 to $3 and after the
/// deadline and loan of the cursor ($4, $5). Those of a schedule that was read again since, or of a
/// loan that is not live, are passed over.
const DUE: &str = "
select i.loan, l.borrower, i.due_at, i.principal, i.interest, i.block as read_block
from instalment i
join lateral (
	select block from reading where kind = 'schedule' and key = i.loan::text and block <= $1
	order by block desc limit 1
) r on r.block = i.block
join lateral (
	select status from loan_status where loan = i.loan and block <= $1
	order by block desc, index desc limit 1
) s on s.status = 'Live'
join loan l on l.id = i.loan and l.block <= $1
where i.block <= $1 and i.due_at between $2 and $3 and (i.due_at, i.loan) > ($4, $5)
order by i.due_at, i.loan limit $6";

/// Live loans with missed deadlines at the height $1 and its time $2, after the loan $3.
const PAST_DUE: &str = "
with late as materialized (
	select loan, block, due_at from schedule_now where due_at < $2
)
select late.loan, l.borrower, late.due_at as since, $2 - late.due_at as age, i.missed, i.principal,
	i.interest, s.impairment, late.block as read_block
from late
join loan l on l.id = late.loan
cross join lateral (
	select count(*) as missed, sum(principal) as principal, sum(interest) as interest
	from instalment where loan = late.loan and block = late.block and due_at < $2
) i
left join lateral (
	select impairment from stage where loan = late.loan and kind = 'Classified' and block <= $1
	order by block desc, index desc limit 1
) s on true
where late.loan > $3 order by late.loan limit $4";

/// Deadlines of live loans, the next one first.
#[utoipa::path(get, path = "/due", tag = "credit", params(DueParams),
	responses((status = 200, body = List<Due>)))]
pub(super) async fn due(
	mut snapshot: Snapshot,
	Query(params): Query<DueParams>,
) -> Result<Response, Problem> {
	let page = Page::<2>::new(params.cursor.as_deref(), params.limit)?;
	let now = snapshot.block.at;
	let within = params.within.unwrap_or(i64::MAX);
	if within < 0 {
		return Err(Problem::parameter("within is negative"));
	}
	let [due_at, loan] = page.after();
	let mut rows: Vec<Due> = sqlx::query_as(DUE)
		.bind(snapshot.block.height)
		.bind(now)
		.bind(now.saturating_add(within))
		.bind(due_at)
		.bind(loan)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.due_at, row.loan]);
	snapshot.list(rows, next)
}

/// Live loans with missed deadlines, by ascending id.
#[utoipa::path(get, path = "/past-due", tag = "credit", params(PageParams),
	responses((status = 200, body = List<PastDue>)))]
pub(super) async fn past_due(
	mut snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<1>()?;
	let [loan] = page.after();
	let mut rows: Vec<PastDue> = sqlx::query_as(PAST_DUE)
		.bind(snapshot.block.height)
		.bind(snapshot.block.at)
		.bind(loan)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.loan]);
	snapshot.list(rows, next)
}
