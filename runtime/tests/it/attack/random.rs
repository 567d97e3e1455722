//! Chance, the same in each run of a seed.

/// Numbers by SplitMix64: any seed will do, zero included.
pub struct Random(pub u64);

impl Random {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut mixed = self.0;
		mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		mixed ^ (mixed >> 31)
	}

	pub fn below(&mut self, n: u64) -> u64 {
		self.next() % n
	}

	pub fn between(&mut self, least: u64, most: u64) -> u64 {
		least + self.below(most - least + 1)
	}

	/// Whether an event of probability `1 / n` happens.
	pub fn once_in(&mut self, n: u64) -> bool {
		self.below(n) == 0
	}

	pub fn one<T: Clone>(&mut self, of: &[T]) -> Option<T> {
		match of.len() as u64 {
			0 => None,
			count => Some(of[self.below(count) as usize].clone()),
		}
	}

	/// One of a list that is not empty.
	pub fn any<T: Clone>(&mut self, of: &[T]) -> T {
		self.one(of).expect("there is one")
	}

	/// A part of an amount, in thousandths.
	pub fn part(&mut self, of: u128, least: u64, most: u64) -> u128 {
		of / 1_000 * u128::from(self.between(least, most))
	}
}
