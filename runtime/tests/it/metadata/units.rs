//! Amounts and times name their unit. Beside an argument of a call wallets show the name of its
//! type; of a record they show the names of its fields alone.

use std::collections::BTreeSet;

use scale_info::TypeDef;

use super::{
	calls_of,
	docs::{none, view_types},
	ours, v16,
};

/// Names of types without a unit. Ids are `u64` too, and have names of their own.
const BARE: [&str; 3] = ["Balance", "u128", "u64"];

/// The assets by the names of their types, with what a doc calls them.
const ASSETS: [(&str, &str); 3] = [("Usdc", "USDC"), ("Usdai", "USDai"), ("Shares", "shares")];

/// Fields in records of several assets that keep a name without the asset.
const FIXED: [&str; 2] = ["Position.redeemable", "DepositPreview.worth"];

/// The sources with the arguments of views, of which the metadata has no names of types.
const SOURCES: [&str; 11] = [
	include_str!("../../../src/infrafi_api.rs"),
	include_str!("../../../../pallets/appraisal/src/lib.rs"),
	include_str!("../../../../pallets/collateral/src/lib.rs"),
	include_str!("../../../../pallets/leases/src/lib.rs"),
	include_str!("../../../../pallets/lending/src/pallet/mod.rs"),
	include_str!("../../../../pallets/market/src/lib.rs"),
	include_str!("../../../../pallets/reserve/src/lib.rs"),
	include_str!("../../../../pallets/roles/src/lib.rs"),
	include_str!("../../../../pallets/timelock/src/lib.rs"),
	include_str!("../../../../pallets/validators/src/lib.rs"),
	include_str!("../../../../pallets/vault/src/lib.rs"),
];

fn words(text: &str) -> impl Iterator<Item = &str> {
	text.split(|c: char| !c.is_alphanumeric() && c != '_')
}

fn is_bare(ty: &str) -> bool {
	words(ty).any(|word| BARE.contains(&word))
}

/// A field of a record or of a variant, with the name that its type has in the source.
struct Named {
	owner: String,
	name: String,
	ty: String,
}

impl Named {
	fn place(&self) -> String {
		format!("{}.{}: {}", self.owner, self.name, self.ty)
	}

	/// The asset of which the field is an amount.
	fn asset(&self) -> Option<(&str, &str)> {
		let found = ASSETS.into_iter().find(|(ty, _)| words(&self.ty).any(|word| word == *ty));
		found
	}
}

/// A type of the views: its docs, and its named fields.
struct Record {
	docs: String,
	fields: Vec<Named>,
}

fn records() -> Vec<Record> {
	let metadata = v16();
	let records = view_types(&metadata).into_iter().map(|id| {
		let ty = metadata.types.resolve(id).expect("the type exists");
		let name = ty.path.ident().expect("it has a name");
		let fields: Vec<_> = match &ty.type_def {
			TypeDef::Composite(record) => record.fields.iter().collect(),
			TypeDef::Variant(choice) => choice.variants.iter().flat_map(|v| &v.fields).collect(),
			_ => vec![],
		};
		let named = fields.into_iter().filter_map(|field| {
			let ty = field.type_name.clone().expect("the source names its type");
			Some(Named { owner: name.clone(), name: field.name.clone()?, ty })
		});
		Record { docs: ty.docs.join(" "), fields: named.collect() }
	});
	records.collect()
}

/// The arguments of all calls of ours, each with the name of its type in the source.
fn arguments() -> Vec<(String, String)> {
	let metadata = v16();
	let arguments = ours(&metadata).flat_map(|pallet| {
		calls_of(&metadata, pallet).into_iter().flat_map(|call| {
			let place = format!("{}.{}", pallet.name, call.name);
			call.fields.into_iter().map(move |argument| {
				let name = argument.name.expect("arguments have names");
				(format!("{place}: {name}"), argument.type_name.expect("and types"))
			})
		})
	});
	arguments.collect()
}

#[test]
fn numbers_in_calls_name_their_unit_or_id() {
	let wrong: Vec<_> = arguments().into_iter().filter(|(_, ty)| is_bare(ty)).collect();
	assert_eq!(wrong, []);
	for (argument, unit) in [
		("Reserve.buy_bill: face", "Usdc"),
		("Reserve.buy_bill: matures_at", "UnixSeconds"),
		("Vault.deposit: min_worth", "Usdai"),
		("Vault.mint: shares", "Shares"),
		("Lending.bid: amount", "Usdai"),
		("Leases.pay_rent: amount", "Usdai"),
		("Market.buy: max_price", "Usdai"),
		("Market.list: until", "UnixSeconds"),
		("Roles.admit: valid_until", "Option<UnixSeconds>"),
		("Timelock.cancel: id", "CallId"),
	] {
		assert!(arguments().contains(&(argument.into(), unit.into())), "{argument}");
	}
}

#[test]
fn numbers_in_views_name_their_unit_or_id() {
	let all: Vec<_> = records().into_iter().flat_map(|record| record.fields).collect();
	none(all.iter().filter(|field| is_bare(&field.ty)).map(Named::place).collect());
	for place in [
		"Position.redeemable: Usdai",
		"Position.next_maturity: Option<UnixSeconds>",
		"QueuePosition.at_same_bid: Shares",
		"AuctionInfo.least_bid: Option<Usdai>",
		"LotInfo.face: Usdc",
	] {
		assert!(all.iter().any(|field| field.place() == place), "{place}");
	}
}

#[test]
fn arguments_of_views_name_their_unit_or_id() {
	for source in SOURCES {
		let views = source.rsplit("view_functions]").next().unwrap_or_default();
		let views: Vec<_> =
			views.lines().map(|line| line.split("//").next().unwrap_or("")).collect();
		assert!(views.iter().any(|line| line.contains("fn ")), "it has views");
		none(views.into_iter().filter(|line| is_bare(line)).map(str::to_string).collect());
	}
}

/// Wallets show the name of a field and no unit.
#[test]
fn records_of_several_assets_name_them_in_their_fields() {
	let mut wrong = vec![];
	for Record { fields, .. } in records() {
		let assets: BTreeSet<_> = fields.iter().filter_map(Named::asset).collect();
		if assets.len() < 2 {
			continue;
		}
		for field in fields.iter().filter(|field| field.asset().is_some()) {
			let (ty, _) = field.asset().expect("it has one");
			let is_named = field.name.split('_').any(|word| word == ty.to_lowercase());
			let is_fixed = FIXED.contains(&format!("{}.{}", field.owner, field.name).as_str());
			if is_named == is_fixed {
				wrong.push(field.place());
			}
		}
	}
	none(wrong);
}

#[test]
fn records_of_one_asset_name_it_in_their_docs() {
	let mut wrong = vec![];
	for Record { docs, fields } in records() {
		let assets: BTreeSet<_> = fields.iter().filter_map(Named::asset).collect();
		if let (1, Some((_, name))) = (assets.len(), assets.first()) {
			let first = docs.split(". ").next().unwrap_or_default();
			if !first.to_lowercase().contains(&name.to_lowercase()) {
				wrong.push(format!("{}: no {name}: {first}", fields[0].owner));
			}
		}
	}
	none(wrong);
}
