//! Chance, the same in each run.

/// Numbers that are the same in each run (xorshift).
pub struct Random(pub u64);

impl Random {
	pub fn below(&mut self, n: u64) -> u64 {
		self.0 ^= self.0 << 13;
		self.0 ^= self.0 >> 7;
		self.0 ^= self.0 << 17;
		self.0 % n
	}

	pub fn between(&mut self, least: u64, most: u64) -> u64 {
		least + self.below(most - least + 1)
	}

	pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
		of[self.below(of.len() as u64) as usize].clone()
	}
}
