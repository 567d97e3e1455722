//! All validators with their blocks.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{Account, List, NoParams, Part, Problem, Snapshot};

/// An account that is or was a validator.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Validator {
	/// The account.
	who: Account,
	/// Number of blocks that it made in the last 24 hours.
	blocks_of_day: i64,
	/// Number of blocks that it made in the last 30 days.
	blocks_of_month: i64,
	/// Height of its last block.
	last_block: Option<i64>,
	/// Time of its last block, in seconds since 1970.
	last_block_at: Option<i64>,
	/// Number of its offences.
	offences: i64,
	/// Number of sets of which it was a member.
	sets: i64,
	/// Whether it is in the set that was started last.
	is_in_set: bool,
	/// The last of Admitted, Dismissed, Left, Suspended, Reinstated, Resumed, KeysPurged, Disabled
	/// and Reenabled. Null if nothing happened since genesis.
	last_change: Option<String>,
	/// When, in seconds since 1970.
	changed_at: Option<i64>,
	/// Of Suspended: the reason.
	reason: Option<String>,
}

/// What happened to a validator.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Change {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Admitted, Dismissed, Left, Suspended, Reinstated, Resumed, KeysPurged or Offended; Disabled
	/// or Reenabled within a running session.
	kind: String,
	/// Of Suspended the reason, of Offended the offence.
	reason: Option<String>,
	/// Of Suspended and Offended: the session.
	session: Option<i64>,
}

/// The parameters are the height and its time.
const VALIDATORS: &str = "
with known as (
	select who from set_member where block <= $1
	union select who from validator where block <= $1
), since as (
	select (select height from block where at > $2 - 86400 order by at, height limit 1) as day,
		(select height from block where at > $2 - 30 * 86400 order by at, height limit 1) as month
), made as (
	select author, count(*) filter (where height >= since.day) as day, count(*) as month
	from block, since where height between since.month and $1 group by author
)
select k.who,
	coalesce(n.day, 0) as blocks_of_day, coalesce(n.month, 0) as blocks_of_month,
	l.height as last_block, l.at as last_block_at,
	(select count(*) from offence o where o.who = k.who and o.block <= $1) as offences,
	(select count(*) from set_member m where m.who = k.who and m.block <= $1) as sets,
	exists (select from set_member m where m.who = k.who
		and m.block = (select max(block) from set_member where block <= $1)) as is_in_set,
	c.kind as last_change, c.at as changed_at, c.reason
from known k
left join made n on n.author = k.who
left join lateral (
	-- The last entry of the author in the index, and not the last block of all that is its own.
	select author, height, at from block b where (b.author, b.height) <= (k.who, $1)
	order by b.author desc, b.height desc limit 1
) l on l.author = k.who
left join lateral (
	select kind, at, reason from validator v where v.who = k.who and v.block <= $1
	order by block desc, index desc limit 1
) c on true
order by k.who";

/// The parameters are the validator and the height.
const CHANGES: &str = "
select block, index, at, kind, reason, session from validator where who = $1 and block <= $2
union all
select block, index, at, 'Offended', offence, session from offence where who = $1 and block <= $2
order by block, index";

/// All accounts that are or were validators. The list has no pages: at most 64 are admitted.
#[utoipa::path(get, path = "/validators", tag = "validators",
	responses((status = 200, body = List<Validator>)))]
pub(in crate::api) async fn validators(
	mut snapshot: Snapshot,
	_: NoParams,
) -> Result<Response, Problem> {
	let rows: Vec<Validator> = sqlx::query_as(VALIDATORS)
		.bind(snapshot.block.height)
		.bind(snapshot.block.at)
		.fetch_all(snapshot.db())
		.await?;
	snapshot.list(rows, None)
}

/// What happened to a validator, the oldest first. The list has no pages.
#[utoipa::path(get, path = "/validators/{account}/changes", tag = "validators",
	params(("account" = Account, Path, description = "The validator.")),
	responses((status = 200, body = List<Change>)))]
pub(in crate::api) async fn changes(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	_: NoParams,
) -> Result<Response, Problem> {
	let rows: Vec<Change> = sqlx::query_as(CHANGES)
		.bind(account)
		.bind(snapshot.block.height)
		.fetch_all(snapshot.db())
		.await?;
	snapshot.list(rows, None)
}
