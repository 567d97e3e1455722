//! Prices and rates of hardware.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use super::shared::{period, Amount, List, NoParams, Page, Problem, Query, Snapshot};

/// A feed, as of its last accepted value.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct Feed {
	/// Name of the model.
	model: String,
	/// Price (USD for a new piece) or HourlyRate (USD for an hour of a piece).
	feed: String,
	/// The accepted value, with 18 decimals.
	value: Amount,
	/// Time of the oldest number behind it, in seconds since 1970.
	as_of: i64,
	/// When it was accepted, in seconds since 1970.
	accepted_at: i64,
	/// The value that is held since then, with 18 decimals. Null if none is.
	held: Option<Amount>,
	/// Number of rounds that have confirmed the held value.
	rounds: Option<i64>,
}

/// A value of a feed.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(super) struct FeedValue {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Name of the model.
	model: String,
	/// Price or HourlyRate.
	feed: String,
	/// Accepted or Held.
	kind: String,
	/// The value, with 18 decimals.
	value: Amount,
	/// Time of the oldest number behind it, in seconds since 1970.
	as_of: i64,
	/// Of Held: number of rounds that have confirmed it.
	rounds: Option<i64>,
}

/// Which values are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct FeedParams {
	/// Name of the model.
	model: Option<String>,
	/// FeedKind of the feed.
	feed: Option<FeedKind>,
	/// First second, since 1970.
	from: Option<i64>,
	/// Last second, since 1970.
	to: Option<i64>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
enum FeedKind {
	Price,
	HourlyRate,
}

impl FeedKind {
	fn name(self) -> &'static str {
		match self {
			Self::Price => "Price",
			Self::HourlyRate => "HourlyRate",
		}
	}
}

const FEEDS: &str = "
select * from (
	select distinct on (model, feed) model, feed, value, as_of, at as accepted_at, block, index
	from feed where kind = 'Accepted' and block <= $1
	order by model, feed, block desc, index desc
) a left join lateral (
	select value as held, rounds from feed h
	where h.model = a.model and h.feed = a.feed and h.kind = 'Held' and h.block <= $1
		and (h.block, h.index) > (a.block, a.index)
	order by block desc, index desc limit 1
) h on true order by model, feed";

const VALUES: &str = "
select block, index, at, model, feed, kind, value, as_of, rounds from feed
where block <= $1 and (block, index) > ($2, $3) and block between $4 and $5
	and ($6::text is null or model = $6) and ($7::text is null or feed = $7)
order by block, index limit $8";

/// All feeds with their accepted and held values. The list has no pages: at most 64 feeds are
/// registered.
#[utoipa::path(get, path = "/feeds", tag = "hardware",
	responses((status = 200, body = List<Feed>)))]
pub(super) async fn feeds(mut snapshot: Snapshot, _: NoParams) -> Result<Response, Problem> {
	let rows: Vec<Feed> =
		sqlx::query_as(FEEDS).bind(snapshot.block.height).fetch_all(snapshot.db()).await?;
	snapshot.list(rows, None)
}

/// Accepted and held values of feeds over time, the oldest first.
#[utoipa::path(get, path = "/feeds/values", tag = "hardware", params(FeedParams),
	responses((status = 200, body = List<FeedValue>)))]
pub(super) async fn values(
	mut snapshot: Snapshot,
	Query(params): Query<FeedParams>,
) -> Result<Response, Problem> {
	let page = Page::<2>::new(params.cursor.as_deref(), params.limit)?;
	if params.model.as_deref().is_some_and(|model| model.contains(char::is_control)) {
		return Err(Problem::parameter("model has a control character, and no model has one"));
	}
	let (first, last) = snapshot.blocks(period(params.from, params.to)?).await?;
	let [block, index] = page.after();
	let mut rows: Vec<FeedValue> = sqlx::query_as(VALUES)
		.bind(snapshot.block.height)
		.bind(block)
		.bind(index)
		.bind(first)
		.bind(last)
		.bind(params.model)
		.bind(params.feed.map(FeedKind::name))
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.block, row.index.into()]);
	snapshot.list(rows, next)
}
