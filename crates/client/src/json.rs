//! SCALE to JSON by the types of the metadata, verbatim and without loss of digits.
//!
//! | SCALE | JSON |
//! |---|---|
//! | integers of at most 32 bits | number |
//! | larger ones, and fixed-point numbers, as their inner integer | string of digits |
//! | bytes | text where all of them are printable ASCII and it does not begin with `0x`, else `0x...` |
//! | accounts, hashes and other arrays of bytes | `0x...` |
//! | a struct | object; one of a single field without a name is that field |
//! | a tuple | list; `()` is null |
//! | an option | null, or the value |
//! | an enum without any fields | its name |
//! | another enum | `{"type": name, "value": ...}`, without `value` for a variant without fields |
//! | a call | `{"pallet": ..., "call": ..., "args": {...}}` |
//! | a call within 16 others | `0x...` |

use std::cell::RefCell;

use codec::{Compact, Decode};
use scale_decode::visitor::{decode_with_visitor, IgnoreVisitor};
use scale_info::{
	form::PortableForm, Field, PortableRegistry, TypeDef, TypeDefPrimitive, TypeDefVariant, Variant,
};
use serde_json::{Map, Value};

use crate::Error;

/// The deepest nesting of types. Without calls no type of a runtime comes near it.
const MAX_DEPTH: usize = 96;

/// The most calls within each other that are shown. A call has at most three levels of JSON, and
/// most readers of JSON, that of this program too, refuse more than 128. The runtime accepts 256
/// calls within each other.
const MAX_CALLS: usize = 16;

/// Decodes a value and moves `input` behind it.
///
/// # Errors
///
/// [`Error::Decode`] if the bytes are not of the type.
pub fn decode(input: &mut &[u8], type_id: u32, types: &PortableRegistry) -> Result<Value, Error> {
	Decoder::new(types).value(input, type_id)
}

/// The same of bytes that have to end with the value.
///
/// # Errors
///
/// [`Error::Decode`] if the bytes are not of the type, or are longer.
pub fn decode_all(bytes: &[u8], type_id: u32, types: &PortableRegistry) -> Result<Value, Error> {
	let input = &mut &*bytes;
	let value = decode(input, type_id, types)?;
	if input.is_empty() {
		Ok(value)
	} else {
		Err(Error::decode("a value", format!("{} bytes are left", input.len())))
	}
}

/// Decodes the fields of a variant: an event or a call.
///
/// # Errors
///
/// [`Error::Decode`] if the bytes are not of the types.
pub fn decode_fields(
	bytes: &[u8],
	fields: &[Field<PortableForm>],
	types: &PortableRegistry,
) -> Result<Value, Error> {
	let value = Decoder::new(types).fields(&mut &*bytes, fields)?;
	Ok(if value.is_null() { Value::Object(Map::new()) } else { value })
}

/// The call with this BLAKE2-256 hash among those within the fields of a call.
///
/// # Errors
///
/// [`Error::Decode`] if the bytes are not of the types.
pub fn find_call(
	bytes: &[u8],
	fields: &[Field<PortableForm>],
	types: &PortableRegistry,
	hash: [u8; 32],
) -> Result<Option<Value>, Error> {
	let search = Search { hash, found: RefCell::default() };
	let decoder = Decoder { search: Some(&search), ..Decoder::new(types) };
	decoder.fields(&mut &*bytes, fields)?;
	Ok(search.found.into_inner())
}

/// A call that is looked for.
struct Search {
	hash: [u8; 32],
	found: RefCell<Option<Value>>,
}

#[derive(Clone, Copy)]
struct Decoder<'a> {
	types: &'a PortableRegistry,
	depth: usize,
	/// The calls that this value is within.
	calls: usize,
	search: Option<&'a Search>,
}

impl<'a> Decoder<'a> {
	fn new(types: &'a PortableRegistry) -> Self {
		Self { types, depth: 0, calls: 0, search: None }
	}
}

impl Decoder<'_> {
	fn value(self, input: &mut &[u8], id: u32) -> Result<Value, Error> {
		if self.depth > MAX_DEPTH {
			return Err(Error::decode("a value", "it is nested too deeply"));
		}
		let inner = Decoder { depth: self.depth + 1, ..self };
		let ty = self.types.resolve(id).ok_or_else(|| Error::decode("a value", "unknown type"))?;
		match &ty.type_def {
			TypeDef::Composite(composite) => inner.fields(input, &composite.fields),
			TypeDef::Variant(_) if ty.path.ident().as_deref() == Some("RuntimeCall") => {
				inner.call_within(input, id)
			}
			TypeDef::Variant(choice) => {
				let variant = variant_of(input, choice)?;
				let has_data = choice.variants.iter().any(|variant| !variant.fields.is_empty());
				match ty.path.ident().as_deref() {
					Some("Option") => inner.option(input, variant),
					_ => inner.variant(input, variant, has_data),
				}
			}
			TypeDef::Sequence(list) => {
				let length = take::<Compact<u32>>(input)?.0 as usize;
				if self.is_byte(list.type_param.id) {
					return Ok(text_or_hex(take_bytes(input, length)?));
				}
				inner.list(input, list.type_param.id, length)
			}
			TypeDef::Array(array) => {
				let length = array.len as usize;
				if self.is_byte(array.type_param.id) {
					return Ok(hex_of(take_bytes(input, length)?));
				}
				inner.list(input, array.type_param.id, length)
			}
			TypeDef::Tuple(tuple) if tuple.fields.is_empty() => Ok(Value::Null),
			TypeDef::Tuple(tuple) => {
				tuple.fields.iter().map(|field| inner.value(input, field.id)).collect()
			}
			TypeDef::Primitive(primitive) => primitive_of(input, primitive),
			TypeDef::Compact(compact) => inner.compact(input, compact.type_param.id),
			TypeDef::BitSequence(_) => Err(Error::decode("a value", "bits are not supported")),
		}
	}

	fn is_byte(self, id: u32) -> bool {
		let ty = self.types.resolve(id).map(|ty| &ty.type_def);
		matches!(ty, Some(TypeDef::Primitive(TypeDefPrimitive::U8)))
	}

	fn list(self, input: &mut &[u8], id: u32, length: usize) -> Result<Value, Error> {
		// A list is at least as long as it has items, but for items without bytes.
		let mut list = Vec::with_capacity(length.min(input.len()));
		for _ in 0..length {
			list.push(self.value(input, id)?);
		}
		Ok(Value::Array(list))
	}

	fn fields(self, input: &mut &[u8], fields: &[Field<PortableForm>]) -> Result<Value, Error> {
		match fields {
			[] => Ok(Value::Null),
			[Field { name: None, ty, .. }] => self.value(input, ty.id),
			[first, ..] if first.name.is_none() => {
				fields.iter().map(|field| self.value(input, field.ty.id)).collect()
			}
			_ => {
				let mut object = Map::new();
				for field in fields {
					let name = field.name.clone().unwrap_or_default();
					object.insert(name, self.value(input, field.ty.id)?);
				}
				Ok(Value::Object(object))
			}
		}
	}

	fn option(self, input: &mut &[u8], variant: &Variant<PortableForm>) -> Result<Value, Error> {
		self.fields(input, &variant.fields)
	}

	fn variant(
		self,
		input: &mut &[u8],
		variant: &Variant<PortableForm>,
		has_data: bool,
	) -> Result<Value, Error> {
		let name = Value::String(variant.name.clone());
		if !has_data {
			return Ok(name);
		}
		let mut object = Map::from_iter([("type".to_owned(), name)]);
		if !variant.fields.is_empty() {
			object.insert("value".to_owned(), self.fields(input, &variant.fields)?);
		}
		Ok(Value::Object(object))
	}

	/// A call within the value that is decoded.
	fn call_within(self, input: &mut &[u8], id: u32) -> Result<Value, Error> {
		let start = *input;
		let value = if self.calls < MAX_CALLS {
			Some(Decoder { calls: self.calls + 1, ..self }.call(input, id)?)
		} else {
			decode_with_visitor(input, id, self.types, IgnoreVisitor::new())
				.map_err(|reason| Error::decode("a call", reason))?;
			None
		};
		let bytes = &start[..start.len() - input.len()];
		let value = value.unwrap_or_else(|| hex_of(bytes));
		if let Some(search) = self.search {
			if sp_crypto_hashing::blake2_256(bytes) == search.hash {
				search.found.replace(Some(value.clone()));
			}
		}
		Ok(value)
	}

	/// The variant of the outer enum is the pallet, and its only field the enum of the calls.
	fn call(self, input: &mut &[u8], id: u32) -> Result<Value, Error> {
		let pallets = self.types.resolve(id).map(|ty| &ty.type_def);
		let Some(TypeDef::Variant(pallets)) = pallets else {
			return Err(Error::decode("a call", "its type is no enum"));
		};
		let pallet = variant_of(input, pallets)?;
		let calls = pallet.fields.first().and_then(|field| self.types.resolve(field.ty.id));
		let Some(TypeDef::Variant(calls)) = calls.map(|calls| &calls.type_def) else {
			return Err(Error::decode("a call", format!("{} has no calls", pallet.name)));
		};
		let call = variant_of(input, calls)?;
		let args = match self.fields(input, &call.fields)? {
			Value::Null => Value::Object(Map::new()),
			args => args,
		};
		Ok(serde_json::json!({ "pallet": pallet.name, "call": call.name, "args": args }))
	}

	fn compact(self, input: &mut &[u8], id: u32) -> Result<Value, Error> {
		let ty = self.types.resolve(id).map(|ty| &ty.type_def);
		match ty {
			Some(TypeDef::Primitive(primitive)) => {
				let value = take::<Compact<u128>>(input)?.0;
				let is_small = matches!(
					primitive,
					TypeDefPrimitive::U8 | TypeDefPrimitive::U16 | TypeDefPrimitive::U32
				);
				Ok(match u32::try_from(value) {
					Ok(small) if is_small => small.into(),
					_ => value.to_string().into(),
				})
			}
			Some(TypeDef::Composite(composite)) => match composite.fields.as_slice() {
				[] => Ok(Value::Null),
				[field] => self.compact(input, field.ty.id),
				_ => Err(Error::decode("a compact value", "it has several fields")),
			},
			Some(TypeDef::Tuple(tuple)) if tuple.fields.is_empty() => Ok(Value::Null),
			_ => Err(Error::decode("a compact value", "it is no integer")),
		}
	}
}

/// The variant whose index comes next.
fn variant_of<'a>(
	input: &mut &[u8],
	choice: &'a TypeDefVariant<PortableForm>,
) -> Result<&'a Variant<PortableForm>, Error> {
	let index = take::<u8>(input)?;
	let variant = choice.variants.iter().find(|variant| variant.index == index);
	variant.ok_or_else(|| Error::decode("an enum", format!("no variant {index}")))
}

fn primitive_of(input: &mut &[u8], primitive: &TypeDefPrimitive) -> Result<Value, Error> {
	use TypeDefPrimitive::*;
	Ok(match primitive {
		Bool => take::<bool>(input)?.into(),
		Char => {
			let code = take::<u32>(input)?;
			char::from_u32(code).map(String::from).unwrap_or_default().into()
		}
		Str => take::<String>(input)?.into(),
		U8 => take::<u8>(input)?.into(),
		U16 => take::<u16>(input)?.into(),
		U32 => take::<u32>(input)?.into(),
		U64 => take::<u64>(input)?.to_string().into(),
		U128 => take::<u128>(input)?.to_string().into(),
		I8 => take::<i8>(input)?.into(),
		I16 => take::<i16>(input)?.into(),
		I32 => take::<i32>(input)?.into(),
		I64 => take::<i64>(input)?.to_string().into(),
		I128 => take::<i128>(input)?.to_string().into(),
		U256 | I256 => hex_of(take_bytes(input, 32)?),
	})
}

fn take<T: Decode>(input: &mut &[u8]) -> Result<T, Error> {
	T::decode(input).map_err(|reason| Error::decode("a value", reason))
}

fn take_bytes<'a>(input: &mut &'a [u8], length: usize) -> Result<&'a [u8], Error> {
	let (bytes, rest) = input
		.split_at_checked(length)
		.ok_or_else(|| Error::decode("bytes", "there are fewer than stated"))?;
	*input = rest;
	Ok(bytes)
}

fn hex_of(bytes: &[u8]) -> Value {
	format!("0x{}", hex::encode(bytes)).into()
}

/// Text begins with `0x` only if it is hex.
fn text_or_hex(bytes: &[u8]) -> Value {
	let is_text = bytes.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ');
	match std::str::from_utf8(bytes) {
		Ok(text) if is_text && !text.starts_with("0x") => text.into(),
		_ => hex_of(bytes),
	}
}
