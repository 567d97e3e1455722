//! The genesis of a live chain, from its file.

use super::{
	file::{File, ModelEntry, SourceEntry, ValidatorEntry},
	text::Key,
	values,
};
use infrafi_runtime::{presets, RuntimeGenesisConfig, SessionKeys};
use serde_json::{json, to_value, Map, Value};
use sp_core::{ed25519, sr25519};
use std::collections::{BTreeMap, BTreeSet};

/// What differs from the genesis without a preset.
pub(super) fn patch(file: &File) -> Result<Value, String> {
	let defaults = to_value(RuntimeGenesisConfig::default()).map_err(|error| error.to_string())?;
	let mut genesis = accounts(file)?;
	for (pallet, params) in params(file, &defaults)? {
		genesis[pallet]["params"] = params;
	}
	let problems = problems(file, &effective(defaults, &genesis));
	if problems.is_empty() {
		return Ok(genesis);
	}
	Err(problems.join("; "))
}

/// All accounts, keys and models.
fn accounts(file: &File) -> Result<Value, String> {
	let members =
		|keys: &[Key]| json!({ "members": keys.iter().map(Key::account).collect::<Vec<_>>() });
	let admitted: Vec<_> =
		file.validators.iter().map(|validator| validator.account.account()).collect();
	let keys: Vec<_> = file.validators.iter().map(session_keys).collect();
	let own = file.balances.iter().map(|of| (of.account.account(), of.infra.0));
	let balances: Vec<_> = own.chain(presets::protocol_balances()).collect();
	let admissions: Vec<_> = file
		.admissions
		.iter()
		.map(|of| {
			(of.role, of.account.account(), of.group, of.until.map(|time| time.0), of.evidence)
		})
		.collect();
	let sources: Vec<_> = file.models.iter().flat_map(feeds).collect();
	let models: Vec<_> = file.models.iter().map(parameters).collect();
	let assets = to_value(presets::assets(Vec::new())).map_err(|error| error.to_string())?;
	Ok(json!({
		"balances": { "balances": balances },
		"assets": assets,
		"validators": { "admitted": admitted },
		"session": { "keys": keys },
		"compliance": { "account": file.compliance.account() },
		"councilMembers": members(&file.council),
		"creditCommitteeMembers": members(&file.credit_committee),
		"guardians": members(&file.guardians),
		"registrars": members(&file.registrars),
		"appraisers": members(&file.appraisers),
		"roles": { "admissions": admissions },
		"appraisal": { "models": models, "sources": sources },
	}))
}

fn session_keys(validator: &ValidatorEntry) -> Value {
	let keys = SessionKeys {
		aura: sr25519::Public::from_raw(validator.aura.0).into(),
		grandpa: ed25519::Public::from_raw(validator.grandpa.0).into(),
		authority_discovery: sr25519::Public::from_raw(validator.authority_discovery.0).into(),
	};
	let account = validator.account.account();
	json!([account, account, keys])
}

fn parameters(model: &ModelEntry) -> Value {
	let ModelEntry { depreciation, floor, grades, income, .. } = model;
	let grades = json!({ "a": grades.a, "b": grades.b, "c": grades.c });
	let income = json!({
		"economic_life": income.economic_life,
		"utilisation": income.utilisation,
		"margin": income.margin,
		"discount_rate": income.discount_rate.0,
	});
	let params =
		json!({ "depreciation": depreciation, "floor": floor, "grades": grades, "income": income });
	json!([model.name.as_bytes(), params])
}

/// The feeds of a model that have sources.
fn feeds(model: &ModelEntry) -> Vec<Value> {
	[("Price", &model.price), ("HourlyRate", &model.hourly_rate)]
		.into_iter()
		.filter(|(_, sources)| !sources.is_empty())
		.map(|(feed, sources)| {
			json!([{ feed: model.name.as_bytes() }, sources.iter().map(source).collect::<Vec<_>>()])
		})
		.collect()
}

fn source(source: &SourceEntry) -> Value {
	json!({
		"url": source.url.as_bytes(),
		"pointer": source.pointer.as_bytes(),
		"scale": source.scale.0,
	})
}

/// The governed values that the file gives, over the defaults of their pallets: those of a live
/// chain.
fn params(file: &File, defaults: &Value) -> Result<BTreeMap<String, Value>, String> {
	let mut params = BTreeMap::new();
	for (pallet, table) in &file.params {
		let given = values::given(pallet, &defaults[pallet]["params"], table)?;
		params.insert(pallet.clone(), Value::Object(given));
	}
	let caps: Vec<_> = file.models.iter().filter_map(cap).collect();
	if !caps.is_empty() {
		let lending = params.entry("lending".into()).or_insert_with(|| Map::new().into());
		lending["ltv_caps"] = caps.into();
	}
	Ok(params)
}

fn cap(model: &ModelEntry) -> Option<Value> {
	model.ltv.as_ref().map(|ltv| {
		json!({
			"model": model.name.as_bytes(),
			"entry": ltv.entry,
			"maintenance": ltv.maintenance,
		})
	})
}

/// The whole genesis.
fn effective(mut defaults: Value, patch: &Value) -> Value {
	sc_chain_spec::json_merge(&mut defaults, patch.clone());
	defaults
}

/// All that no chain can start or work with.
fn problems(file: &File, genesis: &Value) -> Vec<String> {
	let accounts: Vec<_> = file.validators.iter().map(|validator| validator.account).collect();
	let funded: Vec<_> = file.balances.iter().map(|of| of.account).collect();
	let models: Vec<_> = file.models.iter().map(|model| &model.name).collect();
	let groups = [
		("council", &file.council),
		("credit_committee", &file.credit_committee),
		("guardians", &file.guardians),
		("registrars", &file.registrars),
		("appraisers", &file.appraisers),
	];
	let mut found = Vec::new();
	for (name, keys) in groups {
		if keys.is_empty() {
			found.push(format!("{name} has no member"));
		}
		found.extend(twice(name, keys));
	}
	found.extend(twice("validators", &accounts));
	found.extend(twice("balances", &funded));
	if let Some(name) =
		models.iter().enumerate().find_map(|(at, name)| models[..at].contains(name).then_some(name))
	{
		found.push(format!("models has {name} twice"));
	}
	found.extend(shared_keys(&file.validators));
	let funded: BTreeSet<_> = funded.into_iter().collect();
	let compliance = vec![file.compliance];
	let groups = groups.into_iter().chain([("validators", &accounts), ("compliance", &compliance)]);
	for (name, keys) in groups {
		let poor = keys.iter().filter(|key| !funded.contains(key));
		found.extend(poor.map(|key| format!("{} of {name} has no INFRA", key.account())));
	}
	found.extend(quorums(file, &genesis["appraisal"]["params"]));
	found
}

/// The first key that a list has twice.
fn twice(name: &str, keys: &[Key]) -> Option<String> {
	let mut seen = BTreeSet::new();
	let twice = keys.iter().find(|key| !seen.insert(**key))?;
	Some(format!("{name} has {} twice", twice.account()))
}

/// Session keys that two validators have, or that GRANDPA shares with another use. With such a key
/// a validator would seem to sign twice.
fn shared_keys(validators: &[ValidatorEntry]) -> Vec<String> {
	let mut owners = BTreeMap::<Key, usize>::new();
	let mut found = Vec::new();
	for (index, ValidatorEntry { aura, grandpa, authority_discovery, .. }) in
		validators.iter().enumerate()
	{
		if [aura, authority_discovery].contains(&grandpa) {
			found
				.push(format!("validators[{index}].grandpa is a key of sr25519: it needs its own"));
		}
		for (name, key) in
			[("aura", aura), ("grandpa", grandpa), ("authority_discovery", authority_discovery)]
		{
			let owner = *owners.entry(*key).or_insert(index);
			if owner != index {
				found.push(format!(
					"validators[{index}].{name} is a key of validators[{owner}] too"
				));
			}
		}
	}
	found
}

/// Feeds that could never have a value.
fn quorums(file: &File, params: &Value) -> Vec<String> {
	let least = |name: &str| params[name].as_u64().unwrap_or_default();
	let (appraisers, sources) = (least("minimum_count"), least("min_sources"));
	let mut found = Vec::new();
	if (file.appraisers.len() as u64) < appraisers {
		let count = file.appraisers.len();
		found.push(format!("there are {count} appraisers, and a value takes {appraisers}"));
	}
	for model in &file.models {
		for (name, list) in [("price", &model.price), ("hourly_rate", &model.hourly_rate)] {
			if !list.is_empty() && (list.len() as u64) < sources {
				let count = list.len();
				found.push(format!("{name} of {} has {count} sources, of {sources}", model.name));
			}
		}
	}
	found
}
