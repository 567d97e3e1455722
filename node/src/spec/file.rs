//! The file from which a live chain is made, as `node/packaging/chain.example.toml` explains it.

use super::text::{Fixed, InfraAmount, Key, Time};
use infrafi_protocol::{Group, Role};
use sc_service::config::MultiaddrWithPeerId;
use serde::Deserialize;
use sp_core::H256;
use std::collections::BTreeMap;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
	pub name: String,
	pub id: String,
	#[serde(default)]
	pub boot_nodes: Vec<MultiaddrWithPeerId>,
	pub compliance: Key,
	pub council: Vec<Key>,
	pub credit_committee: Vec<Key>,
	pub guardians: Vec<Key>,
	pub registrars: Vec<Key>,
	pub appraisers: Vec<Key>,
	pub validators: Vec<ValidatorEntry>,
	pub balances: Vec<Endowment>,
	#[serde(default)]
	pub admissions: Vec<AdmissionEntry>,
	#[serde(default)]
	pub models: Vec<ModelEntry>,
	/// Governed values, by their pallets.
	#[serde(default)]
	pub params: BTreeMap<String, toml::Table>,
}

/// A validator with its session keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ValidatorEntry {
	pub account: Key,
	pub aura: Key,
	pub grandpa: Key,
	pub authority_discovery: Key,
}

/// An account with INFRA.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Endowment {
	pub account: Key,
	pub infra: InfraAmount,
}

/// An account that is admitted to a role.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AdmissionEntry {
	pub role: Role,
	pub account: Key,
	pub group: Group,
	pub until: Option<Time>,
	#[serde(default)]
	pub evidence: H256,
}

/// A model with the publishers of its price and of its rent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ModelEntry {
	pub name: String,
	pub depreciation: u32,
	pub floor: u32,
	pub grades: GradesEntry,
	pub income: IncomeEntry,
	/// Without it the vault does not lend against the model.
	pub ltv: Option<LtvEntry>,
	#[serde(default)]
	pub price: Vec<SourceEntry>,
	#[serde(default)]
	pub hourly_rate: Vec<SourceEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GradesEntry {
	pub a: u32,
	pub b: u32,
	pub c: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IncomeEntry {
	pub economic_life: u64,
	pub utilisation: u32,
	pub margin: u32,
	pub discount_rate: Fixed,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LtvEntry {
	pub entry: u32,
	pub maintenance: u32,
}

/// A number in a document of a publisher.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceEntry {
	pub url: String,
	pub pointer: String,
	#[serde(default)]
	pub scale: Fixed,
}
