//! Attacks on savers who have left, and on savers who stay.

use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error};

/// The seller of a request is paid first what can be claimed: neither the buyer nor the seller
/// loses.
#[test]
fn a_claim_in_front_of_a_transfer() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(950, 0);
		let id = request(ALICE, 100, 0);
		at(END);
		service();
		assert_eq!(claim(id), 50 * ONE);
		assert_ok!(Vault::transfer_request(signed(ALICE), id, BOB));
		Lender::pay(loan, 50 * ONE, 0);
		service();
		assert_eq!(claim(id), 50 * ONE);
		assert_eq!(usdai(&BOB), FUNDS + 50 * ONE);
	});
}

/// A saver leaves and deposits the payment again, many times: the savers who stay lose nothing.
#[test]
fn going_round_in_circles() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 777);
		let loan = Lender::draw(300, 13);
		let mut price = prices().0;
		for round in 0..12 {
			pass(30 * DAY + round);
			let id = Vault::do_request_redeem(BOB, shares(&BOB), (round % 3) as u8).unwrap();
			at(Vault::request(id).unwrap().window);
			service();
			let back = claim(id);
			assert!(back > 0);
			assert!(!is_lower(prices().0, price));
			price = prices().0;
			assert_ok!(Vault::deposit(signed(BOB), back, 0, 0));
			assert!(!is_lower(prices().0, price));
			price = prices().0;
		}
		Lender::pay(loan, 0, 0);
	});
}

/// An account that does not claim holds up no other account, and no account is paid twice.
#[test]
fn nothing_is_paid_twice() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let ids = [request(ALICE, 100, 0), request(ALICE, 100, 0)];
		at(END);
		service();
		service();
		assert_eq!(claim(ids[0]), 100 * ONE);
		assert_noop!(Vault::claim(signed(ALICE), ids[0]), Error::<Test>::UnknownRequest);
		assert_eq!(pot(), 100 * ONE);
		assert_eq!(idle(), 800 * ONE);
	});
}

/// Idle money is lent after a window was filled: the filled money is set aside, however long it is
/// not claimed.
#[test]
fn filled_money_is_never_lent() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 400, 0);
		at(END);
		service();
		assert!(Lender::try_draw(600 * ONE + 1, 0).is_err());
		Lender::draw(600, 0);
		pass(3 * 365 * DAY);
		assert_eq!(claim(id), 400 * ONE);
	});
}
