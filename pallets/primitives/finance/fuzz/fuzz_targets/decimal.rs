//! Any text gives a result. An accepted text is a JSON number, and its value survives being
//! printed.

#![no_main]

use infrafi_finance::{
	decimal::{parse_down, MAX_LENGTH},
	FinanceError,
};
use libfuzzer_sys::fuzz_target;

const ONE: u128 = 1_000_000_000_000_000_000;

fuzz_target!(|bytes: &[u8]| {
	let Ok(text) = std::str::from_utf8(bytes) else { return };
	match parse_down(text) {
		Ok(value) => {
			let inner = value.into_inner();
			let printed = format!("{}.{:018}", inner / ONE, inner % ONE);
			assert_eq!(parse_down(&printed), Ok(value));
			assert!(text.starts_with(|first: char| first.is_ascii_digit()));
			assert!(text.ends_with(|last: char| last.is_ascii_digit()));
			if text.len() + "e-1".len() <= MAX_LENGTH {
				// If the text has no exponent, `e-1` divides the number by ten.
				if !text.contains(['e', 'E']) {
					let tenth = parse_down(&format!("{text}e-1")).unwrap().into_inner();
					assert_eq!(tenth, inner / 10);
					assert_eq!(parse_down(&format!("-{text}")), Err(FinanceError::NegativeNumber));
				}
				assert!(parse_down(&format!(" {text}")).is_err());
				assert!(parse_down(&format!("{text}.")).is_err());
			}
		}
		Err(error) => {
			assert_eq!(error == FinanceError::EmptyNumber, text.is_empty());
			assert_eq!(error == FinanceError::NotANumber, text == "NaN");
		}
	}
});
