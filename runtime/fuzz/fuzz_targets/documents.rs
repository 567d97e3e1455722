//! Any documents from the publishers, through the worker to the transaction that it sends: no panic, one feeding at most, of
//! feeds that are registered, and each of its numbers lies between those that another parser finds.

#![no_main]

use std::{cell::RefCell, sync::Arc};

use arbitrary::Unstructured;
use codec::Decode;
use frame_support::{storage::with_transaction, traits::Hooks};
use infrafi_protocol::OracleKey;
use infrafi_runtime::*;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use sp_core::offchain::{
	testing::{PoolState, TestOffchainExt, TestTransactionPoolExt},
	OffchainDbExt, OffchainWorkerExt, TransactionPoolExt,
};
use sp_io::TestExternalities;
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};
use sp_runtime::{DispatchError, FixedU128, TransactionOutcome};

use web::{Answer, Web};

#[allow(dead_code)]
#[path = "../src/chain.rs"]
mod chain;
#[allow(dead_code)]
#[path = "../../../pallets/appraisal/src/tests/web.rs"]
mod web;

/// The development price feed's publishers.
const PUBLISHERS: [&str; 3] = ["atlas", "beacon", "cobalt"];

struct Node {
	chain: TestExternalities,
	web: Web,
	pool: Arc<parking_lot::RwLock<PoolState>>,
	block: BlockNumber,
}

thread_local! {
	static NODE: RefCell<Node> = RefCell::new(Node::new());
}

impl Node {
	fn new() -> Self {
		let mut chain = chain::unbegun(chain::DEV);
		let (web, (pool, state)) = (Web::default(), TestTransactionPoolExt::new());
		let keystore = MemoryKeystore::new();
		keystore.sr25519_generate_new(APPRAISER_KEY_TYPE, Some("//Alice//appraiser")).unwrap();
		chain.register_extension(OffchainDbExt::new(TestOffchainExt::new().0));
		chain.register_extension(OffchainWorkerExt::new(web.clone()));
		chain.register_extension(TransactionPoolExt::new(pool));
		chain.register_extension(KeystoreExt::new(keystore));
		Self { chain, web, pool: state, block: 1 }
	}

	/// What is fed where these are the answers.
	fn fed(&mut self, documents: &[Vec<u8>; 3]) -> Vec<(OracleKey, FixedU128)> {
		*self.web.state() = Default::default();
		for (publisher, document) in PUBLISHERS.iter().zip(documents) {
			let address = format!("http://127.0.0.1:8555/{publisher}/prices");
			let answer = Answer { pieces: vec![(0, document.clone())], ..Answer::ok("") };
			self.web.state().answers.insert(address, answer);
		}
		self.block += 10;
		let block = self.block;
		self.chain.execute_with(|| {
			let _ = with_transaction(|| {
				System::set_block_number(block);
				Appraisal::offchain_worker(block);
				TransactionOutcome::Rollback(Ok::<(), DispatchError>(()))
			});
		});
		let sent = std::mem::take(&mut self.pool.write().transactions);
		assert!(sent.len() <= 1, "one round sends one transaction");
		let Some(bytes) = sent.into_iter().next() else { return vec![] };
		let transaction = UncheckedExtrinsic::decode(&mut &*bytes).expect("what is sent is one");
		match transaction.function {
			RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }) => values.into(),
			other => panic!("nothing else is sent than a feeding: {other:?}"),
		}
	}
}

fuzz_target!(|bytes: &[u8]| {
	let mut bytes = Unstructured::new(bytes);
	let Ok(documents) = (|| {
		Ok::<_, arbitrary::Error>([
			document(&mut bytes)?,
			document(&mut bytes)?,
			document(&mut bytes)?,
		])
	})() else {
		return;
	};
	NODE.with_borrow_mut(|node| {
		let fed = node.fed(&documents);
		for (place, (key, value)) in fed.iter().enumerate() {
			assert!(fed[..place].iter().all(|(other, _)| other != key), "a feed is fed twice");
			check(&documents, key, *value);
		}
	});
});

/// A document out of nothing, or one of the right form with any text for a price; or the bytes of either, cut off.
fn document(bytes: &mut Unstructured) -> arbitrary::Result<Vec<u8>> {
	let length = usize::from(bytes.arbitrary::<u8>()?);
	let text = bytes.bytes(length.min(bytes.len()))?;
	if bytes.ratio(1, 4)? {
		return Ok(text.to_vec());
	}
	let hourly = ["1.5", "\"2.25\"", "2e0", "0", "null"];
	let hourly = bytes.choose(&hourly)?;
	let mut document = b"{\"prices\":{\"H100-SXM5-80GB\":{\"usd\":".to_vec();
	document.extend_from_slice(text);
	document.extend_from_slice(format!(",\"usd_per_hour\":{hourly}}}}}}}").as_bytes());
	if bytes.ratio(1, 16)? {
		document.truncate(bytes.int_in_range(0..=document.len())?);
	}
	Ok(document)
}

/// Another parser's numbers, which are floats, for this check alone.
fn check(documents: &[Vec<u8>; 3], key: &OracleKey, value: FixedU128) {
	let field = match key {
		OracleKey::Price(_) => "usd",
		OracleKey::HourlyRate(_) => "usd_per_hour",
	};
	let model = std::str::from_utf8(key.model()).expect("a model's name is ASCII");
	let value = value.into_inner() as f64 / 1e18;
	assert!(value > 0.0 && value <= 1e9, "{value} is no price");
	let read = |document: &Vec<u8>| match serde_json::from_slice::<Value>(document) {
		Ok(json) => match json.pointer(&format!("/prices/{model}/{field}")) {
			Some(Value::Number(number)) => number.as_f64(),
			Some(Value::String(text)) => text.parse().ok(),
			_ => None,
		},
		Err(_) => None,
	};
	// Where it reads fewer numbers than are needed, it is the other parser that knows less.
	let numbers: Vec<f64> = documents.iter().filter_map(read).collect();
	if numbers.len() >= 2 {
		let least = numbers.iter().copied().fold(f64::MAX, f64::min);
		let most = numbers.iter().copied().fold(0.0, f64::max);
		let near = |limit: f64| (value - limit).abs() <= limit.abs() * 1e-9 + 1e-17;
		let within = (least..=most).contains(&value) || near(least) || near(most);
		assert!(within, "{value} is fed, and {numbers:?} were said");
	}
}
