//! The task that decides when a block is made.

use super::{clock::Clock, header, now, slot_of, OwnTransactions, Sealing};
use crate::service::{FullClient, FullPool};
use futures::{
	channel::{mpsc, oneshot},
	future::{Either, FusedFuture, FutureExt},
	pin_mut, select,
	stream::{FusedStream, StreamExt},
	SinkExt,
};
use futures_timer::Delay;
use infrafi_runtime::opaque::Header;
use parking_lot::Mutex;
use sc_client_api::{BlockBackend, HeaderBackend};
use sc_consensus_manual_seal::EngineCommand;
use sc_transaction_pool_api::{InPoolTransaction, TransactionPool};
use sp_core::H256;
use std::sync::Arc;

/// How many blocks one request makes at most.
const MAX_BLOCKS: u32 = 10_000;

/// The number of blocks in a row that are made for waiting transactions although none takes any.
/// The first block of a session has no room, the next one has.
const IDLE_BLOCKS: u32 = 3;

/// How many slots are skipped in search of an author that may make a block.
const SKIPPED_SLOTS: u64 = 32;

/// What an RPC caller asks of the task.
pub enum SealRequest {
	/// Make this number of blocks.
	Blocks(u32, Reply),
	/// Make blocks until the chain has this height.
	Until(u32, Reply),
	/// Set the clock to this time, in milliseconds since 1970, and make a block.
	Travel(u64, Reply),
}

/// Where the hash of the last block goes, or why there is none.
pub type Reply = oneshot::Sender<Result<H256, String>>;

/// The way to the task.
pub type SealRequests = mpsc::Sender<SealRequest>;

/// Makes all blocks.
pub(super) struct Sealer {
	pub(super) sealing: Sealing,
	pub(super) client: Arc<FullClient>,
	pub(super) pool: Arc<FullPool>,
	pub(super) own: OwnTransactions,
	pub(super) clock: Arc<Mutex<Clock>>,
	pub(super) commands: mpsc::Sender<EngineCommand<H256>>,
}

impl Sealer {
	/// Runs until the node ends.
	pub(super) async fn run(mut self, requests: impl FusedStream<Item = SealRequest>) {
		let transactions = self.pool.import_notification_stream().fuse();
		pin_mut!(transactions, requests);
		// The interval counts from the last block: what makes no block does not put it off.
		let (mut interval, mut last) = (self.interval(), self.client.info().best_hash);
		// Transactions of before a restart wait in no pool: there is nothing to look for at first.
		loop {
			let sealed = select! {
				hash = transactions.select_next_some() => self.on_transaction(hash).await,
				_ = interval => self.seal_and_follow().await.map(drop),
				request = requests.select_next_some() => {
					self.on_request(request).await;
					Ok(())
				}
				complete => return,
			};
			if let Err(error) = sealed {
				log::error!("no block could be sealed: {error}");
			}
			let best = self.client.info().best_hash;
			if best != last || interval.is_terminated() {
				(interval, last) = (self.interval(), best);
			}
		}
	}

	fn interval(&self) -> impl FusedFuture<Output = ()> + Unpin {
		match self.sealing.interval() {
			Some(time) => Either::Left(Delay::new(time)),
			None => Either::Right(futures::future::pending()),
		}
		.fuse()
	}

	async fn on_transaction(&mut self, hash: H256) -> Result<(), String> {
		if !self.sealing.follows_pool() || self.own.contains(&hash) {
			return Ok(());
		}
		// What was announced may be in a block since, one that was made for another transaction.
		if self.has_waiting(self.client.info().best_hash).await {
			self.seal_and_follow().await?;
		}
		Ok(())
	}

	async fn on_request(&mut self, request: SealRequest) {
		let (result, reply) = match request {
			SealRequest::Blocks(count, reply) => (self.seal_many(count).await, reply),
			SealRequest::Until(to, reply) => (self.seal_until(to).await, reply),
			SealRequest::Travel(to, reply) => (self.travel(to).await, reply),
		};
		// A caller that has gone needs no answer.
		let _ = reply.send(result);
	}

	async fn seal_many(&mut self, count: u32) -> Result<H256, String> {
		if count == 0 || count > MAX_BLOCKS {
			return Err(format!("count has to be from 1 to {MAX_BLOCKS}, not {count}"));
		}
		let mut last = self.client.info().best_hash;
		for _ in 0..count {
			last = self.seal().await?;
		}
		Ok(last)
	}

	async fn seal_until(&mut self, to: u32) -> Result<H256, String> {
		let best = self.client.info().best_number;
		match to.checked_sub(best) {
			Some(count) if count > 0 => self.seal_many(count).await,
			_ => Err(format!("block {best} is there already: `to` has to be higher than {best}")),
		}
	}

	async fn travel(&mut self, to: u64) -> Result<H256, String> {
		let parent = self.best()?;
		self.clock.lock().travel(to, slot_of(&parent))?;
		let sealed = self.seal().await;
		let mut clock = self.clock.lock();
		if sealed.is_ok() {
			clock.run_on(now());
		} else {
			clock.stay();
		}
		sealed
	}

	/// Makes a block, and others for the transactions that are left.
	async fn seal_and_follow(&mut self) -> Result<H256, String> {
		let mut hash = self.seal().await?;
		let mut idle = 0;
		while self.sealing.follows_pool() && idle < IDLE_BLOCKS && self.has_waiting(hash).await {
			idle = if self.took_any(hash)? { 0 } else { idle.saturating_add(1) };
			hash = self.seal().await?;
		}
		Ok(hash)
	}

	/// Whether a transaction is ready on top of the block that no worker of this node sent. Waits
	/// until the pool knows the block.
	async fn has_waiting(&self, hash: H256) -> bool {
		let mut ready = self.pool.ready_at(hash).await;
		ready.any(|transaction| !self.own.contains(transaction.hash()))
	}

	/// Whether the block has more in it than the time.
	fn took_any(&self, hash: H256) -> Result<bool, String> {
		let body = self.client.block_body(hash).map_err(|error| error.to_string())?;
		Ok(body.is_some_and(|body| body.len() > 1))
	}

	/// Makes a block; in the slot of an author that may not make one, the next slot is taken.
	async fn seal(&mut self) -> Result<H256, String> {
		let mut error = String::new();
		for skipped in 0..=SKIPPED_SLOTS {
			self.clock.lock().skip(skipped);
			match self.seal_once().await {
				Ok(hash) => return Ok(hash),
				Err(reason) => error = reason,
			}
		}
		Err(error)
	}

	/// Makes a block, which is final, and waits until the pool knows it: a transaction that is
	/// signed for this block has to find it.
	async fn seal_once(&mut self) -> Result<H256, String> {
		let (sender, receiver) = oneshot::channel();
		let command = EngineCommand::SealNewBlock {
			create_empty: true,
			finalize: true,
			parent_hash: None,
			sender: Some(sender),
		};
		self.commands.send(command).await.map_err(|error| error.to_string())?;
		match receiver.await {
			Ok(Ok(block)) => {
				drop(self.pool.ready_at(block.hash).await);
				Ok(block.hash)
			}
			Ok(Err(error)) => Err(error.to_string()),
			Err(_) => Err("the node is shutting down".into()),
		}
	}

	fn best(&self) -> Result<Header, String> {
		header(&self.client, self.client.info().best_hash)
	}
}
