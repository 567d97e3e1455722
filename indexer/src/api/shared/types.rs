//! Types of figures, as the tables have them and as answers show them.

use std::{fmt, str::FromStr};

use bigdecimal::{BigDecimal, ToPrimitive};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sqlx::{
	error::BoxDynError,
	postgres::{PgTypeInfo, PgValueRef},
	Decode, Encode, Postgres, Type,
};
use subxt::utils::AccountId32;
use utoipa::{
	openapi::{schema::Schema, ObjectBuilder, RefOr, Type as Kind},
	PartialSchema, ToSchema,
};

/// An amount, price or rate: an integer of up to 38 digits, shown as text, because numbers of JSON
/// are exact up to 2^53 only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(pub i128);

/// An account, shown as its address of SS58 with the prefix 42.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Account(pub [u8; 32]);

/// A hash, shown as `0x` and 64 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

/// What a view, a call or an event of the chain has, verbatim.
pub type Verbatim = serde_json::Value;

impl fmt::Display for Amount {
	fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
		self.0.fmt(out)
	}
}

impl Serialize for Amount {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(&self.0)
	}
}

impl PartialSchema for Amount {
	fn schema() -> RefOr<Schema> {
		let about = "An integer: USDai and sUSDai with 18 decimals, USDC with 6, prices and rates \
			with 18.";
		text(about).pattern(Some("^-?[0-9]{1,39}$")).build().into()
	}
}

impl ToSchema for Amount {}

impl Type<Postgres> for Amount {
	fn type_info() -> PgTypeInfo {
		<BigDecimal as Type<Postgres>>::type_info()
	}
}

impl<'r> Decode<'r, Postgres> for Amount {
	fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
		let number = <BigDecimal as Decode<Postgres>>::decode(value)?;
		let whole = number.is_integer().then(|| number.to_i128()).flatten();
		Ok(Self(whole.ok_or_else(|| format!("{number} is no amount"))?))
	}
}

fn bytes_of(value: PgValueRef<'_>) -> Result<[u8; 32], BoxDynError> {
	Ok(<&[u8] as Decode<Postgres>>::decode(value)?.try_into()?)
}

impl fmt::Display for Account {
	fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
		AccountId32(self.0).fmt(out)
	}
}

impl FromStr for Account {
	type Err = String;

	/// Takes the address in the form that [`fmt::Display`] gives, and no other: an address of
	/// another chain has another prefix.
	fn from_str(text: &str) -> Result<Self, String> {
		let account = AccountId32::from_str(text)
			.map_err(|error| format!("{text:?} is no address: {error}"))?;
		if account.to_string() != text {
			return Err(format!("{text:?} is an address of another chain: the prefix is not 42"));
		}
		Ok(Self(account.0))
	}
}

impl<'de> Deserialize<'de> for Account {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		text.parse().map_err(serde::de::Error::custom)
	}
}

impl Serialize for Account {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl PartialSchema for Account {
	fn schema() -> RefOr<Schema> {
		text("Address of an account: SS58 with the prefix 42.").build().into()
	}
}

impl ToSchema for Account {}

impl Type<Postgres> for Account {
	fn type_info() -> PgTypeInfo {
		<[u8] as Type<Postgres>>::type_info()
	}
}

impl sqlx::postgres::PgHasArrayType for Account {
	fn array_type_info() -> PgTypeInfo {
		<Vec<u8> as sqlx::postgres::PgHasArrayType>::array_type_info()
	}
}

impl<'r> Decode<'r, Postgres> for Account {
	fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
		bytes_of(value).map(Self)
	}
}

impl Encode<'_, Postgres> for Account {
	fn encode_by_ref(
		&self,
		buffer: &mut sqlx::postgres::PgArgumentBuffer,
	) -> Result<sqlx::encode::IsNull, BoxDynError> {
		<&[u8] as Encode<Postgres>>::encode(&self.0[..], buffer)
	}
}

impl fmt::Display for Hash {
	fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(out, "0x")?;
		self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
	}
}

impl Serialize for Hash {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.collect_str(self)
	}
}

impl PartialSchema for Hash {
	fn schema() -> RefOr<Schema> {
		text("A hash of 32 bytes.").pattern(Some("^0x[0-9a-f]{64}$")).build().into()
	}
}

impl ToSchema for Hash {}

impl Type<Postgres> for Hash {
	fn type_info() -> PgTypeInfo {
		<[u8] as Type<Postgres>>::type_info()
	}
}

impl<'r> Decode<'r, Postgres> for Hash {
	fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
		bytes_of(value).map(Self)
	}
}

fn text(about: &str) -> ObjectBuilder {
	ObjectBuilder::new().schema_type(Kind::String).description(Some(about))
}

#[cfg(test)]
mod tests {
	use super::*;

	const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

	#[test]
	fn an_address_is_read_and_written() {
		let alice: Account = ALICE.parse().expect("it is an address");
		assert_eq!(alice.to_string(), ALICE);
	}

	#[test]
	fn wrong_addresses_are_refused() {
		let mistyped = ALICE.replace("QY", "QZ");
		// Alice on Polkadot, with the prefix 0.
		let elsewhere = "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5";
		for text in [mistyped.as_str(), elsewhere, "", "0x00", "'; drop table block; --"] {
			assert!(text.parse::<Account>().is_err(), "{text}");
		}
	}

	#[test]
	fn amounts_are_shown_as_text() {
		let text = serde_json::to_string(&Amount(-(10i128.pow(30)))).expect("it is shown");
		assert_eq!(text, format!("\"-1{}\"", "0".repeat(30)));
	}

	#[test]
	fn hashes_are_shown_in_hexadecimal() {
		assert_eq!(Hash([0xab; 32]).to_string(), format!("0x{}", "ab".repeat(32)));
	}
}
