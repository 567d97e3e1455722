//! What a statement is computed from: the vault at each block with prices, and what the saver had
//! and did.

use sqlx::FromRow;

use super::{
	book::{Book, BucketRow, OpenRow, RequestRow},
	split::{Acts, Flows, Point, Position, Vault},
};
use crate::api::shared::{Account, Amount, Problem, Snapshot};

/// The most rows of each kind that a statement reads.
const MOST: i64 = 100_000;

/// Points in the order of their blocks, with heights and times.
pub struct History {
	pub points: Vec<Point>,
	pub blocks: Vec<(i64, i64)>,
}

#[derive(FromRow)]
struct VaultRow {
	block: i64,
	at: i64,
	conservative: Amount,
	supply: Amount,
	idle: Amount,
	principal: Amount,
	impairment: Amount,
	locked: Amount,
	owed: Option<Amount>,
}

#[derive(FromRow)]
struct FlowRow {
	block: i64,
	income: Amount,
	lost: Amount,
	bids: Amount,
}

#[derive(FromRow)]
struct ShareRow {
	block: i64,
	delta: Amount,
}

#[derive(FromRow)]
struct DepositRow {
	block: i64,
	assets: Amount,
	shares: Amount,
}

const BOUNDS: &str = "
select coalesce(
	(select block from price where at <= $2 and block <= $1 order by at desc, block desc limit 1),
	(select min(block) from price where block <= $1)
), (select block from price where at <= $3 and block <= $1 order by at desc, block desc limit 1)";

/// What the reserve owed last, up to the first block.
const OWED: &str = "
select coalesce((value ->> 'owed_usdai')::numeric, 0) from reading
where kind = 'position' and key = '' and block <= $1 order by block desc limit 1";

/// The begin, the end, and blocks in which money or shares moved. In all others the supply of
/// shares stays the same, so that they split nothing.
const VAULT: &str = "
select p.block, p.at, p.conservative, p.shares as supply, p.idle, p.principal, p.impairment,
	p.locked, (r.value ->> 'owed_usdai')::numeric as owed
from price p
left join reading r on r.kind = 'position' and r.key = '' and r.block = p.block
where p.block in (
	values ($1::bigint), ($2::bigint)
	union select block from vault_flow where block > $1 and block < $2
	union select block from movement
		where account = $3 and asset = 3 and block > $1 and block < $2
	union select block from request_event
		where block > $1 and block < $2 and request in (
			select request from request_event where owner = $3
			union select request from request_event where former = $3
		)
) order by p.block limit $4";

const FLOWS: &str = "
select block,
	coalesce(sum(amount) filter (where kind = 'IncomeReceived'), 0) as income,
	coalesce(sum(amount) filter (where kind in ('PrincipalLost', 'LossCharged')), 0)
		+ coalesce(sum(absorbed), 0) as lost,
	coalesce(sum(locked) filter (where kind = 'WindowFilled'), 0) as bids
from vault_flow where block > $1 and block <= $2 group by block order by block";

/// Changes of the balance of shares. What came up to the first block is one change in it.
const SHARES: &str = "
select greatest(block, $2) as block, sum(delta) as delta from movement
where account = $1 and asset = 3 and block <= $3 group by 1 order by 1";

const DEPOSITS: &str = "
select block, sum(amount) as assets, sum(shares) as shares from vault_flow
where account = $1 and kind = 'Deposited' and block > $2 and block <= $3
group by block order by block";

/// Requests of the account that were open in the first block.
const OPEN: &str = "
select r.id as request, r.shares, o.owner = $1 as is_owned, (
	select coalesce(sum(assets), 0) from request_event
	where request = r.id and kind = 'Claimed' and block <= $2
) as claimed
from (
	select request from request_event where owner = $1 and block <= $2
	union select request from request_event where former = $1 and block <= $2
) m
join request r on r.id = m.request
join lateral (
	select owner, kind, is_last from request_event where request = r.id and block <= $2
	order by block desc, index desc limit 1
) o on o.kind <> 'Cancelled' and o.is_last is not true
order by r.id limit $3";

/// What happened later to requests of the account.
const REQUESTS: &str = "
select block, request, kind, owner, shares, assets from request_event
where block > $2 and block <= $3 and request in (
	select request from request_event where owner = $1 and block <= $3
	union select request from request_event where former = $1 and block <= $3
) order by block, index limit $4";

/// The buckets of requests: each time that a fill changed one, and of those up to the first block
/// the last one. Until its first fill a bucket has all that it was asked for, however often it was
/// read.
const BUCKETS: &str = "
with mine as (
	select r.id, r.shares, r.window_end, r.bid
	from (
		select request from request_event where owner = $1 and block <= $3
		union select request from request_event where former = $1 and block <= $3
	) m
	join request r on r.id = m.request
), filled as (
	select m.id, m.shares, b.block, b.asked, b.pending, b.paid
	from mine m
	join fill f on f.window_end = m.window_end and f.block <= $3
	join bucket b on b.window_end = m.window_end and b.bid = m.bid and b.block = f.block
), before as (
	select distinct on (id) id, shares, $2::bigint as block, asked, pending, paid
	from filled where block <= $2 order by id, filled.block desc
)
select block, id as request, shares, asked, pending, paid from before
union
select block, id, shares, asked, pending, paid from filled where block > $2
order by block, request limit $4";

impl History {
	/// Reads the history from the last block with prices at or before `from` to that of `to`.
	pub async fn read(
		snapshot: &mut Snapshot,
		account: Account,
		from: i64,
		to: i64,
	) -> Result<Self, Problem> {
		let height = snapshot.block.height;
		let bounds: (Option<i64>, Option<i64>) = sqlx::query_as(BOUNDS)
			.bind(height)
			.bind(from)
			.bind(to)
			.fetch_one(snapshot.db())
			.await?;
		let (Some(first), Some(last)) = bounds else {
			return Err(Problem::not_found("there are no prices in this time"));
		};
		if last < first {
			return Err(Problem::not_found("there are no prices in this time"));
		}
		let db = snapshot.db();
		let vault: Vec<VaultRow> = sqlx::query_as(VAULT)
			.bind(first)
			.bind(last)
			.bind(account)
			.bind(MOST + 1)
			.fetch_all(&mut *db)
			.await?;
		let vault = within(vault)?;
		let flows: Vec<FlowRow> =
			sqlx::query_as(FLOWS).bind(first).bind(last).fetch_all(&mut *db).await?;
		let shares = sqlx::query_as(SHARES).bind(account).bind(first).bind(last);
		let shares: Vec<ShareRow> = shares.fetch_all(&mut *db).await?;
		let deposits = sqlx::query_as(DEPOSITS).bind(account).bind(first).bind(last);
		let deposits: Vec<DepositRow> = deposits.fetch_all(&mut *db).await?;
		let open = sqlx::query_as(OPEN).bind(account).bind(first).bind(MOST + 1);
		let open: Vec<OpenRow> = within(open.fetch_all(&mut *db).await?)?;
		let requests = sqlx::query_as(REQUESTS).bind(account).bind(first).bind(last).bind(MOST + 1);
		let requests: Vec<RequestRow> = within(requests.fetch_all(&mut *db).await?)?;
		let buckets = sqlx::query_as(BUCKETS).bind(account).bind(first).bind(last).bind(MOST + 1);
		let buckets: Vec<BucketRow> = within(buckets.fetch_all(&mut *db).await?)?;
		let owed: Option<Amount> =
			sqlx::query_scalar(OWED).bind(first).fetch_optional(&mut *db).await?;
		let feed = Feed {
			flows: flows.into_iter().peekable(),
			shares: shares.into_iter().peekable(),
			deposits: deposits.into_iter().peekable(),
			requests: requests.into_iter().peekable(),
			buckets: buckets.into_iter().peekable(),
			book: Book::of(open).ok_or_else(too_large)?,
		};
		let owed = owed.unwrap_or_default().0;
		feed.into_history(account, owed, &vault).ok_or_else(too_large)
	}
}

fn too_large() -> Problem {
	Problem::internal("the amounts of a statement do not fit")
}

/// Refuses more rows than a statement may have.
fn within<Row>(rows: Vec<Row>) -> Result<Vec<Row>, Problem> {
	if rows.len() as i64 > MOST {
		return Err(Problem::parameter(format_args!(
			"money or requests moved more than {MOST} times in this time: ask for a shorter one"
		)));
	}
	Ok(rows)
}

type Rows<Row> = std::iter::Peekable<std::vec::IntoIter<Row>>;

/// The rows that are not read yet, in the order of their blocks.
struct Feed {
	flows: Rows<FlowRow>,
	shares: Rows<ShareRow>,
	deposits: Rows<DepositRow>,
	requests: Rows<RequestRow>,
	buckets: Rows<BucketRow>,
	book: Book,
}

impl Feed {
	fn into_history(
		mut self,
		account: Account,
		mut owed: i128,
		vault: &[VaultRow],
	) -> Option<History> {
		let mut history = History { points: Vec::new(), blocks: Vec::new() };
		let mut liquid = 0i128;
		for row in vault {
			owed = row.owed.map_or(owed, |owed| owed.0);
			let mut acts = Acts::default();
			let before = self.book.held;
			let delta = self.shares_until(row.block)?;
			liquid = liquid.checked_add(delta)?;
			for deposit in up_to(&mut self.deposits, row.block, |row| row.block) {
				acts.deposited = acts.deposited.checked_add(deposit.assets.0)?;
				acts.minted = acts.minted.checked_add(deposit.shares.0)?;
			}
			for event in up_to(&mut self.requests, row.block, |row| row.block) {
				let claimed = self.book.take_event(account, &event)?;
				acts.claimed = acts.claimed.checked_add(claimed)?;
			}
			for bucket in up_to(&mut self.buckets, row.block, |row| row.block) {
				self.book.take_bucket(bucket, &mut acts)?;
			}
			let after = self.book.held;
			// What came otherwise than by deposits, fills and requests was sent or received.
			acts.moved = delta
				.checked_add(after.shares.checked_sub(before.shares)?)?
				.checked_add(acts.filled)?
				.checked_sub(acts.minted)?;
			let position = Position { shares: liquid.checked_add(after.shares)?, ..after };
			let flows = self.flows_until(row.block)?;
			history.points.push(Point { vault: row.vault(owed), flows, position, acts });
			history.blocks.push((row.block, row.at));
		}
		Some(history)
	}

	fn flows_until(&mut self, block: i64) -> Option<Flows> {
		up_to(&mut self.flows, block, |row| row.block).into_iter().try_fold(
			Flows::default(),
			|sum, row| {
				Some(Flows {
					income: sum.income.checked_add(row.income.0)?,
					lost: sum.lost.checked_add(row.lost.0)?,
					bids: sum.bids.checked_add(row.bids.0)?,
				})
			},
		)
	}

	fn shares_until(&mut self, block: i64) -> Option<i128> {
		let rows = up_to(&mut self.shares, block, |row| row.block);
		rows.into_iter().try_fold(0i128, |sum, row| sum.checked_add(row.delta.0))
	}
}

/// Takes the rows up to a block.
fn up_to<Row>(rows: &mut Rows<Row>, block: i64, of: impl Fn(&Row) -> i64) -> Vec<Row> {
	std::iter::from_fn(|| rows.next_if(|row| of(row) <= block)).collect()
}

impl VaultRow {
	fn vault(&self, owed: i128) -> Vault {
		Vault {
			conservative: self.conservative.0,
			supply: self.supply.0,
			idle: self.idle.0,
			principal: self.principal.0,
			impairment: self.impairment.0,
			owed,
			locked: self.locked.0,
		}
	}
}

#[cfg(test)]
mod tests;
