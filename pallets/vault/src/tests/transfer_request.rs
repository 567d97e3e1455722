use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::assets::SUSDAI;

use crate::{mock::*, Error, Event};

fn give(from: AccountId, request: u64, to: AccountId) -> Result<(), sp_runtime::DispatchError> {
	Vault::transfer_request(signed(from), request, to)
}

#[test]
fn changes_the_owner() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 10, 0);
		assert_ok!(give(ALICE, id, BOB));
		let event = Event::RequestTransferred { request: id, from: ALICE, to: BOB };
		assert_eq!(last_event(), event.into());
		assert_eq!(Vault::requests_of(ALICE, 0, 9).requests.len(), 0);
		assert_eq!(Vault::requests_of(BOB, 0, 9).requests[0].id, id);
		assert_noop!(Vault::cancel_request(signed(ALICE), id), Error::<Test>::NotOwner);
		at(END);
		service();
		assert_eq!(claim(id), 10 * ONE);
		assert_eq!(usdai(&BOB), FUNDS + 10 * ONE);
	});
}

#[test]
fn pays_the_old_owner_first() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(960, 12);
		let id = request(ALICE, 100, 0);
		at(END);
		service();
		let before = usdai(&ALICE);
		assert_ok!(give(ALICE, id, BOB));
		assert_eq!(usdai(&ALICE), before + 40 * ONE);
		let claimed =
			Event::Claimed { request: id, owner: ALICE, assets: 40 * ONE, is_last: false };
		assert!(emitted(claimed));
		Lender::pay(0, 60 * ONE, 0);
		service();
		assert!(claim(id) > 59 * ONE);
		assert!(usdai(&BOB) > FUNDS + 59 * ONE);
	});
}

#[test]
fn refuses_what_is_filled() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 100, 0);
		at(END);
		service();
		assert_noop!(give(ALICE, id, BOB), Error::<Test>::RequestFilled);
	});
}

#[test]
fn refuses_all_but_the_owner() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 10, 0);
		assert_noop!(give(BOB, id, BOB), Error::<Test>::NotOwner);
		assert_noop!(give(ALICE, id, ALICE), Error::<Test>::SameOwner);
		assert_noop!(give(ALICE, id + 1, BOB), Error::<Test>::UnknownRequest);
	});
}

/// Nobody clutters the list of another account for nothing.
#[test]
fn refuses_what_is_worth_less_than_a_dollar() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1);
		assert_ok!(Assets::transfer(signed(BOB), SUSDAI, CAROL, 1));
		let small = Vault::do_request_redeem(BOB, ONE - 1, 0).unwrap();
		assert_noop!(give(BOB, small, ALICE), Error::<Test>::RequestTooSmall);
		// A dollar is enough, as long as it is worth one.
		let id = request(ALICE, 1, 0);
		frame_support::hypothetically_ok!(give(ALICE, id, BOB));
		let loan = Lender::draw(900, 0);
		Lender::impair(loan, ONE);
		assert_noop!(give(ALICE, id, BOB), Error::<Test>::RequestTooSmall);
	});
}

/// What counts is what is left to be filled.
#[test]
fn refuses_the_rest_of_one_that_is_nearly_filled() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(901, 0);
		let id = request(ALICE, 100, 0);
		at(END);
		service();
		assert_eq!(claimable(id), 99 * ONE);
		Lender::impair(loan, ONE);
		assert_noop!(give(ALICE, id, BOB), Error::<Test>::RequestTooSmall);
		Lender::impair(loan, 0);
		assert_ok!(give(ALICE, id, BOB));
	});
}
