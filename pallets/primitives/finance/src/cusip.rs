//! CUSIPs, the numbers by which securities are named in the United States.

/// Characters of a CUSIP: eight that name it, and a check digit.
pub const LENGTH: usize = 9;

/// Whether the text is a CUSIP: digits, capital letters, `*`, `@` or `#`, and the check digit of the first eight last.
///
/// The check digit is by modulus 10, double-add-double: letters count from 10, `*`, `@` and `#` as 36, 37 and 38; every second
/// value counts twice; the digits of all values are added.
pub fn is_valid(cusip: &[u8; LENGTH]) -> bool {
	let [name @ .., check] = cusip;
	let digits = name.iter().enumerate().try_fold(0u8, |sum, (place, character)| {
		let value = value(*character)?;
		let value = if place % 2 == 1 { value.saturating_mul(2) } else { value };
		// Eight times 14 at most.
		Some(sum.saturating_add(value / 10).saturating_add(value % 10))
	});
	digits.is_some_and(|sum| *check == b'0'.saturating_add(10u8.saturating_sub(sum % 10) % 10))
}

fn value(character: u8) -> Option<u8> {
	match character {
		b'0'..=b'9' => Some(character.saturating_sub(b'0')),
		b'A'..=b'Z' => Some(character.saturating_sub(b'A').saturating_add(10)),
		b'*' => Some(36),
		b'@' => Some(37),
		b'#' => Some(38),
		_ => None,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Of shares, bonds, bills and a private placement, as published.
	const PUBLISHED: [&[u8; LENGTH]; 7] = [
		b"037833100",
		b"17275R102",
		b"38259P508",
		b"594918104",
		b"68389X105",
		b"912796YT0",
		b"912797GL5",
	];

	#[test]
	fn published_ones_are_valid() {
		for cusip in PUBLISHED {
			assert!(is_valid(cusip), "{}", String::from_utf8_lossy(cusip));
		}
	}

	#[test]
	fn one_wrong_character_is_seen() {
		for cusip in PUBLISHED {
			for place in 0..LENGTH {
				for wrong in b"0123456789" {
					let mut changed = *cusip;
					changed[place] = *wrong;
					let same = changed == *cusip;
					// A letter and a digit can have the same sum of digits; two digits cannot.
					if cusip[place].is_ascii_digit() {
						assert_eq!(
							is_valid(&changed),
							same,
							"{}",
							String::from_utf8_lossy(&changed)
						);
					}
				}
			}
		}
	}

	#[test]
	fn what_is_no_text_of_one_is_refused() {
		for wrong in [b"03783310A", b"03783310 ", b"0378331\x000", b"68389x105", b"03783310\xff"] {
			assert!(!is_valid(wrong));
		}
		assert!(is_valid(b"000000000") && !is_valid(b"000000001"));
	}

	#[test]
	fn the_signs_of_private_placements_count() {
		// 36, 37 and 38 in the first, second (twice) and third place: 3+6, 7+4, 3+8.
		assert!(is_valid(b"*@#000009"));
	}
}
