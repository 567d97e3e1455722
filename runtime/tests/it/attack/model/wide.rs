//! Whole numbers that are wide enough for exact fractions. The model divides once, and names the
//! direction.

use sp_core::U512;

/// Seconds of a year of 365 days.
const YEAR: u128 = 31_536_000;

/// A rate or share of one, at 18 decimals.
const ONE: u128 = 1_000_000_000_000_000_000;

pub fn wide(number: u128) -> U512 {
	number.into()
}

/// What interest is counted in: the part of a unit of USDai that one unit of principal bears at a
/// rate of 10^-18 in a second.
pub fn parts_of_a_unit() -> U512 {
	wide(YEAR) * wide(ONE)
}

pub fn floor(of: U512, by: U512) -> u128 {
	(of / by).try_into().expect("an amount has 128 bits")
}

pub fn ceil(of: U512, by: U512) -> u128 {
	((of + by - 1) / by).try_into().expect("an amount has 128 bits")
}

/// `floor(amount * share)`, of a share in billionths.
pub fn part_down(amount: u128, billionths: u32) -> u128 {
	floor(wide(amount) * billionths, wide(1_000_000_000))
}

/// `ceil(amount * share)`, of a share in billionths.
pub fn part_up(amount: u128, billionths: u32) -> u128 {
	ceil(wide(amount) * billionths, wide(1_000_000_000))
}

/// `ceil(amount * (1 - 1 / time)^seconds)`: what is still locked of an amount. Zero from 64 times
/// the time on.
pub fn left_up(amount: u128, time: u64, seconds: u64) -> u128 {
	if amount == 0 || u128::from(seconds) >= 64 * u128::from(time) {
		return 0;
	}
	let bits = 240;
	let one = U512::one() << bits;
	let (mut left, mut power) = (one, one - one / time);
	let mut rest = seconds;
	while rest > 0 {
		if rest & 1 == 1 {
			left = (left * power) >> bits;
		}
		power = (power * power) >> bits;
		rest >>= 1;
	}
	((wide(amount) * left + one - 1) >> bits).try_into().expect("it is a part")
}
