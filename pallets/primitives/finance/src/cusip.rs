//! CUSIPs, the numbers that identify securities in the United States.

/// Characters of a CUSIP: eight that identify the security, and a check digit.
pub const LENGTH: usize = 9;

/// Whether the text can be a CUSIP: digits, capital letters, `*`, `@` or `#`. The check digit is
/// not compared. An error in it moves no money, and a number that is invented for a test has no
/// valid one.
pub fn is_text(cusip: &[u8; LENGTH]) -> bool {
	let is_one =
		|character: &u8| matches!(character, b'0'..=b'9' | b'A'..=b'Z' | b'*' | b'@' | b'#');
	cusip.iter().all(is_one)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn published_ones_and_others_are_taken() {
		for cusip in [b"037833100", b"912797GL5", b"912797GL6", b"*@#000009"] {
			assert!(is_text(cusip), "{}", String::from_utf8_lossy(cusip));
		}
	}

	#[test]
	fn what_is_no_text_of_one_is_refused() {
		for wrong in [b"03783310 ", b"0378331\x000", b"68389x105", b"03783310\xff"] {
			assert!(!is_text(wrong));
		}
	}
}
