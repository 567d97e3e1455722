use frame_support::{traits::Hooks, weights::Weight};

use crate::mock::*;

fn test() {
	new_test_ext().execute_with(|| {
		<Timelock as Hooks<u64>>::integrity_test();
	});
}

#[test]
fn holds() {
	test();
}

#[test]
#[should_panic(expected = "a block has room for the heaviest call")]
fn finds_a_call_that_no_block_takes() {
	MaxCallWeight::set(Weight::MAX);
	test();
}

#[test]
#[should_panic(expected = "a brake lasts for at least one block")]
fn finds_a_brake_without_a_block() {
	BrakeDuration::set(0);
	test();
}
