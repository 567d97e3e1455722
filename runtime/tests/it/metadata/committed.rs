//! The committed metadata, by which the client crate, the index and the console are built, is that
//! of the runtime. So a changed call, event, error, storage item or view breaks their builds.
//!
//! The features of tests add runtime APIs and move the numbers of types. So pallets are compared by
//! what their items consist of, and not by bytes. `console/test/metadata.test.mjs` compares the
//! bytes with those of a node.

use std::collections::BTreeMap;

use codec::Decode;
use frame_metadata::{
	v16::{PalletMetadata, RuntimeMetadataV16, StorageEntryType},
	RuntimeMetadata, RuntimeMetadataPrefixed,
};
use scale_info::{form::PortableForm, Field, PortableRegistry, TypeDef};

const FILE: &[u8] =
	include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/client/metadata.scale"));

fn committed() -> RuntimeMetadataV16 {
	let metadata = RuntimeMetadataPrefixed::decode(&mut &FILE[..]).expect("it is metadata").1;
	let RuntimeMetadata::V16(metadata) = metadata else { panic!("it is not of version 16") };
	metadata
}

/// A type in a line: its path, and what it consists of. A type within itself is its path alone, as
/// is one that is made of all pallets.
fn shape(types: &PortableRegistry, id: u32, within: &mut Vec<u32>) -> String {
	let ty = types.resolve(id).expect("the type exists");
	let path = ty.path.segments.join("::");
	let is_outer = path.starts_with("infrafi_runtime::Runtime");
	if is_outer || within.contains(&id) {
		return path;
	}
	within.push(id);
	let of = |id, within: &mut Vec<u32>| shape(types, id, within);
	let text = match &ty.type_def {
		TypeDef::Composite(composite) => fields(types, &composite.fields, within),
		TypeDef::Variant(choice) => {
			let variants = choice.variants.iter().map(|variant| {
				let fields = fields(types, &variant.fields, within);
				format!("{}={}{fields}", variant.name, variant.index)
			});
			format!("<{}>", variants.collect::<Vec<_>>().join("|"))
		}
		TypeDef::Sequence(list) => format!("[{}]", of(list.type_param.id, within)),
		TypeDef::Array(array) => format!("[{};{}]", of(array.type_param.id, within), array.len),
		TypeDef::Tuple(tuple) => {
			let parts = tuple.fields.iter().map(|field| of(field.id, within));
			format!("({})", parts.collect::<Vec<_>>().join(","))
		}
		TypeDef::Compact(inner) => format!("compact {}", of(inner.type_param.id, within)),
		TypeDef::Primitive(primitive) => format!("{primitive:?}"),
		TypeDef::BitSequence(_) => "bits".into(),
	};
	within.pop();
	format!("{path}{text}")
}

fn fields(types: &PortableRegistry, list: &[Field<PortableForm>], within: &mut Vec<u32>) -> String {
	let parts = list.iter().map(|field| {
		let name = field.name.as_deref().unwrap_or_default();
		format!("{name}:{}", shape(types, field.ty.id, within))
	});
	format!("{{{}}}", parts.collect::<Vec<_>>().join(","))
}

/// The items of a pallet by their names, each in a line.
fn items(
	types: &PortableRegistry,
	pallet: &PalletMetadata<PortableForm>,
) -> BTreeMap<String, String> {
	let mut items = BTreeMap::new();
	for (kind, id) in [
		("call", pallet.calls.as_ref().map(|item| item.ty.id)),
		("event", pallet.event.as_ref().map(|item| item.ty.id)),
		("error", pallet.error.as_ref().map(|item| item.ty.id)),
	] {
		let ty = id.map(|id| &types.resolve(id).expect("the type exists").type_def);
		let variants = match ty {
			Some(TypeDef::Variant(choice)) => choice.variants.as_slice(),
			_ => &[],
		};
		for variant in variants {
			let name = format!("{kind} {}={}", variant.name, variant.index);
			items.insert(name, fields(types, &variant.fields, &mut Vec::new()));
		}
	}
	let mut of = |kind: &str, name: &str, id: u32| {
		items.insert(format!("{kind} {name}"), shape(types, id, &mut Vec::new()));
	};
	for entry in pallet.storage.iter().flat_map(|storage| &storage.entries) {
		match &entry.ty {
			StorageEntryType::Plain(value) => of("storage", &entry.name, value.id),
			StorageEntryType::Map { key, value, hashers } => {
				of("storage", &format!("{} {hashers:?}", entry.name), value.id);
				of("key of storage", &entry.name, key.id);
			}
		}
	}
	for constant in &pallet.constants {
		of("constant", &constant.name, constant.ty.id);
	}
	for view in &pallet.view_functions {
		of("view", &view.name, view.output.id);
		for input in &view.inputs {
			of(&format!("input of view {}", view.name), &input.name, input.ty.id);
		}
	}
	items
}

#[test]
fn the_committed_metadata_is_that_of_the_runtime() {
	let (theirs, ours) = (committed(), super::v16());
	let names = |metadata: &RuntimeMetadataV16| {
		let pallets = metadata.pallets.iter();
		pallets.map(|pallet| (pallet.name.clone(), pallet.index)).collect::<Vec<_>>()
	};
	let advice = "run `npm run metadata` in console/ with a node of this runtime";
	assert_eq!(names(&theirs), names(&ours), "the pallets changed: {advice}");
	for (committed, pallet) in theirs.pallets.iter().zip(&ours.pallets) {
		let (before, now) = (items(&theirs.types, committed), items(&ours.types, pallet));
		let changed = before.iter().filter(|(name, text)| now.get(*name) != Some(text));
		let added = now.keys().filter(|name| !before.contains_key(*name));
		let names: Vec<_> = changed.map(|(name, _)| name).chain(added).collect();
		assert!(names.is_empty(), "{} changed in {names:?}: {advice}", pallet.name);
	}
	let extensions = |metadata: &RuntimeMetadataV16| {
		let list = metadata.extrinsic.transaction_extensions.iter();
		list.map(|extension| extension.identifier.clone()).collect::<Vec<_>>()
	};
	assert_eq!(extensions(&theirs), extensions(&ours), "the extensions changed: {advice}");
}
