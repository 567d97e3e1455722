//! A frozen account neither pays nor is paid, and holds up no other account.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use crate::{mock::*, Error};

#[test]
fn a_frozen_account_does_nothing() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1_000);
		let ids = [request(ALICE, 100, 0), request(BOB, 100, 0)];
		for stop in [freeze, block] {
			stop(&ALICE);
			let frozen = DispatchError::from(Error::<Test>::AccountFrozen);
			assert_noop!(Vault::deposit(signed(ALICE), ONE, 0, 0), frozen);
			assert_noop!(Vault::mint(signed(ALICE), ONE, FUNDS), frozen);
			assert_noop!(Vault::request_redeem(signed(ALICE), ONE, 0), frozen);
			assert_noop!(Vault::cancel_request(signed(ALICE), ids[0]), frozen);
			assert_noop!(Vault::transfer_request(signed(ALICE), ids[0], BOB), frozen);
			assert_noop!(Vault::transfer_request(signed(BOB), ids[1], ALICE), frozen);
			assert_eq!(Vault::max_deposit(ALICE), 0);
			thaw(&ALICE);
		}
		assert_ok!(Vault::cancel_request(signed(ALICE), ids[0]));
	});
}

#[test]
fn its_request_keeps_its_place_and_its_money() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1_000);
		let loan = Lender::draw(1_900, 0);
		let ids = [request(ALICE, 100, 0), request(BOB, 100, 0)];
		freeze(&ALICE);
		at(END);
		service();
		assert_eq!(ids.map(claimable), [50 * ONE, 50 * ONE], "filled pro rata");
		assert_eq!(claim(ids[1]), 50 * ONE, "no other request waits for it");
		assert_noop!(Vault::claim(signed(BOB), ids[0]), Error::<Test>::AccountFrozen);
		Lender::pay(loan, 1_900 * ONE, 0);
		service();
		assert_eq!(claim(ids[1]), 50 * ONE);
		// No claim takes it meanwhile: not even the dust is swept.
		assert_eq!(pot(), 100 * ONE);
		thaw(&ALICE);
		assert_eq!(claim(ids[0]), 100 * ONE);
		assert_eq!(pot(), 0);
	});
}
