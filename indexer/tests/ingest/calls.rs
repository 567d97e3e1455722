//! Calls within calls.

use codec::{Compact, Encode};
use infrafi_client::{blake2_256, Runtime};
use infrafi_index::{ingest::block::decode, testing::database};
use serde_json::{json, Value};
use sqlx::types::Json;

use super::{block, runtime};

/// The indices of a call.
fn call(runtime: &Runtime, pallet: &str, call: &str) -> Vec<u8> {
	let pallet = runtime.metadata().pallet_by_name(pallet).expect("the pallet exists");
	vec![pallet.call_index(), pallet.call_variant_by_name(call).expect("the call exists").index]
}

fn remark(runtime: &Runtime, text: &str) -> Vec<u8> {
	[call(runtime, "System", "remark"), text.as_bytes().to_vec().encode()].concat()
}

fn batch(runtime: &Runtime, calls: &[Vec<u8>]) -> Vec<u8> {
	let length = Compact(calls.len() as u32).encode();
	[call(runtime, "Utility", "batch_all"), length, calls.concat()].concat()
}

/// An extrinsic without a signature.
fn bare(call: &[u8]) -> Vec<u8> {
	[&[5u8][..], call].concat().encode()
}

/// The value of `System.Events` with motions of the second extrinsic, by the hashes of their calls.
fn motions(runtime: &Runtime, hashes: &[[u8; 32]]) -> Vec<u8> {
	let council = runtime.metadata().pallet_by_name("Council").expect("there is a council");
	let mut variants = council.event_variants().expect("it has events").iter();
	let proposed = variants.find(|event| event.name == "Proposed").expect("it proposes");
	let mut events = Compact(hashes.len() as u32).encode();
	for (hash, number) in hashes.iter().zip(0u32..) {
		events.push(0);
		events.extend(1u32.encode());
		events.extend([council.event_index(), proposed.index]);
		([1u8; 32], number, hash, 2u32).encode_to(&mut events);
		events.push(0);
	}
	events
}

#[tokio::test]
async fn each_motion_has_the_call_of_its_hash() {
	let runtime = runtime();
	let calls = ["harmless", "harmful", "elsewhere"].map(|text| remark(&runtime, text));
	let propose = |of: &[u8]| {
		[
			call(&runtime, "Council", "propose"),
			Compact(2u32).encode(),
			of.to_vec(),
			Compact(99u32).encode(),
		]
		.concat()
	};
	let hashes = [1, 0, 2].map(|place: usize| blake2_256(&calls[place]));
	let mut block = block(&runtime, 1, motions(&runtime, &hashes));
	let proposals = [propose(&calls[0]), propose(&calls[1])];
	block.extrinsics.push(bare(&batch(&runtime, &proposals)));
	let rows = decode(&block).await.expect("it is decoded").found.rows.motion;
	let proposals: Vec<_> = rows.iter().map(|row| row.proposal["args"]["remark"].clone()).collect();
	assert_eq!(proposals, [json!("harmful"), json!("harmless"), Value::Null]);
	assert_eq!(rows[2].proposal, Value::Null, "no call of the extrinsic has its hash");
}

#[tokio::test]
async fn no_extrinsic_ends_the_index() {
	let (runtime, pool) = (runtime(), database().await.writers);
	let deep = (0..200).fold(remark(&runtime, "hi"), |inner, _| batch(&runtime, &[inner]));
	let mut block = block(&runtime, 1, motions(&runtime, &[]));
	block.extrinsics.extend([bare(&deep), vec![9, 9, 9]]);
	let rows = decode(&block).await.expect("it is decoded").found.rows;
	let mut connection = pool.acquire().await.expect("the database is there");
	rows.write(&mut connection).await.expect("the rows are taken");
	let stored: Vec<(String, Json<Value>)> =
		sqlx::query_as("select call, args from extrinsic order by index")
			.fetch_all(&mut *connection)
			.await
			.expect("the arguments can be read back");
	assert_eq!((stored.len(), stored[1].0.as_str()), (3, "batch_all"));
	assert_eq!((stored[2].0.as_str(), &stored[2].1 .0), ("", &json!("0x090909")));
}
