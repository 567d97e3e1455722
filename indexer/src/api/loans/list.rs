//! The list of loans.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use crate::api::shared::{Account, Amount, Hash, List, Page, Problem, Query, Snapshot};

/// Which loans are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct LoanParams {
	/// LoanState of the loans. Without it all are listed.
	state: Option<LoanState>,
	/// The account that borrows.
	#[param(value_type = Option<Account>)]
	borrower: Option<Account>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

/// The state of a loan, in groups.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum LoanState {
	/// Proposed, Approved or Rejected.
	Offer,
	/// Live.
	Live,
	/// Seized, and not written off.
	Seized,
	/// Closed, Refinanced, Satisfied or WrittenOff.
	Ended,
	/// Ended: an offer that was removed and never drawn.
	Removed,
}

impl LoanState {
	fn statuses(self) -> Vec<String> {
		let statuses: &[&str] = match self {
			Self::Offer => &["Proposed", "Approved", "Rejected"],
			Self::Live => &["Live"],
			Self::Seized => &["Seized"],
			Self::Ended => &["Closed", "Refinanced", "Satisfied", "WrittenOff"],
			Self::Removed => &["Ended"],
		};
		statuses.iter().map(|status| status.to_string()).collect()
	}
}

/// An offer or a loan.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Loan {
	/// Id of the loan.
	pub(super) id: i64,
	/// Proposed, Approved, Rejected, Ended (an offer that was removed), Live, Refinanced, Closed,
	/// Seized, WrittenOff or Satisfied.
	pub(super) status: String,
	/// Since when it has this status, in seconds since 1970.
	pub(super) status_at: i64,
	/// The account that borrows.
	pub(super) borrower: Account,
	/// Principal of all tranches: USDai (18 decimals).
	pub(super) principal: Amount,
	/// Ids of the units that secure it, or that secured it at its end.
	pub(super) units: Vec<i64>,
	/// When it was proposed, in seconds since 1970.
	pub(super) proposed_at: i64,
	/// When it was drawn, in seconds since 1970. Null for an offer.
	pub(super) drawn_at: Option<i64>,
	/// The last deadline, in seconds since 1970. Null for an offer.
	pub(super) maturity: Option<i64>,
	/// The loan that replaced it.
	pub(super) successor: Option<i64>,
	/// Claims that were written off: USDai (18 decimals).
	pub(super) written_off: Option<Amount>,
	/// BLAKE2-256 hash of the terms.
	pub(super) terms_hash: Hash,
}

/// Loans at a height ($1), by descending id from before $2 on, in some statuses ($3) and of one
/// borrower ($4), unless these are null.
pub(super) const LOANS: &str = "
select l.id, s.status, s.at as status_at, l.borrower, l.principal, l.at as proposed_at,
	d.at as drawn_at, d.maturity, r.successor, w.amount as written_off, l.terms_hash,
	array(
		select u.unit from (
			select unnest(l.units) as unit
			union select unit from loan_unit where loan = l.id and block <= $1
		) u
		left join lateral (
			select is_added from loan_unit x where x.loan = l.id and x.unit = u.unit and block <= $1
			order by block desc, index desc, part desc limit 1
		) x on true
		where coalesce(x.is_added, true) order by u.unit
	) as units
from loan l
join lateral (
	select status, at from loan_status where loan = l.id and block <= $1
	order by block desc, index desc limit 1
) s on true
left join lateral (
	select at, maturity from loan_status where loan = l.id and status = 'Live' and block <= $1
	order by block, index limit 1
) d on true
left join lateral (
	select successor from loan_status
	where loan = l.id and status = 'Refinanced' and block <= $1 limit 1
) r on true
left join lateral (
	select amount from loan_status
	where loan = l.id and status = 'WrittenOff' and block <= $1 limit 1
) w on true
where l.block <= $1 and l.id < $2 and ($3::text[] is null or s.status = any($3))
	and ($4::bytea is null or l.borrower = $4)
order by l.id desc limit $5";

/// Offers and loans, the newest first.
#[utoipa::path(get, path = "/loans", tag = "credit", params(LoanParams),
	responses((status = 200, body = List<Loan>)))]
pub(in crate::api) async fn loans(
	mut snapshot: Snapshot,
	Query(params): Query<LoanParams>,
) -> Result<Response, Problem> {
	let page = Page::<1>::new(params.cursor.as_deref(), params.limit)?;
	let [before] = page.before();
	let mut rows: Vec<Loan> = sqlx::query_as(LOANS)
		.bind(snapshot.block.height)
		.bind(before)
		.bind(params.state.map(LoanState::statuses))
		.bind(params.borrower)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |loan| [loan.id]);
	snapshot.list(rows, next)
}
