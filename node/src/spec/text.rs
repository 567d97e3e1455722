//! What stands in the file as text: accounts, keys, amounts, and times.

use infrafi_runtime::{configs::SS58Prefix, AccountId, Balance};
use serde::{de::Error, Deserialize, Deserializer};
use sp_core::{
	bytes::from_hex,
	crypto::{Ss58AddressFormat, Ss58AddressFormatRegistry::SubstrateAccount, Ss58Codec},
};

/// The decimals of INFRA.
const DECIMALS: usize = 12;

/// The length of a public key.
const KEY: usize = 32;

/// An account or a public key: an address, or `0x` and 64 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Key(pub [u8; KEY]);

impl Key {
	pub(super) fn account(&self) -> AccountId {
		self.0.into()
	}
}

impl TryFrom<String> for Key {
	type Error = String;

	fn try_from(text: String) -> Result<Self, String> {
		if !text.starts_with("0x") {
			return address(&text);
		}
		let bytes = from_hex(&text).map_err(|error| format!("\"{text}\" is no key: {error}"))?;
		<[u8; KEY]>::try_from(bytes)
			.map(Self)
			.map_err(|bytes| format!("\"{text}\" has {} bytes, and a key has {KEY}", bytes.len()))
	}
}

/// Addresses of another chain are refused: their owner may not have the key for this one.
fn address(text: &str) -> Result<Key, String> {
	let (account, format) = AccountId::from_ss58check_with_version(text)
		.map_err(|error| format!("\"{text}\" is no address: {error:?}"))?;
	let own = [Ss58AddressFormat::custom(SS58Prefix::get()), SubstrateAccount.into()];
	if own.contains(&format) {
		return Ok(Key(account.into()));
	}
	Err(format!(
		"\"{text}\" is an address of another chain, with the prefix {}: this one has {}",
		u16::from(format),
		SS58Prefix::get()
	))
}

/// An amount of INFRA above zero: `"1000.5"`, or an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct InfraAmount(pub Balance);

impl<'de> Deserialize<'de> for InfraAmount {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = Digits::deserialize(deserializer)?.text();
		infra(&text).map(Self).map_err(D::Error::custom)
	}
}

fn infra(text: &str) -> Result<Balance, String> {
	let refuse = || format!("\"{text}\" is no amount of INFRA: write \"1000.5\", for example");
	let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
	let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
	if !is_number(whole) || !is_number(part) {
		return Err(refuse());
	}
	if part.len() > DECIMALS {
		return Err(format!("\"{text}\" has {} decimals, and INFRA has {DECIMALS}", part.len()));
	}
	match format!("{whole}{part:0<DECIMALS$}").parse() {
		Ok(0) => Err("an amount is above zero".into()),
		Ok(amount) => Ok(amount),
		Err(_) => Err(refuse()),
	}
}

/// A number. Those beyond 64 bits are text, since TOML has no larger ones.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(super) enum Digits {
	/// As a number.
	Number(u64),
	/// As text.
	Text(String),
}

impl Digits {
	fn text(&self) -> String {
		match self {
			Self::Number(number) => number.to_string(),
			Self::Text(text) => text.clone(),
		}
	}
}

/// A number with 18 decimals, in its smallest unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fixed(pub String);

impl Default for Fixed {
	fn default() -> Self {
		Self(10u64.pow(18).to_string())
	}
}

impl<'de> Deserialize<'de> for Fixed {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = Digits::deserialize(deserializer)?.text();
		match text.parse::<u128>() {
			Ok(number) => Ok(Self(number.to_string())),
			Err(_) => {
				Err(D::Error::custom(format!("\"{text}\" is no number of the smallest unit")))
			}
		}
	}
}

/// A time with its offset, in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time(pub u64);

impl<'de> Deserialize<'de> for Time {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = toml::value::Datetime::deserialize(deserializer)?.to_string();
		let refuse = || format!("{text} is no time: write 2030-01-31T00:00:00Z, for example");
		let time = chrono::DateTime::parse_from_rfc3339(&text).map_err(|_| refuse());
		let seconds = time.and_then(|time| u64::try_from(time.timestamp()).map_err(|_| refuse()));
		seconds.map(Self).map_err(D::Error::custom)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_key_is_an_address_of_this_chain_or_hexadecimal() {
		let key = Key([7; KEY]);
		let of = |text: String| Key::try_from(text);
		assert_eq!(of(format!("0x{}", "07".repeat(KEY))), Ok(key));
		assert_eq!(of(key.account().to_ss58check()), Ok(key));
		let foreign = key.account().to_ss58check_with_version(0u16.into());
		assert!(of(foreign).unwrap_err().contains("another chain, with the prefix 0"));
		assert!(of("0x0707".into()).unwrap_err().contains("has 2 bytes, and a key has 32"));
		assert!(of("0xzz".into()).unwrap_err().contains("is no key"));
		let mut mistyped = key.account().to_ss58check();
		mistyped.replace_range(10..11, "1");
		assert!(of(mistyped).unwrap_err().contains("is no address"));
	}

	#[test]
	fn amounts_are_exact() {
		assert_eq!(infra("1"), Ok(1_000_000_000_000));
		assert_eq!(infra("0.000000000001"), Ok(1));
		assert_eq!(infra("1000000.5"), Ok(1_000_000_500_000_000_000));
		for bad in ["", ".", "1.", ".5", "-1", "1,5", "1e6", "1 000", "9".repeat(40).as_str()] {
			assert!(infra(bad).is_err_and(|error| error.contains("is no amount")), "{bad}");
		}
		assert_eq!(infra("0.0"), Err("an amount is above zero".into()));
		assert!(infra("0.0000000000001").unwrap_err().contains("13 decimals, and INFRA has 12"));
	}
}
