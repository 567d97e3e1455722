//! The worker with publishers on an in-memory web.

use std::sync::Arc;

use codec::Decode;
use frame_support::{assert_ok, hypothetically, traits::Hooks};
use infrafi_protocol::OracleKey;
use parking_lot::RwLock;
use sp_core::{
	offchain::{
		testing::{PoolState, TestOffchainExt, TestTransactionPoolExt},
		OffchainDbExt, OffchainWorkerExt, TransactionPoolExt,
	},
	Pair,
};
use sp_keystore::{testing::MemoryKeystore, Keystore, KeystoreExt};
use sp_runtime::FixedU128;

use super::web::{Answer, End, Web};
use crate::{
	crypto::KEY_TYPE,
	mock::*,
	worker::fetch::{fetch_all, FetchError},
};

const URLS: [&str; 3] = ["https://a/", "https://b/", "https://c/"];

pub struct Node {
	pub ext: sp_io::TestExternalities,
	pub web: Web,
	pool: Arc<RwLock<PoolState>>,
	/// The account of the node's key.
	pub who: AccountId,
}

/// A node with the key of an appraiser, or with a key of another account.
pub fn node(is_appraiser: bool) -> Node {
	let mut ext = externalities();
	let web = Web::default();
	let (pool, pool_state) = TestTransactionPoolExt::new();
	let keystore = MemoryKeystore::new();
	let key = keystore.sr25519_generate_new(KEY_TYPE, Some("//Alice//appraiser")).unwrap();
	ext.register_extension(OffchainDbExt::new(TestOffchainExt::new().0));
	ext.register_extension(OffchainWorkerExt::new(web.clone()));
	ext.register_extension(TransactionPoolExt::new(pool));
	ext.register_extension(KeystoreExt::new(keystore));
	let member =
		if is_appraiser { key } else { sp_core::sr25519::Pair::from_seed(&[9; 32]).public() };
	ext.execute_with(|| {
		Members::set(vec![member.into()]);
		for (feed, field) in [(price("H100"), "usd"), (hourly("H100"), "hour")] {
			let pointer = format!("/{field}");
			let sources = URLS.map(|url| source(url, &pointer)).to_vec().try_into().unwrap();
			assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), feed, sources));
		}
	});
	Node { ext, web, pool: pool_state, who: key.into() }
}

impl Node {
	fn publish(&self, url: &str, answer: Answer) {
		self.web.state().answers.insert(url.into(), answer);
	}

	/// Sets the responses of the three publishers.
	pub fn publish_all(&self, bodies: [&str; 3]) {
		for (url, body) in URLS.into_iter().zip(bodies) {
			self.publish(url, Answer::ok(body));
		}
	}

	/// After the import of a block.
	pub fn run_worker(&mut self, block: u64) {
		self.ext.execute_with(|| {
			begin_block(block);
			// A worker changes no state of the chain.
			hypothetically!(Appraisal::offchain_worker(block));
			Appraisal::do_try_state().expect("the invariants hold");
		});
	}

	/// The values that were sent to the pool since the last call.
	pub fn sent(&self) -> Vec<Vec<(OracleKey, FixedU128)>> {
		let transactions = core::mem::take(&mut self.pool.write().transactions);
		transactions
			.into_iter()
			.map(|bytes| match Extrinsic::decode(&mut &bytes[..]).unwrap().function {
				RuntimeCall::Oracle(pallet_oracle::Call::feed_values { values }) => {
					let mut values = values.into_inner();
					values.sort();
					values
				}
				other => panic!("the worker sends `feed_values` only, not {other:?}"),
			})
			.collect()
	}

	/// The price that is sent if the second publisher gives this response and the others give 100
	/// and 102: 101 if the response is used, else 100.
	fn price_with(answer: Answer) -> FixedU128 {
		let mut node = node(true);
		let (low, high) = (r#"{"usd": 100, "hour": 1}"#, r#"{"usd": 102, "hour": 1}"#);
		node.publish_all([low, "", high]);
		node.publish("https://b/", answer);
		node.run_worker(5);
		assert!(node.web.state().now <= 8_000, "a round has a deadline");
		let [(_, price), (_, rate)] = node.sent()[0][..] else { panic!("two values are sent") };
		assert_eq!(rate, usd(1), "the other feed");
		price
	}
}

const MIDDLE: &str = r#"{"usd": 101, "hour": 1}"#;

#[test]
fn fetches_each_url_once_and_sends_one_transaction() {
	let mut node = node(true);
	node.publish_all([
		r#"{"usd": 100, "hour": "1.5"}"#,
		r#"{"usd": 101.5, "hour": 1.6}"#,
		r#"{"usd": "99", "hour": 1.55}"#,
	]);
	node.run_worker(5);
	let expected =
		vec![(price("H100"), usd(100)), (hourly("H100"), FixedU128::from_rational(155, 100))];
	assert_eq!(node.sent(), vec![expected]);
	assert_eq!(node.web.requested(), URLS);
}

#[test]
fn sends_the_median_of_the_other_sources_if_one_is_bad() {
	let deep = format!("{}1{}", "{\"usd\":[".repeat(8_000), "]}".repeat(8_000));
	let bodies = [
		"",
		" ",
		"{",
		"[]",
		"\u{feff}{\"usd\": 101}",
		"<!doctype html><html><body>101</body></html>",
		r#"{"usd": -1}"#,
		r#"{"usd": 0}"#,
		r#"{"usd": 1e300}"#,
		r#"{"usd": NaN}"#,
		r#"{"usd": 101} {"usd": 101}"#,
		r#"{"USD": 101}"#,
		r#"{"usd": 101"#,
		&deep,
		&" ".repeat(64 * 1024),
		&format!("{{\"usd\": {}}}", "9".repeat(60_000)),
	];
	for bad in bodies {
		assert_eq!(Node::price_with(Answer::ok(bad)), usd(100), "{:.40}", bad);
	}
	assert_eq!(Node::price_with(Answer::ok(MIDDLE)), usd(101), "a good response is used");
}

#[test]
fn takes_responses_with_status_200_only() {
	for status in [100, 201, 204, 206, 301, 302, 304, 400, 404, 429, 500, 503] {
		let answer = Answer { status, ..Answer::ok(MIDDLE) };
		assert_eq!(Node::price_with(answer), usd(100), "{status}");
	}
}

#[test]
fn drops_broken_and_incomplete_responses() {
	for end in [End::Broken, End::Silent] {
		assert_eq!(Node::price_with(Answer { end, ..Answer::ok(MIDDLE) }), usd(100));
		assert_eq!(Node::price_with(Answer { end, ..Answer::ok("") }), usd(100));
	}
}

#[test]
fn waits_for_the_head_until_its_deadline() {
	let answer = |head_at| Answer { head_at, ..Answer::ok(MIDDLE) };
	assert_eq!(Node::price_with(answer(4_000)), usd(101));
	assert_eq!(Node::price_with(answer(4_001)), usd(100));
}

#[test]
fn takes_slow_responses_that_are_complete_in_time() {
	let seconds = |millis| Answer::drip(MIDDLE, millis / MIDDLE.len() as u64);
	assert_eq!(Node::price_with(seconds(7_900)), usd(101));
	assert_eq!(Node::price_with(seconds(8_400)), usd(100));
	assert_eq!(Node::price_with(Answer::drip(&MIDDLE.repeat(10_000), 1)), usd(100));
}

#[test]
fn reads_the_last_of_hundreds_of_publishers_if_all_others_are_slow() {
	let mut node = node(true);
	let urls: Vec<String> = (0..400).map(|index| format!("https://{index}/")).collect();
	for url in &urls {
		node.publish(url, Answer::drip(&" ".repeat(1_000), 45));
	}
	node.publish("https://399/", Answer::ok(MIDDLE));
	let urls: Vec<Vec<u8>> = urls.into_iter().map(String::into_bytes).collect();
	let mut documents = node.ext.execute_with(|| fetch_all(&urls));
	assert_eq!(documents.pop(), Some(Ok(MIDDLE.as_bytes().to_vec())));
	assert!(documents.iter().all(|document| *document == Err(FetchError::Timeout)));
	assert_eq!(node.web.state().now, 8_000);
}

#[test]
fn returns_the_reason_if_there_is_no_document() {
	let mut node = node(true);
	node.publish("https://a/", Answer { status: 302, ..Answer::ok("{}") });
	node.publish("https://b/", Answer::ok(""));
	node.publish("https://c/", Answer::ok(&"1".repeat(64 * 1024 + 1)));
	node.publish("https://d/", Answer { end: End::Broken, ..Answer::ok("{}") });
	node.publish("https://e/", Answer { head_at: 5_000, ..Answer::ok("{}") });
	let urls = ["a", "b", "c", "d", "e", "f"].map(|name| format!("https://{name}/").into_bytes());
	let mut urls = urls.to_vec();
	urls.push(vec![0xFF]);
	let errors: Vec<_> =
		node.ext.execute_with(|| fetch_all(&urls)).into_iter().map(Result::unwrap_err).collect();
	use FetchError::*;
	assert_eq!(errors, [Status(302), Empty, TooLong, Connection, Timeout, Connection, Address]);
}

#[test]
fn a_feed_without_enough_sources_does_not_stop_the_others() {
	let mut node = node(true);
	node.publish_all([r#"{"usd": 100}"#, r#"{"usd": 100, "hour": 1}"#, r#"{"usd": 100}"#]);
	node.run_worker(5);
	assert_eq!(node.sent(), vec![vec![(price("H100"), usd(100))]]);
}

#[test]
fn sends_nothing_if_no_feed_has_enough_sources() {
	let mut node = node(true);
	node.publish_all(["{}", "{}", r#"{"usd": 100, "hour": 1}"#]);
	node.run_worker(5);
	assert!(node.sent().is_empty());
}

#[test]
fn takes_documents_up_to_the_maximum_size() {
	let long =
		|length: usize| Answer::ok(&format!("{}{MIDDLE}", " ".repeat(length - MIDDLE.len())));
	assert_eq!(Node::price_with(long(64 * 1024)), usd(101));
	assert_eq!(Node::price_with(long(64 * 1024 + 1)), usd(100));
}

#[test]
fn does_nothing_without_the_key_of_an_appraiser() {
	let mut node = node(false);
	node.publish_all([r#"{"usd": 100}"#; 3]);
	node.run_worker(5);
	assert!(node.web.requested().is_empty() && node.sent().is_empty());
}

#[test]
fn does_nothing_until_the_storage_has_the_layout_of_the_code() {
	let mut node = node(true);
	node.publish_all([r#"{"usd": 100}"#; 3]);
	StorageIsReady::set(false);
	node.run_worker(5);
	assert!(node.web.requested().is_empty() && node.sent().is_empty());
	StorageIsReady::set(true);
	node.run_worker(6);
	assert_eq!(node.sent().len(), 1);
}
