use frame_support::{assert_ok, dispatch::GetDispatchInfo};

use crate::{mock::*, CallClass, Pending, PendingCall, MAX_PAGE};

fn ids(from: u64, limit: u32) -> (Vec<u64>, Option<u64>) {
	let page = Timelock::pending(from, limit);
	(page.calls.into_iter().map(|call| call.id).collect(), page.next)
}

#[test]
fn pending_returns_all_facts() {
	new_test_ext().execute_with(|| {
		let call = long(set_interval(7));
		let id = schedule(call.clone(), CallClass::Root);
		let record = Pending::<Test>::get(id).unwrap();
		let expected = PendingCall {
			id,
			hash: record.call.hash(),
			call: record.call,
			class: CallClass::Root,
			scheduled_at: NOW,
			ready_at: NOW + 2 * DAY,
			expires_at: NOW + 9 * DAY,
		};
		assert_eq!(Timelock::pending(id, 1).calls, [expected]);
		assert_eq!(Timelock::weight(id), Some(call.get_dispatch_info().call_weight));
		assert_eq!(Timelock::weight(id + 1), None);
	});
}

#[test]
fn pending_comes_in_pages_by_id() {
	new_test_ext().execute_with(|| {
		assert_eq!(ids(0, 10), (vec![], None));
		for _ in 0..5 {
			schedule(set_interval(7), CallClass::Council);
		}
		assert_eq!(ids(0, 2), (vec![0, 1], Some(2)));
		assert_eq!(ids(2, 2), (vec![2, 3], Some(4)));
		assert_eq!(ids(4, 2), (vec![4], None));
		assert_eq!(ids(0, 5), (vec![0, 1, 2, 3, 4], None));
		assert_eq!(ids(u64::MAX, 2), (vec![], None));
		for id in [0, 1] {
			assert_ok!(Timelock::cancel(root(), id));
		}
		assert_eq!(ids(0, 2), (vec![], Some(2)));
	});
}

#[test]
fn pending_clamps_the_limit() {
	new_test_ext().execute_with(|| {
		for _ in 0..=MAX_PAGE {
			schedule(set_interval(7), CallClass::Council);
		}
		assert_eq!(ids(0, u32::MAX).1, Some(MAX_PAGE.into()));
		assert_eq!(ids(0, 0), (vec![0], Some(1)));
	});
}
