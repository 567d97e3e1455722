//! Members of the answers of views, as numbers, dollars, dates and addresses.

use serde_json::Value;

use super::{account, money, when};

/// Digits as a number; zero where there are none.
pub fn digits(value: &Value) -> u128 {
	let text = value.as_str().and_then(|text| text.parse().ok());
	text.or_else(|| value.as_u64().map(u128::from)).unwrap_or(0)
}

/// An id, or another number of 64 bits.
pub fn id(value: &Value) -> u64 {
	u64::try_from(digits(value)).unwrap_or(u64::MAX)
}

/// Digits as dollars of 18 decimals; null stays.
pub fn dollars(value: &Value) -> Value {
	if value.is_null() {
		Value::Null
	} else {
		money::text(digits(value), money::USDAI).into()
	}
}

/// Digits as USDC; null stays.
pub fn usdc(value: &Value) -> Value {
	if value.is_null() {
		Value::Null
	} else {
		money::text(digits(value), money::USDC).into()
	}
}

/// Seconds since 1970 as a date; null stays.
pub fn date(value: &Value) -> Value {
	if value.is_null() {
		Value::Null
	} else {
		when::text(id(value)).into()
	}
}

/// Hex as an address; other values stay.
pub fn address(value: &Value) -> Value {
	value.as_str().map_or_else(|| value.clone(), |text| account::address(text).into())
}

/// Bytes in hex as text, where all of them are printable; other values stay.
pub fn text(value: &Value) -> Value {
	let hex = value.as_str().and_then(|text| text.strip_prefix("0x"));
	let bytes = hex.and_then(|digits| hex::decode(digits).ok()).unwrap_or_default();
	let is_printable = !bytes.is_empty() && bytes.iter().all(|byte| (b' '..=b'~').contains(byte));
	match String::from_utf8(bytes) {
		Ok(text) if is_printable => text.into(),
		_ => value.clone(),
	}
}

/// The members of a list; none of anything else.
pub fn list(value: &Value) -> &[Value] {
	value.as_array().map_or(&[], Vec::as_slice)
}
