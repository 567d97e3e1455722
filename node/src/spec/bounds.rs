//! Whether the pallets take a genesis. They refuse a value out of its bounds by a panic, as the SDK
//! wants it. The wasm would only trap, so the genesis is built by the code in this program first.

use infrafi_runtime::{Runtime, RuntimeGenesisConfig};
use serde_json::{to_value, to_vec, Value};
use sp_genesis_builder::runtime_decl_for_genesis_builder::GenesisBuilderV1;
use sp_state_machine::BasicExternalities;
use std::panic::{catch_unwind, set_hook, take_hook, AssertUnwindSafe};

/// Refuses a genesis that a pallet refuses, in its words.
pub(super) fn check(patch: &Value) -> Result<(), String> {
	let mut genesis =
		to_value(RuntimeGenesisConfig::default()).map_err(|error| error.to_string())?;
	sc_chain_spec::json_merge(&mut genesis, patch.clone());
	let json = to_vec(&genesis).map_err(|error| error.to_string())?;
	let build = || BasicExternalities::default().execute_with(|| Runtime::build_state(json));
	// The refusal is printed once, by the caller.
	let printing = take_hook();
	set_hook(Box::new(|_| {}));
	let built = catch_unwind(AssertUnwindSafe(build));
	set_hook(printing);
	match built {
		Ok(result) => result,
		Err(panic) => {
			let text = panic.downcast_ref::<String>().map(String::as_str);
			let text = text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("no reason");
			Err(format!("a pallet refuses its genesis: {}", reason(text)))
		}
	}
}

/// The error of a pallet alone, where the text has one.
fn reason(text: &str) -> &str {
	let named = text.split_once("message: Some(\"").and_then(|(_, rest)| rest.split_once('"'));
	named.map_or(text, |(error, _)| error)
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn a_value_out_of_its_bounds_is_refused_by_its_error() {
		assert_eq!(check(&json!({})), Ok(()));
		for (pallet, params, error) in [
			("reserve", json!({ "liquidity_floor": 1 }), "LiquidityFloor"),
			("timelock", json!({ "window": 0 }), "Window"),
		] {
			let refusal = check(&json!({ pallet: { "params": params } })).unwrap_err();
			assert!(refusal.starts_with("a pallet refuses its genesis: "), "{refusal}");
			assert!(refusal.contains(error) && !refusal.contains("Module"), "{refusal}");
		}
		let unknown = check(&json!({ "vault": { "params": { "wait": 1 } } })).unwrap_err();
		assert!(unknown.contains("wait"), "{unknown}");
	}
}
