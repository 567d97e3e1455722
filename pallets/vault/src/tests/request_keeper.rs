//! Requests as items of the market.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{ItemFacts, ItemKeeper, RequestFacts};

use crate::{mock::*, Error};

fn facts(id: u64) -> RequestFacts {
	match <Vault as ItemKeeper<u64, AccountId>>::facts(id) {
		Ok((_, ItemFacts::Request(facts))) => facts,
		other => panic!("{other:?}"),
	}
}

#[test]
fn show_owner_shares_and_what_was_paid() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(960, 0);
		let id = request(ALICE, 100, 0);
		let before = RequestFacts { requested_shares: 100 * ONE, paid_usdai: 0 };
		assert_eq!(Vault::facts(id), Ok((ALICE, ItemFacts::Request(before))));
		assert_eq!(Vault::claimable(id), 0);
		at(END);
		service();
		assert_eq!(facts(id), RequestFacts { paid_usdai: 40 * ONE, ..before });
		assert_eq!(Vault::claimable(id), 40 * ONE);
		// A claim does not change what is left.
		assert_eq!(claim(id), 40 * ONE);
		assert_eq!(facts(id), RequestFacts { paid_usdai: 40 * ONE, ..before });
		assert_eq!(Vault::claimable(id), 0);
		Lender::pay(loan, 60 * ONE, 0);
		service();
		assert_noop!(Vault::facts(id), Error::<Test>::RequestFilled);
		assert_noop!(Vault::facts(id + 1), Error::<Test>::UnknownRequest);
		assert_eq!(Vault::claimable(id + 1), 0);
	});
}

/// Other requests of the window come and go without a word.
#[test]
fn do_not_change_with_the_requests_of_others() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1_000);
		let id = request(ALICE, 100, 0);
		let before = facts(id);
		let other = request(BOB, 50, 0);
		assert_eq!(facts(id), before);
		assert_ok!(Vault::cancel_request(signed(BOB), other));
		assert_eq!(facts(id), before);
	});
}

#[test]
fn are_handed_over_after_the_seller_is_paid() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(960, 0);
		let id = request(ALICE, 100, 0);
		at(END);
		service();
		assert_noop!(Vault::hand_over(id, &BOB, &CAROL), Error::<Test>::NotOwner);
		let before = usdai(&ALICE);
		assert_ok!(Vault::hand_over(id, &ALICE, &BOB));
		assert_eq!(usdai(&ALICE), before + 40 * ONE);
		assert_eq!(Vault::request(id).unwrap().owner, BOB);
	});
}
