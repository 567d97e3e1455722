//! The hashes of transactions that need no block: those of the node's own offchain workers, since
//! each block would run the workers again, which send the next one; and those that a block has
//! taken.

use crate::service::FullPool;
use infrafi_runtime::opaque::{Block, UncheckedExtrinsic};
use parking_lot::Mutex;
use sc_transaction_pool_api::{LocalTransactionPool, TransactionPool};
use sp_core::H256;
use std::{collections::VecDeque, sync::Arc};

/// How many hashes are remembered. A worker has at most a few transactions in the pool, and a block
/// takes a few hundred.
const REMEMBERED: usize = 1_024;

/// The latest transactions of a kind.
#[derive(Clone, Default)]
pub struct KnownTransactions(Arc<Mutex<VecDeque<H256>>>);

impl KnownTransactions {
	/// Whether the transaction is one of them.
	pub fn contains(&self, hash: &H256) -> bool {
		self.0.lock().contains(hash)
	}

	/// Whether all of these transactions are.
	pub fn are_all(&self, mut hashes: impl Iterator<Item = H256>) -> bool {
		let known = self.0.lock();
		hashes.all(|hash| known.contains(&hash))
	}

	/// Adds a transaction.
	pub fn insert(&self, hash: H256) {
		let mut hashes = self.0.lock();
		if hashes.len() == REMEMBERED {
			hashes.pop_front();
		}
		hashes.push_back(hash);
	}
}

/// The pool as workers see it: it remembers what they send.
pub struct WorkersPool {
	/// The pool.
	pub pool: Arc<FullPool>,
	/// Where the hashes go.
	pub own: KnownTransactions,
}

impl LocalTransactionPool for WorkersPool {
	type Block = Block;
	type Hash = H256;
	type Error = <FullPool as LocalTransactionPool>::Error;

	fn submit_local(&self, at: H256, transaction: UncheckedExtrinsic) -> Result<H256, Self::Error> {
		// Before the pool announces it.
		self.own.insert(self.pool.hash_of(&transaction));
		self.pool.submit_local(at, transaction)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn one_transaction_of_another_sender_is_enough() {
		let [own, other] = [1, 2].map(H256::from_low_u64_be);
		let workers = KnownTransactions::default();
		workers.insert(own);
		assert!(workers.are_all([].into_iter()));
		assert!(workers.are_all([own, own].into_iter()));
		assert!(!workers.are_all([own, other].into_iter()));
	}

	#[test]
	fn the_oldest_hash_is_forgotten_first() {
		let own = KnownTransactions::default();
		for n in 0..=REMEMBERED as u64 {
			own.insert(H256::from_low_u64_be(n));
		}
		assert!(!own.contains(&H256::zero()));
		assert!(own.contains(&H256::from_low_u64_be(1)));
		assert!(own.contains(&H256::from_low_u64_be(REMEMBERED as u64)));
	}
}
