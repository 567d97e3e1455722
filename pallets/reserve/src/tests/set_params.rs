use frame_support::{assert_noop, assert_ok};
use sp_runtime::{FixedU128, Perbill};

use crate::{
	mock::*, Error, Event, GenesisConfig, Parameters, MAX_ATTESTATION_AGE, MAX_BILL_DEFAULT,
	MAX_RECENT_LOSSES, MAX_SUPPLY_CAP, MAX_TERM, MAX_YIELD,
};

/// The values of the mock, one of them changed.
fn with(change: impl FnOnce(&mut Parameters)) -> Parameters {
	let mut params = params();
	change(&mut params);
	params
}

#[test]
fn replaces_the_values() {
	new_test_ext().execute_with(|| {
		let params = with(|params| params.bill_grace = 5);
		assert_ok!(Reserve::set_params(root(), params.clone()));
		assert_eq!(Reserve::params(), params);
		assert_eq!(last_event(), Event::ParamsSet { params }.into());
	});
}

#[test]
fn bounds_each_value() {
	new_test_ext().execute_with(|| {
		use Error as E;
		let percent = Perbill::from_percent;
		for (params, error) in [
			(with(|p| p.supply_cap = MAX_SUPPLY_CAP + 1), E::<Test>::SupplyCapTooHigh),
			(
				with(|p| p.liquidity_floor = Perbill::from_parts(49_999_999)),
				E::LiquidityFloorTooLow,
			),
			(with(|p| p.max_bill_term = 0), E::BillTermOutOfRange),
			(with(|p| p.max_bill_term = MAX_TERM + 1), E::BillTermOutOfRange),
			(with(|p| p.max_recent_losses = MAX_RECENT_LOSSES + 1), E::RecentLossBoundTooHigh),
			(with(|p| p.harvest_fee = percent(51)), E::HarvestFeeTooHigh),
			(with(|p| p.max_sale_loss = percent(11)), E::SaleLossBoundTooHigh),
			(with(|p| (p.bill_default, p.bill_grace) = (0, 0)), E::BillDefaultOutOfRange),
			(with(|p| p.bill_default = MAX_BILL_DEFAULT + 1), E::BillDefaultOutOfRange),
			(with(|p| p.bill_grace = p.bill_default), E::GraceNotBeforeDefault),
			(with(|p| p.max_attestation_age = 0), E::AttestationAgeOutOfRange),
			(
				with(|p| p.max_attestation_age = MAX_ATTESTATION_AGE + 1),
				E::AttestationAgeOutOfRange,
			),
			(with(|p| p.min_attestors = 0), E::MinAttestorsOutOfRange),
			(with(|p| p.min_attestors = 8), E::MinAttestorsOutOfRange),
			(with(|p| p.max_yield = MAX_YIELD + FixedU128::from_inner(1)), E::MaxYieldTooHigh),
		] {
			assert_noop!(Reserve::set_params(root(), params), error);
		}
		for params in [
			with(|p| (p.supply_cap, p.max_recent_losses) = (MAX_SUPPLY_CAP, MAX_RECENT_LOSSES)),
			with(|p| (p.harvest_fee, p.max_sale_loss) = (percent(50), percent(10))),
			with(|p| (p.bill_default, p.bill_grace) = (90 * DAY, 90 * DAY - 1)),
			with(|p| (p.max_attestation_age, p.min_attestors) = (MAX_ATTESTATION_AGE, 7)),
			with(|p| (p.supply_cap, p.liquidity_floor) = (0, percent(100))),
			with(|p| (p.liquidity_floor, p.max_bill_term) = (percent(5), 1)),
			with(|p| (p.max_per_custodian, p.max_bought_per_day) = (percent(0), percent(0))),
			with(|p| (p.max_per_custodian, p.max_bought_per_day) = (percent(100), percent(100))),
			with(|p| p.max_yield = MAX_YIELD),
			with(|p| p.max_yield = FixedU128::from_u32(0)),
			Parameters::default(),
		] {
			assert_ok!(Reserve::set_params(root(), params));
		}
	});
}

infrafi_testing::governed_tests!(
	Reserve,
	params(),
	tighter: |params| params.supply_cap -= 1,
	beyond: |params| params.min_attestors = 0,
);

#[test]
fn tightens_field_by_field() {
	let start = with(|p| {
		p.liquidity_floor = Perbill::from_percent(10);
		p.harvest_fee = Perbill::from_percent(10);
		p.max_sale_loss = Perbill::from_percent(1);
		p.max_per_custodian = Perbill::from_percent(40);
		p.max_bought_per_day = Perbill::from_percent(25);
		(p.bill_grace, p.min_attestors) = (5, 3);
	});
	infrafi_testing::check_tightening(
		&start,
		Parameters::tightens,
		&[
			("supply_cap", &[|p| p.supply_cap -= 1], &[|p| p.supply_cap += 1]),
			(
				"liquidity_floor",
				&[|p| p.liquidity_floor = Perbill::from_percent(11)],
				&[|p| p.liquidity_floor = Perbill::from_percent(9)],
			),
			(
				"max_per_custodian",
				&[|p| p.max_per_custodian = Perbill::from_percent(39)],
				&[|p| p.max_per_custodian = Perbill::from_percent(41)],
			),
			(
				"max_bought_per_day",
				&[|p| p.max_bought_per_day = Perbill::from_percent(24)],
				&[|p| p.max_bought_per_day = Perbill::from_percent(26)],
			),
			("max_bill_term", &[|p| p.max_bill_term -= 1], &[|p| p.max_bill_term += 1]),
			(
				"harvest_fee",
				&[],
				&[|p| p.harvest_fee = Perbill::zero(), |p| p.harvest_fee = Perbill::one()],
			),
			(
				"max_sale_loss",
				&[|p| p.max_sale_loss = Perbill::zero()],
				&[|p| p.max_sale_loss = Perbill::from_percent(2)],
			),
			("max_recent_losses", &[|p| p.max_recent_losses -= 1], &[|p| p.max_recent_losses += 1]),
			("bill_grace", &[], &[|p| p.bill_grace -= 1, |p| p.bill_grace += 1]),
			("bill_default", &[], &[|p| p.bill_default -= 1, |p| p.bill_default += 1]),
			(
				"max_attestation_age",
				&[|p| p.max_attestation_age -= 1],
				&[|p| p.max_attestation_age += 1],
			),
			("min_attestors", &[|p| p.min_attestors += 1], &[|p| p.min_attestors -= 1]),
			(
				"max_yield",
				&[|p| p.max_yield = FixedU128::from_rational(1, 100)],
				&[|p| p.max_yield = FixedU128::from_u32(2_000_000)],
			),
		],
	);
}
