//! A chain in memory, from the development genesis.

use frame_support::genesis_builder_helper::{build_state, get_preset};
use infrafi_protocol::Model;
use infrafi_runtime::{presets, RuntimeGenesisConfig};
use serde_json::Value;
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET};
use sp_runtime::BoundedVec;

pub const DEV: &str = DEV_RUNTIME_PRESET;

/// When the chain's first block is made.
pub const START: u64 = 1_800_000_000;

/// A chain before its first block.
pub fn before_first_block(preset: &str) -> sp_io::TestExternalities {
	let json = |id: Option<PresetId>| -> Value {
		let bytes = get_preset::<RuntimeGenesisConfig>(&id, presets::get_preset);
		serde_json::from_slice(&bytes.expect("the preset exists")).expect("a preset is JSON")
	};
	let mut genesis = json(None);
	merge(&mut genesis, json(Some(preset.into())));
	let mut chain = sp_io::TestExternalities::default();
	chain.execute_with(|| {
		let genesis = serde_json::to_vec(&genesis).expect("JSON is always serialised");
		build_state::<RuntimeGenesisConfig>(genesis).expect("the preset is a genesis");
	});
	chain
}

/// Puts the values of a preset over the defaults.
fn merge(into: &mut Value, from: Value) {
	match (into, from) {
		(Value::Object(into), Value::Object(from)) => {
			for (key, value) in from {
				merge(into.entry(key).or_insert(Value::Null), value);
			}
		}
		(into, from) => *into = from,
	}
}

pub fn model(name: &str) -> Model {
	BoundedVec::truncate_from(name.as_bytes().to_vec())
}
