//! Numbers that are the same in each run.

/// A generator of pseudo-random numbers (xorshift). The seed must not be zero.
#[derive(Clone, Debug)]
pub struct Random(pub u64);

impl Random {
	/// The next number.
	pub fn next_number(&mut self) -> u64 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		self.0
	}

	/// A number below `bound`, which is not zero.
	pub fn below(&mut self, bound: u64) -> u64 {
		self.next_number() % bound
	}

	/// A number from `min` to `max`.
	pub fn between(&mut self, min: u64, max: u64) -> u64 {
		min + self.below(max - min + 1)
	}

	/// An amount below `bound`, which is not zero.
	pub fn amount_below(&mut self, bound: u128) -> u128 {
		u128::from(self.next_number()) % bound
	}

	/// Whether an event of probability `1 / n` happens.
	pub fn once_in(&mut self, n: u64) -> bool {
		self.below(n) == 0
	}

	/// One of a list that is not empty.
	pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
		of[self.below(of.len() as u64) as usize].clone()
	}
}

#[cfg(test)]
mod tests {
	use super::Random;

	#[test]
	fn numbers_are_the_same_in_each_run_and_within_their_bounds() {
		let numbers = |seed| -> Vec<u64> {
			let mut random = Random(seed);
			(0..1_000).map(|_| random.between(10, 19)).collect()
		};
		assert_eq!(numbers(7), numbers(7));
		assert_ne!(numbers(7), numbers(8));
		assert!((10..20).all(|number| numbers(7).contains(&number)));
		assert!(numbers(7).iter().all(|number| (10..20).contains(number)));
	}
}
