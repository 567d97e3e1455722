//! Invariant 65: a third of the council cancels a call by objections.

use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, CallClass, Error, Event, Objections, Pending};

fn object(member: usize, id: u64) -> sp_runtime::DispatchResult {
	Timelock::object(signed(MEMBERS[member].clone()), id)
}

#[test]
fn two_of_six_members_cancel_a_call_of_each_class() {
	new_test_ext().execute_with(|| {
		for class in [CallClass::Council, CallClass::Root] {
			let id = schedule(long(set_interval(7)), class);
			let hash = Pending::<Test>::get(id).unwrap().call.hash();
			assert_ok!(object(4, id));
			let objected = Event::Objected { id, member: MEMBERS[4].clone(), count: 1 };
			assert_eq!(last_event(), objected.into());
			assert!(is_pending(id));
			assert_ok!(object(1, id));
			let objected = Event::Objected { id, member: MEMBERS[1].clone(), count: 2 };
			System::assert_has_event(objected.into());
			assert_eq!(last_event(), Event::Cancelled { id, hash, guardian: None }.into());
			advance(3 * DAY);
			assert_noop!(execute(id), Error::<Test>::UnknownCall);
			assert_eq!(Objections::<Test>::iter().count(), 0);
		}
	});
}

#[test]
fn one_of_six_stops_nothing_and_counts_once() {
	new_test_ext().execute_with(|| {
		let ids = [0, 1].map(|_| schedule(set_interval(7), CallClass::Council));
		assert_ok!(object(0, ids[0]));
		assert_noop!(object(0, ids[0]), Error::<Test>::AlreadyObjected);
		// Each call for itself.
		assert_ok!(object(1, ids[1]));
		advance(2 * DAY);
		for id in ids {
			assert_ok!(execute(id));
		}
		assert_eq!(Objections::<Test>::iter().count(), 0);
	});
}

#[test]
fn is_of_members_and_of_scheduled_calls() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_interval(7), CallClass::Council);
		for who in [STRANGER, GUARDIAN, THIRD] {
			let refused = Timelock::object(signed(who), id);
			assert_noop!(refused, Error::<Test>::NotCouncilMember);
		}
		assert_noop!(object(0, id + 1), Error::<Test>::UnknownCall);
	});
}

/// Otherwise members could be added for their objections, and leave.
#[test]
fn a_member_that_has_left_counts_no_longer() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_interval(7), CallClass::Council);
		assert_ok!(object(0, id));
		CouncilMembers::set(&MEMBERS[1..].to_vec());
		// Of five, two are a third.
		assert_ok!(object(1, id));
		assert!(is_pending(id));
		assert_noop!(object(0, id), Error::<Test>::NotCouncilMember);
		assert_ok!(object(2, id));
		assert!(!is_pending(id));
	});
}

/// A share that is exactly a third is enough, and less is not.
#[test]
fn a_third_is_rounded_up() {
	new_test_ext().execute_with(|| {
		for (members, needed) in [(1, 1), (3, 1), (4, 2), (6, 2)] {
			CouncilMembers::set(&MEMBERS[..members].to_vec());
			let id = schedule(set_interval(7), CallClass::Council);
			for member in 0..needed {
				assert!(is_pending(id), "{member} of {members}");
				assert_ok!(object(member, id));
			}
			assert!(!is_pending(id), "{needed} of {members}");
		}
	});
}
