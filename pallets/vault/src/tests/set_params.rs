use frame_support::{assert_noop, assert_ok};
use sp_runtime::Perbill;

use crate::{mock::*, Error, Event, GenesisConfig, Parameters, Windows, USDAI_UNIT};

#[test]
fn replaces_the_values() {
	new_test_ext().execute_with(|| {
		assert_eq!(Vault::params(), params());
		let other = Parameters { fee: Perbill::from_percent(5), ..params() };
		assert_ok!(Vault::set_params(RuntimeOrigin::root(), other.clone()));
		assert_eq!(Vault::params(), other);
		assert_eq!(last_event(), Event::ParamsSet { params: other }.into());
	});
}

#[test]
fn keeps_the_values_within_bounds() {
	new_test_ext().execute_with(|| {
		let half = Perbill::from_percent(50);
		let more = Perbill::from_parts(500_000_001);
		let p = params;
		for (values, error) in [
			(Parameters { window_length: 0, ..p() }, Error::<Test>::WindowLengthOutOfRange),
			(Parameters { window_length: 90 * DAY + 1, ..p() }, Error::WindowLengthOutOfRange),
			(Parameters { min_wait: 0, ..p() }, Error::MinWaitOutOfRange),
			(Parameters { min_wait: 30 * DAY + 1, ..p() }, Error::MinWaitOutOfRange),
			(Parameters { min_stake: USDAI_UNIT - 1, ..p() }, Error::MinStakeOutOfRange),
			(Parameters { min_stake: 1_000_000 * ONE + 1, ..p() }, Error::MinStakeOutOfRange),
			(Parameters { fee: more, ..p() }, Error::FeeTooHigh),
			(Parameters { buffer: more, ..p() }, Error::BufferTooHigh),
			(Parameters { deposit_cap: 1_000 * ONE - 1, ..p() }, Error::DepositCapOutOfRange),
			(Parameters { deposit_cap: u128::MAX, ..p() }, Error::DepositCapOutOfRange),
			(Parameters { smoothing: 44 * DAY - 1, ..p() }, Error::SmoothingOutOfRange),
			(Parameters { smoothing: 365 * DAY + 1, ..p() }, Error::SmoothingOutOfRange),
		] {
			assert_noop!(Vault::set_params(RuntimeOrigin::root(), values), error);
		}
		for values in [
			Parameters { window_length: 1, min_wait: 1, ..p() },
			Parameters { window_length: 90 * DAY, min_wait: 90 * DAY, smoothing: 270 * DAY, ..p() },
			Parameters { smoothing: 44 * DAY, ..p() },
			Parameters { smoothing: 365 * DAY, ..p() },
			Parameters { min_stake: USDAI_UNIT, deposit_cap: USDAI_UNIT, ..p() },
			Parameters { fee: half, buffer: half, ..p() },
		] {
			set_params(values);
		}
	});
}

#[test]
fn open_and_fixed_windows_keep_theirs() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let joined = || Vault::request(request(ALICE, 1, 0)).unwrap().window;
		assert_eq!(joined(), END);
		set_params(Parameters { window_length: 10 * DAY, min_wait: DAY, ..params() });
		// The window is open still, and is fixed when it was to be.
		assert_eq!(joined(), END);
		at(END - WAIT + 1);
		assert_eq!(Windows::<Test>::iter_keys().count(), 1);
		assert_noop!(Vault::cancel_request(signed(ALICE), 0), Error::<Test>::WindowFixed);
		assert_eq!(joined(), END + 10 * DAY);
		// The next one closes ten days later, and is open until a day before.
		at(END + 9 * DAY);
		assert_eq!(joined(), END + 10 * DAY);
		assert_ok!(Vault::cancel_request(signed(ALICE), 3));
		pass(1);
		assert_eq!(joined(), END + 20 * DAY);
		// Set again, before anybody asks.
		at(END + 25 * DAY);
		set_params(Parameters { window_length: 2 * DAY, min_wait: 2 * DAY, ..params() });
		assert_eq!(joined(), END + 30 * DAY);
		at(END + 29 * DAY + 1);
		assert_eq!(joined(), END + 32 * DAY);
	});
}

#[test]
fn a_fee_is_for_interest_from_then_on() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(1_000, 10);
		pass(365 * DAY);
		set_params(Parameters { fee: Perbill::from_percent(20), ..params() });
		assert_eq!(nav().1, 1_100 * ONE);
		pass(365 * DAY);
		assert_eq!(nav().1, 1_180 * ONE);
		assert_eq!(Lender::pay(loan, 0, 0), 200 * ONE);
		service();
		assert_eq!((usdai(&TREASURY), idle()), (20 * ONE, 180 * ONE));
	});
}

#[test]
fn moves_the_line_of_the_stake() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_001);
		assert!(Books::get().yields.is_staked);
		set_params(Parameters { min_stake: 2_000 * ONE, ..params() });
		assert!(!Books::get().yields.is_staked);
		set_params(params());
		assert!(Books::get().yields.is_staked);
	});
}

#[test]
fn amounts_beyond_64_bits_survive_the_json_of_a_genesis() {
	let text = serde_json::to_string(&params()).unwrap();
	assert!(text.contains("\"1000000000000000000000\""), "{text}");
	assert_eq!(serde_json::from_str::<Parameters>(&text).unwrap(), params());
	let value = serde_json::to_value(params()).unwrap();
	assert_eq!(serde_json::from_value::<Parameters>(value).unwrap(), params());
	let short = text.replace("\"1000000000000000000000\"", "5");
	assert_eq!(serde_json::from_str::<Parameters>(&short).unwrap().min_stake, 5);
}

infrafi_testing::governed_tests!(
	Vault,
	params(),
	tighter: |params| params.deposit_cap -= 1,
	beyond: |params| params.min_wait = 0,
);

#[test]
fn tightens_field_by_field() {
	let start =
		Parameters { fee: Perbill::from_percent(10), buffer: Perbill::from_percent(2), ..params() };
	infrafi_testing::check_tightening(
		&start,
		Parameters::tightens,
		&[
			("window_length", &[], &[|p| p.window_length -= 1, |p| p.window_length += 1]),
			("min_wait", &[], &[|p| p.min_wait -= 1, |p| p.min_wait += 1]),
			("min_stake", &[], &[|p| p.min_stake -= 1, |p| p.min_stake += 1]),
			("fee", &[], &[|p| p.fee = Perbill::zero(), |p| p.fee = Perbill::from_percent(11)]),
			(
				"buffer",
				&[|p| p.buffer = Perbill::from_percent(3)],
				&[|p| p.buffer = Perbill::from_percent(1)],
			),
			("deposit_cap", &[|p| p.deposit_cap -= 1], &[|p| p.deposit_cap += 1]),
			("smoothing", &[], &[|p| p.smoothing -= 1, |p| p.smoothing += 1]),
		],
	);
}
