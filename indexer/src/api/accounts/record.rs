//! What an account has done in its roles, over time.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use crate::api::shared::{
	placed, Account, Amount, List, Page, PageParams, Part, Problem, Query, Snapshot,
};

/// Which records are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct RecordParams {
	/// The role. Without it those of all roles are listed.
	role: Option<RecordedRole>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

/// A role in which the chain keeps records.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
enum RecordedRole {
	/// It borrows.
	Borrower,
	/// It lends first loss.
	Curator,
	/// It insures units.
	Insurer,
	/// It keeps hardware.
	HardwareCustodian,
	/// It leases units.
	Lessee,
}

/// The record of an account in a role as of a block that changed it, from the view
/// `Lending.record`. No call of the chain removes it. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct PartyRecord {
	/// Height of the block.
	block: i64,
	/// Place among the records of the account that changed in this block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Borrower, Curator, Insurer, HardwareCustodian or Lessee.
	role: String,
	/// Ended loans: of a borrower, and of a curator that lent first loss.
	loans: i64,
	/// Those of them that were repaid, as agreed or before.
	repaid: i64,
	/// Those of them that were seized.
	seized: i64,
	/// Those of them of which a part of the principal is lost.
	lost: i64,
	/// Their principal as drawn, of a curator its tranches.
	principal: Amount,
	/// The part of it that is lost.
	principal_lost: Amount,
	/// Of an insurer: claims that it paid in full.
	claims_paid: i64,
	/// Of an insurer: claims that it refused.
	claims_refused: i64,
	/// Of an insurer: claims that were paid out of its bond.
	claims_enforced: i64,
	/// Of a hardware custodian: lapses of custody, and reports of losses that it withdrew.
	custody_lapses: i64,
	/// Of a lessee: payments of a lease in arrears, and leases that ended in arrears.
	rent_late: i64,
}

/// A fact that was added to the record of an account.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct PartyFact {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// The role in which the account has done it.
	role: String,
	/// ClaimPaid, ClaimRefused, ClaimEnforced, CustodyLapsed or RentLate.
	fact: String,
}

placed!(PartyRecord, PartyFact);

const RECORDS: &str = "
select block, part as index, at, role, loans, repaid, seized, lost, principal, principal_lost,
	claims_paid, claims_refused, claims_enforced, custody_lapses, rent_late
from party_record
where who = $5 and block <= $1 and (block, part) < ($2, $3) and ($6::text is null or role = $6)
order by block desc, part desc limit $4";

const FACTS: &str = "
select block, index, at, role, fact from fact
where who = $5 and block <= $1 and (block, index) < ($2, $3)
order by block desc, index desc limit $4";

/// The records of an account in its roles after each block that changed one, the newest first. So
/// the first row of a role is the record of now.
#[utoipa::path(get, path = "/accounts/{account}/record", tag = "accounts",
	params(("account" = Account, Path, description = "The account."), RecordParams),
	responses((status = 200, body = List<PartyRecord>)))]
pub(in crate::api) async fn record(
	snapshot: Snapshot,
	Part(account): Part<Account>,
	Query(params): Query<RecordParams>,
) -> Result<Response, Problem> {
	let page = Page::<2>::new(params.cursor.as_deref(), params.limit)?;
	let role = params.role.map(|role| format!("{role:?}"));
	snapshot.newest::<PartyRecord>(page, RECORDS, |asked| asked.bind(account).bind(role)).await
}

/// What was added to the records of an account beside its loans, the newest first.
#[utoipa::path(get, path = "/accounts/{account}/facts", tag = "accounts",
	params(("account" = Account, Path, description = "The account."), PageParams),
	responses((status = 200, body = List<PartyFact>)))]
pub(in crate::api) async fn facts(
	snapshot: Snapshot,
	Part(account): Part<Account>,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	snapshot.newest::<PartyFact>(page, FACTS, |asked| asked.bind(account)).await
}
