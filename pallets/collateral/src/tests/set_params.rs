use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, Perbill};

use crate::{
	mock::*, Error, Event, GenesisConfig, Parameters, Params, MAX_APPLICATION_AGE, MAX_CUSTODY_AGE,
};

fn params(max_custody_age: u64) -> Parameters {
	Parameters { max_custody_age, ..Default::default() }
}

#[test]
fn replaces_the_values() {
	new_test_ext().execute_with(|| {
		let month = 30 * 24 * 60 * 60;
		let params = |max_custody_age, max_application_age| Parameters {
			max_custody_age,
			max_application_age,
			..Default::default()
		};
		assert_eq!(Collateral::params(), params(month, month));
		let other = params(60, 61);
		assert_ok!(Collateral::set_params(root(), other.clone()));
		assert_eq!(Params::<Test>::get(), other);
		assert_eq!(Collateral::params(), other);
		assert_eq!(last_event(), Event::ParamsSet { params: other }.into());
	});
}

#[test]
fn holds_for_confirmations_given_before() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let fresh = || Collateral::unit(unit).unwrap().is_custody_fresh;
		advance(61);
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
		type Set = fn(&mut Parameters, u64);
		let values: [(Set, u64, DispatchError); 2] = [
			(
				|p, v| p.max_custody_age = v,
				MAX_CUSTODY_AGE,
				Error::<Test>::MaxCustodyAgeOutOfRange.into(),
			),
			(
				|p, v| p.max_application_age = v,
				MAX_APPLICATION_AGE,
				Error::<Test>::MaxApplicationAgeOutOfRange.into(),
			),
		];
		for (set, longest, error) in values {
			let with = |value| {
				let mut params = Parameters::default();
				set(&mut params, value);
				Collateral::set_params(root(), params)
			};
			for value in [0, longest + 1, u64::MAX] {
				assert_noop!(with(value), error);
			}
			for value in [1, longest] {
				assert_ok!(with(value));
			}
		}
	});
}

#[test]
fn keeps_a_bond_behind_policies() {
	new_test_ext().execute_with(|| {
		let with = |bond_ratio| {
			let params = Parameters { bond_ratio, ..Default::default() };
			Collateral::set_params(root(), params)
		};
		assert_noop!(with(Perbill::from_parts(9_999_999)), Error::<Test>::BondRatioOutOfRange);
		assert_ok!(with(Perbill::from_percent(1)));
		assert_ok!(with(Perbill::one()));
	});
}

infrafi_testing::governed_tests!(
	Collateral,
	params(61),
	tighter: |params| params.max_custody_age = 60,
	beyond: |params| params.max_custody_age = 0,
);

#[test]
fn tightens_field_by_field() {
	infrafi_testing::check_tightening(
		&Parameters::default(),
		Parameters::tightens,
		&[
			("max_custody_age", &[|p| p.max_custody_age -= 1], &[|p| p.max_custody_age += 1]),
			(
				"max_application_age",
				&[],
				&[|p| p.max_application_age -= 1, |p| p.max_application_age += 1],
			),
			(
				"bond_ratio",
				&[|p| p.bond_ratio = Perbill::from_percent(21)],
				&[|p| p.bond_ratio = Perbill::from_percent(19)],
			),
		],
	);
}
