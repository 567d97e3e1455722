use frame_support::{assert_noop, assert_ok};
use sp_runtime::Perbill;

use crate::{mock::*, Error, Event, Parameters};

fn leave(seed: u8) -> sp_runtime::DispatchResult {
	Validators::leave(signed(val(seed)))
}

fn set_params(change: fn(&mut Parameters)) {
	let mut values = params();
	change(&mut values);
	assert_ok!(Validators::set_params(root(), values));
}

#[test]
fn lets_the_validator_work_until_it_is_out_of_the_set() {
	chain(4).execute_with(|| {
		assert_ok!(leave(3));
		assert_eq!(last_event(), Event::Left { who: val(3) }.into());
		assert!(Session::disabled_validators().is_empty());
		next_session();
		assert_eq!(set(), vals(1..=4));
		assert!(Session::disabled_validators().is_empty());
		next_session();
		assert_eq!((set(), set_id()), (vals([1, 2, 4]), 1));
	});
}

#[test]
fn takes_a_third_of_the_set_in_a_session() {
	for (count, allowed) in [(3, 1), (4, 1), (5, 1), (6, 2), (9, 3), (64, 21)] {
		chain(count).execute_with(|| {
			for seed in 1..=allowed {
				assert_ok!(leave(seed));
			}
			assert_noop!(leave(allowed + 1), Error::<Test>::TooManyDepartures);
		});
	}
}

#[test]
fn counts_each_session_for_itself() {
	chain(7).execute_with(|| {
		assert_ok!(leave(1));
		assert_ok!(leave(2));
		assert_noop!(leave(3), Error::<Test>::TooManyDepartures);
		next_session();
		// The queued set has five, of which one may depart.
		assert_ok!(leave(3));
		assert_noop!(leave(4), Error::<Test>::TooManyDepartures);
		sessions(2);
		assert_eq!(set(), vals(4..=7));
	});
}

/// What the council does in the session is counted as well.
#[test]
fn counts_other_departures() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::suspend(council(), val(1)));
		assert_noop!(leave(2), Error::<Test>::TooManyDepartures);
		// One that is out of the next set already changes nothing.
		assert_ok!(leave(1));
	});
}

#[test]
fn follows_the_governed_share() {
	chain(10).execute_with(|| {
		set_params(|p| p.max_change = Perbill::from_percent(50));
		for seed in 1..=5 {
			assert_ok!(leave(seed));
		}
		assert_noop!(leave(6), Error::<Test>::TooManyDepartures);
		set_params(|p| p.max_change = Perbill::zero());
		next_session();
		assert_ok!(leave(6));
		assert_noop!(leave(7), Error::<Test>::TooManyDepartures);
	});
}

#[test]
fn leaves_the_minimum() {
	chain(4).execute_with(|| {
		set_params(|p| p.minimum = 4);
		assert_noop!(leave(1), Error::<Test>::BelowMinimum);
		set_params(|p| p.minimum = 3);
		assert_ok!(leave(1));
		next_session();
		assert_noop!(leave(2), Error::<Test>::BelowMinimum);
		set_params(|p| p.minimum = 1);
		for seed in [2, 3] {
			assert_ok!(leave(seed));
			next_session();
		}
		assert_noop!(leave(4), Error::<Test>::BelowMinimum);
	});
}

#[test]
fn refuses_other_accounts() {
	chain(4).execute_with(|| {
		assert_noop!(leave(5), Error::<Test>::NotAdmitted);
		assert_noop!(Validators::leave(root()), sp_runtime::DispatchError::BadOrigin);
	});
}
