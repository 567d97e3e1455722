//! Takes one number out of a JSON document, as it is written there: the number stays text, so that it can be parsed exactly.

use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde_json::value::RawValue;

/// Why there is no number at the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JsonError {
	/// The document is not UTF-8.
	NotUtf8,
	/// The document is not JSON: truncated, say, or followed by something else.
	NotJson,
	/// The pointer leads nowhere.
	Missing,
	/// What is there is neither a number nor a string.
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

/// The whole document, once it is known to be JSON.
pub(crate) fn parse(document: &[u8]) -> Result<&RawValue, JsonError> {
	let document = core::str::from_utf8(document).map_err(|_| JsonError::NotUtf8)?;
	serde_json::from_str(document).map_err(|_| JsonError::NotJson)
}

/// The text of the number (or of the string that holds one) at the pointer.
pub(crate) fn number_at(document: &[u8], pointer: &[u8]) -> Result<String, JsonError> {
	let mut value = parse(document)?;
	let pointer = core::str::from_utf8(pointer).map_err(|_| JsonError::Missing)?;
	for step in pointer.split('/').skip(1) {
		value = child(value, &step.replace("~1", "/").replace("~0", "~"))?;
	}
	match value.get().as_bytes().first() {
		Some(b'"') => serde_json::from_str(value.get()).map_err(|_| JsonError::NotJson),
		Some(b'-' | b'0'..=b'9') => Ok(value.get().into()),
		_ => Err(JsonError::NotANumber),
	}
}

/// The member of an object, or the element of a list, that one step of the pointer names.
fn child<'d>(value: &'d RawValue, step: &str) -> Result<&'d RawValue, JsonError> {
	let text = value.get();
	let found = match text.as_bytes().first() {
		Some(b'{') => {
			let members: BTreeMap<String, &RawValue> =
				serde_json::from_str(text).map_err(|_| JsonError::NotJson)?;
			members.get(step).copied()
		}
		Some(b'[') => {
			let elements: Vec<&RawValue> =
				serde_json::from_str(text).map_err(|_| JsonError::NotJson)?;
			index(step).and_then(|index| elements.get(index).copied())
		}
		_ => None,
	};
	found.ok_or(JsonError::Missing)
}

/// RFC 6901: an index is `0`, or digits without a leading zero.
fn index(step: &str) -> Option<usize> {
	let is_canonical = step == "0" || !step.starts_with(['0', '+']);
	step.parse().ok().filter(|_| is_canonical)
}
