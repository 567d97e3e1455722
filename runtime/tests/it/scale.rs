//! A call costs the same in a small state and in a large one: it reads and writes as many keys.
//! `scripts/scale.sh` measures times in states of any size, with `examples/scale.rs`.

#[path = "../../examples/scale/actions.rs"]
mod actions;
#[path = "../../examples/scale/world.rs"]
mod world;

use crate::{
	chain::START,
	storage_cost::{storage_cost, StorageCost},
};
use world::{Sizes, World, BILLS};

/// The cost of every action.
fn costs(loans: u32) -> Vec<(&'static str, StorageCost)> {
	// One borrower and one curator: a block pays as many accounts whichever loans it looks at
	// first.
	let sizes = Sizes {
		loans,
		requests: 2 * loans,
		bills: (loans / 2).min(BILLS),
		members: 1,
		wallets: 12,
	};
	let mut costs = Vec::new();
	actions::live(&mut World::new(sizes, START), |chain, people, action| {
		costs.push((action.name, storage_cost(chain, || (action.run)(people, 1))));
	});
	costs
}

/// Loans 64 and 1,000, with two units and two requests to each and a bill to every second one. The
/// proof grows with the depth of the trie; a walk through all keys would make it many times as
/// large.
#[test]
fn a_call_reads_and_writes_as_many_keys_in_a_small_state_as_in_a_large_one() {
	let large = std::thread::spawn(|| costs(1_000));
	let small = costs(64);
	let large = large.join().expect("the large state is measured");
	for ((name, few), (_, many)) in small.into_iter().zip(large) {
		assert_eq!((few.reads, few.writes), (many.reads, many.writes), "{name}");
		assert!(many.proof <= 2 * few.proof, "{name}: {} bytes, {} bytes", few.proof, many.proof);
	}
}
