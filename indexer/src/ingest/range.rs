//! A range of blocks: fetched, decoded and read, with requests for all of them in flight together.

use std::{ops::RangeInclusive, sync::Arc};

use codec::Decode;
use futures::future::try_join_all;
use infrafi_client::{
	runtime::{self, validators},
	Error, Hash, Node, Runtime, State,
};

use super::block::{self, Decoded, Fetched};
use crate::{readings, schema::Bytes};

type Set = validators::view_functions::validator_set::output::Output;

/// Blocks of a range in their order, with all rows but those that depend on earlier blocks.
///
/// # Errors
///
/// Those of the node; [`Error::Decode`] if this program was built for another runtime, or the node
/// changed its chain meanwhile.
pub async fn fetch(node: &Node, range: RangeInclusive<u64>) -> Result<Vec<Decoded>, Error> {
	let (from, to) = range.into_inner();
	let first = from.saturating_sub(1);
	let hashes = node.hashes(first..=to).await?;
	let states = states(node, &hashes).await?;
	// The state before each block. The genesis has none.
	let before = |number: u64| {
		let place = usize::try_from(number.checked_sub(1)?.checked_sub(first)?).ok()?;
		states.get(place)
	};
	let after = |number: u64| {
		let place = usize::try_from(number - first).unwrap_or(usize::MAX);
		states.get(place).ok_or_else(|| Error::NoBlock(number.to_string()))
	};
	let fetched = try_join_all((from..=to).map(|number| async move {
		let state = after(number)?;
		let runtime = before(number).map_or(&state.runtime, |state| &state.runtime);
		fetch_block(node, number, state.hash, runtime.clone()).await
	}));
	let fetched = fetched.await?;
	let mut blocks = try_join_all(fetched.iter().map(block::decode)).await?;
	for (block, next) in blocks.iter().zip(blocks.iter().skip(1)) {
		if block.hash != next.parent {
			return Err(Error::decode("a range of blocks", "the node has changed its chain"));
		}
	}
	let start = after(first)?;
	let mut parent_at = if from == 0 { 0 } else { time_at(start).await? };
	add_authors(&mut blocks, start, after).await?;
	let mut reads = Vec::with_capacity(blocks.len());
	for block in &mut blocks {
		let number = block.number;
		let at = block.at;
		reads.push(readings::add(block, parent_at, before(number), after(number)?));
		parent_at = at;
	}
	try_join_all(reads).await?;
	Ok(blocks)
}

async fn fetch_block(
	node: &Node,
	number: u64,
	hash: Hash,
	runtime: Arc<Runtime>,
) -> Result<Fetched, Error> {
	let key = runtime.storage("System", "Events")?.key();
	let (block, events) = futures::try_join!(node.block(hash), node.storage(&key, hash))?;
	let (header, extrinsics) = (block.header, block.extrinsics);
	// The genesis has no events, and no runtime has executed it.
	let events = events.unwrap_or_default();
	Ok(Fetched { number, hash, header, extrinsics, events, runtime })
}

/// The states after blocks, with their runtimes. All have the same one if the first and the last
/// have: versions only rise.
async fn states(node: &Node, hashes: &[Hash]) -> Result<Vec<State>, Error> {
	let ends = try_join_all(
		hashes.first().into_iter().chain(hashes.last()).map(|hash| node.runtime(*hash)),
	);
	let ends = ends.await?;
	let state = |hash: &Hash, runtime| State { node: node.clone(), hash: *hash, runtime };
	match ends.as_slice() {
		[first, last] if first.spec_version == last.spec_version => {
			Ok(hashes.iter().map(|hash| state(hash, first.clone())).collect())
		}
		_ => {
			let runtimes = try_join_all(hashes.iter().map(|hash| node.runtime(*hash))).await?;
			Ok(hashes.iter().zip(runtimes).map(|(hash, runtime)| state(hash, runtime)).collect())
		}
	}
}

/// The time of a block in seconds, in its state.
async fn time_at(state: &State) -> Result<u64, Error> {
	let key = state.runtime.storage("Timestamp", "Now")?.key();
	let value = state.node.storage(&key, state.hash).await?.unwrap_or_default();
	Ok(u64::decode(&mut value.as_slice()).unwrap_or_default() / 1_000)
}

/// The author of a block is the validator whose turn its slot is, in the set before the block.
async fn add_authors<'a>(
	blocks: &mut [Decoded],
	start: &State,
	after: impl Fn(u64) -> Result<&'a State, Error>,
) -> Result<(), Error> {
	let mut set = set_at(start).await?;
	for block in blocks {
		let members = set.as_ref().map(|set| set.0.as_slice()).unwrap_or_default();
		let turn = block.slot.zip(u64::try_from(members.len()).ok().filter(|size| *size > 0));
		let member = turn.and_then(|(slot, size)| members.get(usize::try_from(slot % size).ok()?));
		for row in &mut block.found.rows.block {
			row.author = member.map(|member| Bytes::from(&member.who));
		}
		if block.is_first_of_session {
			set = set_at(after(block.number)?).await?;
		}
	}
	Ok(())
}

/// The set of validators that makes the block after a state.
async fn set_at(state: &State) -> Result<Set, Error> {
	let key = state.runtime.storage("Session", "CurrentIndex")?.key();
	let value = state.node.storage(&key, state.hash).await?.unwrap_or_default();
	let session = u32::decode(&mut value.as_slice()).unwrap_or_default();
	let payload = runtime::view_functions().validators().validator_set(session);
	Ok(state.view(payload).await?.value)
}
