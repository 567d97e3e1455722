//! SCALE to JSON by the committed metadata.

use codec::{Compact, Encode};
use infrafi_client::Runtime;
use serde_json::json;

fn runtime() -> Runtime {
	Runtime::committed().expect("the metadata can be read")
}

/// The indices of a call.
fn call(runtime: &Runtime, pallet: &str, call: &str) -> [u8; 2] {
	let pallet = runtime.metadata().pallet_by_name(pallet).expect("the pallet exists");
	[pallet.call_index(), pallet.call_variant_by_name(call).expect("the call exists").index]
}

#[test]
fn bytes_are_text_where_they_are_and_hex_where_not() {
	let runtime = runtime();
	let remark = |bytes: &[u8]| {
		runtime.call_args("System", "remark", &bytes.to_vec().encode()).expect("it is decoded")
	};
	assert_eq!(remark(b"H100 SXM5"), json!({ "remark": "H100 SXM5" }));
	assert_eq!(remark(&[0, 255]), json!({ "remark": "0x00ff" }));
	assert_eq!(remark(b"0xab"), json!({ "remark": "0x30786162" }), "hex stays hex");
	assert_eq!(remark(b""), json!({ "remark": "" }));
}

#[test]
fn large_integers_keep_their_digits() {
	let runtime = runtime();
	let now = Compact(u64::MAX).encode();
	let args = runtime.call_args("Timestamp", "set", &now).expect("it is decoded");
	assert_eq!(args, json!({ "now": u64::MAX.to_string() }));
	let deposit = [u128::MAX, 0, 0].map(|amount| amount.encode()).concat();
	let args = runtime.call_args("Vault", "deposit", &deposit).expect("it is decoded");
	assert_eq!(args["assets"], json!(u128::MAX.to_string()));
}

#[test]
fn a_call_within_a_call_is_decoded_too() {
	let runtime = runtime();
	let inner = [call(&runtime, "System", "remark").to_vec(), b"hi".to_vec().encode()].concat();
	let batch = [Compact(2u32).encode(), inner.clone(), inner].concat();
	let args = runtime.call_args("Utility", "batch_all", &batch).expect("it is decoded");
	let remark = json!({ "pallet": "System", "call": "remark", "args": { "remark": "hi" } });
	assert_eq!(args, json!({ "calls": [remark, remark] }));
}

/// A remark within as many batches: the arguments of the outermost one, and the calls within it
/// from the outermost to the remark.
fn nested(runtime: &Runtime, batches: usize) -> (Vec<u8>, Vec<Vec<u8>>) {
	let batch = call(runtime, "Utility", "batch_all");
	let mut calls =
		vec![[call(runtime, "System", "remark").to_vec(), b"hi".to_vec().encode()].concat()];
	for _ in 1..batches {
		let inner = calls[0].clone();
		calls.insert(0, [batch.to_vec(), Compact(1u32).encode(), inner].concat());
	}
	([Compact(1u32).encode(), calls[0].clone()].concat(), calls)
}

#[test]
fn calls_that_are_nested_deeply_are_hex_from_a_level_on() {
	let runtime = runtime();
	let (bytes, calls) = nested(&runtime, 200);
	let args = runtime.call_args("Utility", "batch_all", &bytes).expect("it is decoded");
	let text = args.to_string();
	let back: serde_json::Value = serde_json::from_str(&text).expect("it can be read back");
	assert_eq!(back, args);
	let mut inner = &args["calls"][0];
	for _ in 0..16 {
		assert_eq!(inner["call"], "batch_all");
		inner = &inner["args"]["calls"][0];
	}
	assert_eq!(*inner, json!(format!("0x{}", hex::encode(&calls[16]))));
}

#[test]
fn a_call_is_found_by_its_hash() {
	let runtime = runtime();
	let (bytes, calls) = nested(&runtime, 3);
	let find = |hash| {
		let found = runtime.find_call(("Utility", "batch_all"), &bytes, hash);
		found.expect("it is decoded")
	};
	let remark = json!({ "pallet": "System", "call": "remark", "args": { "remark": "hi" } });
	assert_eq!(find(infrafi_client::blake2_256(&calls[2])), Some(remark));
	assert_eq!(
		find(infrafi_client::blake2_256(&calls[0])).expect("it is there")["call"],
		"batch_all"
	);
	assert_eq!(find([0; 32]), None);
}

#[test]
fn what_is_cut_off_is_an_error() {
	let runtime = runtime();
	assert!(runtime.call_args("System", "remark", &[8, 1]).is_err());
	assert!(runtime.call_args("Vault", "deposit", &[1; 20]).is_err());
	assert!(runtime.call_args("Vault", "no_such_call", &[]).is_err());
}

#[test]
fn the_arguments_of_a_view_carry_their_own_length() {
	let runtime = runtime();
	let view = runtime.view("Vault", "request").expect("there is such a view");
	let input = view.input(&7u64.encode());
	assert_eq!(input.len(), 32 + 1 + 8);
	assert_eq!(input[32..], [vec![8 << 2], 7u64.encode()].concat());
}

#[test]
fn an_answer_of_a_view_is_unpacked_and_an_error_is_named() {
	let runtime = runtime();
	let view = runtime.view("Vault", "preview_mint").expect("there is such a view");
	let answer = |bytes: &[u8]| view.output(&[vec![0], bytes.to_vec().encode()].concat());
	let good = answer(&[vec![0], 5u128.encode()].concat()).expect("it was executed");
	assert_eq!(view.json(&good).expect("it is decoded"), json!("5"));
	let vault = runtime.metadata().pallet_by_name("Vault").expect("the pallet exists");
	let refused = answer(&[1, 3, vault.error_index(), 0, 0, 0, 0]).expect("it was executed");
	let error = runtime.error_name(vault.error_index(), 0).expect("it has errors");
	assert_eq!(view.json(&refused).expect("it is decoded"), json!({ "error": error }));
	assert!(view.output(&[1, 1]).is_err(), "the runtime has no such view");
}
