//! When a round is due: an appraiser whose key is on a node with three publishers.

use frame_support::{assert_ok, traits::Hooks};
use sp_runtime::offchain::{
	storage_lock::{StorageLock, Time},
	Duration,
};

use super::worker::{node, Node};
use crate::{
	mock::*,
	worker::{LOCK, LOCK_MILLIS},
	FEED_LIFETIME,
};

/// A node whose publishers answer.
fn publishing() -> Node {
	let node = node(true);
	node.publish_all([r#"{"usd": 100}"#; 3]);
	node
}

impl Node {
	/// Whether a round runs after the import of this block. Each round fetches and sends.
	fn runs(&mut self, block: u64) -> bool {
		self.run_worker(block);
		let (sent, fetched) = (self.sent().len(), self.web.requested().len());
		assert_eq!((sent, fetched), if sent == 1 { (1, 3) } else { (0, 0) }, "block {block}");
		sent == 1
	}

	/// The chain takes a value of the appraiser into this block.
	fn include(&mut self, block: u64) {
		let who = self.who.clone();
		self.ext.execute_with(|| {
			begin_block(block);
			System::inc_account_nonce(&who);
			let values = vec![(price("H100"), usd(100))].try_into().unwrap();
			assert_ok!(Oracle::feed_values(RuntimeOrigin::signed(who), values));
		});
	}
}

/// The interval is five blocks.
#[test]
fn a_round_is_due_an_interval_after_the_chain_has_the_last_one() {
	let mut node = publishing();
	assert!(node.runs(7));
	// The transaction waits for two blocks.
	assert!(!node.runs(8));
	node.include(9);
	for block in 9..13 {
		assert!(!node.runs(block), "block {block}");
	}
	// What is sent now is in block 14.
	assert!(node.runs(13));
	node.include(14);
	assert!(!node.runs(14));
	assert!(node.runs(30), "after blocks without a worker");
}

#[test]
fn a_transaction_that_is_not_included_is_followed_by_another_one() {
	let mut node = publishing();
	assert!(node.runs(7));
	for block in 7..7 + FEED_LIFETIME {
		assert!(!node.runs(block), "block {block}: it is still valid");
	}
	assert!(node.runs(7 + FEED_LIFETIME));
	node.include(8 + FEED_LIFETIME);
	assert!(!node.runs(8 + FEED_LIFETIME));
}

/// As by a filter that is closed: another one is due after the interval.
#[test]
fn a_transaction_that_fails_is_followed_by_another_one() {
	let mut node = publishing();
	assert!(node.runs(7));
	let who = node.who.clone();
	node.ext.execute_with(|| System::inc_account_nonce(&who));
	assert!(!node.runs(11));
	assert!(node.runs(12));
}

#[test]
fn an_older_value_does_not_count_as_the_answer_to_an_attempt() {
	let mut node = publishing();
	node.include(7);
	assert!(!node.runs(7));
	assert!(node.runs(11));
	// Long after the interval of the value, it is the attempt that is waited for.
	assert!(!node.runs(40));
	assert!(node.runs(11 + FEED_LIFETIME));
}

#[test]
fn a_value_that_another_node_of_the_appraiser_has_sent_counts() {
	let mut node = publishing();
	assert!(node.runs(7));
	node.include(20);
	assert!(!node.runs(23));
	assert!(node.runs(24));
}

#[test]
fn a_round_without_values_is_repeated_after_the_interval() {
	let mut node = publishing();
	node.publish_all(["{}"; 3]);
	for (block, is_due) in [(7, true), (8, false), (11, false), (12, true)] {
		node.run_worker(block);
		assert!(node.sent().is_empty());
		assert_eq!(node.web.requested().len(), if is_due { 3 } else { 0 }, "block {block}");
	}
}

#[test]
fn an_attempt_on_a_purged_chain_does_not_count() {
	let mut node = publishing();
	for block in [1_000, 3] {
		node.ext.execute_with(|| Appraisal::offchain_worker(block));
		assert_eq!(node.sent().len(), 1, "block {block}");
	}
}

/// Leaves a lock behind, as a node does that is killed during a round.
fn lock(node: &mut Node, millis: u64) {
	node.ext.execute_with(|| {
		let expiry = Duration::from_millis(millis);
		let mut lock = StorageLock::<Time>::with_deadline(LOCK, expiry);
		core::mem::forget(lock.try_lock().expect("no round is in progress"));
	});
}

#[test]
fn a_round_waits_for_the_end_of_the_one_before() {
	let mut node = publishing();
	lock(&mut node, LOCK_MILLIS);
	assert!(!node.runs(5));
	node.web.state().now += LOCK_MILLIS + 1;
	assert!(node.runs(6));
}

#[test]
fn a_lock_that_no_round_can_have_taken_is_free() {
	let mut node = publishing();
	node.web.state().now = 1;
	lock(&mut node, LOCK_MILLIS + 1);
	assert!(node.runs(5));
}
