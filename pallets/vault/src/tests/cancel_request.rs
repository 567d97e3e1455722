use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Buckets, Error, Event, Queue, Windows};

fn cancel(who: AccountId, request: u64) -> Result<(), sp_runtime::DispatchError> {
	Vault::cancel_request(signed(who), request)
}

#[test]
fn gives_the_shares_back() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let held = shares(&ALICE);
		let id = request(ALICE, 400, 3);
		assert_ok!(cancel(ALICE, id));
		assert_eq!((shares(&ALICE), shares(&VAULT)), (held, 1_000_000));
		let event = Event::RequestCancelled { request: id, owner: ALICE, shares: 400 * ONE };
		assert_eq!(last_event(), event.into());
		// Nothing of it is left.
		assert_eq!(Vault::request(id), None);
		assert_eq!(Windows::<Test>::iter().count() + Buckets::<Test>::iter().count(), 0);
		assert_eq!(Queue::<Test>::get(), Default::default());
		assert_noop!(cancel(ALICE, id), Error::<Test>::UnknownRequest);
	});
}

#[test]
fn leaves_the_others_where_they_are() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1_000);
		let ids = [request(ALICE, 10, 3), request(BOB, 20, 3), request(ALICE, 30, 5)];
		assert_ok!(cancel(ALICE, ids[0]));
		let position = Vault::queue_position(ids[1]).unwrap();
		assert_eq!((position.ahead, position.at_same_bid), (30 * ONE, 20 * ONE));
		assert_ok!(cancel(ALICE, ids[2]));
		assert_eq!(Vault::queue_position(ids[1]).unwrap().ahead, 0);
	});
}

#[test]
fn refuses_once_the_window_is_fixed() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let ids = [request(ALICE, 10, 0), request(ALICE, 10, 0)];
		at(END - WAIT);
		assert!(Vault::request(ids[0]).unwrap().is_cancellable);
		assert_ok!(cancel(ALICE, ids[0]));
		pass(1);
		assert!(!Vault::request(ids[1]).unwrap().is_cancellable);
		assert_noop!(cancel(ALICE, ids[1]), Error::<Test>::WindowFixed);
		at(END);
		assert_noop!(cancel(ALICE, ids[1]), Error::<Test>::WindowFixed);
		service();
		// Filled, its window is out of the queue.
		assert_noop!(cancel(ALICE, ids[1]), Error::<Test>::WindowFixed);
	});
}

#[test]
fn refuses_all_but_the_owner() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 10, 0);
		assert_noop!(cancel(BOB, id), Error::<Test>::NotOwner);
		assert_noop!(cancel(ALICE, id + 1), Error::<Test>::UnknownRequest);
	});
}
