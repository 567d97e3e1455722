//! What a statement is computed from: the vault at each block with prices, and what the saver had
//! and did.

use std::collections::BTreeMap;

use sqlx::FromRow;

use super::split::{Acts, Flows, Point, Position, Vault};
use crate::api::shared::{Account, Amount, Problem, Snapshot};

/// The most blocks of a statement.
const MOST: i64 = 200_000;

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

/// An event of a request that the account owns or owned.
#[derive(FromRow)]
struct RequestRow {
	block: i64,
	request: i64,
	kind: String,
	owner: Account,
	shares: Option<Amount>,
	assets: Option<Amount>,
}

/// A bucket of a request that the account owns or owned.
#[derive(FromRow)]
struct BucketRow {
	block: i64,
	request: i64,
	shares: Amount,
	asked: Amount,
	pending: Amount,
	paid: Amount,
}

const BOUNDS: &str = "
select coalesce(
	(select max(block) from price where at <= $2 and block <= $1),
	(select min(block) from price where block <= $1)
), (select max(block) from price where at <= $3 and block <= $1)";

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
		where block > $1 and block < $2
			and request in (select request from request_event where owner = $3 or former = $3)
) order by p.block limit $4";

const FLOWS: &str = "
select block,
	coalesce(sum(amount) filter (where kind = 'IncomeReceived'), 0) as income,
	coalesce(sum(amount) filter (where kind in ('PrincipalLost', 'LossCharged')), 0)
		+ coalesce(sum(absorbed), 0) as lost,
	coalesce(sum(locked) filter (where kind = 'WindowFilled'), 0) as bids
from vault_flow where block > $1 and block <= $2 group by block order by block";

const SHARES: &str = "
select block, sum(delta) as delta from movement
where account = $1 and asset = 3 and block <= $2 group by block order by block";

const DEPOSITS: &str = "
select block, sum(amount) as assets, sum(shares) as shares from vault_flow
where account = $1 and kind = 'Deposited' and block > $2 and block <= $3
group by block order by block";

const REQUESTS: &str = "
select block, request, kind, owner, shares, assets from request_event
where block <= $2 and request in (
	select request from request_event where owner = $1 or former = $1
) order by block, index";

const BUCKETS: &str = "
select b.block, r.id as request, r.shares, b.asked, b.pending, b.paid
from request r join bucket b on b.window_end = r.window_end and b.bid = r.bid
	and b.block >= r.block and b.block <= $2
where r.id in (select request from request_event where owner = $1 or former = $1)
order by b.block";

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
		if vault.len() as i64 > MOST {
			return Err(Problem::parameter(format_args!(
				"money moved in more than {MOST} blocks of this time: ask for a shorter one"
			)));
		}
		let flows: Vec<FlowRow> =
			sqlx::query_as(FLOWS).bind(first).bind(last).fetch_all(&mut *db).await?;
		let shares: Vec<ShareRow> =
			sqlx::query_as(SHARES).bind(account).bind(last).fetch_all(&mut *db).await?;
		let deposits: Vec<DepositRow> = sqlx::query_as(DEPOSITS)
			.bind(account)
			.bind(first)
			.bind(last)
			.fetch_all(&mut *db)
			.await?;
		let requests: Vec<RequestRow> =
			sqlx::query_as(REQUESTS).bind(account).bind(last).fetch_all(&mut *db).await?;
		let buckets: Vec<BucketRow> =
			sqlx::query_as(BUCKETS).bind(account).bind(last).fetch_all(&mut *db).await?;
		let feed = Feed {
			flows: flows.into_iter().peekable(),
			shares: shares.into_iter().peekable(),
			deposits: deposits.into_iter().peekable(),
			requests: requests.into_iter().peekable(),
			buckets: buckets.into_iter().peekable(),
		};
		feed.into_history(account, &vault)
			.ok_or_else(|| Problem::internal("the amounts of a statement do not fit"))
	}
}

type Rows<Row> = std::iter::Peekable<std::vec::IntoIter<Row>>;

/// The rows that are not read yet, in the order of their blocks.
struct Feed {
	flows: Rows<FlowRow>,
	shares: Rows<ShareRow>,
	deposits: Rows<DepositRow>,
	requests: Rows<RequestRow>,
	buckets: Rows<BucketRow>,
}

/// A request, as far as it was read.
#[derive(Default)]
struct Request {
	is_owned: bool,
	claimed: i128,
	bucket: Option<BucketRow>,
	/// Its shares until its first bucket is read.
	shares: i128,
}

impl Request {
	/// Pending shares, and what was paid for the others, as the chain rounds them.
	fn state(&self) -> Option<(i128, i128)> {
		let Some(bucket) = &self.bucket else { return Some((self.shares, 0)) };
		let part = |of: Amount| super::split::part_of(of.0, bucket.shares.0, bucket.asked.0);
		Some((part(bucket.pending)?, part(bucket.paid)?))
	}
}

impl Feed {
	fn into_history(mut self, account: Account, vault: &[VaultRow]) -> Option<History> {
		let mut history = History { points: Vec::new(), blocks: Vec::new() };
		let mut requests = BTreeMap::<i64, Request>::new();
		let mut liquid = 0i128;
		let mut owed = 0i128;
		for row in vault {
			owed = row.owed.map_or(owed, |owed| owed.0);
			let mut acts = Acts::default();
			let before = holdings(&requests)?;
			let delta = self.shares_until(row.block)?;
			liquid = liquid.checked_add(delta)?;
			for deposit in up_to(&mut self.deposits, row.block, |row| row.block) {
				acts.deposited = acts.deposited.checked_add(deposit.assets.0)?;
				acts.minted = acts.minted.checked_add(deposit.shares.0)?;
			}
			acts.claimed = self.requests_until(account, row.block, &mut requests)?;
			self.buckets_until(row.block, &mut requests, &mut acts)?;
			let after = holdings(&requests)?;
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

	/// Follows the requests. Returns what the account claimed.
	fn requests_until(
		&mut self,
		account: Account,
		block: i64,
		requests: &mut BTreeMap<i64, Request>,
	) -> Option<i128> {
		let mut claimed = 0i128;
		for row in up_to(&mut self.requests, block, |row| row.block) {
			let request = requests.entry(row.request).or_default();
			let assets = row.assets.map_or(0, |assets| assets.0);
			request.is_owned = row.owner == account && row.kind != "Cancelled";
			if row.kind == "Requested" {
				request.shares = row.shares.map_or(0, |shares| shares.0);
			}
			if row.kind == "Claimed" {
				request.claimed = request.claimed.checked_add(assets)?;
				if row.owner == account {
					claimed = claimed.checked_add(assets)?;
				}
			}
		}
		Some(claimed)
	}

	/// Follows the buckets of the requests, and notes what was filled.
	fn buckets_until(
		&mut self,
		block: i64,
		requests: &mut BTreeMap<i64, Request>,
		acts: &mut Acts,
	) -> Option<()> {
		for row in up_to(&mut self.buckets, block, |row| row.block) {
			let request = requests.entry(row.request).or_default();
			let (pending, paid) = match request.bucket {
				None => (row.shares.0, 0),
				Some(_) => request.state()?,
			};
			request.bucket = Some(row);
			if request.is_owned {
				let (left, total) = request.state()?;
				acts.filled = acts.filled.checked_add(pending.checked_sub(left)?)?;
				acts.paid = acts.paid.checked_add(total.checked_sub(paid)?)?;
			}
		}
		Some(())
	}
}

/// The pending shares and the claimable money of all requests that the account owns.
fn holdings(requests: &BTreeMap<i64, Request>) -> Option<Position> {
	let owned = requests.values().filter(|request| request.is_owned);
	owned.map(|request| Some((request.state()?, request.claimed))).try_fold(
		Position::default(),
		|sum, state| {
			let ((shares, paid), claimed) = state?;
			Some(Position {
				shares: sum.shares.checked_add(shares)?,
				claimable: sum.claimable.checked_add(paid)?.checked_sub(claimed)?,
			})
		},
	)
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
