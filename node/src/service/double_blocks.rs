//! Reports validators that sign two blocks of one slot.
//!
//! The SDK only logs them. This task remembers the headers of the last slots, and has the runtime
//! put a report in the node's own pool. It lands on the chain when this node makes a block. The
//! runtime finds out which validator signed, and refuses what is not proven.

use super::{FullClient, FullPool};
use futures::StreamExt;
use infrafi_runtime::{
	opaque::{Block, Header},
	validators_api::EquivocationApi,
	Hash,
};
use sc_client_api::{BlockchainEvents, HeaderBackend};
use sc_consensus_aura::find_pre_digest;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_api::{ApiExt, ProvideRuntimeApi};
use sp_consensus_aura::sr25519::AuthoritySignature;
use std::{collections::BTreeMap, sync::Arc};

/// How many slots are remembered. A fork that is older has lost.
const SLOTS: u64 = 64;

/// How many headers of a slot are remembered: two prove an offence.
const HEADERS: usize = 4;

/// Two different blocks of one slot.
#[derive(Clone, Debug, PartialEq)]
struct Pair {
	slot: u64,
	first: Header,
	second: Header,
}

/// The headers of the last slots, and the pairs among them that may prove an offence.
#[derive(Default)]
struct Seen {
	headers: BTreeMap<u64, Vec<Header>>,
	pairs: Vec<Pair>,
}

impl Seen {
	/// Notes a block, and forgets slots that are too old.
	fn note(&mut self, slot: u64, header: Header) {
		let newest = self.headers.last_key_value().map_or(slot, |(newest, _)| slot.max(*newest));
		let oldest = newest.saturating_sub(SLOTS - 1);
		if slot < oldest {
			return;
		}
		self.headers.retain(|slot, _| *slot >= oldest);
		self.pairs.retain(|pair| pair.slot >= oldest);
		let known = self.headers.entry(slot).or_default();
		if known.len() == HEADERS || known.contains(&header) {
			return;
		}
		let pair = |first: &Header| Pair { slot, first: first.clone(), second: header.clone() };
		self.pairs.extend(known.iter().map(pair));
		known.push(header);
	}
}

/// Follows all imported blocks, those of forks too, and reports until the node ends.
pub async fn report(client: Arc<FullClient>, pool: Arc<FullPool>) {
	let pools = OffchainTransactionPoolFactory::new(pool);
	let mut blocks = client.every_import_notification_stream();
	let mut seen = Seen::default();
	while let Some(block) = blocks.next().await {
		if let Ok(slot) = find_pre_digest::<Block, AuthoritySignature>(&block.header) {
			seen.note(slot.into(), block.header);
		}
		// The chain knows the hashes of the blocks before its best one. So a pair is tried at every
		// block, until it is too old: the chain refuses it from the suspension on.
		let best = client.info().best_hash;
		for pair in &seen.pairs {
			if submit(&client, &pools, best, pair) {
				log::warn!("👥 A validator made two blocks of slot {}: reported", pair.slot);
			}
		}
	}
}

/// Whether the runtime put a report in the pool.
fn submit(
	client: &FullClient,
	pools: &OffchainTransactionPoolFactory<Block>,
	best: Hash,
	Pair { first, second, .. }: &Pair,
) -> bool {
	let mut api = client.runtime_api();
	api.register_extension(pools.offchain_transaction_pool(best));
	api.submit_double_block(best, first.clone(), second.clone())
		.inspect_err(|error| log::warn!("two blocks of one slot are not reported: {error}"))
		.unwrap_or_default()
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::traits::Header as _;

	fn header(root: u8) -> Header {
		let root = Hash::repeat_byte(root);
		Header::new(1, root, root, root, Default::default())
	}

	fn pairs(seen: &Seen) -> Vec<u64> {
		seen.pairs.iter().map(|pair| pair.slot).collect()
	}

	#[test]
	fn two_blocks_of_a_slot_are_a_pair() {
		let mut seen = Seen::default();
		seen.note(7, header(1));
		seen.note(8, header(2));
		seen.note(7, header(1));
		assert!(seen.pairs.is_empty(), "the same block again");
		seen.note(7, header(3));
		assert_eq!(seen.pairs, [Pair { slot: 7, first: header(1), second: header(3) }]);
	}

	#[test]
	fn old_slots_are_forgotten() {
		let mut seen = Seen::default();
		seen.note(1, header(1));
		seen.note(1, header(2));
		seen.note(64, header(3));
		assert_eq!(pairs(&seen), [1]);
		seen.note(65, header(4));
		assert!(seen.pairs.is_empty() && seen.headers.len() == 2);
		seen.note(1, header(5));
		assert_eq!(seen.headers.len(), 2, "a block that comes too late");
	}

	#[test]
	fn a_validator_cannot_fill_the_memory() {
		let mut seen = Seen::default();
		(0..100).for_each(|root| seen.note(1, header(root)));
		assert_eq!((seen.headers[&1].len(), seen.pairs.len()), (4, 6));
	}
}
