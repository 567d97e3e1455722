//! Values of any type of the metadata, encoded.

use codec::{Compact, Encode};
use scale_info::{PortableRegistry, TypeDef, TypeDefPrimitive};

/// The nesting from which the simplest values are taken, so that they end.
const DEEP: usize = 12;

/// Makes values.
pub struct Sample<'a> {
	types: &'a PortableRegistry,
	state: u64,
	depth: usize,
}

impl<'a> Sample<'a> {
	/// The same values for the same seed.
	pub fn new(types: &'a PortableRegistry, seed: u64) -> Self {
		Self { types, state: seed.wrapping_mul(2).wrapping_add(1), depth: 0 }
	}

	/// The next number: of a linear congruential generator, its upper half.
	fn number(&mut self) -> u64 {
		self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
		self.state >> 33
	}

	/// Adds a value of a type.
	pub fn add(&mut self, to: &mut Vec<u8>, id: u32) {
		self.depth += 1;
		let types = self.types;
		match &types.resolve(id).expect("the type exists").type_def {
			TypeDef::Composite(composite) => {
				composite.fields.iter().for_each(|field| self.add(to, field.ty.id));
			}
			TypeDef::Tuple(tuple) => tuple.fields.iter().for_each(|field| self.add(to, field.id)),
			TypeDef::Variant(choice) => {
				let chosen = if self.depth > DEEP {
					choice.variants.iter().min_by_key(|variant| variant.fields.len())
				} else {
					let place = self.number() as usize % choice.variants.len().max(1);
					choice.variants.get(place)
				};
				// An enum without variants has no value: no event has one.
				let variant = chosen.expect("there is a variant");
				to.push(variant.index);
				variant.fields.iter().for_each(|field| self.add(to, field.ty.id));
			}
			TypeDef::Sequence(list) => {
				let length = if self.depth > DEEP { 0 } else { 1 + self.number() as u32 % 3 };
				Compact(length).encode_to(to);
				(0..length).for_each(|_| self.add(to, list.type_param.id));
			}
			TypeDef::Array(array) => (0..array.len).for_each(|_| self.add(to, array.type_param.id)),
			TypeDef::Compact(_) => Compact(self.number() as u8).encode_to(to),
			TypeDef::BitSequence(_) => to.push(0),
			TypeDef::Primitive(primitive) => self.primitive(to, primitive),
		}
		self.depth -= 1;
	}

	fn primitive(&mut self, to: &mut Vec<u8>, primitive: &TypeDefPrimitive) {
		use TypeDefPrimitive::*;
		let number = self.number();
		match primitive {
			Bool => to.push((number % 2) as u8),
			Char => u32::from('c').encode_to(to),
			Str => "text".encode_to(to),
			// Printable: bytes that are names stay readable in a failure.
			U8 | I8 => to.push(b'a' + (number % 26) as u8),
			U16 | I16 => (number as u16).encode_to(to),
			U32 | I32 => (number as u32).encode_to(to),
			U64 | I64 => number.encode_to(to),
			U128 => (u128::MAX - u128::from(number)).encode_to(to),
			I128 => i128::from(number).encode_to(to),
			U256 | I256 => [9u8; 32].encode_to(to),
		}
	}
}
