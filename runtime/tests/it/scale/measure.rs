//! Figures for people: `scripts/scale.sh` runs it, and says what the variables mean.

use std::{env, time::Instant};

use super::{
	acts, spec,
	world::{Sizes, World, BILLS, SPARE},
};
use crate::{
	chain::START,
	touched::{timed, touched, Touched},
};

fn number<N: std::str::FromStr>(name: &str) -> Option<N> {
	let text = env::var(format!("SCALE_{name}")).ok()?;
	Some(text.parse().unwrap_or_else(|_| panic!("SCALE_{name} is no number")))
}

fn sizes() -> Sizes {
	let loans = number("LOANS").unwrap_or(1_000);
	Sizes {
		loans,
		requests: number("REQUESTS").unwrap_or(2 * loans),
		bills: number("BILLS").unwrap_or(loans.min(BILLS)),
		members: infrafi_runtime::configs::MAX_MEMBERS,
		wallets: number("WALLETS").unwrap_or(2_000),
	}
}

/// Medians of so many runs, each on another target.
fn median(of: u32, mut run: impl FnMut(u32) -> std::time::Duration) -> std::time::Duration {
	let mut times: Vec<_> = (0..of).map(&mut run).collect();
	times.sort();
	times[times.len() / 2]
}

/// Builds a state, tells what each call and read costs in it, and writes it down for a node where `SCALE_SPEC` says where.
#[test]
#[ignore = "it measures: scripts/scale.sh"]
fn measure() {
	let (sizes, at) = (sizes(), number("AT").unwrap_or(START));
	let begun = Instant::now();
	let mut world = World::new(sizes, at);
	println!("{sizes:?}, built in {:.1} s", begun.elapsed().as_secs_f64());
	if let (Ok(from), Ok(to)) = (env::var("SCALE_CHAIN"), env::var("SCALE_SPEC")) {
		let (keys, bytes) = spec::write(&mut world, from.as_ref(), to.as_ref());
		println!("{keys} keys, {} MB with their values", (bytes + 500_000) / 1_000_000);
	}
	let Some(samples) = number("SAMPLES") else { return };
	acts::live(&mut world, |chain, people, act| {
		let Touched { reads, writes, proof } = touched(chain, || (act.run)(people, 1));
		let time = median(samples, |n| timed(chain, || (act.run)(people, n % SPARE)));
		let (name, time) = (act.name, time.as_secs_f64() * 1e6);
		println!("act\t{}\t{name}\t{time:.0}\t{reads}\t{writes}\t{proof}", sizes.loans);
	});
}
