//! Lots of seized loans, and the bids for them.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use super::shared::{
	placed, Account, Amount, List, Page, PageParams, Part, Problem, Query, Snapshot,
};

/// Which lots are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct LotParams {
	/// Id of the seized loan.
	loan: Option<i64>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

/// A lot of a seized loan. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct AuctionLot {
	/// Height of the block in which it went on sale.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// When it went on sale, in seconds since 1970.
	opened_at: i64,
	/// Id of the seized loan.
	loan: i64,
	/// Number of the lot: how many lots of the loan were opened before it.
	lot: i64,
	/// Ids of the units in it.
	units: Vec<i64>,
	/// First price.
	opening: Option<Amount>,
	/// Last price.
	floor: Option<Amount>,
	/// Number of bids, void ones included.
	bids: i64,
	/// The last bid with its deposit, if it is not void or forfeited.
	highest_bid: Option<Amount>,
	/// The account of that bid.
	bidder: Option<Account>,
	/// Sold or Unsold. Null while it is on sale, or where the loan ended before it was sold.
	outcome: Option<String>,
	/// When it was sold or had no bid at its last price, in seconds since 1970.
	ended_at: Option<i64>,
	/// The new owner of the units.
	buyer: Option<Account>,
	/// Price paid.
	price: Option<Amount>,
	/// Of an unsold lot: from when any account may offer it again, in seconds since 1970.
	reoffer_from: Option<i64>,
}

placed!(AuctionLot);

/// A bid, or its end.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Bid {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Placed, Forfeited or Voided.
	kind: String,
	/// The account that bid.
	bidder: Account,
	/// The bid with its deposit; of Forfeited the deposit that was lost: USDai (18 decimals).
	amount: Amount,
}

const LOTS: &str = "
select o.block, o.index, o.at as opened_at, o.loan, o.lot, o.units, o.opening, o.floor,
	(select count(*) from bid b
		where b.loan = o.loan and b.lot = o.lot and b.kind = 'Placed' and b.block <= $1) as bids,
	h.amount as highest_bid, h.bidder, e.kind as outcome, e.at as ended_at, e.buyer, e.price,
	e.reoffer_from
from auction o
left join lateral (
	select kind, at, buyer, price, reoffer_from from auction e
	where e.loan = o.loan and e.lot = o.lot and e.kind <> 'Opened' and e.block <= $1
	order by block desc, index desc limit 1
) e on true
left join lateral (
	select kind, amount, bidder from bid b
	where b.loan = o.loan and b.lot = o.lot and b.block <= $1
	order by block desc, index desc limit 1
) h on h.kind = 'Placed'
where o.kind = 'Opened' and o.block <= $1 and (o.block, o.index) < ($2, $3)
	and ($5::bigint is null or o.loan = $5)
order by o.block desc, o.index desc limit $4";

const BIDS: &str = "
select block, index, at, kind, bidder, amount from bid
where loan = $1 and lot = $2 and block <= $3 and (block, index) > ($4, $5)
order by block, index limit $6";

/// Lots of seized loans, the newest first.
#[utoipa::path(get, path = "/auctions", tag = "credit", params(LotParams),
	responses((status = 200, body = List<AuctionLot>)))]
pub(super) async fn auctions(
	snapshot: Snapshot,
	Query(params): Query<LotParams>,
) -> Result<Response, Problem> {
	let page = Page::<2>::new(params.cursor.as_deref(), params.limit)?;
	snapshot.newest::<AuctionLot>(page, LOTS, |asked| asked.bind(params.loan)).await
}

/// The bids for a lot, the oldest first.
#[utoipa::path(get, path = "/auctions/{loan}/{lot}/bids", tag = "credit",
	params(
		("loan" = i64, Path, description = "Id of the seized loan."),
		("lot" = i64, Path, description = "Number of the lot."),
		PageParams,
	),
	responses((status = 200, body = List<Bid>)))]
pub(super) async fn bids(
	mut snapshot: Snapshot,
	Part((loan, lot)): Part<(i64, i64)>,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	let page = params.page::<2>()?;
	let found: Option<i64> =
		sqlx::query_scalar("select lot from auction where loan = $1 and lot = $2 and block <= $3")
			.bind(loan)
			.bind(lot)
			.bind(snapshot.block.height)
			.fetch_optional(snapshot.db())
			.await?;
	if found.is_none() {
		return Err(Problem::not_found(format_args!("loan {loan} has no lot {lot}")));
	}
	let [block, index] = page.after();
	let mut rows: Vec<Bid> = sqlx::query_as(BIDS)
		.bind(loan)
		.bind(lot)
		.bind(snapshot.block.height)
		.bind(block)
		.bind(index)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.block, row.index.into()]);
	snapshot.list(rows, next)
}
