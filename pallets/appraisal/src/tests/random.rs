//! Random operations: the invariants hold after each.

use infrafi_protocol::OracleKey;
use rand::{rngs::StdRng, Rng, SeedableRng};
use sp_runtime::{BoundedVec, FixedU128};

use crate::{mock::*, Feeds, Parameters, Params};

const STEPS: u32 = 5_000;
const NAMES: [&str; 5] = ["H100", "L40S", "A100", "B200", "H200"];

fn step(rng: &mut StdRng) {
	let name = NAMES[rng.gen_range(0..NAMES.len())];
	let key = if rng.gen() { price(name) } else { hourly(name) };
	let root = RuntimeOrigin::root();
	// Most of the operations are sometimes refused. The invariants show that they change nothing.
	let _ = match rng.gen_range(0..13) {
		0 => Appraisal::set_model(root, model(name), Some(model_params())),
		1 if rng.gen_ratio(1, 4) => Appraisal::set_model(root, model(name), None),
		2 => {
			let count = rng.gen_range(0..3);
			let urls = ["https://a/", "https://b/", "https://a/"];
			let sources = urls[..count].iter().map(|url| source(url, "/x")).collect();
			Appraisal::set_sources(root, key, BoundedVec::truncate_from(sources))
		}
		3 => {
			let minimum_count = rng.gen_range(0..4);
			Appraisal::set_params(root, Parameters { minimum_count, ..PARAMS() })
		}
		4 | 5 => {
			wait(rng.gen_range(1..60));
			Ok(())
		}
		6 => Appraisal::accept_value(root, key),
		_ => feed_randomly(rng, key),
	};
}

fn feed_randomly(rng: &mut StdRng, key: OracleKey) -> sp_runtime::DispatchResult {
	let values = (0..rng.gen_range(1..4))
		.map(|_| (key.clone(), FixedU128::from_inner(rng.gen::<u128>() >> rng.gen_range(0..128))))
		.collect();
	let appraiser = RuntimeOrigin::signed(account(rng.gen_range(1..5)));
	Oracle::feed_values(appraiser, BoundedVec::truncate_from(values))
		.map(|_| ())
		.map_err(|e| e.error)
}

#[test]
fn preserves_the_invariants() {
	run(|| {
		let mut rng = StdRng::seed_from_u64(0x1AF4_AF15);
		let mut accepted = 0;
		for number in 0..STEPS {
			step(&mut rng);
			Appraisal::do_try_state().unwrap_or_else(|error| panic!("step {number}: {error:?}"));
			accepted += Feeds::<Test>::iter_values().filter(|feed| feed.accepted.is_some()).count();
		}
		assert!(accepted > 1_000, "the steps led to accepted values: {accepted}");
		assert!(Params::<Test>::get().minimum_count > 0);
	});
}
