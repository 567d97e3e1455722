//! The interface of wallets, bots and other programs: calls with their indices, arguments, and the
//! shapes of these. A change breaks those programs, and raises `transaction_version`.

use frame_metadata::v16::RuntimeMetadataV16;
use scale_info::{form::PortableForm, Field, TypeDef};

use super::{calls_of, pallet, v16};

const COLLATERAL: &[(&str, &str)] = &[
	("apply", "unit: Unit"),
	("withdraw_application", "unit: u64"),
	("issue_receipt", "unit: u64"),
	("decline", "unit: u64"),
	("confirm_custody", "units: BoundedVec"),
	("insure", "unit: u64, policy: Policy, premium: u128"),
	("cancel_policy", "unit: u64"),
	("report_loss", "unit: u64, kind: LossKind"),
	("withdraw_loss", "unit: u64"),
	("request_redemption", "unit: u64"),
	("cancel_redemption", "unit: u64"),
	("confirm_release", "unit: u64"),
	("reassign", "unit: u64, custodian: AccountId32"),
	("set_params", "params: Parameters"),
	("post_bond", "amount: u128"),
	("withdraw_bond", "amount: u128"),
	(
		"accept_policy",
		"unit: u64, insurer: AccountId32, coverage: u128, expires_at: u64, premium: u128",
	),
	("withdraw_offer", "unit: u64"),
];

const APPRAISAL: &[(&str, &str)] = &[
	("set_model", "model: BoundedVec, params: Option"),
	("set_sources", "feed: OracleKey, sources: BoundedVec"),
	("accept_value", "feed: OracleKey"),
	("set_params", "params: Parameters"),
];

const RESERVE: &[(&str, &str)] = &[
	("mint", "amount_usdc: u128, min_usdai: u128"),
	("redeem", "amount_usdai: u128, min_usdc: u128"),
	("buy_bill", "cusip: [9], face: u128, cost: u128, matures_at: u64, custodian: AccountId32"),
	("settle_bill", "lot: u64"),
	("order_sale", "lot: u64, min_proceeds: u128"),
	("sell_bill", "lot: u64, proceeds: u128"),
	("attest", "custodian: AccountId32, as_of: u64, face: u128, hash: H256"),
	("harvest", ""),
	("write_off", "lot: u64, amount: u128"),
	("set_params", "params: Parameters"),
	("realise_loss", "lot: u64"),
	("allow_sale", "lot: u64, min_proceeds: u128"),
	("reassign", "lot: u64, custodian: AccountId32"),
	("sweep_gifts", ""),
];

const FAILED_MIGRATION: &[(&str, &str)] = &[("clear", "")];

const FEES: &[(&str, &str)] = &[("set_params", "params: Parameters")];

const VAULT: &[(&str, &str)] = &[
	("deposit", "assets: u128, min_shares: u128, min_worth: u128"),
	("mint", "shares: u128, max_assets: u128"),
	("request_redeem", "shares: u128, bid: u8"),
	("cancel_request", "request: u64"),
	("transfer_request", "request: u64, to: AccountId32"),
	("service", ""),
	("claim", "request: u64"),
	("set_params", "params: Parameters"),
];

const LENDING: &[(&str, &str)] = &[
	("propose", "terms: LoanTerms"),
	("commit", "loan: u64, tranche: u8"),
	("withdraw_commitment", "loan: u64, tranche: u8"),
	("approve", "loan: u64"),
	("reject", "loan: u64"),
	("draw", "loan: u64"),
	("repay", "loan: u64, amount: u128"),
	("repay_due", "loan: u64, max: u128"),
	("top_up_reserve", "loan: u64, amount: u128"),
	("consent", "loan: u64, terms_hash: H256"),
	("refinance", "loan: u64, terms: LoanTerms"),
	("classify", "loan: u64"),
	("claim_unclaimed", ""),
	("set_params", "params: Parameters"),
	("declare_breach", "loan: u64, reason: BreachReason"),
	("cure", "loan: u64"),
	("liquidate", "loan: u64"),
	("bid", "loan: u64, lot: u32, amount: u128"),
	("settle_auction", "loan: u64"),
	("accept_unsold", "loan: u64"),
	("write_off", "loan: u64"),
	("file_claim", "loan: u64, unit: u64"),
	("pay_claim", "loan: u64, unit: u64, amount: u128"),
	("refuse_claim", "loan: u64, unit: u64, reason: BoundedVec"),
	("revoke_consent", "loan: u64"),
	("repay_past_due", "loan: u64, max: u128"),
	("impair", "loan: u64, share: Perbill"),
	("reoffer", "loan: u64"),
	("advance_valuation", "max: u32"),
	("add_units", "loan: u64, units: BoundedVec"),
	("release_units", "loan: u64, units: BoundedVec"),
	("enforce_claim", "loan: u64, unit: u64"),
	("uphold_claim", "loan: u64, unit: u64, amount: u128"),
];

const LEASES: &[(&str, &str)] = &[
	("offer", "lease: Lease"),
	("withdraw", "id: u64"),
	("accept", "id: u64"),
	("decline", "id: u64"),
	("recognise", "loan: u64, id: u64"),
	("pay_rent", "id: u64, amount: u128"),
	("end", "id: u64"),
	("set_params", "params: Parameters"),
];

const MARKET: &[(&str, &str)] = &[
	("list", "item: Item, price: u128, until: u64"),
	("delist", "listing: u64"),
	("buy", "listing: u64, max_price: u128, fingerprint: H256"),
	("set_params", "params: Parameters"),
];

const ROLES: &[(&str, &str)] = &[
	("admit", "role: Role, who: AccountId32, group: u32, valid_until: Option, evidence: H256"),
	("revoke", "role: Role, who: AccountId32"),
	("renounce", "role: Role"),
];

const TIMELOCK: &[(&str, &str)] = &[
	("schedule", "call: RuntimeCall, class: CallClass"),
	("execute", "id: u64, weight_bound: Weight"),
	("cancel", "id: u64"),
	("brake", ""),
	("set_params", "params: Parameters"),
	("object", "id: u64"),
];

const VALIDATORS: &[(&str, &str)] = &[
	("admit", "who: AccountId32"),
	("dismiss", "who: AccountId32"),
	("suspend", "who: AccountId32"),
	("reinstate", "who: AccountId32"),
	("leave", ""),
	("resume", ""),
	("report_double_block", "first: Header, second: Header, key_owner_proof: KeyOwnerProof"),
	(
		"report_double_block_unsigned",
		"first: Header, second: Header, key_owner_proof: KeyOwnerProof",
	),
	("purge_keys", ""),
	("set_params", "params: Parameters"),
];

/// Records and choices that are written by hand into a call.
const SHAPES: &[(&str, &str)] = &[
	(
		"infrafi_protocol::Unit",
		"class: Class, model: BoundedVec, quantity: u32, serials: BoundedVec, custodian: AccountId32, \
		 facility: BoundedVec, document: Document, in_service_at: u64, grade: Grade",
	),
	("infrafi_protocol::Class", "Gpu | Storage | Bandwidth | Power | Compute"),
	(
		"pallet_leases::Lease",
		"unit: u64, lessee: AccountId32, hourly: u128, from: u64, until: u64, document: Document",
	),
	(
		"pallet_leases::Parameters",
		"max_prepaid: u64, min_arrears: u64, max_after_sale: u64, max_term: u64, consent_period: u64",
	),
	("infrafi_protocol::Item", "Request(u64) | Position(u64, u8) | Receipt(u64)"),
	("pallet_market::Parameters", "fee: Perbill, max_term: u64"),
	("infrafi_protocol::Grade", "A | B | C"),
	("infrafi_protocol::Document", "hash: H256, uri: BoundedVec"),
	("infrafi_protocol::Policy", "number: BoundedVec, coverage: u128, expires_at: u64"),
	("infrafi_protocol::LossKind", "Damaged | Missing | Destroyed"),
	(
		"infrafi_protocol::Role",
		"Borrower | Lessee | Curator | Insurer | HardwareCustodian | BillCustodian | Treasurer | Attestor",
	),
	("pallet_timelock::CallClass", "Council | Root"),
	("pallet_validators::KeyOwnerProof", "session: u32, validator_count: u32"),
	("pallet_validators::SuspensionReason", "Equivocation | Offline | Governance"),
	(
		"pallet_validators::Parameters",
		"minimum: u32, offline_sessions: u32, max_change: Perbill, session_blocks: u32",
	),
	("infrafi_protocol::OracleKey", "Price(BoundedVec) | HourlyRate(BoundedVec)"),
	("infrafi_protocol::Source", "url: BoundedVec, pointer: BoundedVec, scale: FixedU128"),
	(
		"pallet_lending::LoanTerms",
		"borrower: AccountId32, units: BoundedVec, principal: u128, tranches: BoundedVec, schedule: Schedule, \
		 amortisation: Amortisation, grace: Grace, fees: Fees, sale: Sale, reserve_instalments: u8, expires_at: u64, \
		 cash: Option",
	),
	("pallet_lending::Tranche", "lender: Lender, amount: u128, apr: FixedU128"),
	("pallet_lending::Lender", "Vault | Account(AccountId32)"),
	(
		"pallet_lending::Schedule",
		"Every { seconds: u64, count: u32 } | Monthly { day: u8, utc_offset: i32, days: u32 }",
	),
	("infrafi_finance::Amortisation", "EqualPrincipal | Level | Bullet"),
	(
		"infrafi_finance::CashTerms",
		"opex: Permill, lock_up: FixedU128, sweep: FixedU128, floor: FixedU128, lookback: u8",
	),
	("pallet_lending::Grace", "seconds: u64, apr: FixedU128"),
	("pallet_lending::Fees", "origination: Permill, exit: Permill"),
	("pallet_lending::Sale", "Lot | UnitByUnit"),
	(
		"pallet_lending::BreachReason",
		"PolicyLapsed | CustodyStale | LossReported | Covenant | ValueShort | CoverageLow",
	),
];

fn type_name(metadata: &RuntimeMetadataV16, id: u32) -> String {
	let ty = metadata.types.resolve(id).unwrap();
	match &ty.type_def {
		TypeDef::Primitive(primitive) => format!("{primitive:?}").to_lowercase(),
		TypeDef::Array(array) => format!("[{}]", array.len),
		_ => ty.path.ident().expect("the type has a name"),
	}
}

fn fields(metadata: &RuntimeMetadataV16, fields: &[Field<PortableForm>]) -> String {
	let field = |field: &Field<PortableForm>| {
		let ty = type_name(metadata, field.ty.id);
		field.name.as_ref().map_or(ty.clone(), |name| format!("{name}: {ty}"))
	};
	fields.iter().map(field).collect::<Vec<_>>().join(", ")
}

/// Calls of a pallet in the order of their indices, each with its arguments.
fn calls(name: &str) -> Vec<(String, String)> {
	let metadata = v16();
	let calls = calls_of(&metadata, pallet(&metadata, name));
	// The index of a call is its place in the tables.
	for (place, call) in calls.iter().enumerate() {
		assert_eq!(usize::from(call.index), place, "{}", call.name);
	}
	calls.iter().map(|c| (c.name.clone(), fields(&metadata, &c.fields))).collect()
}

/// `path` names the crate and the type.
fn shape(path: &str) -> String {
	let metadata = v16();
	let (owner, name) = path.split_once("::").unwrap();
	let mut types = metadata.types.types.iter().map(|t| &t.ty);
	let found = types.find(|ty| {
		let segments = &ty.path.segments;
		segments.first().is_some_and(|s| s == owner) && segments.last().is_some_and(|s| s == name)
	});
	match &found.unwrap_or_else(|| panic!("{path} is no type")).type_def {
		TypeDef::Composite(record) => fields(&metadata, &record.fields),
		TypeDef::Variant(choice) => {
			let variants = choice.variants.iter().map(|variant| {
				let inner = fields(&metadata, &variant.fields);
				match variant.fields.first() {
					None => variant.name.clone(),
					Some(field) if field.name.is_some() => {
						format!("{} {{ {inner} }}", variant.name)
					}
					Some(_) => format!("{}({inner})", variant.name),
				}
			});
			variants.collect::<Vec<_>>().join(" | ")
		}
		other => panic!("{path} is {other:?}"),
	}
}

#[test]
fn calls_have_their_names_and_arguments() {
	for (pallet, expected) in [
		("Collateral", COLLATERAL),
		("Appraisal", APPRAISAL),
		("Reserve", RESERVE),
		("Vault", VAULT),
		("Lending", LENDING),
		("Leases", LEASES),
		("Market", MARKET),
		("FailedMigration", FAILED_MIGRATION),
		("Fees", FEES),
		("Roles", ROLES),
		("Timelock", TIMELOCK),
		("Validators", VALIDATORS),
	] {
		let calls = calls(pallet);
		let calls: Vec<_> =
			calls.iter().map(|(name, args)| (name.as_str(), args.as_str())).collect();
		assert_eq!(calls, expected, "{pallet}");
	}
}

#[test]
fn what_is_written_into_calls_has_its_shape() {
	for (path, expected) in SHAPES {
		assert_eq!(shape(path), *expected, "{path}");
	}
}
