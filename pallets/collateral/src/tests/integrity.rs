use std::panic::catch_unwind;

use frame_support::traits::IntegrityTest;

use crate::mock::*;

#[test]
fn the_runtime_has_room_for_every_receipt() {
	Collateral::integrity_test();
}

/// The limits are local to this thread, so no other test is affected.
#[test]
fn a_runtime_with_less_room_fails() {
	for (get, set) in [
		(StringLimit::get as fn() -> u32, StringLimit::set as fn(u32)),
		(KeyLimit::get, KeyLimit::set),
		(ValueLimit::get, ValueLimit::set),
	] {
		let enough = get();
		set(enough - 1);
		assert!(catch_unwind(Collateral::integrity_test).is_err());
		set(enough);
		Collateral::integrity_test();
	}
}

#[test]
#[should_panic(expected = "the largest receipt")]
fn a_runtime_that_takes_a_deposit_for_receipts_fails() {
	ItemDeposit::set(1);
	Collateral::integrity_test();
}
