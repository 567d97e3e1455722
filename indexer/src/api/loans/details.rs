//! One loan in full.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::list::{Loan, LOANS};
use crate::api::shared::{
	Account, Amount, NoParams, One, Part, Problem, Reading, Snapshot, Verbatim,
};

/// A loan with all that happened to it but its money, which is its ledger.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct LoanDetails {
	#[serde(flatten)]
	loan: Loan,
	/// The terms, verbatim.
	terms: Verbatim,
	/// The tranches, the senior one first.
	tranches: Vec<Tranche>,
	/// What it went through, the oldest first.
	history: Vec<Status>,
	/// Breaches declared and cured, the oldest first.
	breaches: Vec<Breach>,
	/// How its impairment changed, the oldest first.
	stages: Vec<Stage>,
	/// Claims on insurers, the oldest first.
	claims: Vec<Claim>,
	/// How it has ended. Null while it has not.
	outcome: Option<Outcome>,
	/// The view `Lending.health` after the last event of the loan.
	health: Option<Seen>,
	/// The view `Lending.recovery` after the last event of the loan.
	recovery: Option<Seen>,
}

/// What a view returned at a block, verbatim.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct Seen {
	/// Height of the block in whose state it was read.
	pub(in crate::api) block: i64,
	/// Time of that block, in seconds since 1970.
	pub(in crate::api) at: i64,
	/// What the view returned, or null.
	pub(in crate::api) value: Option<Verbatim>,
}

impl From<Reading> for Seen {
	fn from(Reading { block, at, value }: Reading) -> Self {
		Self { block, at, value }
	}
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Tranche {
	/// Number of the tranche; 0 is the senior one.
	tranche: i32,
	/// The account that lends by the terms. Null: the vault.
	lender: Option<Account>,
	/// The owner of the position. Null for the vault, before the draw and after the end.
	owner: Option<Account>,
	/// Principal: USDai (18 decimals).
	amount: Amount,
	/// Rate per year, with 18 decimals.
	apr: Amount,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Status {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// The status from then on.
	status: String,
	/// Of Seized: the claims of all tranches. Of WrittenOff: the claims lost. USDai (18 decimals).
	amount: Option<Amount>,
	/// Of Seized: the account that had it seized.
	account: Option<Account>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Breach {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Kind of the breach.
	reason: String,
	/// Whether it was declared; else it was cured.
	is_declared: bool,
	/// The last second of the cure period, in seconds since 1970.
	cure_until: Option<i64>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Stage {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Classified, Impaired, ClassificationFailed, CountedAsLost or BroughtUpAgain.
	kind: String,
	/// The oldest missed deadline, in seconds since 1970.
	past_due_since: Option<i64>,
	/// What counts as lost of the vault's principal: USDai (18 decimals).
	impairment: Option<Amount>,
	/// Of Impaired: the share that counts as lost at least, in billionths.
	share: Option<i64>,
	/// Of Impaired: when that ends, in seconds since 1970.
	ends_at: Option<i64>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Claim {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Id of the unit.
	unit: i64,
	/// Filed, Paid, Refused, Unanswered (silence that counts as a refusal), Closed (not paid in
	/// full), Enforced (the insurer was silent) or Upheld (by the council).
	kind: String,
	/// The insurer.
	insurer: Option<Account>,
	/// Of Filed: the most that the policy pays: USDai (18 decimals).
	coverage: Option<Amount>,
	/// Of Paid, and of Enforced and Upheld out of the bond: USDai (18 decimals).
	amount: Option<Amount>,
	/// Of these and of Closed: what is not paid yet: USDai (18 decimals).
	left_over: Option<Amount>,
	/// Of Refused: the reason that the insurer gave.
	reason: Option<String>,
	/// Of Filed: when the time to answer ends. Of Refused and Unanswered: when the time ends in
	/// which the council can uphold it. Seconds since 1970.
	until: Option<i64>,
}

/// How a loan has ended, by its last record. Later recoveries change the amounts, which are
/// USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Outcome {
	/// Height of the block that wrote it or changed it last.
	block: i64,
	/// Time of that block, in seconds since 1970.
	at: i64,
	/// Principal that was drawn: the sum of what is repaid and lost.
	drawn: Amount,
	/// Principal that the lenders have received.
	repaid: Amount,
	/// Interest and late interest that the lenders have received.
	interest: Amount,
	/// Rent of the units that came in for the loan.
	rent: Amount,
	/// Principal that is lost.
	lost: Amount,
	/// The longest time for which a deadline was past due: full days.
	worst_days_late: i64,
	/// Number of breaches that were declared.
	breaches: i64,
	/// When it ended or was written off, in seconds since 1970.
	ended_at: i64,
	/// Repaid, Prepaid, Refinanced, Recovered (seized, and paid in full), Lost (seized, and not
	/// paid in full) or WrittenOff.
	how: String,
}

/// The queries of the lists; the parameters are the loan and the height.
const TRANCHES: &str = "
select t.tranche, t.lender, o.owner, t.amount, t.apr from tranche t
left join lateral (
	select owner from position_owner where item = t.item and block <= $2
	order by block desc, index desc limit 1
) o on true
where t.loan = $1 and t.block <= $2 order by t.tranche";
const HISTORY: &str = "
select block, at, status, amount, account from loan_status where loan = $1 and block <= $2
order by block, index";
const BREACHES: &str = "
select block, at, reason, is_declared, cure_until from breach where loan = $1 and block <= $2
order by block, index";
const STAGES: &str = "
select block, at, kind, past_due_since, impairment, share, ends_at from stage
where loan = $1 and block <= $2 order by block, index";
const CLAIMS: &str = "
select block, at, unit, kind, insurer, coverage, amount, left_over, reason, until from claim
where loan = $1 and block <= $2 order by block, index";

const OUTCOME: &str = "
select block, at, drawn, repaid, interest, rent, lost, worst_days_late, breaches, ended_at, how
from outcome where loan = $1 and block <= $2 order by block desc, index desc limit 1";

/// A loan in full. Ended loans stay.
#[utoipa::path(get, path = "/loans/{id}", tag = "credit",
	params(("id" = i64, Path, description = "Id of the loan.")),
	responses((status = 200, body = One<LoanDetails>)))]
pub(in crate::api) async fn loan(
	mut snapshot: Snapshot,
	Part(id): Part<i64>,
	_: NoParams,
) -> Result<Response, Problem> {
	super::ensure_exists(&mut snapshot, id).await?;
	let height = snapshot.block.height;
	let loan: Loan = sqlx::query_as(LOANS)
		.bind(height)
		.bind(id.saturating_add(1))
		.bind(None::<Vec<String>>)
		.bind(None::<Account>)
		.bind(1i64)
		.fetch_one(snapshot.db())
		.await?;
	let terms = sqlx::query_scalar("select terms from loan where id = $1")
		.bind(id)
		.fetch_one(snapshot.db())
		.await?;
	let details = LoanDetails {
		loan,
		terms,
		tranches: all(&mut snapshot, TRANCHES, id).await?,
		history: all(&mut snapshot, HISTORY, id).await?,
		breaches: all(&mut snapshot, BREACHES, id).await?,
		stages: all(&mut snapshot, STAGES, id).await?,
		claims: all(&mut snapshot, CLAIMS, id).await?,
		outcome: all(&mut snapshot, OUTCOME, id).await?.pop(),
		health: snapshot.reading("health", &id.to_string()).await?.map(Seen::from),
		recovery: snapshot.reading("recovery", &id.to_string()).await?.map(Seen::from),
	};
	snapshot.one(details)
}

/// All rows of a query whose parameters are an id and the height.
async fn all<Row>(snapshot: &mut Snapshot, sql: &'static str, id: i64) -> Result<Vec<Row>, Problem>
where
	Row: for<'r> FromRow<'r, sqlx::postgres::PgRow> + Send + Unpin,
{
	let height = snapshot.block.height;
	Ok(sqlx::query_as(sql).bind(id).bind(height).fetch_all(snapshot.db()).await?)
}
