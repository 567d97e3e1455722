use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, Perbill};

use crate::{mock::*, Error, Parameters, Params};

fn set(params: Parameters) -> sp_runtime::DispatchResult {
	Appraisal::set_params(RuntimeOrigin::root(), params)
}

#[test]
fn replaces_the_values() {
	run(|| {
		let params = Parameters { fetch_interval: 9, ..PARAMS() };
		assert_ok!(set(params.clone()));
		assert_eq!(Params::<Test>::get(), params);
		System::assert_last_event(crate::Event::ParamsSet { params }.into());
	});
}

#[test]
fn is_for_governance_alone() {
	run(|| {
		let origin = RuntimeOrigin::signed(account(1));
		assert_noop!(Appraisal::set_params(origin, PARAMS()), DispatchError::BadOrigin);
	});
}

#[test]
fn refuses_each_value_out_of_bounds() {
	run(|| {
		let deviation =
			|parts| Parameters { max_deviation: Perbill::from_parts(parts), ..PARAMS() };
		let spread = |parts| Parameters { max_spread: Perbill::from_parts(parts), ..PARAMS() };
		let cases = [
			(Parameters { fetch_interval: 0, ..PARAMS() }, Error::<Test>::FetchIntervalZero),
			(Parameters { min_sources: 0, ..PARAMS() }, Error::<Test>::MinSourcesOutOfRange),
			(Parameters { min_sources: 5, ..PARAMS() }, Error::<Test>::MinSourcesOutOfRange),
			(Parameters { minimum_count: 0, ..PARAMS() }, Error::<Test>::MinimumCountOutOfRange),
			(Parameters { minimum_count: 5, ..PARAMS() }, Error::<Test>::MinimumCountOutOfRange),
			(Parameters { value_expiry: 0, ..PARAMS() }, Error::<Test>::ValueExpiryOutOfRange),
			(Parameters { value_expiry: 151, ..PARAMS() }, Error::<Test>::ValueExpiryOutOfRange),
			(Parameters { value_expiry: 30, ..PARAMS() }, Error::<Test>::ValueExpiryWithinRound),
			(spread(0), Error::<Test>::MaxSpreadOutOfRange),
			(spread(1_000_000_000), Error::<Test>::MaxSpreadOutOfRange),
			(Parameters { max_age: 2_592_001, ..PARAMS() }, Error::<Test>::MaxAgeTooLong),
			(deviation(0), Error::<Test>::MaxDeviationOutOfRange),
			(deviation(1_000_000_000), Error::<Test>::MaxDeviationOutOfRange),
			(Parameters { confirm_rounds: 1, ..PARAMS() }, Error::<Test>::ConfirmRoundsOutOfRange),
			(
				Parameters { confirm_rounds: 101, ..PARAMS() },
				Error::<Test>::ConfirmRoundsOutOfRange,
			),
		];
		for (params, error) in cases {
			assert_noop!(set(params), error);
		}
		assert_ok!(set(Parameters { value_expiry: 150, min_sources: 4, ..PARAMS() }));
		assert_ok!(set(Parameters { value_expiry: 31, confirm_rounds: 100, ..PARAMS() }));
		assert_ok!(set(spread(999_999_999)));
		assert_ok!(set(Parameters { max_age: 2_592_000, ..PARAMS() }));
		assert_ok!(set(deviation(999_999_999)));
	});
}
