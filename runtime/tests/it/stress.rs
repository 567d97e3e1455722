//! The scenarios of `scripts/stress.sh`, small: a few loans, and the first months. Each run checks
//! every day that every dollar is found again, at each fill that leavers are paid what stayers
//! have, and at its end that no request was paid more than its part.

#[allow(dead_code)]
#[path = "../../examples/stress/model/mod.rs"]
mod model;

use std::sync::Mutex;

use infrafi_runtime::*;
use model::{
	blocks,
	scenario::{scenarios, Scenario, Shocks},
	world::{Size, World, BEGIN},
};
use serde_json::Value;

use crate::chain::*;

const SIZE: Size = Size { loans: 24, days: 190, check_every: 60 };

fn play(scenario: Scenario) -> Value {
	chain_at(LOCAL, BEGIN - 60).execute_with(|| {
		let mut world = World::new(scenario, SIZE);
		world.run(|_| {});
		world.record.report(&world, 0.0)
	})
}

/// What a run counted under a name.
fn count(run: &Value, name: &str) -> u64 {
	run["counts"][name].as_u64().unwrap_or_else(|| panic!("{name} is not counted"))
}

#[test]
fn every_dollar_is_found_again_in_each_scenario() {
	let waiting = Mutex::new(scenarios());
	let done = Mutex::new(std::collections::BTreeMap::new());
	std::thread::scope(|scope| {
		for _ in 0..2 {
			scope.spawn(|| loop {
				let next = waiting.lock().unwrap().pop();
				let Some(scenario) = next else { return };
				let key = scenario.key;
				let run = play(scenario);
				done.lock().unwrap().insert(key, run);
			});
		}
	});
	let runs = done.into_inner().expect("no run has failed");
	assert_eq!(runs.len(), scenarios().len());
	for (key, run) in &runs {
		assert!(run["checks"]["fills"].as_u64() > Some(2), "{key}: no fill is compared");
	}
	// The shocks arrive: without them these checks would hold for nothing.
	let calm = &runs["calm"];
	for name in ["marginCalls", "coverageBreaches", "seized", "paymentsFailed"] {
		assert_eq!(count(calm, name), 0, "{name}");
	}
	assert!(count(&runs["prices"], "marginCalls") > 0);
	assert!(count(&runs["defaults"], "seized") > 0);
	assert!(count(&runs["defaults"], "sold") > 0);
	assert!(runs["late"]["counts"]["sold"].as_u64() < runs["defaults"]["counts"]["sold"].as_u64());
	assert!(runs["custodian"]["counts"]["billsLost"].as_f64() > Some(1_000.0));
	for key in ["halt", "all"] {
		assert!(count(&runs[key], "stood") > 9 * DAY, "{key}: blocks were made");
	}
}

/// "All at once" is what the other lines of the table say.
#[test]
fn the_last_scenario_is_the_union_of_the_others() {
	let lines = scenarios();
	let (last, others) = lines.split_last().expect("the table has lines");
	let union = others.iter().fold(Shocks::default(), |all, line| all.union(line.shocks));
	assert_eq!(last.shocks, union);
	let Shocks { prices, rents, defaults, recoveries_late, feeds_silent, no_blocks, .. } = union;
	assert!(prices.is_some() && rents.is_some() && defaults.is_some());
	assert!(recoveries_late.is_some() && feeds_silent.is_some() && no_blocks.is_some());
	assert!(union.savers_leave && union.custodian_defaults);
}

/// An hour of empty blocks that is left out, and one that is made, while a lot is on sale: the
/// clocks show the same, and the vault is worth the same.
#[test]
fn blocks_that_are_left_out_would_have_changed_nothing() {
	let after = |pass: fn(u64)| {
		let defaults = scenarios().into_iter().find(|one| one.key == "defaults");
		chain_at(LOCAL, BEGIN - 60).execute_with(|| {
			let mut world = World::new(defaults.expect("it is in the table"), SIZE);
			world.run_until(|world| !world.on_sale.is_empty());
			pass(now() + 3_600);
			let auction = pallet_lending::Market::<Runtime>::get();
			assert!(auction.auctions > 0, "a lot is on sale");
			let loan = *world.on_sale.first().expect("a lot is on sale");
			let assets = Vault::total_assets().expect("the vault can be read");
			(now(), auction, Lending::least_bid_for(loan).map(|bid| bid.amount), assets)
		})
	};
	let left_out = after(|until| {
		blocks::end();
		blocks::quiet(until - blocks::SLOT);
		blocks::begin(until);
	});
	let made = after(|until| {
		while now() < until {
			blocks::end();
			blocks::begin(now() + blocks::SLOT);
		}
	});
	assert_eq!(left_out, made);
}
