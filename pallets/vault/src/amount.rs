//! Amounts in the JSON of a genesis, as decimal text, because a JSON number ends at 64 bits.

use core::fmt;

use infrafi_protocol::assets::Balance;
use serde::{
	de::{Error, Visitor},
	Deserializer, Serializer,
};

pub(crate) fn serialize<S: Serializer>(amount: &Balance, to: S) -> Result<S::Ok, S::Error> {
	to.collect_str(amount)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Balance, D::Error> {
	from.deserialize_any(Amount)
}

struct Amount;

impl Visitor<'_> for Amount {
	type Value = Balance;

	fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str("an amount, as decimal text or as a number")
	}

	fn visit_str<E: Error>(self, text: &str) -> Result<Balance, E> {
		text.parse().map_err(|_| E::custom("not an amount"))
	}

	fn visit_u64<E: Error>(self, number: u64) -> Result<Balance, E> {
		Ok(number.into())
	}
}
