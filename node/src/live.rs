//! What a chain of type Live may not have: keys that everybody knows, sudo, and values for trials.

use infrafi_runtime::{presets::appraiser, Lending, Reserve, Session, Validators, Vault};
use sc_service::{ChainSpec, ChainType};
use sp_core::storage::{well_known_keys::CODE, Storage};
use sp_io::hashing::twox_128;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_state_machine::BasicExternalities;
use std::collections::{BTreeSet, HashMap};

const HOUR: u64 = 60 * 60;
const DAY: u64 = 24 * HOUR;

/// An hour of blocks.
const SESSION: u64 = 600;

/// With fewer validators the loss of one stops finality.
const VALIDATORS: usize = 4;

/// The length of a public key.
const KEY: usize = 32;

/// Refuses a chain of type Live whose genesis is one for trials. Other chains pass.
pub fn refuse_trials(spec: &dyn ChainSpec) -> Result<(), String> {
	match spec.chain_type() {
		ChainType::Live => check(spec),
		_ => Ok(()),
	}
}

/// Refuses a chain of any type whose genesis is one for trials, and names all that is wrong.
pub fn check(spec: &dyn ChainSpec) -> Result<(), String> {
	let problems = problems(spec.as_storage_builder().build_storage()?);
	if problems.is_empty() {
		return Ok(());
	}
	Err(format!(
		"\"{}\" is not fit for a live chain, since its genesis is one for trials: {}",
		spec.name(),
		problems.join("; ")
	))
}

/// All that would be wrong with a genesis on a live chain.
fn problems(mut storage: Storage) -> Vec<String> {
	let mut found = Vec::new();
	let names = known_keys(&storage);
	if !names.is_empty() {
		let names: Vec<_> = names.into_iter().collect();
		found.push(format!("it has the public keys of {}", names.join(", ")));
	}
	let sudo = [twox_128(b"Sudo"), twox_128(b"Key")].concat();
	if storage.top.contains_key(&sudo) {
		found.push("it has a sudo key".into());
	}
	let keys = [twox_128(b"Session"), twox_128(b"NextKeys")].concat();
	let with_keys = storage.top.keys().filter(|key| key.starts_with(&keys)).count();
	found.extend(BasicExternalities::execute_with_storage(&mut storage, || {
		validators(with_keys).into_iter().chain(small_values()).collect::<Vec<_>>()
	}));
	found
}

/// What is wrong with the first set, where this number of accounts has session keys. An admitted
/// account without keys is left out of it silently, and so are keys of an account that is not
/// admitted.
fn validators(with_keys: usize) -> Option<String> {
	let (set, admitted) = (Session::validators().len(), Validators::validators().len());
	if [admitted, with_keys] != [set; 2] {
		return Some(format!(
			"{admitted} validators are admitted, {with_keys} accounts have session keys, and {set} \
			 are both"
		));
	}
	(set < VALIDATORS)
		.then(|| format!("its number of validators is {set}, and {VALIDATORS} is the least"))
}

/// The names of the development keys that stand in a key or a value of the state.
fn known_keys(storage: &Storage) -> BTreeSet<String> {
	let known: HashMap<[u8; KEY], String> = Sr25519Keyring::iter()
		.flat_map(|key| {
			let name = key.to_seed();
			let appraiser = (appraiser(key).into(), format!("{name}//appraiser"));
			[(key.to_raw_public(), name), appraiser]
		})
		.chain(Ed25519Keyring::iter().map(|key| (key.to_raw_public(), key.to_seed())))
		.collect();
	let items = storage.top.iter().filter(|(key, _)| key.as_slice() != CODE);
	items
		.flat_map(|(key, value)| key.windows(KEY).chain(value.windows(KEY)))
		.filter_map(|window| known.get(window).cloned())
		.collect()
}

/// The governed values that are too small for a chain with real money.
fn small_values() -> Vec<String> {
	let (vault, reserve, lending) = (Vault::params(), Reserve::params(), Lending::params());
	let validators = Validators::params();
	[
		("Vault.window_length", vault.window_length, DAY, "s"),
		("Vault.min_wait", vault.min_wait, HOUR, "s"),
		("Reserve.bill_default", reserve.bill_default, DAY, "s"),
		("Lending.min_window", lending.min_window, DAY, "s"),
		("Lending.cure_period", lending.cure_period, DAY, "s"),
		("Lending.sale.length", lending.sale.length, HOUR, "s"),
		("Validators.session_blocks", validators.session_blocks.into(), SESSION, "blocks"),
		("Validators.minimum", validators.minimum.into(), VALIDATORS as u64, "validators"),
	]
	.into_iter()
	.filter(|(_, value, least, _)| value < least)
	.map(|(name, value, least, unit)| {
		format!("{name} is {value} {unit}, and {least} {unit} are the least")
	})
	.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use infrafi_runtime::{AccountId, Runtime, SessionKeys};
	use sc_chain_spec::json_merge;
	use serde_json::{json, Value};
	use sp_core::{bytes::to_hex, ed25519, sr25519};
	use sp_genesis_builder::{
		runtime_decl_for_genesis_builder::GenesisBuilderV1, PresetId, DEV_RUNTIME_PRESET,
	};
	use std::ops::Range;

	/// The genesis of a preset, or of none, as JSON.
	fn preset(id: Option<PresetId>) -> Value {
		serde_json::from_slice(&Runtime::get_preset(&id).unwrap()).unwrap()
	}

	/// A chain with this genesis, which is built without the runtime's wasm.
	fn chain(chain_type: ChainType, genesis: &Value) -> crate::chain_spec::ChainSpec {
		let mut storage = Storage::default();
		BasicExternalities::execute_with_storage(&mut storage, || {
			Runtime::build_state(serde_json::to_vec(genesis).unwrap()).unwrap()
		});
		let hex = |bytes: &[u8]| to_hex(bytes, false);
		let top: HashMap<_, _> = storage.top.iter().map(|(k, v)| (hex(k), hex(v))).collect();
		let spec = json!({
			"name": "Trial",
			"id": "trial",
			"chainType": chain_type,
			"bootNodes": [],
			"genesis": { "raw": { "top": top, "childrenDefault": {} } },
		});
		crate::chain_spec::ChainSpec::from_json_bytes(serde_json::to_vec(&spec).unwrap()).unwrap()
	}

	/// The genesis of validators, and keys of accounts, each by a number.
	fn validators(admitted: Range<u8>, with_keys: Range<u8>) -> Value {
		let account = |seed| AccountId::from([seed; KEY]);
		let keys = |seed| SessionKeys {
			aura: sr25519::Public::from_raw([seed; KEY]).into(),
			grandpa: ed25519::Public::from_raw([seed; KEY]).into(),
			authority_discovery: sr25519::Public::from_raw([seed; KEY]).into(),
		};
		let keys: Vec<_> =
			with_keys.map(|seed| (account(seed), account(seed), keys(seed))).collect();
		let admitted: Vec<_> = admitted.map(account).collect();
		json!({ "validators": { "admitted": admitted }, "session": { "keys": keys } })
	}

	#[test]
	fn a_genesis_for_trials_is_refused_on_a_live_chain_alone() {
		let mut genesis = preset(None);
		json_merge(&mut genesis, preset(Some(DEV_RUNTIME_PRESET.into())));
		for chain_type in [ChainType::Development, ChainType::Local] {
			assert_eq!(refuse_trials(&chain(chain_type, &genesis)), Ok(()));
		}
		let refusal = refuse_trials(&chain(ChainType::Live, &genesis)).unwrap_err();
		for part in ["\"Trial\"", "//Alice,", "//Ferdie", "//Alice//appraiser", "a sudo key"] {
			assert!(refusal.contains(part), "{part}: {refusal}");
		}
		assert!(refusal.contains("Vault.window_length is 60 s, and 86400 s are the least"));
	}

	#[test]
	fn each_fault_of_a_genesis_is_named_alone() {
		let refusal = |genesis: &Value| refuse_trials(&chain(ChainType::Live, genesis)).err();
		let mut good = preset(None);
		let nobodies = refusal(&good).unwrap();
		assert!(nobodies.ends_with("its number of validators is 0, and 4 is the least"));
		json_merge(&mut good, validators(1..5, 1..5));
		assert_eq!(refusal(&good), None);
		let params = |pallet: &str, params: Value| json!({ pallet: { "params": params } });
		let (dave, nobody) = (Sr25519Keyring::Dave.to_account_id(), AccountId::from([7; KEY]));
		let sale = json!({ "sale": { "length": 3_599, "extension": 1 } });
		for (patch, fault) in [
			(json!({ "sudo": { "key": nobody } }), "it has a sudo key"),
			(json!({ "guardians": { "members": [dave] } }), "it has the public keys of //Dave"),
			(
				params("vault", json!({ "window_length": 86_399, "min_wait": 3_600 })),
				"Vault.window_length is 86399 s",
			),
			(params("vault", json!({ "min_wait": 3_599 })), "Vault.min_wait is 3599 s"),
			(
				params("reserve", json!({ "bill_default": 86_399, "bill_grace": 0 })),
				"Reserve.bill_default is 86399 s",
			),
			(params("lending", json!({ "min_window": 86_399 })), "Lending.min_window is 86399 s"),
			(params("lending", json!({ "cure_period": 86_399 })), "Lending.cure_period is 86399 s"),
			(params("lending", sale), "Lending.sale.length is 3599 s"),
			(
				params("validators", json!({ "session_blocks": 599 })),
				"Validators.session_blocks is 599 blocks, and 600 blocks are the least",
			),
			(params("validators", json!({ "minimum": 3 })), "Validators.minimum is 3 validators"),
			(validators(1..4, 1..4), "its number of validators is 3, and 4 is the least"),
			(
				validators(1..7, 1..6),
				"6 validators are admitted, 5 accounts have session keys, and 5 are both",
			),
			(
				validators(1..6, 1..7),
				"5 validators are admitted, 6 accounts have session keys, and 5 are both",
			),
		] {
			let mut genesis = good.clone();
			json_merge(&mut genesis, patch);
			let refusal = refusal(&genesis).expect(fault);
			let (_, named) = refusal.split_once("for trials: ").unwrap();
			assert!(named.starts_with(fault) && !named.contains(';'), "{fault}: {named}");
		}
	}

	#[test]
	fn keys_are_found_wherever_they_stand() {
		let alice = Sr25519Keyring::Alice.to_raw_public();
		let found = |key: Vec<u8>, value: Vec<u8>| {
			let mut storage = Storage::default();
			storage.top.insert(key, value);
			known_keys(&storage).into_iter().collect::<Vec<_>>()
		};
		assert_eq!(found([&[7; 48], &alice[..]].concat(), vec![]), ["//Alice"]);
		assert_eq!(found(vec![1], [&alice[..], &[0; 3]].concat()), ["//Alice"]);
		let finality = Ed25519Keyring::Bob.to_raw_public();
		assert_eq!(found(vec![1], finality.to_vec()), ["//Bob"]);
		assert!(found(vec![1], alice[1..].to_vec()).is_empty());
		// The runtime's presets have the keys in the code.
		assert!(found(CODE.to_vec(), alice.to_vec()).is_empty());
	}
}
