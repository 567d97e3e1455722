//! Builds a state of any size by the calls of the pallets, measures what every call costs in it,
//! and writes it as a chain specification. `scripts/scale.sh` and `scripts/load.sh` run it.
//!
//! Options, each with a value:
//! * `--loans`: loans of the state, 1,000 by default; two units secure each.
//! * `--requests`: redemption requests, twice the loans by default.
//! * `--bills`: bills of the reserve, as many as the loans by default, and at most 500.
//! * `--wallets`: accounts with a key and money, 2,000 by default.
//! * `--at`: the time of the state, in seconds since 1970.
//! * `--chain`, `--spec`: a raw specification to read, and where to write it with the state.
//! * `--samples`: runs of each call; without it nothing is measured.

#[path = "scale/actions.rs"]
mod actions;
#[allow(dead_code)]
#[path = "../tests/it/chain.rs"]
mod chain;
#[allow(dead_code)]
#[path = "../tests/it/loan.rs"]
mod loan;
#[path = "scale/rounds.rs"]
mod rounds;
#[path = "scale/spec.rs"]
mod spec;
#[allow(dead_code)]
#[path = "../tests/it/storage_cost.rs"]
mod storage_cost;
#[path = "scale/world.rs"]
mod world;

use std::{
	collections::BTreeMap,
	time::{Duration, Instant},
};

use chain::START;
use storage_cost::{storage_cost, timed, StorageCost};
use world::{Sizes, World, BILLS, SPARE};

const OPTIONS: [&str; 8] =
	["loans", "requests", "bills", "wallets", "at", "chain", "spec", "samples"];

/// The options of the command line.
struct Options(BTreeMap<String, String>);

impl Options {
	fn read() -> Self {
		let words: Vec<_> = std::env::args().skip(1).collect();
		let option = |pair: &[String]| {
			let name = pair[0].strip_prefix("--").filter(|name| OPTIONS.contains(name));
			let name = name.unwrap_or_else(|| panic!("unknown option: {}", pair[0]));
			let value = pair.get(1).unwrap_or_else(|| panic!("--{name} has no value"));
			(name.into(), value.clone())
		};
		Self(words.chunks(2).map(option).collect())
	}

	fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
		let text = self.0.get(name)?;
		Some(text.parse().unwrap_or_else(|_| panic!("--{name} is not a number: {text}")))
	}

	fn sizes(&self) -> Sizes {
		let loans = self.number("loans").unwrap_or(1_000);
		Sizes {
			loans,
			requests: self.number("requests").unwrap_or(2 * loans),
			bills: self.number("bills").unwrap_or(loans.min(BILLS)),
			members: infrafi_runtime::configs::MAX_MEMBERS,
			wallets: self.number("wallets").unwrap_or(2_000),
		}
	}
}

/// The median of a number of runs, each on another target.
fn median(runs: u32, mut run: impl FnMut(u32) -> Duration) -> Duration {
	let mut times: Vec<_> = (0..runs).map(&mut run).collect();
	times.sort();
	times[times.len() / 2]
}

fn main() {
	let options = Options::read();
	let sizes = options.sizes();
	let start = Instant::now();
	let mut world = World::new(sizes, options.number("at").unwrap_or(START));
	println!("{sizes:?}, built in {:.1} s", start.elapsed().as_secs_f64());
	if let (Some(from), Some(to)) = (options.0.get("chain"), options.0.get("spec")) {
		let (keys, bytes) = spec::write(&mut world, from.as_ref(), to.as_ref());
		println!("{keys} keys, {} MB with their values", (bytes + 500_000) / 1_000_000);
	}
	let Some(samples) = options.number("samples") else { return };
	for (name, blocks) in rounds::measure(&mut world) {
		let [most, all] = [blocks.iter().max().copied().unwrap_or_default(), blocks.iter().sum()];
		let [most, all] = [most, all].map(|time| time.as_secs_f64() * 1e3);
		let of = format!("round of {} loans, {name}", sizes.loans);
		println!("{of}: {} blocks, of at most {most:.1} ms, {all:.0} ms in all", blocks.len());
	}
	actions::live(&mut world, |chain, people, action| {
		let cost = storage_cost(chain, || (action.run)(people, 1));
		let StorageCost { reads, writes, proof } = cost;
		let time = median(samples, |n| timed(chain, || (action.run)(people, n % SPARE)));
		let (name, time) = (action.name, time.as_secs_f64() * 1e6);
		println!("action\t{}\t{name}\t{time:.0}\t{reads}\t{writes}\t{proof}", sizes.loans);
	});
}
