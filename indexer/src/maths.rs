//! A part of an amount, without overflow on the way.

use primitive_types::U256;

/// `amount * part / whole`, rounded towards zero. Zero of nothing. None where it does not fit.
pub fn part_of(amount: i128, part: i128, whole: i128) -> Option<i128> {
	mul_div(amount, part, whole, U256::zero())
}

/// `amount * part / whole`, rounded away from zero. Zero of nothing. None where it does not fit.
pub fn part_up(amount: i128, part: i128, whole: i128) -> Option<i128> {
	mul_div(amount, part, whole, size(whole.saturating_sub(1)))
}

/// The quotient of sizes. `more` is added before the division.
fn mul_div(amount: i128, part: i128, whole: i128, more: U256) -> Option<i128> {
	if whole <= 0 || part <= 0 {
		return Some(0);
	}
	// Two factors below 2^127, and less than a third: no sum reaches 2^255.
	let found = (size(amount) * size(part) + more) / size(whole);
	let found = i128::try_from(u128::try_from(found).ok()?).ok()?;
	Some(if amount < 0 { -found } else { found })
}

fn size(number: i128) -> U256 {
	U256::from(number.unsigned_abs())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn parts_are_rounded_as_they_say() {
		for (amount, down, up) in [(7, 4, 5), (-7, -4, -5), (6, 4, 4), (0, 0, 0)] {
			assert_eq!(part_of(amount, 2, 3), Some(down), "{amount}");
			assert_eq!(part_up(amount, 2, 3), Some(up), "{amount}");
		}
	}

	#[test]
	fn a_part_of_nothing_is_nothing() {
		for part in [part_of, part_up] {
			assert_eq!((part(5, 0, 3), part(5, 2, 0), part(5, -2, 3)), (Some(0), Some(0), Some(0)));
		}
	}

	#[test]
	fn the_largest_amounts_fit_on_the_way() {
		for part in [part_of, part_up] {
			assert_eq!(part(i128::MAX, i128::MAX, i128::MAX), Some(i128::MAX));
			assert_eq!(part(-i128::MAX, 1, 1), Some(-i128::MAX));
			assert_eq!(part(i128::MAX, 2, 1), None);
		}
	}
}
