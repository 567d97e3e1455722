//! What fees may cost within a day.

use std::collections::VecDeque;

/// Seconds of a day.
const DAY: u64 = 86_400;

/// A budget for the 24 hours before any moment, in INFRA (12 decimals).
#[derive(Debug)]
pub struct Budget {
	most: u128,
	spent: VecDeque<(u64, u128)>,
}

impl Budget {
	/// A budget of which nothing is spent.
	pub fn new(most: u128) -> Self {
		Self { most, spent: VecDeque::new() }
	}

	/// What is left at a time.
	pub fn left(&mut self, now: u64) -> u128 {
		while self.spent.front().is_some_and(|(at, _)| now.saturating_sub(*at) >= DAY) {
			self.spent.pop_front();
		}
		let spent: u128 = self.spent.iter().map(|(_, fee)| fee).sum();
		self.most.saturating_sub(spent)
	}

	/// Counts a fee.
	pub fn spend(&mut self, fee: u128, now: u64) {
		self.spent.push_back((now, fee));
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_was_spent_a_day_ago_is_free_again() {
		let mut budget = Budget::new(100);
		budget.spend(60, 1_000);
		budget.spend(30, 2_000);
		assert_eq!(budget.left(2_000), 10);
		assert_eq!(budget.left(1_000 + DAY - 1), 10);
		assert_eq!(budget.left(1_000 + DAY), 70);
		assert_eq!(budget.left(2_000 + DAY), 100);
		budget.spend(500, 200_000);
		assert_eq!(budget.left(200_000), 0);
	}
}
