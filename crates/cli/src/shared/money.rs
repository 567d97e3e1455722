//! Amounts in dollars and other tokens, exactly: never a float, and no digit is dropped.

use std::str::FromStr;

use bigdecimal::{num_bigint::BigInt, num_traits::ToPrimitive, BigDecimal};

/// Decimals of USDC.
pub const USDC: u32 = 6;
/// Decimals of USDai and of shares.
pub const USDAI: u32 = 18;
/// Decimals of INFRA.
pub const INFRA: u32 = 12;

/// An amount as it was typed: digits, and a point before the fraction.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount(BigDecimal);

impl FromStr for Amount {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
		let digits =
			|part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
		if !digits(whole) || !digits(fraction) || text.len() > 64 {
			return Err("an amount is digits with at most one point, such as 1000.50".into());
		}
		BigDecimal::from_str(text).map(Self).map_err(|error| error.to_string())
	}
}

impl Amount {
	/// The amount in the smallest unit of a token.
	///
	/// # Errors
	///
	/// If it has more decimals than the token, or is too large.
	pub fn units(&self, decimals: u32) -> Result<u128, String> {
		let power = BigDecimal::new(BigInt::from(1), -i64::from(decimals));
		let scaled = (&self.0 * power).normalized();
		if !scaled.is_integer() {
			return Err(format!("{} has more than {decimals} decimals", self.0.to_plain_string()));
		}
		scaled.to_u128().ok_or_else(|| format!("{} is too large", self.0.to_plain_string()))
	}
}

/// An amount in the smallest unit as a decimal number.
pub fn text(units: u128, decimals: u32) -> String {
	BigDecimal::new(BigInt::from(units), i64::from(decimals)).normalized().to_plain_string()
}

/// The same of digits, as JSON has them; other text stays.
pub fn text_of(digits: &str, decimals: u32) -> String {
	match BigInt::from_str(digits) {
		Ok(units) => BigDecimal::new(units, i64::from(decimals)).normalized().to_plain_string(),
		Err(_) => digits.to_owned(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn units(text: &str, decimals: u32) -> Result<u128, String> {
		text.parse::<Amount>()?.units(decimals)
	}

	#[test]
	fn an_amount_keeps_every_digit() {
		assert_eq!(units("1000", USDC), Ok(1_000_000_000));
		assert_eq!(units("0.000001", USDC), Ok(1));
		assert_eq!(units("1000.50", USDAI), Ok(1_000_500_000_000_000_000_000));
		assert_eq!(units("0.1", USDAI), Ok(100_000_000_000_000_000));
		// As a float this would be another number.
		assert_eq!(
			units("123456789012.123456789012345678", USDAI),
			Ok(123456789012123456789012345678)
		);
		assert_eq!(units("1.000000000", USDC), Ok(1_000_000), "zeros are no digits too many");
	}

	#[test]
	fn what_is_no_amount_is_refused() {
		for text in
			["", ".", "1.", ".5", "-1", "+1", "1e3", "1,000", "1_000", " 1", "0x10", "1.2.3"]
		{
			assert!(text.parse::<Amount>().is_err(), "{text:?}");
		}
		assert!(units("0.0000001", USDC).is_err(), "a seventh decimal of USDC");
		assert!(units(&u128::MAX.to_string(), USDC).is_err(), "too large");
	}

	#[test]
	fn text_is_the_way_back() {
		assert_eq!(text(1, USDAI), "0.000000000000000001");
		assert_eq!(text(0, USDC), "0");
		assert_eq!(text(100_000_000, USDC), "100");
		assert_eq!(text(u128::MAX, 0), u128::MAX.to_string());
		for digits in [1, 7_500_000, 123_456_789_012_345_678_901_234_567_u128] {
			assert_eq!(units(&text(digits, USDAI), USDAI), Ok(digits));
		}
		assert_eq!(text_of("-1500000", USDC), "-1.5");
		assert_eq!(text_of("INS-1", USDC), "INS-1");
	}
}
