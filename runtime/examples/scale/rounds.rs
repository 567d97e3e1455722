//! Valuation rounds over all loans of a state.

use std::time::{Duration, Instant};

use frame_support::{hypothetically, traits::Hooks};
use infrafi_protocol::OracleKey;
use infrafi_runtime::*;
use sp_keyring::Sr25519Keyring::Alice;

use super::world::World;
use crate::chain::*;

const MODEL: &str = "H100-SXM5-80GB";

/// Rounds in which nothing but time changes a loan, and in which margin of every loan is called:
/// the time of each of their blocks.
pub fn measure(world: &mut World) -> [(&'static str, Vec<Duration>); 2] {
	world.chain.execute_with(|| {
		hypothetically!({
			let hold = round();
			next_block(6);
			feed(Alice, MODEL, 5_000).expect("an appraiser may");
			// A jump is held. Governance accepts it.
			let feed = OracleKey::Price(model(MODEL));
			let _ = root(pallet_appraisal::Call::accept_value { feed });
			next_block(6);
			let fall = round();
			assert!(!Lending::margin_calls(0, 1).calls.is_empty());
			[("prices hold", hold), ("margin of every loan is called", fall)]
		})
	})
}

/// A round as a chain of empty blocks makes it.
fn round() -> Vec<Duration> {
	let mut blocks = Vec::new();
	struck();
	while Lending::valuation().running {
		let start = Instant::now();
		let room = configs::BlockWeights::get().max_block;
		<Lending as Hooks<_>>::on_idle(System::block_number(), room);
		blocks.push(start.elapsed());
		next_block(6);
	}
	blocks
}
