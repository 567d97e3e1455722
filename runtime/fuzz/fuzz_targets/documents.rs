//! Any documents from the publishers, through the worker to the transaction that it sends: no
//! panic, at most one feeding, of registered feeds, and each of its numbers lies between those that
//! another parser finds.

#![no_main]

use std::{cell::RefCell, collections::HashMap, str::FromStr, sync::Arc};

use arbitrary::Unstructured;
use bigdecimal::{BigDecimal, RoundingMode};
use codec::Decode;
use frame_support::{storage::with_transaction, traits::Hooks};
use infrafi_protocol::OracleKey;
use infrafi_runtime::*;
use libfuzzer_sys::fuzz_target;
use serde_json::value::RawValue;
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

/// A dollar, with 18 decimals.
const ONE: u128 = 1_000_000_000_000_000_000;

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
		let mut chain = chain::before_first_block(chain::DEV);
		let (web, (pool, state)) = (Web::default(), TestTransactionPoolExt::new());
		let keystore = MemoryKeystore::new();
		keystore.sr25519_generate_new(APPRAISER_KEY_TYPE, Some("//Alice//appraiser")).unwrap();
		chain.register_extension(OffchainDbExt::new(TestOffchainExt::new().0));
		chain.register_extension(OffchainWorkerExt::new(web.clone()));
		chain.register_extension(TransactionPoolExt::new(pool));
		chain.register_extension(KeystoreExt::new(keystore));
		Self { chain, web, pool: state, block: 1 }
	}

	/// The values that the worker feeds if these are the answers of the publishers.
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
				// A transaction is valid for some blocks from the hash of the parent on.
				frame_system::BlockHash::<Runtime>::insert(block - 1, Hash::repeat_byte(1));
				Appraisal::offchain_worker(block);
				TransactionOutcome::Rollback(Ok::<(), DispatchError>(()))
			});
		});
		let sent = std::mem::take(&mut self.pool.write().transactions);
		assert!(sent.len() <= 1, "one round sends one transaction");
		let Some(bytes) = sent.into_iter().next() else { return vec![] };
		let transaction =
			UncheckedExtrinsic::decode(&mut &*bytes).expect("the bytes are a transaction");
		match transaction.function {
			RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }) => values.into(),
			other => panic!("the worker sent another call: {other:?}"),
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

/// Arbitrary bytes, or a document of the right form with a price or any text in its place, complete
/// or cut off.
fn document(bytes: &mut Unstructured) -> arbitrary::Result<Vec<u8>> {
	let length = usize::from(bytes.arbitrary::<u8>()?);
	let text = bytes.bytes(length.min(bytes.len()))?;
	if bytes.ratio(1, 4)? {
		return Ok(text.to_vec());
	}
	// Prices that agree, because the worker feeds nothing else.
	let prices: [&[u8]; 4] =
		[b"25000", b"25e3", b"\"25000.000000000000000001\"", b"24999.9999999999999999999"];
	let text = if bytes.ratio(3, 4)? { bytes.choose(&prices)? } else { text };
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

/// Every number that is fed lies between those that another parser finds.
fn check(documents: &[Vec<u8>; 3], key: &OracleKey, value: FixedU128) {
	let field = match key {
		OracleKey::Price(_) => "usd",
		OracleKey::HourlyRate(_) => "usd_per_hour",
	};
	let model = std::str::from_utf8(key.model()).expect("a model's name is ASCII");
	let value = value.into_inner();
	assert!(0 < value && value <= 1_000_000_000 * ONE, "{value} is out of range");
	let read = |document: &Vec<u8>| other_down(document, &["prices", model, field]);
	// If the other parser reads fewer numbers than are needed, it refused a number that ours reads.
	let numbers: Vec<u128> = documents.iter().filter_map(read).collect();
	if numbers.len() >= 2 {
		let (least, most) = (numbers.iter().min().unwrap(), numbers.iter().max().unwrap());
		let within = (least..=most).contains(&&value);
		assert!(within, "{value} is fed, and the documents have {numbers:?}");
	}
}

/// The number at a path as another parser reads it, to 18 decimals, rounded down. None if it is
/// below zero or has an exponent beyond 400.
fn other_down(document: &[u8], path: &[&str]) -> Option<u128> {
	let mut found: Box<RawValue> = serde_json::from_slice(document).ok()?;
	for step in path {
		let mut members: HashMap<String, Box<RawValue>> = serde_json::from_str(found.get()).ok()?;
		found = members.remove(*step)?;
	}
	let text = serde_json::from_str::<String>(found.get()).unwrap_or(found.get().into());
	let number = BigDecimal::from_str(&text).ok()?;
	let (_, scale) = number.as_bigint_and_exponent();
	let is_short = scale.unsigned_abs() <= 400;
	let number = is_short.then(|| number.with_scale_round(18, RoundingMode::Down))?;
	u128::try_from(number.into_bigint_and_exponent().0).ok()
}
