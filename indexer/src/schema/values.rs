//! The values of columns, as the JSON from which PostgreSQL makes them.

use std::str::FromStr;

use serde::{Serialize, Serializer};
use serde_json::Value;

/// A column of `bytea`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Bytes(pub Vec<u8>);

impl Serialize for Bytes {
	fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
		to.serialize_str(&format!("\\x{}", hex::encode(&self.0)))
	}
}

impl From<&infrafi_client::AccountId> for Bytes {
	fn from(account: &infrafi_client::AccountId) -> Self {
		Self(account.0.to_vec())
	}
}

impl From<&infrafi_client::Hash> for Bytes {
	fn from(hash: &infrafi_client::Hash) -> Self {
		Self(hash.0.to_vec())
	}
}

impl From<[u8; 32]> for Bytes {
	fn from(bytes: [u8; 32]) -> Self {
		Self(bytes.to_vec())
	}
}

/// A column of `numeric(39, 0)`: an amount, or the change of one. JSON has it as text, since its
/// numbers lose digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount {
	is_negative: bool,
	size: u128,
}

impl Amount {
	/// Nothing.
	pub const ZERO: Self = Self { is_negative: false, size: 0 };

	/// What comes.
	pub const fn plus(size: u128) -> Self {
		Self { is_negative: false, size }
	}

	/// What goes.
	pub const fn minus(size: u128) -> Self {
		Self { is_negative: size > 0, size }
	}

	/// What came between two totals.
	pub const fn between(before: u128, after: u128) -> Self {
		match after.checked_sub(before) {
			Some(size) => Self::plus(size),
			None => Self::minus(before.abs_diff(after)),
		}
	}
}

impl Amount {
	/// Its size without the sign.
	pub const fn size(self) -> u128 {
		self.size
	}

	/// Whether it goes.
	pub const fn is_negative(self) -> bool {
		self.is_negative
	}
}

impl std::ops::Add for Amount {
	type Output = Self;

	/// The sum. It stays within 128 bits, of which no amount of the chain comes near the bound.
	fn add(self, other: Self) -> Self {
		if self.is_negative == other.is_negative {
			return Self { size: self.size.saturating_add(other.size), ..self };
		}
		let (gain, loss) = if self.is_negative { (other, self) } else { (self, other) };
		Self::between(loss.size, gain.size)
	}
}

impl std::ops::Sub for Amount {
	type Output = Self;

	fn sub(self, other: Self) -> Self {
		self + Self { is_negative: !other.is_negative && other.size > 0, ..other }
	}
}

impl From<u128> for Amount {
	fn from(size: u128) -> Self {
		Self::plus(size)
	}
}

impl std::fmt::Display for Amount {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		let sign = if self.is_negative { "-" } else { "" };
		write!(f, "{sign}{}", self.size)
	}
}

impl Serialize for Amount {
	fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
		to.collect_str(self)
	}
}

/// A column of `bigint`. The chain has times and ids of 64 bits without a sign; those that do not
/// fit, such as a time that never comes, become the greatest number.
pub fn big(number: u64) -> i64 {
	i64::try_from(number).unwrap_or(i64::MAX)
}

/// The integer in a field of a value in the JSON of the client, which has larger ones as text. None
/// where there is none that fits.
pub fn integer<T: FromStr + TryFrom<i64>>(of: &Value, field: &str) -> Option<T> {
	let value = of.get(field)?;
	match value.as_str() {
		Some(text) => text.parse().ok(),
		None => T::try_from(value.as_i64()?).ok(),
	}
}

/// A column of text from bytes of the chain, which has no type for text. What is no text becomes
/// hex.
pub fn text(bytes: &[u8]) -> String {
	match std::str::from_utf8(bytes) {
		Ok(text) if !text.chars().any(char::is_control) => text.to_owned(),
		_ => format!("0x{}", hex::encode(bytes)),
	}
}

#[cfg(test)]
mod tests {
	use serde_json::json;

	use super::*;

	#[test]
	fn amounts_keep_every_digit_and_their_sign() {
		assert_eq!(Amount::plus(u128::MAX).to_string(), u128::MAX.to_string());
		assert_eq!(Amount::minus(5).to_string(), "-5");
		assert_eq!(Amount::minus(0), Amount::ZERO);
		assert_eq!(Amount::between(7, 4), Amount::minus(3));
		assert_eq!(Amount::between(4, 7), Amount::plus(3));
		assert_eq!(Amount::plus(3) + Amount::minus(5), Amount::minus(2));
		assert_eq!(Amount::minus(3) - Amount::minus(5), Amount::plus(2));
		assert_eq!(Amount::minus(3) - Amount::plus(5), Amount::minus(8));
	}

	#[test]
	fn integers_are_read_as_text_and_as_numbers() {
		let value = json!({"large": "340282366920938463463374607431768211455", "small": 7, "minus": "-5", "no": "x"});
		assert_eq!(integer(&value, "large"), Some(u128::MAX));
		assert_eq!(
			(integer(&value, "large"), integer(&value, "small")),
			(None::<i128>, Some(7i128))
		);
		assert_eq!(
			(integer(&value, "minus"), integer(&value, "minus")),
			(Some(-5i128), None::<u128>)
		);
		assert_eq!((integer(&value, "no"), integer(&value, "none")), (None::<i64>, None::<i64>));
	}

	#[test]
	fn what_does_not_fit_is_the_greatest_number_and_what_is_no_text_is_hex() {
		assert_eq!(big(u64::MAX), i64::MAX);
		assert_eq!(text(b"H100"), "H100");
		assert_eq!(text(&[0xff, 0]), "0xff00");
	}
}
