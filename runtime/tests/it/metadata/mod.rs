//! The metadata, which wallets and programs read.

mod committed;
pub mod docs;
mod guides;
pub mod interface;
mod pinned;
mod units;

use codec::Decode;
use frame_metadata::{
	v16::{PalletMetadata, RuntimeMetadataV16},
	RuntimeMetadata, RuntimeMetadataPrefixed,
};
use infrafi_runtime::*;
use scale_info::{form::PortableForm, TypeDef, Variant};

/// The pallets of this repository.
pub const OURS: [&str; 13] = [
	"Collateral",
	"Appraisal",
	"Reserve",
	"Vault",
	"Lending",
	"Leases",
	"Market",
	"FailedMigration",
	"Fees",
	"Compliance",
	"Roles",
	"Timelock",
	"Validators",
];

pub fn metadata(version: u32) -> RuntimeMetadata {
	// A default in it, the nonce of a new account, is in storage.
	let bytes = sp_io::TestExternalities::default()
		.execute_with(|| Runtime::metadata_at_version(version))
		.expect("the version is served");
	RuntimeMetadataPrefixed::decode(&mut &bytes[..]).expect("it is metadata").1
}

pub fn v16() -> RuntimeMetadataV16 {
	let RuntimeMetadata::V16(metadata) = metadata(16) else { panic!("not V16") };
	metadata
}

/// The pallets of this repository in the metadata.
pub fn ours(metadata: &RuntimeMetadataV16) -> impl Iterator<Item = &PalletMetadata<PortableForm>> {
	metadata.pallets.iter().filter(|pallet| OURS.contains(&pallet.name.as_str()))
}

/// A pallet of the runtime.
pub fn pallet<'a>(
	metadata: &'a RuntimeMetadataV16,
	name: &str,
) -> &'a PalletMetadata<PortableForm> {
	metadata.pallets.iter().find(|pallet| pallet.name == name).expect("the pallet exists")
}

/// The variants of a type: calls, events, errors.
pub fn variants(metadata: &RuntimeMetadataV16, id: u32) -> Vec<Variant<PortableForm>> {
	match &metadata.types.resolve(id).expect("the type exists").type_def {
		TypeDef::Variant(choice) => choice.variants.clone(),
		_ => panic!("not an enumeration"),
	}
}

/// The calls of a pallet, in the order of their indices.
pub fn calls_of(
	metadata: &RuntimeMetadataV16,
	pallet: &PalletMetadata<PortableForm>,
) -> Vec<Variant<PortableForm>> {
	let calls = pallet.calls.as_ref().map(|calls| variants(metadata, calls.ty.id));
	calls.unwrap_or_default()
}

/// Names of the calls of a pallet, in the order of their indices.
pub fn calls(name: &str) -> Vec<String> {
	let metadata = v16();
	calls_of(&metadata, pallet(&metadata, name)).into_iter().map(|call| call.name).collect()
}

/// A call with arguments of zeros.
fn call(pallet: &PalletMetadata<PortableForm>, call: &Variant<PortableForm>) -> RuntimeCall {
	let bytes = [vec![pallet.index, call.index], vec![0; 4_096]].concat();
	RuntimeCall::decode(&mut &bytes[..]).expect("zeros are arguments")
}

/// Every call of the runtime with arguments of zeros, by pallet and name.
pub fn every_call() -> Vec<(String, String, RuntimeCall)> {
	let metadata = v16();
	let mut all = vec![];
	for pallet in &metadata.pallets {
		for variant in calls_of(&metadata, pallet) {
			let decoded = call(pallet, &variant);
			all.push((pallet.name.clone(), variant.name, decoded));
		}
	}
	all
}

#[test]
fn is_served_in_versions_14_to_16() {
	for version in 14..=16 {
		assert!(Runtime::metadata_versions().contains(&version));
		assert_eq!(metadata(version).version(), version);
	}
}

#[test]
fn names_the_view_functions() {
	let metadata = v16();
	let views = |name: &str| -> Vec<String> {
		let views = &pallet(&metadata, name).view_functions;
		views.iter().map(|view| view.name.clone()).collect()
	};
	for name in ["appraise", "appraise_many", "feeds", "sources"] {
		assert!(views("Appraisal").contains(&name.to_string()), "{name}");
	}
	for name in ["unit", "units", "serial", "insurer", "offers"] {
		assert!(views("Collateral").contains(&name.to_string()), "{name}");
	}
	for name in ["position", "lot", "lots", "yield_summary", "attestation"] {
		assert!(views("Reserve").contains(&name.to_string()), "{name}");
	}
	for name in ["share_price", "preview_redeem", "queue_position", "requests_of", "apr"] {
		assert!(views("Vault").contains(&name.to_string()), "{name}");
	}
	for name in ["lease", "lease_of", "arrears", "leases"] {
		assert!(views("Leases").contains(&name.to_string()), "{name}");
	}
	for name in ["listing", "listings", "listings_of", "params"] {
		assert!(views("Market").contains(&name.to_string()), "{name}");
	}
	for name in [
		"loan",
		"loans_of",
		"check",
		"quote",
		"schedule",
		"cash_flows",
		"loans",
		"outcome",
		"record",
		"health",
		"portfolio",
		"auction",
		"recovery",
	] {
		assert!(views("Lending").contains(&name.to_string()), "{name}");
	}
	assert!(metadata.apis.iter().any(|api| api.name == "InfrafiApi"));
}
