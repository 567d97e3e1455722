//! What a chain of type Live may not have: keys that everybody knows, sudo, and times for trials.

use infrafi_runtime::{presets::appraiser, Lending, Reserve, Vault};
use sc_service::{ChainSpec, ChainType};
use sp_core::storage::{well_known_keys::CODE, Storage};
use sp_io::hashing::twox_128;
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_state_machine::BasicExternalities;
use std::collections::{BTreeSet, HashMap};

const HOUR: u64 = 60 * 60;
const DAY: u64 = 24 * HOUR;

/// The length of a public key.
const KEY: usize = 32;

/// Refuses a chain of type Live whose genesis is one for trials. Other chains pass.
pub fn refuse_trials(spec: &dyn ChainSpec) -> Result<(), String> {
	if spec.chain_type() != ChainType::Live {
		return Ok(());
	}
	let problems = problems(spec)?;
	if problems.is_empty() {
		return Ok(());
	}
	Err(format!(
		"\"{}\" is of type Live, and its genesis is one for trials: {}",
		spec.name(),
		problems.join("; ")
	))
}

/// All that would be wrong with the genesis on a live chain, a sentence each.
pub fn problems(spec: &dyn ChainSpec) -> Result<Vec<String>, String> {
	let mut storage = spec.as_storage_builder().build_storage()?;
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
	found.extend(BasicExternalities::execute_with_storage(&mut storage, short_times));
	Ok(found)
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

/// The governed times that are too short for a chain with real money.
fn short_times() -> Vec<String> {
	let (vault, reserve, lending) = (Vault::params(), Reserve::params(), Lending::params());
	[
		("Vault.window_length", vault.window_length, DAY),
		("Vault.min_wait", vault.min_wait, HOUR),
		("Reserve.bill_default", reserve.bill_default, DAY),
		("Lending.min_window", lending.min_window, DAY),
		("Lending.cure_period", lending.cure_period, DAY),
		("Lending.sale.length", lending.sale.length, HOUR),
	]
	.into_iter()
	.filter(|(_, value, least)| value < least)
	.map(|(name, value, least)| format!("{name} is {value} s, and {least} s are the least"))
	.collect()
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_genesis_builder::DEV_RUNTIME_PRESET;

	/// The genesis of the development chain, of another type.
	fn chain(chain_type: ChainType) -> Option<crate::chain_spec::ChainSpec> {
		let chain = crate::chain_spec::ChainSpec::builder(infrafi_runtime::WASM_BINARY?, None)
			.with_name("Trial")
			.with_id("trial")
			.with_chain_type(chain_type)
			.with_genesis_config_preset_name(DEV_RUNTIME_PRESET)
			.build();
		Some(chain)
	}

	#[test]
	fn a_genesis_for_trials_is_refused_on_a_live_chain_alone() {
		// The tests with benchmarks are built without the wasm: then there is no chain.
		let refused = |chain_type| chain(chain_type).map(|chain| refuse_trials(&chain).err());
		for chain_type in [ChainType::Development, ChainType::Local] {
			assert!(refused(chain_type).is_none_or(|refusal| refusal.is_none()));
		}
		let Some(refusal) = refused(ChainType::Live) else { return };
		let refusal = refusal.expect("it is refused");
		let window = "Vault.window_length is 60 s";
		for part in ["//Alice,", "//Ferdie", "//Alice//appraiser", "sudo", window] {
			assert!(refusal.contains(part), "{part}: {refusal}");
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
