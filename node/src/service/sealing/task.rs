//! The task that decides when a block is made.

use super::{clock::Clock, now, time_of, KnownTransactions, Sealing};
use crate::service::{FullClient, FullPool};
use futures::{
	channel::{mpsc, oneshot},
	future::{self, Either, FusedFuture, FutureExt},
	pin_mut, select,
	stream::{FusedStream, StreamExt},
	SinkExt,
};
use futures_timer::Delay;
use parking_lot::Mutex;
use sc_client_api::{BlockBackend, HeaderBackend};
use sc_consensus_manual_seal::EngineCommand;
use sc_transaction_pool_api::{InPoolTransaction, TransactionPool};
use sp_core::H256;
use std::{sync::Arc, time::Duration};

/// How many blocks one request makes at most.
pub const MAX_BLOCKS: u32 = 10_000;

/// The number of blocks in a row that are made for waiting transactions although none takes any.
/// The first block of a session has no room, the next one has.
const IDLE_BLOCKS: u32 = 3;

/// The number of blocks that follow one for waiting transactions before requests get their turn.
/// Each transaction that is still waiting then has its own announcement in the queue.
const FOLLOWING_BLOCKS: u32 = 8;

/// How many slots are skipped in search of an author that may make a block.
const SKIPPED_SLOTS: u64 = 32;

/// The timestamp is the only inherent of a block.
const INHERENTS: usize = 1;

/// How long to wait until the pool knows a block, which takes milliseconds. After that the pool
/// answers with what it knows: a request has to be answered.
const POOL_PATIENCE: Duration = Duration::from_secs(5);

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

/// A block that was made.
struct SealedBlock {
	hash: H256,
	/// The hashes of the transactions in it.
	took: Vec<H256>,
}

/// Makes all blocks.
pub(super) struct Sealer {
	pub(super) sealing: Sealing,
	pub(super) client: Arc<FullClient>,
	pub(super) pool: Arc<FullPool>,
	/// What workers of this node have sent.
	pub(super) own: KnownTransactions,
	/// What the last blocks have taken.
	pub(super) taken: KnownTransactions,
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
			None => Either::Right(future::pending()),
		}
		.fuse()
	}

	async fn on_transaction(&mut self, hash: H256) -> Result<(), String> {
		if !self.sealing.follows_pool() || self.own.contains(&hash) {
			return Ok(());
		}
		// What was announced may be in a block since, one that was made for another transaction.
		// What is in none needs a block even if the pool has nothing ready on top of the best one:
		// the pool announces a transaction once, and can do so while it takes in a block, without
		// the transaction. It offers the transaction on top of the next block.
		let best = self.client.info().best_hash;
		if !self.taken.contains(&hash) || self.has_waiting(best).await {
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
		let mut last = self.client.info().best_hash;
		for _ in 0..count {
			last = self.seal().await?.hash;
		}
		Ok(last)
	}

	async fn seal_until(&mut self, to: u32) -> Result<H256, String> {
		let best = self.client.info().best_number;
		self.seal_many(blocks_until(to, best)?).await
	}

	/// Makes a block of exactly this time.
	async fn travel(&mut self, to: u64) -> Result<H256, String> {
		let parent = time_of(&self.client, self.client.info().best_hash)?;
		self.clock.lock().travel(to, parent)?;
		let sealed = self.seal_once().await;
		let mut clock = self.clock.lock();
		if sealed.is_ok() {
			clock.run_on(now());
		} else {
			clock.stay();
		}
		let sealed = sealed.map(|block| block.hash);
		sealed.map_err(|reason| format!("no block can have the time {to} ms: {reason}"))
	}

	/// Makes a block, and others for the transactions that are left.
	async fn seal_and_follow(&mut self) -> Result<(), String> {
		let mut block = self.seal().await?;
		let mut followers = Followers::default();
		while self.sealing.follows_pool()
			&& self.has_waiting(block.hash).await
			&& followers.may_follow(self.is_for_others(&block))
		{
			block = self.seal().await?;
		}
		Ok(())
	}

	/// Whether a transaction is ready on top of the block that no worker of this node sent.
	async fn has_waiting(&self, hash: H256) -> bool {
		let ready = self.pool.ready_at_with_timeout(hash, POOL_PATIENCE).await;
		!self.own.are_all(ready.map(|transaction| *transaction.hash()))
	}

	/// Whether the block has a transaction that no worker of this node sent.
	fn is_for_others(&self, block: &SealedBlock) -> bool {
		!self.own.are_all(block.took.iter().copied())
	}

	/// The hashes of the transactions in a block.
	fn transactions_of(&self, hash: H256) -> Result<Vec<H256>, String> {
		let body = self.client.block_body(hash).map_err(|error| error.to_string())?;
		let transactions = body.iter().flatten().skip(INHERENTS);
		Ok(transactions.map(|transaction| self.pool.hash_of(transaction)).collect())
	}

	/// Makes a block; in the slot of an author that may not make one, the next slot is taken.
	async fn seal(&mut self) -> Result<SealedBlock, String> {
		let mut error = String::new();
		for skipped in 0..=SKIPPED_SLOTS {
			self.clock.lock().skip(skipped);
			match self.seal_once().await {
				Ok(block) => return Ok(block),
				Err(reason) => error = reason,
			}
		}
		Err(error)
	}

	/// Makes a block, which is final, and waits until the pool knows it: a transaction that is
	/// signed for this block has to find it.
	async fn seal_once(&mut self) -> Result<SealedBlock, String> {
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
				let took = self.transactions_of(block.hash)?;
				for transaction in &took {
					self.taken.insert(*transaction);
				}
				drop(self.pool.ready_at_with_timeout(block.hash, POOL_PATIENCE).await);
				Ok(SealedBlock { hash: block.hash, took })
			}
			Ok(Err(error)) => Err(error.to_string()),
			Err(_) => Err("the node is shutting down".into()),
		}
	}
}

/// How many blocks are missing until the height `to`.
fn blocks_until(to: u32, best: u32) -> Result<u32, String> {
	match to.checked_sub(best) {
		None | Some(0) => {
			Err(format!("block {best} is there already: to has to be higher than {best}, not {to}"))
		}
		Some(count) if count > MAX_BLOCKS => Err(format!(
			"block {best} is the last one, and a request makes {MAX_BLOCKS} blocks at most: to has \
			 to be at most {}, not {to}",
			best.saturating_add(MAX_BLOCKS)
		)),
		Some(count) => Ok(count),
	}
}

/// The blocks that follow one for the transactions that it left.
#[derive(Debug, Default)]
struct Followers {
	made: u32,
	/// How many blocks in a row took no transaction.
	idle: u32,
}

impl Followers {
	/// Counts a block that follows one with a transaction, or without any. False if there have been
	/// enough.
	fn may_follow(&mut self, took_any: bool) -> bool {
		self.made = self.made.saturating_add(1);
		self.idle = if took_any { 0 } else { self.idle.saturating_add(1) };
		self.made <= FOLLOWING_BLOCKS && self.idle <= IDLE_BLOCKS
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// How many blocks follow one, if a block takes a transaction or not as `took` has it.
	fn followers(mut took: impl FnMut(u32) -> bool) -> u32 {
		let mut followers = Followers::default();
		(0..).take_while(|n| followers.may_follow(took(*n))).count() as u32
	}

	#[test]
	fn blocks_follow_while_they_take_transactions_up_to_a_bound() {
		assert_eq!(followers(|_| true), FOLLOWING_BLOCKS);
		assert_eq!(followers(|_| false), IDLE_BLOCKS);
		// The first block of a session between others.
		assert_eq!(followers(|n| n != 2), FOLLOWING_BLOCKS);
		assert_eq!(followers(|n| n < 2), 2 + IDLE_BLOCKS);
	}

	#[test]
	fn a_height_is_above_the_last_block_and_in_reach() {
		assert_eq!(blocks_until(8, 5), Ok(3));
		assert_eq!(blocks_until(5 + MAX_BLOCKS, 5), Ok(MAX_BLOCKS));
		for to in [0, 5] {
			let error = blocks_until(to, 5).unwrap_err();
			assert!(error.contains("block 5 is there already"), "{error}");
		}
		let error = blocks_until(10_006, 5).unwrap_err();
		assert!(error.contains("to has to be at most 10005, not 10006"), "{error}");
	}
}
