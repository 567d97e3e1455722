//! One unit: where it was, who owned and insured it.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::{
	cover::{self, BoundPolicy, PolicyOffer},
	loans::Seen,
	shared::{Account, Amount, NoParams, One, Part, Problem, Snapshot, Verbatim},
};

/// A unit with all that happened to it. The chain forgets a unit that was released to its owner.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct UnitDetails {
	#[serde(flatten)]
	unit: Unit,
	/// What became of it, the oldest first.
	history: Vec<UnitStep>,
	/// Statements of its custodians, the oldest first. Of confirmations the last 100.
	custody: Vec<Custody>,
	/// What became of its policies, the oldest first.
	policies: Vec<Policy>,
	/// Policies that insurers offer for it, the oldest first.
	offers: Vec<PolicyOffer>,
	/// The policy that is bound.
	policy: Option<BoundPolicy>,
	/// The view `Collateral.unit` after the last event of the unit.
	seen: Option<Seen>,
	/// The view `Appraisal.appraise` after the last event of the unit.
	appraisal: Option<Seen>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Unit {
	/// Id of the unit, and of the NFT that is its receipt.
	id: i64,
	/// When its receipt was applied for, in seconds since 1970.
	applied_at: i64,
	/// The account that applied.
	applicant: Account,
	/// The owner of the receipt. Null before it was issued and after it was burned.
	owner: Option<Account>,
	/// Kind of hardware.
	class: String,
	/// Name of the model.
	model: String,
	/// Number of pieces.
	quantity: i64,
	/// Name of the place where it is stored.
	facility: String,
	/// Its document: hash and address.
	document: Verbatim,
	/// Start of service, in seconds since 1970.
	in_service_at: i64,
	/// Condition.
	grade: String,
	/// Live loans that it secures: at most one.
	loans: Vec<i64>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct UnitStep {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Applied, ApplicationWithdrawn, ApplicationDeclined, ReceiptIssued, Pledged, Seized,
	/// Released, RedemptionRequested, RedemptionCancelled or HardwareReleased.
	kind: String,
	/// The owner.
	owner: Option<Account>,
	/// The custodian.
	custodian: Option<Account>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Custody {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Issued, Confirmed, LossReported, LossWithdrawn or Reassigned.
	kind: String,
	/// The custodian; of Reassigned the new one.
	custodian: Account,
	/// Of LossReported: kind of the loss.
	loss: Option<String>,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Policy {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Offered, OfferWithdrawn, Insured, Cancelled, Reduced or Ended.
	kind: String,
	/// The insurer.
	insurer: Account,
	/// Number of the policy.
	number: Option<String>,
	/// Coverage: USDai (18 decimals).
	coverage: Option<Amount>,
	/// Expiry, in seconds since 1970.
	expires_at: Option<i64>,
	/// Of Reduced: the amount that was paid. Of Offered and Insured: the premium. USDai (18
	/// decimals).
	amount: Option<Amount>,
}

/// The queries; the parameters are the unit and the height.
const UNIT: &str = "
select u.id, u.at as applied_at, u.applicant, o.owner, u.class, u.model, u.quantity, u.facility,
	u.document, u.in_service_at, u.grade,
	array(
		select l.id from (
			select id from loan where units @> array[$1::bigint]
			union select loan from loan_unit where unit = $1 and block <= $2
		) c
		join loan l on l.id = c.id
		join lateral (
			select status from loan_status s where s.loan = l.id and s.block <= $2
			order by block desc, index desc limit 1
		) s on s.status = 'Live'
		left join lateral (
			select is_added from loan_unit x
			where x.loan = l.id and x.unit = u.id and x.block <= $2
			order by block desc, index desc, part desc limit 1
		) x on true
		where l.block <= $2 and coalesce(x.is_added, u.id = any(l.units)) order by l.id
	) as loans
from unit u
left join lateral (
	select owner from unit_owner where unit = u.id and block <= $2
	order by block desc, index desc limit 1
) o on true
where u.id = $1 and u.block <= $2";
const HISTORY: &str = "
select block, at, kind, owner, custodian from unit_state where unit = $1 and block <= $2
order by block, index";
const CUSTODY: &str = "
select block, at, kind, custodian, loss from (
	select *, row_number() over (partition by kind order by block desc, index desc) as place
	from custody where unit = $1 and block <= $2
) c where kind <> 'Confirmed' or place <= 100 order by block, index, part";
const POLICIES: &str = "
select block, at, kind, insurer, number, coverage, expires_at, amount from policy
where unit = $1 and block <= $2 order by block, index";

/// A unit with its history. Units that are gone stay.
#[utoipa::path(get, path = "/units/{id}", tag = "hardware",
	params(("id" = i64, Path, description = "Id of the unit.")),
	responses((status = 200, body = One<UnitDetails>)))]
pub(super) async fn unit(
	mut snapshot: Snapshot,
	Part(id): Part<i64>,
	_: NoParams,
) -> Result<Response, Problem> {
	let height = snapshot.block.height;
	let unit: Option<Unit> =
		sqlx::query_as(UNIT).bind(id).bind(height).fetch_optional(snapshot.db()).await?;
	let unit = unit.ok_or_else(|| Problem::not_found(format_args!("no unit has the id {id}")))?;
	let db = snapshot.db();
	let history = sqlx::query_as(HISTORY).bind(id).bind(height).fetch_all(&mut *db).await?;
	let custody = sqlx::query_as(CUSTODY).bind(id).bind(height).fetch_all(&mut *db).await?;
	let policies = sqlx::query_as(POLICIES).bind(id).bind(height).fetch_all(&mut *db).await?;
	let offers = cover::offers_for(&mut snapshot, id).await?;
	let policy = cover::policy_of(&mut snapshot, id).await?;
	let seen = snapshot.reading("unit", &id.to_string()).await?.map(Seen::from);
	let appraisal = snapshot.reading("appraise", &id.to_string()).await?.map(Seen::from);
	snapshot.one(UnitDetails { unit, history, custody, policies, offers, policy, seen, appraisal })
}
