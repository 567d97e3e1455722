//! Blocks into rows, and rows into a real PostgreSQL. The chain of a block is made here by the
//! committed metadata; `scripts/e2e/tests/index.test.js` has a real one.

mod calls;
mod sample;
mod tables;
mod writing;

use std::sync::Arc;

use codec::{Compact, Encode};
use infrafi_client::{
	subxt::config::substrate::{Digest, SubstrateHeader},
	Hash, Runtime,
};
use infrafi_index::ingest::block::{decode, Decoded, Fetched};
use sample::Sample;

/// The runtime of the committed metadata.
pub fn runtime() -> Arc<Runtime> {
	Arc::new(Runtime::committed().expect("the metadata can be read"))
}

/// The value of `System.Events` with each event of each pallet once, and how many there are. The
/// figures in them depend on `seed`.
pub fn all_events(runtime: &Runtime, seed: u64) -> (Vec<u8>, u32) {
	let metadata = runtime.metadata();
	let mut sample = Sample::new(metadata.types(), seed);
	let (mut records, mut count) = (Vec::new(), 0);
	for pallet in metadata.pallets() {
		for variant in pallet.event_variants().unwrap_or_default() {
			// The phase: the first extrinsic.
			records.push(0);
			records.extend(0u32.encode());
			records.extend([pallet.event_index(), variant.index]);
			for field in &variant.fields {
				sample.add(&mut records, field.ty.id);
			}
			// No topics.
			records.push(0);
			count += 1;
		}
	}
	(Compact(count).encode().into_iter().chain(records).collect(), count)
}

/// A block with the inherent of the time and these events.
pub fn block(runtime: &Arc<Runtime>, number: u64, events: Vec<u8>) -> Fetched {
	let timestamp = runtime.metadata().pallet_by_name("Timestamp").expect("there is a clock");
	let set = timestamp.call_variant_by_name("set").expect("it is set");
	let milliseconds = Compact(1_800_000_000_000 + number * 6_000);
	let call = [vec![5, timestamp.call_index(), set.index], milliseconds.encode()].concat();
	Fetched {
		number,
		hash: hash(number),
		header: SubstrateHeader {
			parent_hash: hash(number.wrapping_sub(1)),
			number,
			state_root: Hash::zero(),
			extrinsics_root: Hash::zero(),
			digest: Digest { logs: Vec::new() },
		},
		extrinsics: vec![call.encode()],
		events,
		runtime: runtime.clone(),
	}
}

/// The hash of a block of this number.
pub fn hash(number: u64) -> Hash {
	let mut bytes = [7; 32];
	bytes[..8].copy_from_slice(&number.to_le_bytes());
	bytes.into()
}

/// A block with each event once, decoded.
pub async fn decoded(runtime: &Arc<Runtime>, number: u64) -> Decoded {
	let (events, _) = all_events(runtime, number);
	decode(&block(runtime, number, events)).await.expect("each event is decoded")
}
