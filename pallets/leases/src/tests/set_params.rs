use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use crate::{
	mock::*, Error, Event, GenesisConfig, Parameters, MAX_CONSENT_PERIOD, MAX_MAX_AFTER_SALE,
	MAX_MAX_PREPAID, MAX_MAX_TERM, MAX_MIN_ARREARS,
};

fn params(max_prepaid: u64) -> Parameters {
	Parameters { max_prepaid, ..Default::default() }
}

#[test]
fn replaces_the_values() {
	new_test_ext().execute_with(|| {
		assert_eq!(Leases::params(), Parameters::default());
		assert_ok!(Leases::set_params(committee(), params(60)));
		assert_eq!(Leases::params(), params(60));
		assert_eq!(last_event(), Event::ParamsSet { params: params(60) }.into());
	});
}

#[test]
fn keeps_the_values_within_bounds() {
	new_test_ext().execute_with(|| {
		type Set = fn(&mut Parameters, u64);
		let values: [(Set, u64, Error<Test>); 5] = [
			(|p, v| p.max_prepaid = v, MAX_MAX_PREPAID, Error::MaxPrepaidOutOfRange),
			(|p, v| p.min_arrears = v, MAX_MIN_ARREARS, Error::MinArrearsOutOfRange),
			(|p, v| p.max_after_sale = v, MAX_MAX_AFTER_SALE, Error::MaxAfterSaleOutOfRange),
			(|p, v| p.max_term = v, MAX_MAX_TERM, Error::MaxTermOutOfRange),
			(|p, v| p.consent_period = v, MAX_CONSENT_PERIOD, Error::ConsentPeriodOutOfRange),
		];
		for (set, longest, error) in values {
			let error = DispatchError::from(error);
			let with = |value| {
				let mut params = Parameters::default();
				set(&mut params, value);
				Leases::set_params(committee(), params)
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

infrafi_testing::governed_tests!(
	Leases,
	params(61),
	tighter: |params| params.max_prepaid = 60,
	beyond: |params| params.max_prepaid = 0,
);

#[test]
fn tightens_field_by_field() {
	infrafi_testing::check_tightening(
		&Parameters::default(),
		Parameters::tightens,
		&[
			("max_prepaid", &[|p| p.max_prepaid -= 1], &[|p| p.max_prepaid += 1]),
			("min_arrears", &[], &[|p| p.min_arrears -= 1, |p| p.min_arrears += 1]),
			("max_after_sale", &[|p| p.max_after_sale -= 1], &[|p| p.max_after_sale += 1]),
			("max_term", &[|p| p.max_term -= 1], &[|p| p.max_term += 1]),
			("consent_period", &[|p| p.consent_period -= 1], &[|p| p.consent_period += 1]),
		],
	);
}
