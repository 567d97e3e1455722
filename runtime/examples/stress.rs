//! Plays two years of a portfolio of loans on the real runtime, in each scenario of a published set
//! of shocks, and writes what became of every party. `scripts/stress.sh` runs it.
//!
//! Options, each with a value:
//! * `--loans`: loans of the portfolio, 1,000 by default.
//! * `--days`: days of a run, 750 by default.
//! * `--only`: keys of scenarios, with commas between them; all of them by default.
//! * `--threads`: scenarios that run at once, 2 by default.
//! * `--output`: the file of the figures, as JSON.

#[allow(dead_code)]
#[path = "../tests/it/chain.rs"]
mod chain;
#[allow(dead_code)]
#[path = "../tests/it/loan.rs"]
mod loan;
#[allow(dead_code)]
#[path = "stress/model/mod.rs"]
mod model;

use std::{
	collections::BTreeMap,
	fs,
	sync::Mutex,
	time::{Instant, SystemTime, UNIX_EPOCH},
};

use model::{
	scenario::{scenarios, Scenario},
	world::{Size, World, BEGIN},
};
use serde_json::{json, Value};

const OPTIONS: [&str; 5] = ["loans", "days", "only", "threads", "output"];

/// Days between two lines of progress.
const TOLD_EVERY: u64 = 120;

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

	fn number<N: std::str::FromStr>(&self, name: &str, otherwise: N) -> N {
		let Some(text) = self.0.get(name) else { return otherwise };
		text.parse().unwrap_or_else(|_| panic!("--{name} is not a number: {text}"))
	}

	fn scenarios(&self) -> Vec<Scenario> {
		let only: Option<Vec<_>> = self.0.get("only").map(|keys| keys.split(',').collect());
		let is_chosen = |one: &Scenario| only.as_ref().is_none_or(|keys| keys.contains(&one.key));
		scenarios().into_iter().filter(is_chosen).collect()
	}
}

/// A scenario from the first day to the last, and its figures.
fn play(scenario: Scenario, size: Size) -> Value {
	let (start, name) = (Instant::now(), scenario.name);
	chain::chain_at(chain::LOCAL, BEGIN - 60).execute_with(|| {
		let mut world = World::new(scenario, size);
		world.run(|world| {
			if world.day.is_multiple_of(TOLD_EVERY) {
				let seconds = start.elapsed().as_secs();
				println!("    {name}: day {} of {}, {seconds} s", world.day, size.days);
			}
		});
		let seconds = start.elapsed().as_secs_f64();
		println!("    {name}: done in {seconds:.0} s");
		world.record.report(&world, seconds)
	})
}

/// Seconds of all cores so far, as Linux counts them: other work on the machine is not in it.
fn processor_seconds() -> Option<f64> {
	let stat = fs::read_to_string("/proc/self/stat").ok()?;
	// After the name of the program, which may contain anything, in hundredths of a second.
	let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
	let ticks = |place: usize| fields.get(place)?.parse::<f64>().ok();
	Some((ticks(11)? + ticks(12)?) / 100.0)
}

fn main() {
	let options = Options::read();
	let days = options.number("days", 750);
	let size = Size { loans: options.number("loans", 1_000), days, check_every: 30 };
	let start = Instant::now();
	// The last one, in which all happens, takes the longest.
	let waiting = Mutex::new(options.scenarios().into_iter().enumerate().collect::<Vec<_>>());
	let done = Mutex::new(BTreeMap::new());
	std::thread::scope(|scope| {
		for _ in 0..options.number("threads", 2) {
			scope.spawn(|| loop {
				let next = waiting.lock().expect("no run has failed").pop();
				let Some((place, scenario)) = next else { return };
				let report = play(scenario, size);
				done.lock().expect("no run has failed").insert(place, report);
			});
		}
	});
	let runs: Vec<_> = done.into_inner().expect("no run has failed").into_values().collect();
	let at = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970").as_secs();
	let (seconds, of_cores) = (start.elapsed().as_secs_f64(), processor_seconds());
	let times = json!({ "at": at, "seconds": seconds, "processorSeconds": of_cores });
	let report = json!({ "times": times, "days": days, "runs": runs });
	if let Some(output) = options.0.get("output") {
		fs::write(output, report.to_string()).expect("the file can be written");
	}
}
