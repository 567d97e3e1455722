use frame_support::{assert_noop, assert_ok};
use sp_runtime::{BuildStorage, DispatchError};

use crate::{mock::*, Error, Event, GenesisConfig, Parameters, Params, LONGEST_CUSTODY_AGE};

fn params(max_custody_age: u64) -> Parameters {
	Parameters { max_custody_age }
}

#[test]
fn replaces_the_values() {
	new_test_ext().execute_with(|| {
		assert_eq!(Collateral::params(), params(30 * 24 * 60 * 60));
		assert_ok!(Collateral::set_params(root(), params(60)));
		assert_eq!(Params::<Test>::get(), params(60));
		assert_eq!(Collateral::params(), params(60));
		assert_eq!(last_event(), Event::ParamsSet { params: params(60) }.into());
	});
}

#[test]
fn holds_for_confirmations_given_before() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let fresh = || Collateral::unit(unit).unwrap().is_custody_fresh;
		pass(61);
		assert!(fresh());
		assert_ok!(Collateral::set_params(root(), params(60)));
		assert!(!fresh());
		assert_ok!(Collateral::set_params(root(), params(61)));
		assert!(fresh());
	});
}

#[test]
fn keeps_the_values_within_bounds() {
	new_test_ext().execute_with(|| {
		for age in [0, LONGEST_CUSTODY_AGE + 1, u64::MAX] {
			assert_noop!(
				Collateral::set_params(root(), params(age)),
				Error::<Test>::MaxCustodyAgeOutOfRange
			);
		}
		for age in [1, LONGEST_CUSTODY_AGE] {
			assert_ok!(Collateral::set_params(root(), params(age)));
		}
	});
}

#[test]
fn refuses_all_but_governance() {
	new_test_ext().execute_with(|| {
		for origin in [signed(CUSTODIAN), RuntimeOrigin::none()] {
			assert_noop!(Collateral::set_params(origin, params(60)), DispatchError::BadOrigin);
		}
	});
}

fn genesis(max_custody_age: u64) -> sp_io::TestExternalities {
	let params = params(max_custody_age);
	GenesisConfig::<Test> { params, ..Default::default() }.build_storage().unwrap().into()
}

#[test]
fn genesis_sets_them() {
	genesis(60).execute_with(|| assert_eq!(Collateral::params(), params(60)));
}

#[test]
#[should_panic(expected = "within bounds")]
fn genesis_keeps_them_within_bounds() {
	genesis(0);
}
