//! The cost of servicing and claiming does not depend on the number of requests: ten, or a hundred
//! thousand in a real state.

use crate::mock::*;

/// The bytes that one service and one claim read, with a number of requests in the window that is
/// filled.
fn cost(requests: u32) -> (usize, usize) {
	let mut ext = new_test_ext();
	ext.prepare(|| {
		deposit(ALICE, Balance::from(requests) + 1_000);
		for _ in 0..requests {
			request(ALICE, 1, 0);
		}
		at(END);
		// The block before has ended: its events are not read again.
		System::reset_events();
	});
	let service = ext.read(service);
	let claim = ext.read(|| assert_eq!(claim(7), ONE));
	ext.execute_with(|| assert_eq!(pot(), (Balance::from(requests) - 1) * ONE));
	(service, claim)
}

#[test]
fn costs_the_same_with_ten_and_with_a_hundred_thousand() {
	let (few, many) = (cost(10), cost(100_000));
	// The paths of the trie are longer by what its depth grows by, the logarithm; a step for each
	// would read megabytes.
	assert!(many.0 < few.0 * 2, "service: {} bytes, {}", few.0, many.0);
	assert!(many.1 < few.1 * 2, "claim: {} bytes, {}", few.1, many.1);
}
