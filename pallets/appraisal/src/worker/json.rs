//! Reads one number from a JSON document as text, so that it can be parsed exactly.

use alloc::{boxed::Box, string::String, vec::Vec};
use core::fmt;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// Reason why there is no number at the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JsonError {
	/// The document is not UTF-8.
	NotUtf8,
	/// The document is not JSON, for example truncated or followed by other text.
	NotJson,
	/// The document has no value at the pointer.
	Missing,
	/// The value is neither a number nor a string.
	NotANumber,
}

/// Whether the bytes are a JSON pointer (RFC 6901) in printable ASCII.
pub(crate) fn is_pointer(pointer: &[u8]) -> bool {
	let is_escaped = |(position, byte): (usize, &u8)| {
		let next = pointer.get(position.saturating_add(1));
		*byte != b'~' || matches!(next, Some(b'0' | b'1'))
	};
	pointer.first().is_none_or(|first| *first == b'/')
		&& pointer.iter().all(|byte| (b' '..=b'~').contains(byte))
		&& pointer.iter().enumerate().all(is_escaped)
}

/// A valid JSON document. It uses no more memory than its text.
pub(crate) struct JsonDocument(Box<RawValue>);

impl JsonDocument {
	/// Checks that the whole text is JSON in UTF-8.
	pub(crate) fn parse(text: Vec<u8>) -> Result<Self, JsonError> {
		let text = String::from_utf8(text).map_err(|_| JsonError::NotUtf8)?;
		RawValue::from_string(text).map(Self).map_err(|_| JsonError::NotJson)
	}

	/// The text of the number, or of the string, at the pointer.
	pub(crate) fn number_at(&self, pointer: &[u8]) -> Result<String, JsonError> {
		let pointer = core::str::from_utf8(pointer).map_err(|_| JsonError::Missing)?;
		let mut value: &RawValue = &self.0;
		for step in pointer.split('/').skip(1) {
			value = child(value, &step.replace("~1", "/").replace("~0", "~"))?;
		}
		match value.get().as_bytes().first() {
			Some(b'"') => serde_json::from_str(value.get()).map_err(|_| JsonError::NotJson),
			Some(b'-' | b'0'..=b'9') => Ok(value.get().into()),
			_ => Err(JsonError::NotANumber),
		}
	}
}

/// The member of an object, or the element of a list, for one step of the pointer.
fn child<'d>(value: &'d RawValue, step: &str) -> Result<&'d RawValue, JsonError> {
	let mut text = serde_json::Deserializer::from_str(value.get());
	let found = match value.get().as_bytes().first() {
		Some(b'{') => text.deserialize_map(Child(step)),
		Some(b'[') => text.deserialize_seq(Child(step)),
		_ => Ok(None),
	};
	found.map_err(|_| JsonError::NotJson)?.ok_or(JsonError::Missing)
}

/// Finds the child for a step and stores no other one.
struct Child<'s>(&'s str);

impl<'d> Visitor<'d> for Child<'_> {
	type Value = Option<&'d RawValue>;

	fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
		to.write_str("an object or a list")
	}

	/// If several members have the same name, the last one counts.
	fn visit_map<A: MapAccess<'d>>(self, mut members: A) -> Result<Self::Value, A::Error> {
		let mut found = None;
		while let Some(is_it) = members.next_key_seed(IsNamed(self.0))? {
			let value = members.next_value()?;
			found = if is_it { Some(value) } else { found };
		}
		Ok(found)
	}

	fn visit_seq<A: SeqAccess<'d>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
		let wanted = index(self.0);
		let (mut found, mut position) = (None, 0_usize);
		while let Some(element) = elements.next_element()? {
			found = if wanted == Some(position) { Some(element) } else { found };
			position = position.saturating_add(1);
		}
		Ok(found)
	}
}

/// Whether the unescaped name of a member is this name.
struct IsNamed<'s>(&'s str);

impl<'d> DeserializeSeed<'d> for IsNamed<'_> {
	type Value = bool;

	fn deserialize<D: Deserializer<'d>>(self, name: D) -> Result<bool, D::Error> {
		name.deserialize_str(self)
	}
}

impl Visitor<'_> for IsNamed<'_> {
	type Value = bool;

	fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
		to.write_str("the name of a member")
	}

	fn visit_str<E: Error>(self, name: &str) -> Result<bool, E> {
		Ok(name == self.0)
	}
}

/// RFC 6901: an index is `0`, or digits without a leading zero.
fn index(step: &str) -> Option<usize> {
	let is_canonical = step == "0" || !step.starts_with(['0', '+']);
	step.parse().ok().filter(|_| is_canonical)
}
