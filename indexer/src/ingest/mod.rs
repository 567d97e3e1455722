//! From a node into the database: finalized blocks alone, in ranges that are fetched side by side
//! and written in their order.

mod basis;
pub mod block;
pub mod facts;
pub mod found;
mod range;
pub mod schedules;

use std::{
	future::Future,
	ops::RangeInclusive,
	pin::Pin,
	task::{Context, Poll},
	time::Duration,
};

use futures::{stream, Stream, StreamExt};
use infrafi_client::{Error as NodeError, Node};
use sqlx::{Connection, PgConnection, PgPool};
use tokio::{sync::watch, task::JoinHandle};

pub use block::Decoded;
pub use range::fetch;

use crate::{
	audit,
	schema::{self, big, Replay, Rows, Turn},
	state::{Height, Report},
};

/// Blocks that are fetched and written together.
const RANGE: u64 = 32;

/// Ranges that are fetched side by side. The node's requests are bounded on their own.
const RANGES: usize = 4;

/// Blocks between two audits.
const AUDIT_EVERY: u64 = 100;

/// How often the node is asked for new blocks. Asking needs nothing to be set up again after the
/// node was away, as a subscription would.
const POLL: Duration = Duration::from_millis(300);

/// How long to wait after an error of the node or the database.
const PAUSE: Duration = Duration::from_secs(2);

/// What stops the index.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// The node.
	#[error(transparent)]
	Node(#[from] NodeError),
	/// The database.
	#[error("the database: {0}")]
	Database(#[from] sqlx::Error),
	/// The database has another chain than the node.
	#[error("{0}; use another database, or drop this one: everything in it can be read again")]
	OtherChain(String),
	/// Another process writes to the database.
	#[error("another process writes to this database: end it first")]
	Raced,
}

impl From<audit::Error> for Error {
	fn from(error: audit::Error) -> Self {
		match error {
			audit::Error::Node(error) => Self::Node(error),
			audit::Error::Database(error) => Self::Database(error),
		}
	}
}

impl Error {
	/// Whether it is of no use to try again.
	pub fn is_final(&self) -> bool {
		match self {
			Self::Node(error) => !matches!(error, NodeError::Rpc(_) | NodeError::NoBlock(_)),
			Self::Database(error) => matches!(error, sqlx::Error::Database(_)) && !is_outage(error),
			Self::OtherChain(_) | Self::Raced => true,
		}
	}
}

/// Whether the server stops, starts, or has no room for a connection: classes 57 and 53 of its
/// states.
fn is_outage(error: &sqlx::Error) -> bool {
	let code = error.as_database_error().and_then(|error| error.code());
	code.is_some_and(|code| code.starts_with("57") || code.starts_with("53"))
}

/// The writer of a database.
pub struct Ingest {
	/// The node.
	pub node: Node,
	/// The database.
	pub pool: PgPool,
	/// Receives each block that is written.
	pub height: watch::Sender<Height>,
	/// Receives the node's last finalized block.
	pub finalized: watch::Sender<u64>,
}

impl Ingest {
	/// Writes finalized blocks as they come, until an error that is final. With `until`, it ends at
	/// that block.
	///
	/// # Errors
	///
	/// Those of [`Error::is_final`].
	pub async fn run(&self, until: Option<u64>) -> Result<(), Error> {
		let mut turn = None;
		loop {
			match self.step(&mut turn, until).await {
				Ok(height) if until.is_some_and(|until| height.number >= until) => return Ok(()),
				Ok(_) => tokio::time::sleep(POLL).await,
				Err(error) if error.is_final() => return Err(error),
				Err(error) => {
					tracing::warn!("{error}; trying again");
					tokio::time::sleep(PAUSE).await;
				}
			}
		}
	}

	/// Catches up, as the only process that writes.
	async fn step(&self, turn: &mut Option<Turn>, until: Option<u64>) -> Result<Height, Error> {
		let is_held = match turn {
			Some(turn) => turn.is_held().await,
			None => false,
		};
		if !is_held {
			*turn = None;
			*turn = Some(self.turn().await?);
			self.finish_replay().await?;
			self.find_schedules().await?;
		}
		self.catch_up(until).await
	}

	/// Makes the schedules that count anew: a program without that table may have written before.
	async fn find_schedules(&self) -> Result<(), Error> {
		let mut connection = self.pool.acquire().await?;
		let mut transaction = connection.begin().await?;
		if let Some(height) = schema::watermark(&mut transaction).await? {
			schedules::replace(&mut transaction, height.number).await?;
		}
		transaction.commit().await?;
		Ok(())
	}

	async fn turn(&self) -> Result<Turn, Error> {
		Turn::take(&self.pool).await?.ok_or(Error::Raced)
	}

	/// Writes all blocks that are final now and not written. Returns the last one.
	async fn catch_up(&self, until: Option<u64>) -> Result<Height, Error> {
		let mut connection = self.pool.acquire().await?;
		let written = self.checked_watermark(&mut connection).await?;
		drop(connection);
		if let Some(height) = written {
			self.height.send_replace(height);
			self.audit_missed(height.number).await?;
		}
		let (number, _) = self.node.finalized().await?;
		self.finalized.send_replace(number);
		let last = until.map_or(number, |until| until.min(number));
		let first = written.map_or(0, |height| height.number + 1);
		let mut fetched = std::pin::pin!(self.fetched(first, last));
		let mut height = written;
		while let Some(blocks) = fetched.next().await {
			height = self.commit(height, blocks?).await?;
		}
		Ok(height.unwrap_or_default())
	}

	/// Ranges of blocks in their order. The next ones are fetched while one is written.
	fn fetched(
		&self,
		first: u64,
		last: u64,
	) -> impl Stream<Item = Result<Vec<Decoded>, NodeError>> + '_ {
		stream::iter(ranges(first, last))
			.map(move |range| Fetching::of(&self.node, range))
			.buffered(RANGES)
	}

	/// The watermark, if the node has the chain of this database.
	async fn checked_watermark(&self, db: &mut PgConnection) -> Result<Option<Height>, Error> {
		let Some(height) = schema::watermark(db).await? else { return Ok(None) };
		let genesis: (Vec<u8>,) =
			sqlx::query_as("select genesis from watermark").fetch_one(&mut *db).await?;
		if genesis.0 != self.node.hash(0).await?.0 {
			return Err(Error::OtherChain("the database has a chain with another genesis".into()));
		}
		let (last, _) = self.node.finalized().await?;
		if last < height.number {
			// A node that syncs is behind; one that started anew has other blocks.
			let known = self.node.hash(last).await?;
			let ours: Option<(Vec<u8>,)> =
				sqlx::query_as("select hash from block where height = $1")
					.bind(big(last))
					.fetch_optional(db)
					.await?;
			return match ours {
				Some((hash,)) if hash == known.0 => Ok(Some(height)),
				_ => Err(other_block(last)),
			};
		}
		if self.node.hash(height.number).await?.0 != height.hash {
			return Err(other_block(height.number));
		}
		Ok(Some(height))
	}

	/// Writes a range in one transaction with the watermark, then audits if it is time.
	async fn commit(
		&self,
		before: Option<Height>,
		blocks: Vec<Decoded>,
	) -> Result<Option<Height>, Error> {
		let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else { return Ok(before) };
		if before.is_some_and(|height| height.hash != first.parent.0) {
			return Err(other_block(first.number));
		}
		let genesis = if first.number == 0 { first.hash } else { self.node.hash(0).await? };
		let (from, to) = (first.number, last.number);
		let height = Height { number: to, hash: last.hash.0, at: last.at };
		let mut rows = Rows::default();
		for block in blocks {
			rows.append(block.found.rows);
		}
		let mut connection = self.pool.acquire().await?;
		let mut transaction = connection.begin().await?;
		rows.write(&mut transaction).await?;
		basis::extend(&mut transaction, from, to).await?;
		schedules::extend(&mut transaction, from, to).await?;
		let before = before.map(|height| height.number);
		if !schema::move_watermark(&mut transaction, genesis.0, before, height).await? {
			return Err(Error::Raced);
		}
		transaction.commit().await?;
		drop(connection);
		self.height.send_replace(height);
		tracing::debug!(from, to, rows = rows.len(), "written");
		let due = to - to % AUDIT_EVERY;
		if due >= from {
			self.audit(due, audit::Depth::SinceLast).await?;
		}
		Ok(Some(height))
	}

	/// Compares the sums of the rows up to a block with what the chain shows at it.
	///
	/// # Errors
	///
	/// Those of node and database.
	pub async fn audit(&self, block: u64, depth: audit::Depth) -> Result<Report, Error> {
		Ok(audit::run(&self.node, &self.pool, block, depth).await?)
	}

	/// Makes the audit that was due last, if the process ended, or the node was away, between the
	/// rows and the audit.
	async fn audit_missed(&self, written: u64) -> Result<(), Error> {
		let due = written - written % AUDIT_EVERY;
		if !audit::is_done(&self.pool, due).await? {
			self.audit(due, audit::Depth::SinceLast).await?;
		}
		Ok(())
	}

	/// Writes the rows of some blocks again. Blocks beyond the watermark are left out. One that was
	/// interrupted is finished first, here or at the next start of a writer.
	///
	/// # Errors
	///
	/// [`Error`].
	pub async fn replay(&self, from: u64, to: u64) -> Result<(), Error> {
		let turn = self.turn().await?;
		self.finish_replay().await?;
		let mut connection = self.pool.acquire().await?;
		let written = self.checked_watermark(&mut connection).await?;
		drop(connection);
		let last = written.map(|height| to.min(height.number));
		if let Some(last) = last.filter(|last| from <= *last) {
			Replay::begin(&self.pool, from, last).await?;
			self.finish_replay().await?;
		}
		turn.end().await?;
		Ok(())
	}

	/// Finishes the replay that was started, if there is one. Each range is replaced at once, so
	/// that nobody sees that it is gone.
	async fn finish_replay(&self) -> Result<(), Error> {
		let Some(Replay { first, next, last }) = Replay::unfinished(&self.pool).await? else {
			return Ok(());
		};
		let mut connection = self.pool.acquire().await?;
		let Some(height) = self.checked_watermark(&mut connection).await? else { return Ok(()) };
		tracing::info!(first, next, last, "blocks are written again");
		let mut fetched = std::pin::pin!(self.fetched(next, last));
		while let Some(blocks) = fetched.next().await {
			rewrite(&mut connection, blocks?).await?;
		}
		// The average cost depends on all that came before, and so do the schedules that count.
		let mut transaction = connection.begin().await?;
		basis::replace(&mut transaction, first, height.number).await?;
		schedules::replace(&mut transaction, height.number).await?;
		Replay::finish(&mut transaction).await?;
		transaction.commit().await?;
		Ok(())
	}
}

/// Replaces the rows of a range, and notes it.
async fn rewrite(db: &mut PgConnection, blocks: Vec<Decoded>) -> Result<(), Error> {
	let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else { return Ok(()) };
	let (first, last) = (first.number, last.number);
	let mut rows = Rows::default();
	for block in blocks {
		rows.append(block.found.rows);
	}
	let mut transaction = db.begin().await?;
	schema::delete(&mut transaction, first, last).await?;
	rows.write(&mut transaction).await?;
	Replay::is_at(&mut transaction, last + 1).await?;
	transaction.commit().await?;
	Ok(())
}

/// A range that is fetched by a task of its own. It goes on while an earlier range is written: a
/// future that is not polled would keep its places among the requests in flight, for which that
/// range may wait.
struct Fetching(JoinHandle<Result<Vec<Decoded>, NodeError>>);

impl Fetching {
	fn of(node: &Node, range: RangeInclusive<u64>) -> Self {
		let node = node.clone();
		Self(tokio::spawn(async move { fetch(&node, range).await }))
	}
}

impl Future for Fetching {
	type Output = Result<Vec<Decoded>, NodeError>;

	fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
		let joined = std::task::ready!(Pin::new(&mut self.0).poll(context));
		Poll::Ready(joined.unwrap_or_else(|error| Err(NodeError::decode("a range", error))))
	}
}

impl Drop for Fetching {
	fn drop(&mut self) {
		self.0.abort();
	}
}

fn other_block(number: u64) -> Error {
	Error::OtherChain(format!("the database has another block {number} than the node"))
}

/// Blocks in pieces, the first and the last included.
fn ranges(first: u64, last: u64) -> impl Iterator<Item = RangeInclusive<u64>> {
	let starts = (first..=last).step_by(usize::try_from(RANGE).unwrap_or(1));
	starts.map(move |from| from..=last.min(from.saturating_add(RANGE - 1)))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn ranges_have_every_block_once() {
		let list: Vec<u64> = ranges(5, 57).flatten().collect();
		assert_eq!(list, (5..=57).collect::<Vec<_>>());
		assert_eq!(ranges(5, 57).next(), Some(5..=36));
		assert_eq!(ranges(3, 2).count(), 0);
		assert_eq!(ranges(0, 0).collect::<Vec<_>>(), [0..=0]);
	}
}
