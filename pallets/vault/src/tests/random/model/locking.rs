//! Money that no price counted, by the words of the rule.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::{ceil, floor, int, whole, Model};
use crate::{mock::*, tests::random::Op};

/// Seconds over which money is released.
const SMOOTHING: u64 = 65 * DAY;

impl Model {
	/// What is locked now: of each second a part is released, and what is left is rounded up.
	pub(super) fn locked_now(&self) -> Balance {
		let (amount, at) = self.locked;
		let seconds = now() - at;
		if amount == 0 || seconds >= 64 * SMOOTHING {
			return 0;
		}
		// The power with a hundred decimals, one bit of the exponent after the other.
		let one = BigInt::from(10u8).pow(100);
		let of_second = &one - &one / SMOOTHING;
		let mut kept = one.clone();
		for bit in (0..64).rev() {
			kept = &kept * &kept / &one;
			if seconds >> bit & 1 == 1 {
				kept = kept * &of_second / &one;
			}
		}
		ceil(&(int(amount) * whole(kept, one)))
	}

	pub(super) fn lock(&mut self, amount: Balance) {
		if amount > 0 {
			self.locked = (self.locked_now() + amount, now());
		}
	}

	/// Locks what a step of the vault has added to the optimistic NAV, unless the vault had lost
	/// nearly everything. A fill locks by itself. The reserve reports what of its income is new.
	pub(super) fn lock_gain(&mut self, op: &Op, before: &BigRational) {
		let before = floor(before);
		let gain = match op {
			Op::Claim { .. } | Op::Pay { .. } | Op::Settle { .. } => {
				floor(&self.nav().1).saturating_sub(before)
			}
			Op::Recover { .. } => self.recovered,
			_ => 0,
		};
		if before >= 1_000 * ONE || 2 * before >= self.supply {
			self.lock(gain);
		}
	}
}
