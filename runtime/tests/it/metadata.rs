use codec::Decode;
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use infrafi_runtime::*;

fn metadata(version: u32) -> RuntimeMetadata {
	let bytes = Runtime::metadata_at_version(version).expect("the version is served");
	RuntimeMetadataPrefixed::decode(&mut &bytes[..]).expect("it is metadata").1
}

/// Names of the calls of a pallet, in the order of their indices.
pub fn calls(pallet: &str) -> Vec<String> {
	let RuntimeMetadata::V16(metadata) = metadata(16) else { panic!("not V16") };
	let pallet = metadata.pallets.iter().find(|p| p.name == pallet).expect("the pallet exists");
	let calls = pallet.calls.as_ref().expect("the pallet has calls").ty.id;
	let scale_info::TypeDef::Variant(calls) = &metadata.types.resolve(calls).unwrap().type_def
	else {
		panic!("calls are variants")
	};
	calls.variants.iter().map(|call| call.name.clone()).collect()
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
	let RuntimeMetadata::V16(metadata) = metadata(16) else { panic!("not V16") };
	let views = |pallet: &str| -> Vec<String> {
		let pallet = metadata.pallets.iter().find(|p| p.name == pallet).expect("the pallet exists");
		pallet.view_functions.iter().map(|view| view.name.clone()).collect()
	};
	for name in ["appraise", "appraise_many", "feeds", "sources"] {
		assert!(views("Appraisal").contains(&name.to_string()), "{name}");
	}
	for name in ["unit", "units", "serial"] {
		assert!(views("Collateral").contains(&name.to_string()), "{name}");
	}
	for name in ["position", "lot", "lots", "yield_summary", "attestation"] {
		assert!(views("Reserve").contains(&name.to_string()), "{name}");
	}
	for name in ["share_price", "preview_redeem", "queue_position", "requests_of", "apr"] {
		assert!(views("Vault").contains(&name.to_string()), "{name}");
	}
	for name in ["loan", "loans_of", "quote", "schedule", "health", "portfolio"] {
		assert!(views("Lending").contains(&name.to_string()), "{name}");
	}
	assert!(metadata.apis.iter().any(|api| api.name == "InfrafiApi"));
}

#[test]
fn fixes_the_transaction_extensions() {
	let RuntimeMetadata::V16(metadata) = metadata(16) else { panic!("not V16") };
	let names: Vec<_> =
		metadata.extrinsic.transaction_extensions.iter().map(|e| e.identifier.as_str()).collect();
	assert_eq!(
		names,
		[
			"AuthorizeCall",
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"CheckNonce",
			"CheckWeight",
			"ChargeAssetTxPayment",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
}

/// A call's arguments in their order, each with its type as it is encoded.
fn arguments(pallet: &str, call: &str) -> Vec<(String, String)> {
	use scale_info::TypeDef;
	let RuntimeMetadata::V16(metadata) = metadata(16) else { panic!("not V16") };
	let types = &metadata.types;
	let pallet = metadata.pallets.iter().find(|p| p.name == pallet).expect("the pallet exists");
	let calls = pallet.calls.as_ref().expect("the pallet has calls").ty.id;
	let TypeDef::Variant(calls) = &types.resolve(calls).unwrap().type_def else { panic!() };
	let call = calls.variants.iter().find(|c| c.name == call).expect("the call exists");
	let name_of = |id: u32| {
		let ty = types.resolve(id).unwrap();
		match &ty.type_def {
			TypeDef::Primitive(primitive) => format!("{primitive:?}").to_lowercase(),
			TypeDef::Array(array) => format!("[{}]", array.len),
			_ => ty.path.ident().expect("the type has a name"),
		}
	};
	let name = |name: &Option<String>| name.clone().expect("arguments are named");
	call.fields.iter().map(|field| (name(&field.name), name_of(field.ty.id))).collect()
}

#[test]
fn fixes_the_arguments_of_the_reserves_calls() {
	let reserve = |call: &str| -> String {
		let arguments = arguments("Reserve", call);
		arguments.iter().map(|(name, ty)| format!("{name}: {ty}")).collect::<Vec<_>>().join(", ")
	};
	assert_eq!(reserve("mint"), "amount_usdc: u128, min_usdai: u128");
	assert_eq!(reserve("redeem"), "amount_usdai: u128, min_usdc: u128");
	assert_eq!(
		reserve("buy_bill"),
		"cusip: [9], face: u128, cost: u128, matures_at: u64, custodian: AccountId32"
	);
	assert_eq!(reserve("settle_bill"), "lot: u64");
	assert_eq!(reserve("order_sale"), "lot: u64, min_proceeds: u128");
	assert_eq!(reserve("sell_bill"), "lot: u64, proceeds: u128");
	assert_eq!(reserve("attest"), "custodian: AccountId32, as_of: u64, face: u128, hash: H256");
	assert_eq!(reserve("harvest"), "");
	assert_eq!(reserve("write_off"), "lot: u64, amount: u128");
	assert_eq!(reserve("set_params"), "params: Parameters");
}
