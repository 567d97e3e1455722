use frame_support::{assert_noop, assert_ok};

use crate::{
	mock::*, Error, Event, Origin, Parameters, Pending, MAX_DELAY, MAX_GUARDIAN_INTERVAL,
	MAX_WINDOW, MIN_WINDOW,
};

fn set(params: Parameters) -> Result<(), sp_runtime::DispatchError> {
	Timelock::set_params(Origin::Executed.into(), params)
}

#[test]
fn replaces_the_values() {
	new_test_ext().execute_with(|| {
		let new = Parameters { delay: 1, window: 60, guardian_interval: 2 };
		assert_ok!(set(new.clone()));
		assert_eq!(Timelock::params(), new);
		assert_eq!(last_event(), Event::ParamsSet { params: new }.into());
		assert_ok!(Timelock::set_params(root(), params()));
	});
}

#[test]
fn is_for_the_timelock_and_root() {
	new_test_ext().execute_with(|| {
		for who in [STRANGER, GUARDIAN, THIRD, TWO_THIRDS, THREE_QUARTERS] {
			let refused = Timelock::set_params(signed(who), params());
			assert_noop!(refused, Error::<Test>::NotGovernance);
		}
	});
}

#[test]
fn keeps_the_bounds() {
	new_test_ext().execute_with(|| {
		let refused = |change: fn(&mut Parameters), error: Error<Test>| {
			let mut values = params();
			change(&mut values);
			assert_noop!(set(values), error);
		};
		refused(|p| p.delay = MAX_DELAY + 1, Error::DelayTooLong);
		refused(|p| p.window = MIN_WINDOW - 1, Error::WindowOutOfRange);
		refused(|p| p.window = MAX_WINDOW + 1, Error::WindowOutOfRange);
		refused(|p| p.guardian_interval = 0, Error::GuardianIntervalOutOfRange);
		refused(
			|p| p.guardian_interval = MAX_GUARDIAN_INTERVAL + 1,
			Error::GuardianIntervalOutOfRange,
		);
		for params in [
			Parameters { delay: 0, window: MIN_WINDOW, guardian_interval: 1 },
			Parameters {
				delay: MAX_DELAY,
				window: MAX_WINDOW,
				guardian_interval: MAX_GUARDIAN_INTERVAL,
			},
			Parameters::default(),
		] {
			assert_ok!(set(params));
		}
	});
}

#[test]
fn moves_no_call_that_waits() {
	new_test_ext().execute_with(|| {
		let id = schedule(set_interval(7), crate::CallClass::Council);
		let before = Pending::<Test>::get(id);
		assert_ok!(set(Parameters { delay: 0, window: 60, guardian_interval: 1 }));
		assert_eq!(Pending::<Test>::get(id), before);
	});
}

#[test]
fn default_values_are_those_of_a_live_chain() {
	let expected = Parameters { delay: 172_800, window: 604_800, guardian_interval: 86_400 };
	assert_eq!(Parameters::default(), expected);
}
