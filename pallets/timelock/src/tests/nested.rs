//! Invariant 63. What a call asks for decides whether it waits: no nesting changes that.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Call, CallClass, Error, Origin};

/// All calls of a batch are made with the origin of the batch.
#[test]
fn a_batch_is_made_as_one() {
	new_test_ext().execute_with(|| {
		let calls = vec![set_interval(7), set_interval(8)];
		let id = schedule(pallet_utility::Call::batch_all { calls }.into(), CallClass::Council);
		advance(2 * DAY);
		assert_ok!(execute(id));
		assert_eq!(Timelock::params().guardian_interval, 8);
	});
}

/// If one call of a batch fails, none is made and the batch stays.
#[test]
fn a_batch_that_fails_leaves_nothing() {
	new_test_ext().execute_with(|| {
		let calls = vec![set_interval(7), set_interval(0)];
		let id = schedule(pallet_utility::Call::batch_all { calls }.into(), CallClass::Council);
		advance(2 * DAY);
		assert_noop!(execute(id), Error::<Test>::GuardianIntervalOutOfRange);
		assert_eq!(Timelock::params(), params());
	});
}

/// No account, share of the council or batch makes a call that asks for the timelock.
#[test]
fn without_waiting_nothing_is_made() {
	new_test_ext().execute_with(|| {
		let set = set_interval(7);
		let calls = vec![set.clone()];
		let batches = [
			set.clone(),
			pallet_utility::Call::batch_all { calls: calls.clone() }.into(),
			pallet_utility::Call::as_derivative { index: 0, call: Box::new(set) }.into(),
		];
		for who in [STRANGER, GUARDIAN, THIRD, TWO_THIRDS, THREE_QUARTERS] {
			for call in batches.clone() {
				use sp_runtime::traits::Dispatchable;
				assert_eq!(call.dispatch(signed(who.clone())).unwrap_err().error, BadOrigin);
			}
			assert_ok!(Utility::batch(signed(who), calls.clone()));
			assert_eq!(Timelock::params(), params());
		}
	});
}

/// The origin of the timelock is not Root, no council and no account.
#[test]
fn the_timelock_has_no_power_of_another_origin() {
	new_test_ext().execute_with(|| {
		let timelock = || RuntimeOrigin::from(Origin::Executed);
		let schedule = |class| Timelock::schedule(timelock(), Box::new(set_interval(7)), class);
		assert_noop!(schedule(CallClass::Council), BadOrigin);
		assert_noop!(schedule(CallClass::Root), BadOrigin);
		assert_noop!(Timelock::brake(timelock()), BadOrigin);
		assert_noop!(Timelock::cancel(timelock(), 0), BadOrigin);
		assert_noop!(Balances::force_set_balance(timelock(), ALICE, 1), BadOrigin);
	});
}

/// A call that executes itself, or another call, through an account finds itself removed.
#[test]
fn a_call_cannot_execute_itself_twice() {
	new_test_ext().execute_with(|| {
		let id = crate::NextCallId::<Test>::get();
		let bound = frame_support::weights::Weight::from_parts(1_000_000_000, 100_000);
		let again = RuntimeCall::from(Call::execute { id, weight_bound: bound });
		let as_account = pallet_utility::Call::dispatch_as {
			as_origin: Box::new(frame_system::RawOrigin::Signed(STRANGER).into()),
			call: Box::new(again),
		};
		let calls = vec![as_account.into(), set_balance(ALICE, 5)];
		assert_eq!(schedule(pallet_utility::Call::batch_all { calls }.into(), CallClass::Root), id);
		advance(2 * DAY);
		assert_ok!(execute(id));
		let inner = System::events().into_iter().find_map(|record| match record.event {
			RuntimeEvent::Utility(pallet_utility::Event::DispatchedAs { result }) => Some(result),
			_ => None,
		});
		assert_eq!(inner, Some(Err(Error::<Test>::UnknownCall.into())));
		assert_eq!(Balances::free_balance(ALICE), 5);
	});
}

/// What the delay guards includes the delay.
#[test]
fn a_shorter_delay_comes_after_the_longer_one() {
	new_test_ext().execute_with(|| {
		let shorten = Call::set_params { params: crate::Parameters { delay: 0, ..params() } };
		let id = schedule(shorten.into(), CallClass::Council);
		advance(2 * DAY - 1);
		let waiting = schedule(set_interval(7), CallClass::Council);
		assert_noop!(execute(id), Error::<Test>::CallNotReady);
		advance(1);
		assert_ok!(execute(id));
		// An earlier call keeps its delay, a later one has the new delay.
		assert_noop!(execute(waiting), Error::<Test>::CallNotReady);
		let now = schedule(set_interval(9), CallClass::Council);
		assert_ok!(execute(now));
	});
}
