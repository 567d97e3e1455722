//! The docs that wallets show: they follow one template, and use plain words.

use std::collections::BTreeSet;

use frame_metadata::v16::RuntimeMetadataV16;
use infrafi_runtime::RuntimeCall;
use scale_info::{form::PortableForm, Field, Type, TypeDef};

use super::{call, calls_of, ours, v16, variants};

/// The crates whose types these pallets show.
const CRATES: [&str; 13] = [
	"infrafi_finance",
	"infrafi_protocol",
	"infrafi_runtime",
	"pallet_appraisal",
	"pallet_collateral",
	"pallet_leases",
	"pallet_lending",
	"pallet_market",
	"pallet_reserve",
	"pallet_roles",
	"pallet_timelock",
	"pallet_validators",
	"pallet_vault",
];

/// The longest first sentence of a call.
const MAX_SENTENCE: usize = 70;

/// Turns that a reader has to read twice, and words that name no role.
const FORBIDDEN: [&str; 21] = [
	"is no more",
	"that is none",
	"by whom",
	"so much",
	"so many",
	"alike",
	"as good as",
	"somebody",
	"someone",
	"whoever",
	"kept",
	"lacking",
	"begun",
	"tells",
	"told",
	"says",
	"he",
	"she",
	"his",
	"her",
	"him",
];

fn text(docs: &[String]) -> String {
	docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}

/// Everything of our pallets that has docs: its place, and the docs.
fn all_docs(metadata: &RuntimeMetadataV16) -> Vec<(String, String)> {
	let mut all = vec![];
	for pallet in ours(metadata) {
		let name = &pallet.name;
		let types = [
			("calls", pallet.calls.as_ref().map(|calls| calls.ty.id)),
			("events", pallet.event.as_ref().map(|event| event.ty.id)),
			("errors", pallet.error.as_ref().map(|error| error.ty.id)),
		];
		for (kind, id) in types {
			for variant in id.map(|id| variants(metadata, id)).unwrap_or_default() {
				let place = format!("{name} {kind}: {}", variant.name);
				// The parameters of a call are in its docs.
				if kind != "calls" {
					all.extend(fields(&place, &variant.fields));
				}
				all.push((place, text(&variant.docs)));
			}
		}
		for entry in pallet.storage.iter().flat_map(|storage| &storage.entries) {
			all.push((format!("{name} storage: {}", entry.name), text(&entry.docs)));
		}
		for constant in &pallet.constants {
			all.push((format!("{name} constants: {}", constant.name), text(&constant.docs)));
		}
		for view in &pallet.view_functions {
			all.push((format!("{name} views: {}", view.name), text(&view.docs)));
		}
	}
	all.extend(api_docs(metadata).map(|(place, docs)| (place, text(docs))));
	for id in shown_types(metadata) {
		let ty = metadata.types.resolve(id).expect("the type exists");
		let name = ty.path.segments.join("::");
		match &ty.type_def {
			TypeDef::Composite(record) => all.extend(fields(&name, &record.fields)),
			TypeDef::Variant(choice) => {
				for variant in &choice.variants {
					let place = format!("{name}: {}", variant.name);
					all.extend(fields(&place, &variant.fields));
					all.push((place, text(&variant.docs)));
				}
			}
			_ => {}
		}
	}
	all
}

/// The runtime APIs of ours and their methods: their places, and the lines of their docs.
fn api_docs(metadata: &RuntimeMetadataV16) -> impl Iterator<Item = (String, &Vec<String>)> {
	metadata.apis.iter().filter(|api| api.name.starts_with("Infrafi")).flat_map(|api| {
		let methods = api.methods.iter();
		let methods =
			methods.map(move |method| (format!("{}: {}", api.name, method.name), &method.docs));
		methods.chain([(api.name.clone(), &api.docs)])
	})
}

fn fields(place: &str, fields: &[Field<PortableForm>]) -> Vec<(String, String)> {
	let named = fields.iter().filter_map(|field| Some((field.name.as_ref()?, &field.docs)));
	named.map(|(name, docs)| (format!("{place}.{name}"), text(docs))).collect()
}

/// The types of our crates in calls, views, constants and events.
fn shown_types(metadata: &RuntimeMetadataV16) -> BTreeSet<u32> {
	let mut roots = of_views(metadata);
	for pallet in ours(metadata) {
		let variants_of =
			[&pallet.calls.as_ref().map(|c| c.ty.id), &pallet.event.as_ref().map(|e| e.ty.id)];
		for id in variants_of.into_iter().flatten() {
			for variant in variants(metadata, *id) {
				roots.extend(variant.fields.iter().map(|field| field.ty.id));
			}
		}
		roots.extend(pallet.constants.iter().map(|constant| constant.ty.id));
	}
	reached(metadata, roots)
}

/// What the views of ours take and return.
fn of_views(metadata: &RuntimeMetadataV16) -> Vec<u32> {
	let views = ours(metadata).flat_map(|pallet| &pallet.view_functions);
	let types =
		views.flat_map(|view| view.inputs.iter().map(|input| input.ty.id).chain([view.output.id]));
	types.collect()
}

/// The types of our crates in views.
pub fn view_types(metadata: &RuntimeMetadataV16) -> BTreeSet<u32> {
	reached(metadata, of_views(metadata))
}

/// The types of our crates of which these types consist.
fn reached(metadata: &RuntimeMetadataV16, mut waiting: Vec<u32>) -> BTreeSet<u32> {
	let (mut seen, mut shown) = (BTreeSet::new(), BTreeSet::new());
	while let Some(id) = waiting.pop() {
		if !seen.insert(id) {
			continue;
		}
		let ty = metadata.types.resolve(id).expect("the type exists");
		// A call inside of a call: each has docs of its own.
		if ty.path.ident().is_some_and(|name| name == "RuntimeCall") {
			continue;
		}
		if ty.path.segments.first().is_some_and(|owner| CRATES.contains(&owner.as_str())) {
			shown.insert(id);
		}
		waiting.extend(parts(ty));
	}
	shown
}

/// The types that a type consists of.
fn parts(ty: &Type<PortableForm>) -> Vec<u32> {
	let of = |fields: &[Field<PortableForm>]| fields.iter().map(|f| f.ty.id).collect::<Vec<_>>();
	match &ty.type_def {
		TypeDef::Composite(record) => of(&record.fields),
		TypeDef::Variant(choice) => choice.variants.iter().flat_map(|v| of(&v.fields)).collect(),
		TypeDef::Sequence(list) => vec![list.type_param.id],
		TypeDef::Array(array) => vec![array.type_param.id],
		TypeDef::Tuple(tuple) => tuple.fields.iter().map(|field| field.id).collect(),
		TypeDef::Compact(compact) => vec![compact.type_param.id],
		TypeDef::Primitive(_) | TypeDef::BitSequence(_) => vec![],
	}
}

/// Fails with everything that is wrong, not with the first.
pub fn none(wrong: Vec<String>) {
	assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn everything_has_docs() {
	let all = all_docs(&v16());
	none(all.into_iter().filter(|(_, docs)| docs.is_empty()).map(|(place, _)| place).collect());
}

#[test]
fn calls_begin_with_one_short_sentence_and_state_their_origin() {
	let mut wrong = vec![];
	for (place, docs) in all_docs(&v16()) {
		if !place.contains(" calls: ") {
			continue;
		}
		let first = docs.lines().next().unwrap_or_default();
		let is_sentence = first.ends_with('.') && first.matches(". ").count() == 0;
		if first.chars().count() > MAX_SENTENCE || !is_sentence {
			wrong.push(format!("{place}: not one short sentence: {first}"));
		}
		if first.contains(['[', '(']) || first.contains("://") {
			wrong.push(format!("{place}: a bracket or a link: {first}"));
		}
		if !docs.lines().any(|line| line.starts_with("Dispatch origin: ")) {
			wrong.push(format!("{place}: no dispatch origin"));
		}
	}
	none(wrong);
}

/// The origin that the docs of a call state.
fn origin_of(docs: &[String]) -> String {
	let lines = docs.iter().map(|line| line.trim());
	let lines = lines.skip_while(|line| !line.starts_with("Dispatch origin: "));
	let text = lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
	text.strip_prefix("Dispatch origin: ").expect("the docs state it").to_string()
}

/// Every call of ours with arguments of zeros: its name, and the origin that its docs state.
pub fn calls_by_origin() -> Vec<(String, RuntimeCall, String)> {
	let metadata = v16();
	let mut all = vec![];
	for pallet in ours(&metadata) {
		for variant in calls_of(&metadata, pallet) {
			let origin = origin_of(&variant.docs);
			all.push((format!("{}.{}", pallet.name, variant.name), call(pallet, &variant), origin));
		}
	}
	all
}

/// An account that is refused sees what the call needs. A call for all accounts that sign refuses
/// none, and every other one names what it refuses an origin with.
#[test]
fn calls_name_their_refusal_of_an_origin() {
	let metadata = v16();
	let mut wrong = vec![];
	for pallet in ours(&metadata) {
		for call in calls_of(&metadata, pallet) {
			let (origin, docs) = (origin_of(&call.docs), text(&call.docs));
			let by = |who: &str| origin.contains(who);
			let named = match () {
				() if by("committee") => "\n- `NotCreditCommittee`: ",
				() if by("signed") && (by("governance") || by("council")) => "\n- `Not",
				() if by("governance") || by("Root") || by("council") => "\n- `NotGovernance`: ",
				() => continue,
			};
			if !docs.contains(named) {
				wrong.push(format!("{}.{}: {origin}", pallet.name, call.name));
			}
		}
	}
	none(wrong);
}

/// Apps joins the lines by commas.
#[test]
fn methods_of_runtime_apis_have_one_line_of_docs() {
	let metadata = v16();
	let is_right = |docs: &Vec<String>| docs.len() == 1 && docs[0].ends_with('.');
	let wrong = api_docs(&metadata).filter(|(_, docs)| !is_right(docs));
	none(wrong.map(|(place, docs)| format!("{place}: {}", docs.join(", "))).collect());
	assert!(api_docs(&metadata).count() > 13, "the APIs of ours are found by their names");
}

#[test]
fn every_error_of_a_call_exists() {
	let metadata = v16();
	let mut wrong = vec![];
	for pallet in ours(&metadata) {
		let errors: BTreeSet<_> = pallet
			.error
			.iter()
			.flat_map(|error| variants(&metadata, error.ty.id))
			.map(|error| error.name)
			.collect();
		for call in calls_of(&metadata, pallet) {
			let place = format!("{}.{}", pallet.name, call.name);
			let docs = text(&call.docs);
			let listed = docs.split("\nErrors:\n").nth(1).unwrap_or_default();
			for line in listed.lines().filter_map(|line| line.strip_prefix("- `")) {
				let name = line.split('`').next().unwrap_or_default();
				if !name.contains("::") && !errors.contains(name) {
					wrong.push(format!("{place}: no error {name}"));
				}
			}
		}
	}
	none(wrong);
}

#[test]
fn docs_use_plain_words() {
	let mut wrong = vec![];
	for (place, docs) in all_docs(&v16()) {
		let words: String = docs
			.to_lowercase()
			.chars()
			.map(|c| if c.is_alphanumeric() || c == '_' { c } else { ' ' })
			.collect();
		let words = format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "));
		for turn in FORBIDDEN.iter().filter(|turn| words.contains(&format!(" {turn} "))) {
			wrong.push(format!("{place}: \"{turn}\": {}", docs.replace('\n', " ")));
		}
	}
	none(wrong);
}
