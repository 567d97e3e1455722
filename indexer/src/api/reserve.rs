//! The reserve behind USDai: its position, bills and proofs.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use super::{
	loans::Seen,
	shared::{
		placed, Account, Amount, Hash, List, NoParams, One, PageParams, Problem, Query, Snapshot,
	},
};

/// The reserve, from its views.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Reserve {
	/// The view `Reserve.position`: cash, bills, supply, backing.
	position: Option<Seen>,
	/// The view `Reserve.yield_summary`: averages of the running bills.
	yields: Option<Seen>,
}

/// A lot of Treasury bills. Amounts are USDC (6 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Bill {
	/// Id of the lot.
	lot: i64,
	/// CUSIP of the bill.
	cusip: Option<String>,
	/// The custodian, which owes the face value.
	custodian: Option<Account>,
	/// Face value.
	face: Option<Amount>,
	/// Price paid.
	cost: Option<Amount>,
	/// When it was bought, in seconds since 1970.
	bought_at: i64,
	/// Maturity, in seconds since 1970.
	matures_at: Option<i64>,
	/// Settled or Sold. Null while it is carried.
	ended_by: Option<String>,
	/// When it ended, in seconds since 1970.
	ended_at: Option<i64>,
	/// Amount received for it.
	proceeds: Option<Amount>,
	/// Amount received above the carrying cost.
	gain: Option<Amount>,
	/// Cost that was lost, with and without a sale.
	lost: Amount,
}

/// A report on the bills at a custodian, or a proof from several of them.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Attestation {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Report (of one attestor), Proof (the median of several) or Dropped (a proof that counts no
	/// longer).
	kind: String,
	/// The custodian of the bills.
	custodian: Account,
	/// The attestor.
	attestor: Option<Account>,
	/// Time of the inspection, in seconds since 1970.
	as_of: Option<i64>,
	/// Face value of the bills found: USDC (6 decimals).
	face: Option<Amount>,
	/// Of a proof: the face value by the books: USDC (6 decimals).
	ledger: Option<Amount>,
	/// Of a report: the hash of the written report.
	hash: Option<Hash>,
}

placed!(Attestation);

const LOTS: &str = "
select b.lot, b.cusip, coalesce(c.custodian, b.custodian) as custodian, b.face, b.cost,
	b.at as bought_at, b.matures_at, e.kind as ended_by, e.at as ended_at, e.proceeds, e.gain,
	(select coalesce(sum(loss), 0) from lot l
		where l.lot = b.lot and l.kind in ('LossRealised', 'Sold') and l.block <= $1) as lost
from lot b
left join lateral (
	select custodian from lot c where c.lot = b.lot and c.kind = 'Reassigned' and c.block <= $1
	order by block desc, index desc limit 1
) c on true
left join lateral (
	select kind, at, proceeds, gain from lot e
	where e.lot = b.lot and e.kind in ('Settled', 'Sold') and e.block <= $1 limit 1
) e on true
where b.kind = 'Bought' and b.block <= $1 and b.lot < $2 order by b.lot desc limit $3";

const ATTESTATIONS: &str = "
select block, index, at, kind, custodian, attestor, as_of, face, ledger, hash from attestation
where block <= $1 and (block, index) < ($2, $3) order by block desc, index desc limit $4";

/// The reserve as it is now.
#[utoipa::path(get, path = "/reserve", tag = "reserve",
	responses((status = 200, body = One<Reserve>)))]
pub(super) async fn reserve(mut snapshot: Snapshot, _: NoParams) -> Result<Response, Problem> {
	snapshot.ensure_sound(&[("cash", None), ("supply", Some("2"))]).await?;
	let position = snapshot.reading("position", "").await?.map(Seen::from);
	let yields = snapshot.reading("yield_summary", "").await?.map(Seen::from);
	snapshot.one(Reserve { position, yields })
}

/// Lots of Treasury bills, the newest first. Ended lots stay.
#[utoipa::path(get, path = "/reserve/lots", tag = "reserve", params(PageParams),
	responses((status = 200, body = List<Bill>)))]
pub(super) async fn lots(
	mut snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<1>()?;
	let [before] = page.before();
	let mut rows: Vec<Bill> = sqlx::query_as(LOTS)
		.bind(snapshot.block.height)
		.bind(before)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.lot]);
	snapshot.list(rows, next)
}

/// Reports and proofs of bills, the newest first.
#[utoipa::path(get, path = "/reserve/attestations", tag = "reserve", params(PageParams),
	responses((status = 200, body = List<Attestation>)))]
pub(super) async fn attestations(
	snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	snapshot.newest::<Attestation>(page, ATTESTATIONS, |asked| asked).await
}
