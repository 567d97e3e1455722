//! Policies that insurers offer, and those that bind them.

use axum::response::Response;
use serde::Serialize;
use sqlx::{postgres::PgRow, FromRow};
use utoipa::ToSchema;

use crate::api::shared::{Account, Amount, List, Page, PageParams, Part, Problem, Query, Snapshot};

/// A policy that an insurer offers for a unit. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct PolicyOffer {
	/// Id of the unit.
	unit: i64,
	/// The insurer.
	insurer: Account,
	/// Number of the policy.
	number: Option<String>,
	/// Coverage.
	coverage: Option<Amount>,
	/// Expiry, in seconds since 1970.
	expires_at: Option<i64>,
	/// What the account that accepts it pays to the insurer.
	premium: Option<Amount>,
	/// When it was offered, in seconds since 1970.
	offered_at: i64,
}

/// The policy of a unit. It is bound until it is replaced, cancelled or ended, also after its
/// expiry. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct BoundPolicy {
	/// Id of the unit.
	unit: i64,
	/// Id of the policy. Null of one that was not offered before it was bound.
	policy: Option<i64>,
	/// The insurer.
	insurer: Account,
	/// Number of the policy.
	number: Option<String>,
	/// Coverage that is left.
	coverage: Option<Amount>,
	/// Expiry, in seconds since 1970.
	expires_at: Option<i64>,
	/// What was paid to the insurer for it.
	premium: Option<Amount>,
	/// Since when it is bound, in seconds since 1970.
	since: i64,
}

/// Offers that stand at the height $2, of those rows of policies that a condition on $1 names, the
/// last one of each value of a column.
macro_rules! offers {
	($each:literal, $where:literal, $rest:literal) => {
		concat!(
			"select unit, insurer, number, coverage, expires_at, amount as premium,
				at as offered_at from (
				select distinct on (",
			$each,
			") * from policy where ",
			$where,
			" and block <= $2 and kind in ('Offered', 'OfferWithdrawn', 'Insured')
				order by ",
			$each,
			", block desc, index desc
			) o where kind = 'Offered' order by ",
			$rest
		)
	};
}

/// Policies that are bound at the height $2, of units `u.unit`.
macro_rules! bound {
	($units:literal, $rest:literal) => {
		concat!(
			"select b.unit, b.policy, b.insurer, b.number, s.coverage, b.expires_at,
				b.amount as premium, b.at as since from ",
			$units,
			" join lateral (
				select * from policy where unit = u.unit and kind = 'Insured' and block <= $2
				order by block desc, index desc limit 1
			) b on true
			join lateral (
				select kind, coverage from policy
				where unit = u.unit and kind in ('Insured', 'Reduced', 'Cancelled', 'Ended')
					and block <= $2
				order by block desc, index desc limit 1
			) s on s.kind in ('Insured', 'Reduced') ",
			$rest
		)
	};
}

const OFFERS_FOR: &str = offers!("insurer", "unit = $1", "block, index");
const OFFERS_BY: &str = offers!("unit", "insurer = $1 and unit > $3", "unit limit $4");
const BOUND_FOR: &str = bound!("(select $1::bigint as unit) u", "");
const BOUND_BY: &str = bound!(
	"(select distinct unit from policy
		where insurer = $1 and unit > $3 and kind = 'Insured' and block <= $2) u",
	"where b.insurer = $1 order by b.unit limit $4"
);

/// Offers for a unit, the oldest first.
pub(in crate::api) async fn offers_for(
	snapshot: &mut Snapshot,
	unit: i64,
) -> Result<Vec<PolicyOffer>, Problem> {
	let height = snapshot.block.height;
	let offers = sqlx::query_as(OFFERS_FOR).bind(unit).bind(height);
	Ok(offers.fetch_all(snapshot.db()).await?)
}

/// The policy of a unit.
pub(in crate::api) async fn policy_of(
	snapshot: &mut Snapshot,
	unit: i64,
) -> Result<Option<BoundPolicy>, Problem> {
	let height = snapshot.block.height;
	let bound = sqlx::query_as(BOUND_FOR).bind(unit).bind(height);
	Ok(bound.fetch_optional(snapshot.db()).await?)
}

/// Policies that an insurer offers, and that no account has accepted, by ascending unit.
#[utoipa::path(get, path = "/insurers/{account}/offers", tag = "cover",
	params(("account" = Account, Path, description = "The insurer."), PageParams),
	responses((status = 200, body = List<PolicyOffer>)))]
pub(in crate::api) async fn offers(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<1>()?;
	let mut rows = by::<PolicyOffer>(&mut snapshot, OFFERS_BY, account, page).await?;
	let next = page.cut(&mut rows, |row| [row.unit]);
	snapshot.list(rows, next)
}

/// Policies that bind an insurer, by ascending unit.
#[utoipa::path(get, path = "/insurers/{account}/policies", tag = "cover",
	params(("account" = Account, Path, description = "The insurer."), PageParams),
	responses((status = 200, body = List<BoundPolicy>)))]
pub(in crate::api) async fn policies(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<1>()?;
	let mut rows = by::<BoundPolicy>(&mut snapshot, BOUND_BY, account, page).await?;
	let next = page.cut(&mut rows, |row| [row.unit]);
	snapshot.list(rows, next)
}

/// A page of the rows of an insurer, by their units.
async fn by<Row>(
	snapshot: &mut Snapshot,
	sql: &'static str,
	insurer: Account,
	page: Page<1>,
) -> Result<Vec<Row>, Problem>
where
	Row: for<'r> FromRow<'r, PgRow> + Send + Unpin,
{
	let ([after], height) = (page.after(), snapshot.block.height);
	let asked = sqlx::query_as(sql).bind(insurer).bind(height).bind(after).bind(page.rows());
	Ok(asked.fetch_all(snapshot.db()).await?)
}
