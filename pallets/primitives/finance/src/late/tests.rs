use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	calendar::DAY,
	testing::{amounts, aprs, deadlines, shortest_window},
	wide::FIXED_ONE,
};

/// The definition, term by term.
fn summed(deadlines: &Deadlines, next: u32, grace: Seconds, at: u64) -> u64 {
	(next..=deadlines.count())
		.map(|j| at.saturating_sub(deadlines.instant(j).unwrap()).min(grace.0))
		.sum()
}

#[test]
fn paying_early_is_never_dearer_than_waiting() {
	// 1,000,000 at a grace rate of 12 %, ten days of grace, windows of thirty days. Two missed
	// deadlines cost twice.
	let deadlines = Deadlines::every(0, Seconds(30 * DAY), 12).unwrap();
	let grace = GraceTerms {
		time: Seconds(10 * DAY),
		apr: Apr(sp_arithmetic::FixedU128::from_rational(12, 100)),
	};
	let million = Usdai(1_000_000 * FIXED_ONE);
	let cost = |next, from, to| {
		late_interest(&deadlines, next, grace, million, from * DAY, to * DAY)
			.unwrap()
			.up()
			.unwrap()
			.0
	};
	assert_eq!(cost(1, 0, 75) / 1_000_000_000_000_000, 6_575_342);
	assert_eq!(cost(1, 0, 45) / 1_000_000_000_000_000, 3_287_671);
	assert_eq!(cost(1, 0, 30), 0, "a payment at the deadline is in time");
	assert_eq!(cost(3, 0, 75), 0, "nothing unsatisfied");
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn the_closed_form_is_the_sum(
		deadlines in deadlines(),
		next in 0u32..=121,
		share in 0u64..=100,
		at in 0u64..=1_200,
	) {
		let next = next.clamp(deadlines.first(), deadlines.count() + 1);
		let grace = Seconds(shortest_window(&deadlines).0 * share / 100);
		let span = deadlines.maturity().unwrap() - deadlines.draw();
		let at = deadlines.draw() + span * at / 1_000;
		let seconds = late_seconds(&deadlines, next, grace, at).unwrap();
		prop_assert_eq!(seconds.0, summed(&deadlines, next, grace, at));
	}

	#[test]
	fn a_thousand_touches_cost_what_one_costs(
		deadlines in deadlines(),
		next in 0u32..=20,
		principal in amounts(),
		apr in aprs(),
		mut touches in vec(0u64..=1_200, 0..40),
	) {
		let next = next.clamp(deadlines.first(), deadlines.count() + 1);
		let grace = GraceTerms { time: shortest_window(&deadlines), apr };
		let span = deadlines.maturity().unwrap() - deadlines.draw();
		touches.extend([0, 1_200]);
		touches.sort_unstable();
		let instants: Vec<_> =
			touches.iter().map(|at| deadlines.draw() + span * at / 1_000).collect();
		let late = |from, to| late_interest(&deadlines, next, grace, Usdai(principal), from, to).unwrap();
		let stepwise = instants
			.windows(2)
			.try_fold(Interest::ZERO, |sum, pair| sum.ensure_add(late(pair[0], pair[1])))
			.unwrap();
		prop_assert_eq!(stepwise, late(instants[0], *instants.last().unwrap()));
	}
}
