//! The worker against recorded answers. How it stands up to servers that misbehave on the wire is tested with a real node.

use std::sync::Arc;

use codec::Decode;
use frame_support::{assert_ok, traits::Hooks};
use infrafi_protocol::OracleKey;
use parking_lot::RwLock;
use sp_core::{
	offchain::{
		testing::{
			OffchainState, PendingRequest, PoolState, TestOffchainExt, TestTransactionPoolExt,
		},
		OffchainDbExt, OffchainWorkerExt, TransactionPoolExt,
	},
	Pair,
};
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};
use sp_runtime::FixedU128;

use crate::{crypto::KEY_TYPE, mock::*};

struct Node {
	ext: sp_io::TestExternalities,
	offchain: Arc<RwLock<OffchainState>>,
	pool: Arc<RwLock<PoolState>>,
}

/// A node whose keystore holds the key of an appraiser, or of somebody else.
fn node(is_appraiser: bool) -> Node {
	let mut ext = externalities();
	let (offchain, state) = TestOffchainExt::new();
	let (pool, pool_state) = TestTransactionPoolExt::new();
	let keystore = MemoryKeystore::new();
	let key = keystore.sr25519_generate_new(KEY_TYPE, Some("//Alice//appraiser")).unwrap();
	ext.register_extension(OffchainDbExt::new(offchain.clone()));
	ext.register_extension(OffchainWorkerExt::new(offchain));
	ext.register_extension(TransactionPoolExt::new(pool));
	ext.register_extension(KeystoreExt::new(keystore));
	let member =
		if is_appraiser { key } else { sp_core::sr25519::Pair::from_seed(&[9; 32]).public() };
	ext.execute_with(|| {
		Members::set(vec![member.into()]);
		for (feed, field) in [(price("H100"), "usd"), (hourly("H100"), "hour")] {
			let pointer = format!("/{field}");
			let sources = ["http://a/", "http://b/", "http://c/"].map(|url| source(url, &pointer));
			let sources = sources.to_vec().try_into().unwrap();
			assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), feed, sources));
		}
	});
	Node { ext, offchain: state, pool: pool_state }
}

impl Node {
	/// The answers to the next requests, in the order of their addresses.
	fn answers(&self, bodies: [&str; 3]) {
		for (url, body) in ["http://a/", "http://b/", "http://c/"].into_iter().zip(bodies) {
			self.offchain.write().expect_request(PendingRequest {
				method: "GET".into(),
				uri: url.into(),
				headers: vec![("Accept".into(), "application/json".into())],
				response: Some(body.as_bytes().to_vec()),
				sent: true,
				..Default::default()
			});
		}
	}

	fn works(&mut self, block: u64) {
		self.ext.execute_with(|| {
			Appraisal::offchain_worker(block);
			Appraisal::do_try_state().expect("the invariants hold");
		});
	}

	/// What was sent to the pool since the last look.
	fn sent(&self) -> Vec<Vec<(OracleKey, FixedU128)>> {
		let transactions = core::mem::take(&mut self.pool.write().transactions);
		transactions
			.into_iter()
			.map(|bytes| match Extrinsic::decode(&mut &bytes[..]).unwrap().function {
				RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }) => {
					let mut values = values.into_inner();
					values.sort();
					values
				}
				other => panic!("the worker sends feedings only, not {other:?}"),
			})
			.collect()
	}
}

#[test]
fn fetches_each_address_once_and_sends_one_feeding() {
	let mut node = node(true);
	node.answers([
		r#"{"usd": 100, "hour": "1.5"}"#,
		r#"{"usd": 101.5, "hour": 1.6}"#,
		r#"{"usd": "99", "hour": 1.55}"#,
	]);
	node.works(5);
	let expected =
		vec![(price("H100"), usd(100)), (hourly("H100"), FixedU128::from_rational(155, 100))];
	assert_eq!(node.sent(), vec![expected]);
}

#[test]
fn feeds_what_it_can_where_a_source_is_bad() {
	let bodies =
		["", "{", "[]", "{\"usd\": -1}", "{\"usd\": 0}", "{\"usd\": 1e300}", "{\"usd\": NaN}"];
	for bad in bodies {
		let mut node = node(true);
		node.answers([r#"{"usd": 100, "hour": 1}"#, bad, r#"{"usd": 102, "hour": 1}"#]);
		node.works(5);
		let expected = vec![(price("H100"), usd(100)), (hourly("H100"), usd(1))];
		assert_eq!(node.sent(), vec![expected], "{bad}");
	}
}

#[test]
fn a_feed_without_enough_sources_does_not_stop_the_others() {
	let mut node = node(true);
	node.answers([r#"{"usd": 100}"#, r#"{"usd": 100, "hour": 1}"#, r#"{"usd": 100}"#]);
	node.works(5);
	assert_eq!(node.sent(), vec![vec![(price("H100"), usd(100))]]);
}

#[test]
fn sends_nothing_where_no_feed_has_enough_sources() {
	let mut node = node(true);
	node.answers(["{}", "{}", r#"{"usd": 100, "hour": 1}"#]);
	node.works(5);
	assert!(node.sent().is_empty());
}

#[test]
fn gives_up_a_document_over_the_limit() {
	let mut node = node(true);
	let document = r#"{"usd": 100, "hour": 7}"#;
	let too_long = format!("{}{document}", " ".repeat(64 * 1024 + 1 - document.len()));
	node.answers([r#"{"usd": 100, "hour": 7}"#, &too_long, r#"{"usd": 100}"#]);
	node.works(5);
	assert_eq!(node.sent(), vec![vec![(price("H100"), usd(100))]]);
}

#[test]
fn takes_a_document_at_the_limit() {
	let mut node = node(true);
	let document = r#"{"usd": 100}"#;
	let longest = format!("{}{document}", " ".repeat(64 * 1024 - document.len()));
	node.answers([&longest, &longest, "{}"]);
	node.works(5);
	assert_eq!(node.sent(), vec![vec![(price("H100"), usd(100))]]);
}

#[test]
fn works_once_an_interval() {
	let mut node = node(true);
	let body = r#"{"usd": 100}"#;
	for (block, is_due) in [(7, true), (8, false), (11, false), (12, true), (12, false), (30, true)]
	{
		if is_due {
			node.answers([body; 3]);
		}
		node.works(block);
		assert_eq!(node.sent().len(), usize::from(is_due), "block {block}");
	}
}

#[test]
fn works_again_at_once_on_a_chain_that_was_purged() {
	let mut node = node(true);
	let body = r#"{"usd": 100}"#;
	for block in [1_000, 3] {
		node.answers([body; 3]);
		node.works(block);
		assert_eq!(node.sent().len(), 1, "block {block}");
	}
}

#[test]
fn does_nothing_without_the_key_of_an_appraiser() {
	// No request is expected: a single one would panic.
	let mut node = node(false);
	node.works(5);
	assert!(node.sent().is_empty());
}
