use frame_support::{assert_noop, assert_ok};
use sp_runtime::Perbill;

use crate::{
	mock::*, Error, Event, Parameters, MAX_CHANGE, MAX_OFFLINE_SESSIONS, MAX_SESSION_BLOCKS,
	MAX_VALIDATORS, MIN_SESSION_BLOCKS,
};

#[test]
fn replaces_the_values() {
	chain(4).execute_with(|| {
		let params = Parameters { minimum: 2, ..params() };
		assert_ok!(Validators::set_params(root(), params.clone()));
		assert_eq!(Validators::params(), params);
		assert_eq!(last_event(), Event::ParamsSet { params }.into());
	});
}

#[test]
fn keeps_the_bounds() {
	chain(4).execute_with(|| {
		let with = |change: &dyn Fn(&mut Parameters)| {
			let mut values = params();
			change(&mut values);
			Validators::set_params(root(), values)
		};
		for (least, most, set, error) in [
			(
				1,
				MAX_VALIDATORS,
				(|p: &mut Parameters, v| p.minimum = v) as fn(&mut Parameters, u32),
				(|| Error::MinimumOutOfRange) as fn() -> Error<Test>,
			),
			(
				1,
				MAX_OFFLINE_SESSIONS,
				|p, v| p.offline_sessions = v,
				|| Error::OfflineSessionsOutOfRange,
			),
			(
				MIN_SESSION_BLOCKS,
				MAX_SESSION_BLOCKS,
				|p, v| p.session_blocks = v,
				|| Error::SessionBlocksOutOfRange,
			),
		] {
			for value in [least - 1, most + 1] {
				assert_noop!(with(&|p| set(p, value)), error());
			}
			for value in [least, most] {
				assert_ok!(with(&|p| set(p, value)));
			}
		}
		let above = Perbill::from_parts(MAX_CHANGE.deconstruct() + 1);
		assert_noop!(with(&|p| p.max_change = above), Error::<Test>::MaxChangeTooHigh);
		assert_ok!(with(&|p| p.max_change = MAX_CHANGE));
		assert_ok!(with(&|p| p.session_blocks = SESSION));
	});
}

#[test]
fn is_for_governance() {
	chain(4).execute_with(|| {
		for origin in [signed(val(1)), council()] {
			let refused = Validators::set_params(origin, params());
			assert_noop!(refused, Error::<Test>::NotGovernance);
		}
	});
}

#[test]
fn default_values_are_those_of_a_live_chain() {
	let Parameters { minimum, offline_sessions, max_change, session_blocks } = Default::default();
	assert_eq!((minimum, offline_sessions, session_blocks), (4, 6, 600));
	assert_eq!([3u32, 4, 6, 64].map(|set| max_change.mul_floor(set)), [1, 1, 2, 21]);
}
