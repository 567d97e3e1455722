//! Reports validators that sign two blocks of one slot.
//!
//! The SDK only logs them. This task remembers the headers of the last slots, and has the runtime
//! put a report in the node's own pool. It lands on the chain when this node makes a block. The
//! runtime finds out which validator signed, and refuses what is not proven.

use super::{FullClient, FullPool};
use futures::StreamExt;
use infrafi_runtime::{
	opaque::{Block, Header},
	validators_api::{EquivocationApi, ReportOutcome},
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

/// The headers of a slot.
#[derive(Default)]
struct Slot {
	headers: Vec<Header>,
	/// Whether a report has no further effect.
	is_settled: bool,
}

/// The headers of the last slots.
#[derive(Default)]
struct Seen(BTreeMap<u64, Slot>);

impl Seen {
	/// Notes a block, and forgets slots that are too old. Of many blocks the last one replaces the
	/// one before it, since it may be the one that the chain goes on with.
	fn note(&mut self, slot: u64, header: Header) {
		let newest = self.0.last_key_value().map_or(slot, |(newest, _)| slot.max(*newest));
		let oldest = newest.saturating_sub(SLOTS - 1);
		if slot < oldest {
			return;
		}
		self.0.retain(|slot, _| *slot >= oldest);
		let known = &mut self.0.entry(slot).or_default().headers;
		if !known.contains(&header) {
			known.truncate(HEADERS - 1);
			known.push(header);
		}
	}

	/// Tries each two headers of a slot, until a report is sent or settled.
	fn report(&mut self, mut submit: impl FnMut(u64, &Header, &Header) -> ReportOutcome) {
		for (number, slot) in self.0.iter_mut().filter(|(_, slot)| !slot.is_settled) {
			let pairs = slot.headers.iter().enumerate().flat_map(|(index, second)| {
				slot.headers[..index].iter().map(move |first| (first, second))
			});
			let mut outcomes = pairs.map(|(first, second)| submit(*number, first, second));
			let outcome = outcomes.find(|outcome| *outcome != ReportOutcome::NotSent);
			slot.is_settled = outcome == Some(ReportOutcome::Settled);
		}
	}
}

/// Follows all imported blocks, those of forks too, and reports until the node ends.
pub async fn report(client: Arc<FullClient>, pool: Arc<FullPool>) {
	let pools = OffchainTransactionPoolFactory::new(pool);
	let mut blocks = client.every_import_notification_stream();
	let mut seen = Seen::default();
	let mut tried = None;
	while let Some(block) = blocks.next().await {
		if let Ok(slot) = find_pre_digest::<Block, AuthoritySignature>(&block.header) {
			seen.note(slot.into(), block.header);
		}
		// The chain knows the hashes of the blocks before its best one. So what is not proven yet
		// is tried again at every new one, until it is too old.
		let best = client.info().best_hash;
		if tried.replace(best) != Some(best) {
			seen.report(|slot, first, second| submit(&client, &pools, best, slot, first, second));
		}
	}
}

fn submit(
	client: &FullClient,
	pools: &OffchainTransactionPoolFactory<Block>,
	best: Hash,
	slot: u64,
	first: &Header,
	second: &Header,
) -> ReportOutcome {
	let mut api = client.runtime_api();
	api.register_extension(pools.offchain_transaction_pool(best));
	match api.submit_double_block(best, first.clone(), second.clone()) {
		Ok(outcome) => {
			if outcome == ReportOutcome::Sent {
				log::warn!("👥 A validator made two blocks of slot {slot}: reported");
			}
			outcome
		}
		Err(error) => {
			log::warn!("two blocks of slot {slot} are not reported: {error}");
			ReportOutcome::NotSent
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use ReportOutcome::*;

	fn header(root: u8) -> Header {
		let root = Hash::repeat_byte(root);
		Header {
			parent_hash: root,
			number: 1,
			state_root: root,
			extrinsics_root: root,
			digest: Default::default(),
		}
	}

	/// The roots of the pairs that are tried, if the chain answers each in the same way.
	fn tried(seen: &mut Seen, outcome: ReportOutcome) -> Vec<(u64, u8, u8)> {
		let mut all = vec![];
		seen.report(|slot, first, second| {
			all.push((slot, first.state_root.0[0], second.state_root.0[0]));
			outcome
		});
		all
	}

	#[test]
	fn two_blocks_of_a_slot_are_tried_until_they_are_settled() {
		let mut seen = Seen::default();
		seen.note(7, header(1));
		seen.note(8, header(2));
		seen.note(7, header(1));
		assert!(tried(&mut seen, NotSent).is_empty(), "the same block again");
		seen.note(7, header(3));
		for outcome in [NotSent, Sent, Settled] {
			assert_eq!(tried(&mut seen, outcome), [(7, 1, 3)]);
		}
		assert!(tried(&mut seen, NotSent).is_empty());
		seen.note(8, header(4));
		assert_eq!(tried(&mut seen, NotSent), [(8, 2, 4)]);
	}

	#[test]
	fn one_report_of_a_slot_is_enough() {
		let mut seen = Seen::default();
		(1..=3).for_each(|root| seen.note(1, header(root)));
		assert_eq!(tried(&mut seen, NotSent), [(1, 1, 2), (1, 1, 3), (1, 2, 3)]);
		assert_eq!(tried(&mut seen, Sent), [(1, 1, 2)]);
	}

	#[test]
	fn old_slots_are_forgotten() {
		let mut seen = Seen::default();
		seen.note(1, header(1));
		seen.note(1, header(2));
		seen.note(64, header(3));
		assert_eq!(tried(&mut seen, NotSent), [(1, 1, 2)]);
		seen.note(65, header(4));
		assert!(tried(&mut seen, NotSent).is_empty());
		seen.note(1, header(5));
		assert_eq!(seen.0.len(), 2, "a block that comes too late");
	}

	#[test]
	fn a_validator_neither_fills_the_memory_nor_hides_the_last_block() {
		let mut seen = Seen::default();
		(1..=100).for_each(|root| seen.note(1, header(root)));
		let all = tried(&mut seen, NotSent);
		assert_eq!((all.len(), all[5]), (6, (1, 3, 100)));
	}
}
