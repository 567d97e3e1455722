use frame_support::{assert_noop, assert_ok, dispatch::RawOrigin};
use sp_runtime::{traits::StaticLookup, DispatchError};

use crate::{mock::*, Error, Event, Queue, Windows};

#[test]
fn moves_the_shares_to_the_vault() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let held = shares(&ALICE);
		assert_eq!(request(ALICE, 400, 3), 0);
		assert_eq!(request(ALICE, 100, 0), 1);
		assert_eq!(shares(&ALICE), held - 500 * ONE);
		assert_eq!(shares(&VAULT), 1_000_000 + 500 * ONE);
		let event = Event::RedeemRequested {
			request: 1,
			owner: ALICE,
			shares: 100 * ONE,
			bid: 0,
			window: END,
		};
		assert_eq!(last_event(), event.into());
		let info = Vault::request(0).unwrap();
		assert_eq!((info.owner, info.window, info.bid), (ALICE, END, 3));
		assert_eq!((info.shares, info.pending_shares), (400 * ONE, 400 * ONE));
		assert_eq!((info.claimable_usdai, info.claimed_usdai, info.is_cancellable), (0, 0, true));
	});
}

#[test]
fn changes_no_price() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(500, 12);
		pass(DAY);
		let before = prices();
		request(ALICE, 999, 63);
		assert_eq!(prices(), before);
	});
}

#[test]
fn is_worth_a_dollar_or_all_there_is() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(500, 12);
		Lender::impair(loan, 500 * ONE);
		// At half a dollar a share.
		let ask = |who, shares| Vault::request_redeem(signed(who), shares, 0);
		assert_noop!(ask(ALICE, 2 * ONE - 1), Error::<Test>::RequestTooSmall);
		assert_ok!(ask(ALICE, 2 * ONE));
		assert_ok!(Assets::transfer(signed(ALICE), 3, BOB, 7));
		assert_noop!(ask(BOB, 6), Error::<Test>::RequestTooSmall);
		assert_ok!(ask(BOB, 7));
		assert_eq!(shares(&BOB), 0);
	});
}

#[test]
fn refuses_what_cannot_be() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let ask = |shares, bid| Vault::request_redeem(signed(ALICE), shares, bid);
		assert_noop!(ask(0, 0), Error::<Test>::SharesAreZero);
		assert_noop!(ask(ONE, 64), Error::<Test>::BidTooHigh);
		assert_noop!(ask(1_000 * ONE, 0), Error::<Test>::InsufficientShares);
		assert_ok!(ask(ONE, 63));
		let by_root = Vault::request_redeem(RawOrigin::Root.into(), ONE, 0);
		assert_eq!(by_root, Err(DispatchError::BadOrigin));
	});
}

#[test]
fn joins_the_first_window_that_leaves_it_time() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let window = || Vault::request(request(ALICE, 1, 0)).unwrap().window;
		assert_eq!(window(), END);
		at(END - WAIT);
		assert_eq!(window(), END);
		at(END - WAIT + 1);
		assert_eq!(window(), END + 30 * DAY);
		at(END + 5 * 30 * DAY);
		assert_eq!(window(), END + 6 * 30 * DAY);
		assert_eq!(Windows::<Test>::iter_keys().count(), 3);
	});
}

#[test]
fn an_operator_asks_for_the_owner() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		assert_ok!(Proxy::add_proxy(signed(ALICE), BOB, Operator, 0));
		let ask = |call: crate::Call<Test>| {
			let real = <Test as frame_system::Config>::Lookup::unlookup(ALICE);
			assert_ok!(Proxy::proxy(signed(BOB), real, None, Box::new(call.into())));
		};
		ask(crate::Call::request_redeem { shares: 10 * ONE, bid: 0 });
		assert_eq!(Vault::request(0).unwrap().owner, ALICE);
		// The operator may not make a call that its proxy type excludes.
		ask(crate::Call::transfer_request { request: 0, to: BOB });
		assert_eq!(Vault::request(0).unwrap().owner, ALICE);
		ask(crate::Call::cancel_request { request: 0 });
		assert_eq!(Vault::request(0), None);
	});
}

#[test]
fn counts_its_demand_by_its_bid() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		request(ALICE, 10, 0);
		request(ALICE, 10, 40);
		assert_eq!(Queue::<Test>::get().demand.0, 10 * ONE * 400 + 10 * ONE * 360);
	});
}
