//! The money of a loan.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{Account, Amount, List, PageParams, Part, Problem, Query, Snapshot};

/// One movement of money of a loan, from the event that has the name `kind`. Amounts are USDai (18
/// decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Entry {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Drawn, Committed, CommitmentWithdrawn, Repaid, ReserveDrawn, ReserveToppedUp, LenderPaid,
	/// LenderRefinanced, Closed, ProceedsDivided, Recovered, RentReceived, CashReleased, CashSwept
	/// or CashTrapped.
	kind: String,
	/// The account that paid or was paid.
	account: Option<Account>,
	/// Number of the tranche.
	tranche: Option<i32>,
	/// The whole amount. Negative for a lender that paid in at a refinance. Null of a withdrawn
	/// commitment whose release is in no event.
	amount: Option<Amount>,
	/// Part of a payment that paid late interest.
	late: Option<Amount>,
	/// Part of a payment that paid interest.
	interest: Option<Amount>,
	/// Part of a payment that repaid principal.
	principal: Option<Amount>,
	/// Part that paid the exit fee.
	exit_fee: Option<Amount>,
	/// Fee to the treasury: of Drawn for the origination, of ProceedsDivided for the liquidation.
	fee: Option<Amount>,
	/// Of Drawn: paid to the borrower. Of RentReceived: paid for operating expenses, to the
	/// borrower or of a seized unit to its custodian; the loan retains the rest.
	paid: Option<Amount>,
	/// Of Drawn: put into the debt-service reserve. Of ReserveDrawn and
	/// CashReleased: left in the reserve or cash account.
	reserve: Option<Amount>,
	/// Of ProceedsDivided: seizure costs, paid to the liquidator.
	costs: Option<Amount>,
	/// Of ProceedsDivided: paid to the borrower.
	surplus: Option<Amount>,
	/// Of ProceedsDivided: claims of lenders that are not paid yet.
	outstanding: Option<Amount>,
	/// Of RentReceived: id of the lease.
	lease: Option<i64>,
	/// Of CashSwept and CashTrapped: the deadline, or the time of the refinance, in seconds since
	/// 1970.
	due_at: Option<i64>,
	/// Of CashSwept and CashTrapped: coverage over the last windows, with 18 decimals.
	dscr: Option<Amount>,
}

const LEDGER: &str = "
select block, index, at, kind, account, tranche, amount, late, interest, principal, exit_fee, fee,
	paid, reserve, costs, surplus, outstanding, lease, due_at, dscr
from ledger
where loan = $1 and block <= $2 and (block, index) > ($3, $4) order by block, index limit $5";

/// The money of a loan, the oldest first.
#[utoipa::path(get, path = "/loans/{id}/ledger", tag = "credit",
	params(("id" = i64, Path, description = "Id of the loan."), PageParams),
	responses((status = 200, body = List<Entry>)))]
pub(in crate::api) async fn ledger(
	mut snapshot: Snapshot,
	Part(id): Part<i64>,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	super::ensure_exists(&mut snapshot, id).await?;
	snapshot.ensure_sound(&[("loan_principal", Some(&id.to_string()))]).await?;
	let [block, index] = page.after();
	let mut rows: Vec<Entry> = sqlx::query_as(LEDGER)
		.bind(id)
		.bind(snapshot.block.height)
		.bind(block)
		.bind(index)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.block, row.index.into()]);
	snapshot.list(rows, next)
}
