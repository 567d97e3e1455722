//! Listings of the market, and sales.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use super::shared::{Account, Amount, Hash, List, Page, Problem, Query, Snapshot};

/// Which listings are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ListingParams {
	/// The account that listed the item.
	#[param(value_type = Option<Account>)]
	seller: Option<Account>,
	/// Kind of the item.
	item_kind: Option<ItemKind>,
	/// Id of the request, the loan or the unit.
	item: Option<i64>,
	/// State of the listings. Without it all are listed.
	state: Option<ListingState>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

/// The kind of an item.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
enum ItemKind {
	/// A request to redeem shares of the vault.
	Request,
	/// A lender position.
	Position,
	/// The receipt of a unit.
	Receipt,
}

impl ItemKind {
	fn name(self) -> &'static str {
		match self {
			Self::Request => "Request",
			Self::Position => "Position",
			Self::Receipt => "Receipt",
		}
	}
}

/// The state of a listing.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum ListingState {
	/// It has not expired.
	Listed,
	/// It has expired and was not removed.
	Expired,
	/// It was removed without a sale.
	Delisted,
	/// The item was sold.
	Sold,
}

impl ListingState {
	fn name(self) -> &'static str {
		match self {
			Self::Listed => "Listed",
			Self::Expired => "Expired",
			Self::Delisted => "Delisted",
			Self::Sold => "Sold",
		}
	}
}

/// A listing. Amounts are USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Listing {
	/// Id of the listing.
	id: i64,
	/// Listed, Expired, Delisted or Sold. An item that has changed cannot be bought although its
	/// listing has not expired.
	state: String,
	/// When it was listed, in seconds since 1970.
	listed_at: i64,
	/// Request, Position or Receipt.
	item_kind: String,
	/// Id of the request, the loan or the unit.
	item: i64,
	/// Of a Position: number of the tranche.
	tranche: Option<i32>,
	/// The account that listed it.
	seller: Account,
	/// What a buyer pays.
	price: Amount,
	/// The part of the price for the treasury.
	fee: Amount,
	/// When it expires, in seconds since 1970.
	until: i64,
	/// BLAKE2-256 hash of the SCALE-encoded item, owner and facts.
	fingerprint: Hash,
	/// When it was sold or removed, in seconds since 1970.
	ended_at: Option<i64>,
	/// Of Sold: the account that bought it.
	buyer: Option<Account>,
	/// Of Sold: what the item paid to the seller before the sale.
	claimed: Option<Amount>,
}

/// Listings at a height ($1) and its time ($2), by descending id from before $3 on, of a seller
/// ($4), a kind ($5) and an id ($6) of the item, in a state ($7), unless these are null.
const LISTINGS: &str = "
select o.listing as id, s.state, o.at as listed_at, o.item_kind, o.item, o.tranche, o.seller,
	o.price, o.fee, o.until, o.fingerprint, e.at as ended_at, e.buyer, e.claimed
from listing o
left join lateral (
	select kind, at, buyer, claimed from listing
	where listing = o.listing and kind <> 'Listed' and block <= $1 limit 1
) e on true
cross join lateral (
	select coalesce(e.kind, case when o.until <= $2 then 'Expired' else 'Listed' end) as state
) s
where o.kind = 'Listed' and o.block <= $1 and o.listing < $3
	and ($4::bytea is null or o.seller = $4) and ($5::text is null or o.item_kind = $5)
	and ($6::bigint is null or o.item = $6) and ($7::text is null or s.state = $7)
order by o.listing desc limit $8";

/// Listings of the market, the newest first. Those that were removed or sold stay.
#[utoipa::path(get, path = "/listings", tag = "market", params(ListingParams),
	responses((status = 200, body = List<Listing>)))]
pub(super) async fn listings(
	mut snapshot: Snapshot,
	Query(params): Query<ListingParams>,
) -> Result<Response, Problem> {
	let page = Page::<1>::new(params.cursor.as_deref(), params.limit)?;
	let [before] = page.before();
	let mut rows: Vec<Listing> = sqlx::query_as(LISTINGS)
		.bind(snapshot.block.height)
		.bind(snapshot.block.at)
		.bind(before)
		.bind(params.seller)
		.bind(params.item_kind.map(ItemKind::name))
		.bind(params.item)
		.bind(params.state.map(ListingState::name))
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.id]);
	snapshot.list(rows, next)
}
