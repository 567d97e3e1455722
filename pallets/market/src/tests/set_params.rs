use frame_support::{assert_noop, assert_ok};
use sp_runtime::Perbill;

use crate::{mock::*, Error, Event, GenesisConfig, Parameters, MAX_FEE, MAX_MAX_TERM};

fn params(max_term: u64) -> Parameters {
	Parameters { max_term, ..Default::default() }
}

#[test]
fn replaces_the_values() {
	new_test_ext().execute_with(|| {
		let fee = Perbill::from_rational(1u32, 1_000);
		assert_eq!(Market::params(), Parameters { fee, max_term: 30 * DAY });
		assert_ok!(Market::set_params(RuntimeOrigin::root(), params(60)));
		assert_eq!(Market::params(), params(60));
		assert_eq!(last_event(), Event::ParamsSet { params: params(60) }.into());
	});
}

#[test]
fn keeps_the_values_within_bounds() {
	new_test_ext().execute_with(|| {
		let set = |params| Market::set_params(RuntimeOrigin::root(), params);
		for max_term in [0, MAX_MAX_TERM + 1, u64::MAX] {
			assert_noop!(set(params(max_term)), Error::<Test>::MaxTermOutOfRange);
		}
		let fee = |parts| Parameters { fee: Perbill::from_parts(parts), ..params(1) };
		let most = MAX_FEE.deconstruct();
		assert_noop!(set(fee(most + 1)), Error::<Test>::FeeTooHigh);
		for params in [params(1), params(MAX_MAX_TERM), fee(0), fee(most)] {
			assert_ok!(set(params));
		}
	});
}

infrafi_testing::governed_tests!(
	Market,
	params(61),
	tighter: |params| params.max_term = 60,
	beyond: |params| params.max_term = 0,
);

#[test]
fn tightens_field_by_field() {
	infrafi_testing::check_tightening(
		&Parameters { max_term: DAY, ..Default::default() },
		Parameters::tightens,
		&[
			(
				"fee",
				&[],
				&[
					|p| p.fee = Perbill::from_parts(p.fee.deconstruct() - 1),
					|p| p.fee = Perbill::from_parts(p.fee.deconstruct() + 1),
				],
			),
			("max_term", &[|p| p.max_term -= 1], &[|p| p.max_term += 1]),
		],
	);
}
