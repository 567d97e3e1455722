use frame_support::{assert_noop, assert_ok, traits::Bounded, weights::Weight};
use sp_runtime::traits::{BlakeTwo256, Hash as _};

use crate::{
	mock::*, CallClass, Error, Event, NextCallId, Parameters, Params, Pending, MAX_CALL_BYTES,
};

#[test]
fn stores_the_call_with_its_times() {
	new_test_ext().execute_with(|| {
		let call = set_interval(DAY);
		assert_ok!(Timelock::schedule(
			signed(TWO_THIRDS),
			Box::new(call.clone()),
			CallClass::Council
		));
		let record = Pending::<Test>::get(0).unwrap();
		assert_eq!(record.scheduled_at, NOW);
		assert_eq!(record.ready_at, NOW + 2 * DAY);
		assert_eq!(record.expires_at, NOW + 9 * DAY);
		assert_eq!(record.class, CallClass::Council);
		assert!(matches!(record.call, Bounded::Inline(_)));
		assert_eq!(
			last_event(),
			Event::Scheduled {
				id: 0,
				class: CallClass::Council,
				hash: BlakeTwo256::hash_of(&call),
				ready_at: NOW + 2 * DAY,
				expires_at: NOW + 9 * DAY,
			}
			.into()
		);
		assert_eq!(NextCallId::<Test>::get(), 1);
	});
}

#[test]
fn takes_two_thirds_for_the_council_and_three_quarters_for_root() {
	new_test_ext().execute_with(|| {
		let schedule =
			|origin, class| Timelock::schedule(origin, Box::new(set_interval(DAY)), class);
		for class in [CallClass::Council, CallClass::Root] {
			for who in [STRANGER, THIRD, GUARDIAN] {
				assert_noop!(schedule(signed(who), class), Error::<Test>::NotGovernance);
			}
			assert_noop!(schedule(RuntimeOrigin::none(), class), Error::<Test>::NotGovernance);
			assert_ok!(schedule(signed(THREE_QUARTERS), class));
			assert_ok!(schedule(root(), class));
		}
		assert_ok!(schedule(signed(TWO_THIRDS), CallClass::Council));
		assert_noop!(schedule(signed(TWO_THIRDS), CallClass::Root), Error::<Test>::NotGovernance);
	});
}

#[test]
fn stores_a_long_call_as_a_preimage() {
	new_test_ext().execute_with(|| {
		let call = long(set_interval(DAY));
		let id = schedule(call.clone(), CallClass::Council);
		let hash = BlakeTwo256::hash_of(&call);
		assert_eq!(Pending::<Test>::get(id).unwrap().call.lookup_hash(), Some(hash));
		assert!(pallet_preimage::RequestStatusFor::<Test>::contains_key(hash));
	});
}

/// The bytes of equal calls are stored once. They stay as long as one of the calls does.
#[test]
fn equal_calls_do_not_take_the_bytes_from_each_other() {
	new_test_ext().execute_with(|| {
		let ids = [0; 3].map(|_| schedule(long(set_interval(DAY)), CallClass::Council));
		assert_ok!(Timelock::cancel(signed(THIRD), ids[0]));
		advance(2 * DAY);
		assert_ok!(execute(ids[1]));
		assert_ok!(execute(ids[2]));
	});
}

#[test]
fn refuses_a_call_that_is_too_long() {
	new_test_ext().execute_with(|| {
		use codec::Encode;
		let remark =
			|length| RuntimeCall::from(frame_system::Call::remark { remark: vec![0; length] });
		let most = MAX_CALL_BYTES as usize - (remark(40_000).encoded_size() - 40_000);
		assert_eq!(remark(most).encoded_size(), MAX_CALL_BYTES as usize);
		let schedule =
			|call| Timelock::schedule(signed(TWO_THIRDS), Box::new(call), CallClass::Council);
		assert_noop!(schedule(remark(most + 1)), Error::<Test>::CallTooLong);
		assert_ok!(schedule(remark(most)));
	});
}

#[test]
fn refuses_a_call_that_no_block_could_take() {
	new_test_ext().execute_with(|| {
		let schedule = || {
			let call = Box::new(set_balance(ALICE, 1_000));
			Timelock::schedule(signed(TWO_THIRDS), call, CallClass::Council)
		};
		assert_ok!(schedule());
		let weight = Timelock::weight(0).unwrap();
		MaxCallWeight::set(weight);
		assert_ok!(schedule());
		MaxCallWeight::set(weight.saturating_sub(Weight::from_parts(1, 0)));
		assert_noop!(schedule(), Error::<Test>::CallTooHeavy);
		MaxCallWeight::set(weight.saturating_sub(Weight::from_parts(0, 1)));
		assert_noop!(schedule(), Error::<Test>::CallTooHeavy);
	});
}

#[test]
fn refuses_an_id_beyond_the_last() {
	new_test_ext().execute_with(|| {
		NextCallId::<Test>::put(u64::MAX);
		let call = Box::new(set_interval(DAY));
		let schedule = Timelock::schedule(signed(TWO_THIRDS), call, CallClass::Council);
		assert_noop!(schedule, Error::<Test>::TooManyCalls);
	});
}

/// Only class `Root` has exceptions, and they hold for the moment of `schedule`.
#[test]
fn repairs_of_class_root_have_no_delay() {
	new_test_ext().execute_with(|| {
		let ready_at = |id: u64| Pending::<Test>::get(id).unwrap().ready_at;
		let urgent = || frame_system::Call::kill_storage { keys: vec![] }.into();
		let id = schedule(urgent(), CallClass::Root);
		assert_eq!(ready_at(id), NOW);
		assert_ok!(execute(id));
		// The same call of class `Council` waits.
		let id = schedule(urgent(), CallClass::Council);
		assert_eq!(ready_at(id), NOW + 2 * DAY);
		// A call that contains it waits.
		let nested = pallet_utility::Call::batch_all { calls: vec![urgent()] }.into();
		let id = schedule(nested, CallClass::Root);
		assert_eq!(ready_at(id), NOW + 2 * DAY);

		let before = schedule(set_balance(ALICE, 1), CallClass::Root);
		IsRepair::set(true);
		let council = schedule(set_interval(1), CallClass::Council);
		let repair = schedule(set_balance(ALICE, 2), CallClass::Root);
		assert_eq!(ready_at(before), NOW + 2 * DAY);
		assert_eq!(ready_at(council), NOW + 2 * DAY);
		assert_eq!(ready_at(repair), NOW);
		// It keeps its time after the repair.
		IsRepair::set(false);
		assert_ok!(execute(repair));
		assert_eq!(Balances::free_balance(ALICE), 2);
	});
}

#[test]
fn without_a_delay_a_call_is_ready_at_once() {
	new_test_ext().execute_with(|| {
		Params::<Test>::put(Parameters { delay: 0, ..params() });
		let id = schedule(set_interval(1), CallClass::Council);
		assert_ok!(execute(id));
		assert_eq!(Timelock::params().guardian_interval, 1);
	});
}
