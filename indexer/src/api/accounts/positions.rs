//! Positions in loans: the tranches whose payments an account receives.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{Account, Amount, List, PageParams, Part, Problem, Query, Snapshot};

/// A position in a loan. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Position {
	/// Number of the NFT.
	item: i64,
	/// Id of the loan.
	loan: i64,
	/// Number of the tranche; 0 is the senior one.
	tranche: i32,
	/// Principal lent.
	amount: Amount,
	/// Rate per year, with 18 decimals.
	apr: Amount,
	/// Since when the account owns it, or owned it the last time, in seconds since 1970.
	since: i64,
	/// When it ceased to own it, in seconds since 1970. Null while it does.
	until: Option<i64>,
	/// Paid to the account for this tranche so far, deferred payments included.
	received: Amount,
	/// Status of the loan.
	status: String,
}

const POSITIONS: &str = "
select distinct on (o.item) o.item, o.loan, o.tranche, t.amount, t.apr, b.at as since, n.at as until,
	(select coalesce(sum(l.amount), 0) from ledger l
		where l.loan = o.loan and l.kind = 'LenderPaid' and l.tranche = o.tranche
			and l.account = $1 and l.block <= $2) as received,
	(select status from loan_status s where s.loan = o.loan and s.block <= $2
		order by block desc, index desc limit 1) as status
from position_owner o
join block b on b.height = o.block
join tranche t on t.loan = o.loan and t.tranche = o.tranche
left join lateral (
	select k.at from position_owner n join block k on k.height = n.block
	where n.item = o.item and (n.block, n.index) > (o.block, o.index) and n.block <= $2
	order by n.block, n.index limit 1
) n on true
where o.owner = $1 and o.block <= $2 and o.item > $3 order by o.item, o.block desc, o.index desc limit $4";

/// Positions in loans that an account owns or owned, by their numbers.
#[utoipa::path(get, path = "/accounts/{account}/positions", tag = "accounts",
	params(("account" = Account, Path, description = "The account."), PageParams),
	responses((status = 200, body = List<Position>)))]
pub(in crate::api) async fn positions(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<1>()?;
	let [item] = page.after();
	let mut rows: Vec<Position> = sqlx::query_as(POSITIONS)
		.bind(account)
		.bind(snapshot.block.height)
		.bind(item)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.item]);
	snapshot.list(rows, next)
}
