use frame_support::{assert_noop, assert_ok};
use sp_runtime::Perbill;

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
fn is_for_governance_only() {
	run(|| {
		let origin = RuntimeOrigin::signed(account(1));
		assert_noop!(Appraisal::set_params(origin, PARAMS()), Error::<Test>::NotGovernance);
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
			(Parameters { minimum_count: 4, ..PARAMS() }, Error::<Test>::MinimumCountOutOfRange),
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
			(Parameters { tip: 1_000_000_000_001, ..PARAMS() }, Error::<Test>::TipTooHigh),
		];
		for (params, error) in cases {
			assert_noop!(set(params), error);
		}
		assert_ok!(set(Parameters { value_expiry: 150, min_sources: 4, ..PARAMS() }));
		assert_ok!(set(Parameters { value_expiry: 31, confirm_rounds: 100, ..PARAMS() }));
		assert_ok!(set(spread(999_999_999)));
		assert_ok!(set(Parameters { max_age: 2_592_000, ..PARAMS() }));
		assert_ok!(set(deviation(999_999_999)));
		assert_ok!(set(Parameters { tip: 1_000_000_000_000, ..PARAMS() }));
	});
}

#[test]
fn lets_numbers_expire_only_after_the_next_round() {
	run(|| {
		// Blocks of six seconds.
		let rounds = |fetch_interval, value_expiry| Parameters {
			fetch_interval,
			value_expiry,
			max_age: 2_592_000,
			..PARAMS()
		};
		assert_noop!(set(rounds(600, 3_600)), Error::<Test>::ValueExpiryWithinRound);
		assert_ok!(set(rounds(600, 3_601)));
		assert_noop!(set(rounds(u32::MAX, 1_296_000)), Error::<Test>::ValueExpiryWithinRound);
	});
}

#[test]
fn refuses_a_minimum_above_the_sources_of_a_feed() {
	run(|| {
		assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
		let three = || Parameters { min_sources: 3, ..PARAMS() };
		assert_noop!(set(three()), Error::<Test>::TooFewSources);
		assert_ok!(set(Parameters { min_sources: 1, ..PARAMS() }));
		// The price feed has no sources, which is allowed.
		assert_ok!(Appraisal::set_sources(
			RuntimeOrigin::root(),
			hourly("H100"),
			vec![].try_into().unwrap()
		));
		assert_ok!(set(three()));
	});
}

#[test]
fn applies_the_same_bounds_to_the_genesis() {
	use sp_runtime::BuildStorage;
	let build = |sources, params| {
		let sources = vec![(price("H100"), sources)];
		let models = vec![(model("H100"), model_params())];
		crate::GenesisConfig::<Test> { params, models, sources, ..Default::default() }
			.build_storage()
	};
	let builds = |sources: Vec<_>, params: Parameters| {
		std::panic::catch_unwind(move || build(sources, params)).is_ok_and(|built| built.is_ok())
	};
	let two = || sources().into_inner();
	assert!(builds(two(), PARAMS()) && builds(vec![], PARAMS()));
	assert!(!builds(two()[..1].to_vec(), PARAMS()), "too few sources");
	assert!(!builds([two(), two()].concat(), PARAMS()), "the same twice");
	assert!(!builds(two(), Parameters { fetch_interval: 0, ..PARAMS() }));
}

#[test]
fn tightens_field_by_field() {
	infrafi_testing::check_tightening(
		&PARAMS(),
		Parameters::tightens,
		&[
			("fetch_interval", &[], &[|p| p.fetch_interval -= 1, |p| p.fetch_interval += 1]),
			("min_sources", &[|p| p.min_sources += 1], &[|p| p.min_sources -= 1]),
			(
				"max_spread",
				&[|p| p.max_spread = Perbill::from_percent(19)],
				&[|p| p.max_spread = Perbill::from_percent(21)],
			),
			("minimum_count", &[|p| p.minimum_count += 1], &[|p| p.minimum_count -= 1]),
			("value_expiry", &[|p| p.value_expiry -= 1], &[|p| p.value_expiry += 1]),
			("max_age", &[|p| p.max_age -= 1], &[|p| p.max_age += 1]),
			(
				"max_deviation",
				&[|p| p.max_deviation = Perbill::from_percent(24)],
				&[|p| p.max_deviation = Perbill::from_percent(26)],
			),
			("confirm_rounds", &[|p| p.confirm_rounds += 1], &[|p| p.confirm_rounds -= 1]),
			("tip", &[|p| p.tip += 1], &[|p| p.tip -= 1]),
		],
	);
}

#[test]
fn an_origin_that_only_tightens_makes_no_other_change() {
	run(|| {
		let by_few = |params| {
			let origin = RuntimeOrigin::signed(infrafi_testing::TIGHTENER);
			Appraisal::set_params(origin, params)
		};
		assert_ok!(by_few(Parameters { confirm_rounds: 4, ..PARAMS() }));
		assert_noop!(by_few(PARAMS()), Error::<Test>::ChangeHasToWait);
		assert_ok!(set(PARAMS()));
	});
}
