//! Claims on insurers, and how far each has come.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use crate::api::shared::{placed, Account, Amount, List, Page, Problem, Query, Snapshot};

/// Which claims are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct ClaimParams {
	/// Id of the loan.
	loan: Option<i64>,
	/// The insurer.
	#[param(value_type = Option<Account>)]
	insurer: Option<Account>,
	/// State of the claims. Without it all are listed.
	state: Option<ClaimState>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

/// How far a claim has come.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum ClaimState {
	/// The insurer has not answered, or has paid a part.
	Filed,
	/// The insurer has refused, or its silence counts as a refusal.
	Refused,
	/// The insurer has paid in full.
	Paid,
	/// It was paid out of the bond of an insurer that was silent.
	Enforced,
	/// The council has upheld it, and it was paid out of the bond.
	Upheld,
	/// The refusal stands, or nothing is outstanding on the loan any more.
	Closed,
}

impl ClaimState {
	fn name(self) -> &'static str {
		match self {
			Self::Filed => "Filed",
			Self::Refused => "Refused",
			Self::Paid => "Paid",
			Self::Enforced => "Enforced",
			Self::Upheld => "Upheld",
			Self::Closed => "Closed",
		}
	}
}

/// A claim on the insurer of a unit. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct InsuranceClaim {
	/// Id of the seized loan.
	loan: i64,
	/// Id of the unit.
	unit: i64,
	/// The insurer.
	insurer: Account,
	/// Filed, Refused, Paid, Enforced, Upheld or Closed.
	state: String,
	/// When the last event of it was, in seconds since 1970.
	state_at: i64,
	/// Height of the block in which it was filed.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// When it was filed, in seconds since 1970.
	filed_at: i64,
	/// The most that the policy pays.
	coverage: Amount,
	/// What was paid, by the insurer or out of its bond.
	paid: Amount,
	/// From this second on the insurer is silent unless it has answered, in seconds since 1970.
	answer_by: Option<i64>,
	/// Of a refusal: end of the time in which the council can uphold the claim, in seconds since
	/// 1970.
	open_until: Option<i64>,
	/// The reason that the insurer gave for a refusal.
	reason: Option<String>,
}

placed!(InsuranceClaim);

/// Claims at a height ($1) by descending place of the filing from before ($2, $3) on, of a loan
/// ($5), an insurer ($6) and in a state ($7), unless these are null. The events of a claim are
/// those of its unit up to the next filing.
const CLAIMS: &str = "
select f.loan, f.unit, f.insurer, c.state, s.at as state_at, f.block, f.index, f.at as filed_at,
	f.coverage, s.paid, f.until as answer_by, s.open_until, s.reason
from claim f
left join lateral (
	select block, index from claim
	where loan = f.loan and unit = f.unit and kind = 'Filed' and block <= $1
		and (block, index) > (f.block, f.index)
	order by block, index limit 1
) n on true
cross join lateral (
	select max(at) as at, coalesce(sum(amount), 0) as paid, max(reason) as reason,
		max(until) filter (where kind <> 'Filed') as open_until,
		bool_or(kind = 'Enforced') as is_enforced, bool_or(kind = 'Upheld') as is_upheld,
		bool_or(kind = 'Paid' and left_over = 0) as is_paid, bool_or(kind = 'Closed') as is_closed,
		bool_or(kind in ('Refused', 'Unanswered')) as is_refused
	from claim
	where loan = f.loan and unit = f.unit and block <= $1 and (block, index) >= (f.block, f.index)
		and (n.block is null or (block, index) < (n.block, n.index))
) s
left join lateral (
	select status from loan_status where loan = f.loan and block <= $1
	order by block desc, index desc limit 1
) l on l.status = 'Satisfied'
cross join lateral (
	select case when s.is_enforced then 'Enforced' when s.is_upheld then 'Upheld'
		when s.is_paid then 'Paid' when s.is_closed or l.status is not null then 'Closed'
		when s.is_refused then 'Refused' else 'Filed' end as state
) c
where f.kind = 'Filed' and f.block <= $1 and (f.block, f.index) < ($2, $3)
	and ($5::bigint is null or f.loan = $5) and ($6::bytea is null or f.insurer = $6)
	and ($7::text is null or c.state = $7)
order by f.block desc, f.index desc limit $4";

/// Claims on insurers, those that were filed last first.
#[utoipa::path(get, path = "/claims", tag = "cover", params(ClaimParams),
	responses((status = 200, body = List<InsuranceClaim>)))]
pub(in crate::api) async fn claims(
	snapshot: Snapshot,
	Query(params): Query<ClaimParams>,
) -> Result<Response, Problem> {
	let page = Page::<2>::new(params.cursor.as_deref(), params.limit)?;
	snapshot
		.newest::<InsuranceClaim>(page, CLAIMS, |asked| {
			asked.bind(params.loan).bind(params.insurer).bind(params.state.map(ClaimState::name))
		})
		.await
}
