//! Does a call cost the same in a large state? A test says that it touches the same keys; `scripts/scale.sh` measures, on a
//! state of any size, how long it takes, and hands the state to a node.

mod acts;
mod measure;
mod spec;
mod world;

use crate::{
	chain::START,
	touched::{touched, Touched},
};
use world::{Sizes, World, BILLS};

/// What everything that is measured touches.
fn costs(loans: u32) -> Vec<(&'static str, Touched)> {
	// One borrower and one curator: whichever loans a block looks at first, as many accounts are paid.
	let sizes = Sizes {
		loans,
		requests: 2 * loans,
		bills: (loans / 2).min(BILLS),
		members: 1,
		wallets: 12,
	};
	let mut costs = Vec::new();
	acts::live(&mut World::new(sizes, START), |chain, people, act| {
		costs.push((act.name, touched(chain, || (act.run)(people, 1))));
	});
	costs
}

/// Loans 64 and 1,000, with two units and two requests to each and a bill to every second one. What is proved grows as the trie is
/// deeper; going through keys without reading them would make it many times as much.
#[test]
fn what_is_touched_is_the_same_in_a_small_state_and_in_a_large_one() {
	let large = std::thread::spawn(|| costs(1_000));
	for ((name, few), (_, many)) in costs(64).into_iter().zip(large.join().expect("it is measured"))
	{
		assert_eq!((few.reads, few.writes), (many.reads, many.writes), "{name}");
		assert!(many.proof <= 2 * few.proof, "{name}: {} bytes, {} bytes", few.proof, many.proof);
	}
}
