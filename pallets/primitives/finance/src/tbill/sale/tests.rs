use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	testing::{ceil, int, part, ratio},
	YEAR,
};

#[test]
fn a_sale_at_cost_loses_what_has_grown() {
	let lot = Lot::new(Usdc(1_000), Usdc(900), 0, 100).unwrap();
	assert_eq!(lot.loss_up(Usdc(900), 50), Ok(Usdc(50)));
	assert_eq!(lot.loss_up(Usdc(951), 50), Ok(Usdc(0)), "a gain is no loss");
	// A second later the line is at 951.
	assert_eq!(lot.loss_up(Usdc(900), 51), Ok(Usdc(51)));
	assert_eq!(lot.least_proceeds_up(Perbill::from_percent(1), 50), Ok(Usdc(941)));
	assert_eq!(lot.least_proceeds_up(Perbill::one(), 50), Ok(Usdc(0)));
	assert_eq!(lot.book_up(1_000), Ok(Usdc(1_000)));
}

#[test]
fn a_loss_counts_for_thirty_days_at_least() {
	let bound = Usdc(100);
	let start = 1_000 * PART;
	// A loss at the last second of its part counts for the shortest time, at the first second for
	// the longest.
	for at in [start, start + PART - 1] {
		let losses = RecentLosses::default().admit(Usdc(60), bound, at).unwrap();
		let full = Err(FinanceError::LossAboveBound);
		assert_eq!(losses.admit(Usdc(41), bound, at + LOSS_WINDOW.0), full);
		assert!(losses.admit(Usdc(40), bound, at + LOSS_WINDOW.0).is_ok());
		assert_eq!(losses.total(start + 7 * PART - 1), Ok(Usdc(60)));
		assert_eq!(losses.total(start + 7 * PART), Ok(Usdc(0)));
		assert_eq!(losses.total(u64::MAX), Ok(Usdc(0)));
		// Governance allows more than the bound. The loss counts against later ones.
		let beyond = losses.record(Usdc(500), at).unwrap();
		assert_eq!(beyond.admit(Usdc(1), bound, at), full);
		assert_eq!(beyond.admit(Usdc(0), bound, at), Ok(beyond), "a sale without a loss is free");
		assert_eq!(beyond.total(0), Ok(Usdc(560)), "the past is seen as the present");
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn the_least_proceeds_are_the_bound(
		cost in 1..=1_000_000_000_000_000u128,
		gain in 0..=1_000_000_000_000u128,
		term in 1..=YEAR,
		at in 0..=YEAR,
		bound in 0u32..=1_000_000_000,
	) {
		let lot = Lot::new(Usdc(cost + gain), Usdc(cost), 0, term).unwrap();
		let bound = Perbill::from_parts(bound);
		let book = ceil(&(int(cost) + int(gain) * ratio(at.min(term), term))).unwrap();
		let within = |proceeds: Usdc| {
			int(lot.loss_up(proceeds, at).unwrap().0) <= int(book) * part(bound)
		};
		let least = lot.least_proceeds_up(bound, at).unwrap();
		prop_assert!(within(least));
		prop_assert!(least == Usdc(0) || !within(least.ensure_sub(Usdc(1)).unwrap()));
	}

	/// By brute force: any 30 days.
	#[test]
	fn no_thirty_days_lose_more_than_the_bound(
		steps in vec((0..=12 * DAY, 1u128..=60), 1..60),
		offset in 0..PART,
	) {
		let bound = Usdc(100);
		let mut losses = RecentLosses::default();
		let mut admitted = Vec::new();
		let mut now = offset;
		for (wait, loss) in steps {
			now += wait;
			let counting = |since: u64| -> u128 {
				let recent = admitted.iter().filter(|(at, _)| *at + since >= now);
				recent.map(|(_, loss)| loss).sum()
			};
			let total = losses.total(now).unwrap().0;
			prop_assert!(counting(LOSS_WINDOW.0) <= total, "30 days at least");
			prop_assert!(total <= counting(LOSS_WINDOW.0 + PART - 1), "less than 35");
			match losses.admit(Usdc(loss), bound, now) {
				Ok(after) => {
					prop_assert!(total + loss <= bound.0);
					losses = after;
					admitted.push((now, loss));
				},
				Err(error) => {
					prop_assert_eq!(error, FinanceError::LossAboveBound);
					prop_assert!(total + loss > bound.0);
				},
			}
		}
		for (end, _) in &admitted {
			let window = admitted.iter().filter(|(at, _)| at <= end && *at + LOSS_WINDOW.0 >= *end);
			prop_assert!(window.map(|(_, loss)| loss).sum::<u128>() <= bound.0);
		}
	}
}
