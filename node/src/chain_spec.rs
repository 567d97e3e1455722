//! The chains the node knows by name. Their genesis comes from the runtime's presets.

use infrafi_runtime::configs::SS58Prefix;
use sc_chain_spec::{ChainSpecBuilder, NoExtension};
use sc_service::{ChainType, Configuration, Properties};
use std::path::PathBuf;

/// The specification of a chain, without extensions.
pub type ChainSpec = sc_service::GenericChainSpec;

/// The symbol and the decimals of the native token, and the address prefix, as wallets read them.
fn properties() -> Properties {
	Properties::from_iter([
		("tokenSymbol".into(), "INFRA".into()),
		("tokenDecimals".into(), 12.into()),
		("ss58Format".into(), SS58Prefix::get().into()),
	])
}

/// A chain of the runtime in this binary, without a genesis.
pub fn builder(
	name: &str,
	id: &str,
	chain_type: ChainType,
) -> Result<ChainSpecBuilder<NoExtension>, String> {
	let wasm = infrafi_runtime::WASM_BINARY
		.ok_or("this binary was built without the runtime's wasm: build without SKIP_WASM_BUILD")?;
	Ok(ChainSpec::builder(wasm, None)
		.with_name(name)
		.with_id(id)
		.with_chain_type(chain_type)
		.with_protocol_id("infrafi")
		.with_properties(properties()))
}

/// A chain whose genesis is the runtime's `preset`.
fn from_preset(
	name: &str,
	id: &str,
	chain_type: ChainType,
	preset: &str,
) -> Result<ChainSpec, String> {
	Ok(builder(name, id, chain_type)?.with_genesis_config_preset_name(preset).build())
}

/// The chain called `id`: `dev`, `council` (the same without sudo) or `local` (also if `id` is
/// empty). Any other `id` is the path of a file.
pub fn load(id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
	Ok(Box::new(match id {
		"dev" => from_preset(
			"InfraFi Development",
			"infrafi_dev",
			ChainType::Development,
			sp_genesis_builder::DEV_RUNTIME_PRESET,
		)?,
		"council" => from_preset(
			"InfraFi Development without sudo",
			"infrafi_council",
			ChainType::Development,
			infrafi_runtime::presets::COUNCIL_RUNTIME_PRESET,
		)?,
		"" | "local" => from_preset(
			"InfraFi Local Testnet",
			"infrafi_local_testnet",
			ChainType::Local,
			sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET,
		)?,
		path => ChainSpec::from_json_file(PathBuf::from(path))?,
	}))
}

/// Whether a node of such a chain may use the well-known accounts.
pub fn takes_dev_accounts(chain_type: &ChainType) -> bool {
	matches!(chain_type, ChainType::Development | ChainType::Local)
}

/// Refuse `--dev`, `--alice` and their like on a chain that is not for trying things out: the node
/// would otherwise author and sign with keys that everybody has.
pub fn refuse_dev_account(config: &Configuration) -> Result<(), String> {
	let chain_type = config.chain_spec.chain_type();
	match &config.dev_key_seed {
		Some(seed) if !takes_dev_accounts(&chain_type) => Err(format!(
			"the keys of {seed} are public: --dev, --alice and the like are for chains of type \
			 Development and Local, and \"{}\" is of type {chain_type:?}",
			config.chain_spec.name(),
		)),
		_ => Ok(()),
	}
}

/// Refuse `--sealing` on a chain that others run as well: they would not take its blocks.
pub fn refuse_sealing(config: &Configuration) -> Result<(), String> {
	let chain_type = config.chain_spec.chain_type();
	if takes_dev_accounts(&chain_type) {
		return Ok(());
	}
	Err(format!(
		"a sealing node makes blocks that no other node takes: --sealing is for chains of type \
		 Development and Local, and \"{}\" is of type {chain_type:?}",
		config.chain_spec.name(),
	))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn dev_accounts_are_for_trying_things_out() {
		assert!(takes_dev_accounts(&ChainType::Development));
		assert!(takes_dev_accounts(&ChainType::Local));
		assert!(!takes_dev_accounts(&ChainType::Live));
		assert!(!takes_dev_accounts(&ChainType::Custom("staging".into())));
	}

	#[test]
	fn an_unknown_name_is_a_file() {
		assert!(load("no-such-chain.json").is_err_and(|e| e.contains("no-such-chain.json")));
	}
}
