use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::Weight};
use infrafi_finance::units::Usdai;
use sp_runtime::{BuildStorage, FixedU128, Perbill};

use crate::{
	mock::*, AppraisalHaircut, Error, Event, GenesisConfig, ImpairmentStage, LtvCap, Parameters,
	SaleRules, MAX_AUCTION_PERIOD, MAX_CURE_PERIOD, MAX_IMPAIRMENT_PERIOD, MAX_OFFER_PERIOD,
	MAX_PRICE_STEPS, MAX_PRINCIPAL, MAX_SEIZURE_COSTS, MAX_STRIKE_DELAY, MAX_TERM,
	MAX_VALUATION_PERIOD,
};

#[test]
fn replaces_the_values() {
	new_test_ext().execute_with(|| {
		let new = Parameters { cure_instalments: 5, ..params() };
		assert_ok!(Lending::set_params(root(), new.clone()));
		assert_eq!(Lending::params(), new);
		assert_eq!(last_event(), Event::ParamsSet { params: new }.into());
	});
}

#[test]
fn refuses_all_but_governance() {
	new_test_ext().execute_with(|| {
		for origin in [signed(BORROWER), signed(COMMITTEE), RuntimeOrigin::none()] {
			assert_noop!(Lending::set_params(origin, params()), Error::<Test>::NotGovernance);
		}
	});
}

#[test]
fn keeps_the_values_within_bounds() {
	type Change = fn(&mut Parameters);
	let stage = |from, percent| ImpairmentStage { from, lost: Perbill::from_percent(percent) };
	let haircut =
		|from, percent| AppraisalHaircut { from, counted: Perbill::from_percent(percent) };
	let cases: Vec<(Change, Error<Test>)> = vec![
		(|p| p.max_offer = 0, Error::MaxOfferOutOfRange),
		(|p| p.min_coverage = FixedU128::from_inner(10 * ONE + 1), Error::MinCoverageTooHigh),
		(|p| p.min_lookback = 366 * DAY + 1, Error::MinLookbackTooLong),
		(|p| p.max_rent_arrears = 366 * DAY + 1, Error::RentArrearsTooLong),
		(|p| p.claim_period = 2 * DAY, Error::ClaimPeriodOutOfRange),
		(|p| p.claim_period = 366 * DAY + 1, Error::ClaimPeriodOutOfRange),
		(|p| p.max_offer = MAX_OFFER_PERIOD + 1, Error::MaxOfferOutOfRange),
		(|p| p.min_stub = 28 * DAY + 1, Error::MinStubTooLong),
		(|p| p.min_window = 0, Error::MinWindowIsZero),
		(|p| (p.min_window, p.max_term) = (10, 9), Error::MaxTermOutOfRange),
		(|p| p.max_term = MAX_TERM + 1, Error::MaxTermOutOfRange),
		(|p| p.max_apr = FixedU128::from_inner(10 * ONE + 1), Error::MaxAprTooHigh),
		(|p| p.min_apr = percent(41), Error::MinAprAboveMax),
		(|p| p.min_vault_apr = FixedU128::from_inner(ONE / 100 - 1), Error::MinVaultAprOutOfRange),
		(|p| p.min_vault_apr = percent(41), Error::MinVaultAprOutOfRange),
		(|p| p.min_principal = 50_000 * ONE - 1, Error::MinPrincipalOutOfRange),
		(|p| p.min_principal = MAX_PRINCIPAL + 1, Error::MinPrincipalOutOfRange),
		(|p| p.sale.costs = 1_000 * ONE + 1, Error::MinPrincipalOutOfRange),
		(|p| p.min_first_loss = Perbill::one(), Error::MinFirstLossTooHigh),
		(|p| p.max_per_borrower = 0, Error::ConcentrationLimitIsZero),
		(|p| p.max_per_curator = 0, Error::ConcentrationLimitIsZero),
		(|p| p.max_per_model = 0, Error::ConcentrationLimitIsZero),
		(|p| p.max_per_facility = 0, Error::ConcentrationLimitIsZero),
		(|p| p.ltv_caps[0].entry = Perbill::zero(), Error::LtvCapIsZero),
		(|p| p.ltv_caps[0].maintenance = p.ltv_caps[0].entry, Error::MaintenanceNotAboveEntry),
		(|p| p.ltv_caps.try_push(p.ltv_caps[0].clone()).unwrap(), Error::ModelListedTwice),
		(|p| p.stages[1].from = p.stages[0].from, Error::StagesNotAscending),
		(|p| p.stages[1].lost = Perbill::from_percent(9), Error::StagesNotAscending),
		(|p| p.haircuts[1].from = 0, Error::HaircutsNotDescending),
		(|p| p.haircuts[1].counted = Perbill::from_percent(81), Error::HaircutsNotDescending),
		(|p| p.cure_instalments = 0, Error::CureInstalmentsOutOfRange),
		(|p| p.cure_instalments = 121, Error::CureInstalmentsOutOfRange),
		(|p| p.policy_renewal = Some(0), Error::PolicyRenewalIsZero),
		(|p| p.impairment_period = 0, Error::ImpairmentPeriodOutOfRange),
		(|p| p.impairment_period = MAX_IMPAIRMENT_PERIOD + 1, Error::ImpairmentPeriodOutOfRange),
		(|p| p.cure_period = 0, Error::CurePeriodOutOfRange),
		(|p| p.cure_period = MAX_CURE_PERIOD + 1, Error::CurePeriodOutOfRange),
		(|p| p.valuation_period = 0, Error::ValuationPeriodOutOfRange),
		(|p| p.valuation_period = MAX_VALUATION_PERIOD + 1, Error::ValuationPeriodOutOfRange),
		(|p| p.max_strike_delay = MAX_STRIKE_DELAY + 1, Error::StrikeDelayTooLong),
		(|p| p.margin_period = 2 * DAY - 1, Error::MarginPeriodOutOfRange),
		(|p| p.margin_period = MAX_CURE_PERIOD + 1, Error::MarginPeriodOutOfRange),
		(|p| p.sale.opening = Perbill::zero(), Error::OpeningShareIsZero),
		(|p| p.sale.step = 0, Error::FallTimeOutOfRange),
		(|p| p.sale.step = MAX_AUCTION_PERIOD + 1, Error::FallTimeOutOfRange),
		(|p| p.sale.steps = 0, Error::FallsOutOfRange),
		(|p| p.sale.steps = MAX_PRICE_STEPS + 1, Error::FallsOutOfRange),
		(|p| p.sale.increment = Perbill::from_percent(51), Error::IncrementOutOfRange),
		(|p| p.sale.increment = Perbill::from_parts(4_999_999), Error::IncrementOutOfRange),
		(|p| p.sale.increment = Perbill::zero(), Error::IncrementOutOfRange),
		(|p| p.sale.length = 0, Error::AuctionTimeOutOfRange),
		(|p| p.sale.length = MAX_AUCTION_PERIOD + 1, Error::AuctionTimeOutOfRange),
		(|p| p.sale.extension = 0, Error::ExtensionOutOfRange),
		(|p| p.sale.extension = p.sale.length + 1, Error::ExtensionOutOfRange),
		(|p| p.sale.max_halt = 30 * DAY + 1, Error::MaxHaltTooLong),
		(|p| p.sale.reoffer_after = 0, Error::ReofferTimeOutOfRange),
		(|p| p.sale.reoffer_after = 366 * DAY + 1, Error::ReofferTimeOutOfRange),
		(|p| p.sale.deposit = Perbill::from_percent(51), Error::BidDepositOutOfRange),
		(|p| p.sale.deposit = Perbill::from_parts(9_999_999), Error::BidDepositOutOfRange),
		(|p| p.sale.deposit = Perbill::zero(), Error::BidDepositOutOfRange),
		(|p| p.resume_notice = 30 * DAY + 1, Error::ResumeNoticeTooLong),
		(|p| p.sale.fee = Perbill::from_percent(21), Error::LiquidationFeeTooHigh),
		(|p| p.sale.costs = MAX_SEIZURE_COSTS + 1, Error::SeizureCostsTooHigh),
	];
	new_test_ext().execute_with(|| {
		for (change, error) in cases {
			let mut params = params();
			change(&mut params);
			assert_noop!(Lending::set_params(root(), params), error);
		}
		assert_ok!(Lending::set_params(
			root(),
			Parameters {
				max_offer: MAX_OFFER_PERIOD,
				min_stub: 28 * DAY,
				max_term: MAX_TERM,
				max_apr: FixedU128::from_u32(10),
				stages: bounded(vec![stage(0, 0), stage(1, 0), stage(u64::MAX, 100)]),
				haircuts: bounded(vec![haircut(0, 100), haircut(1, 100), haircut(9, 0)]),
				cure_instalments: 120,
				impairment_period: MAX_IMPAIRMENT_PERIOD,
				min_principal: 50 * MAX_SEIZURE_COSTS,
				policy_renewal: None,
				sale: SaleRules { costs: MAX_SEIZURE_COSTS, ..params().sale },
				..params()
			}
		));
		assert_ok!(Lending::set_params(
			root(),
			Parameters {
				ltv_caps: bounded(vec![]),
				stages: bounded(vec![]),
				haircuts: bounded(vec![]),
				min_stub: 0,
				min_principal: 0,
				sale: SaleRules { costs: 0, ..params().sale },
				..params()
			}
		));
	});
}

fn genesis(params: Parameters) -> sp_io::TestExternalities {
	let lending = GenesisConfig { params, ..Default::default() };
	RuntimeGenesisConfig { lending, ..Default::default() }.build_storage().unwrap().into()
}

#[test]
fn genesis_sets_them() {
	let new = Parameters { cure_instalments: 7, ..params() };
	genesis(new.clone()).execute_with(|| assert_eq!(Lending::params(), new));
}

#[test]
#[should_panic(expected = "within bounds")]
fn genesis_keeps_them_within_bounds() {
	genesis(Parameters { cure_instalments: 0, ..params() });
}

#[test]
fn the_default_is_within_bounds() {
	assert!(Parameters::default().check::<Test>().is_ok());
}

#[test]
fn new_stages_leave_the_index_in_order() {
	new_test_ext().into_inner().execute_with(|| {
		let early = drawn(slow());
		pass(31 * DAY);
		Lending::on_idle(1, Weight::MAX);
		let due_at = record(early).due_at;
		// The new stages begin earlier than the entry in the index: they count from the loan's next
		// step on.
		change_params(|params| params.stages = bounded(vec![stage(3, 20), stage(200, 100)]));
		assert_eq!(crate::try_state::check::<Test>(), Ok(()));
		go_to(due_at.unwrap());
		Lending::on_idle(1, Weight::MAX);
		assert_eq!(record(early).impairment.total(), Usdai(50_000 * ONE));
		// After the last stage the index has no entry: the next sync finds the new later stage.
		go_to(NOW + 240 * DAY);
		Lending::on_idle(1, Weight::MAX);
		assert_eq!(record(early).due_at, None);
		change_params(|params| {
			params.stages = bounded(vec![stage(3, 20), stage(200, 90), stage(300, 100)])
		});
		assert_eq!(crate::try_state::check::<Test>(), Ok(()));
		assert_ok!(Lending::classify(signed(STRANGER), early));
		assert_eq!(record(early).due_at, Some(NOW + 330 * DAY));
	});
}

fn stage(days: u64, percent: u32) -> ImpairmentStage {
	ImpairmentStage { from: days * DAY, lost: Perbill::from_percent(percent) }
}

#[test]
fn tightens_field_by_field() {
	use infrafi_testing::text;
	let (policy_renewal, min_coverage) = (Some(90 * DAY), percent(120));
	let start = Parameters { policy_renewal, min_coverage, ..params() };
	infrafi_testing::check_tightening(
		&start,
		Parameters::tightens,
		&[
			("max_offer", &[|p| p.max_offer -= 1], &[|p| p.max_offer += 1]),
			("min_stub", &[], &[|p| p.min_stub -= 1, |p| p.min_stub += 1]),
			("min_window", &[], &[|p| p.min_window -= 1, |p| p.min_window += 1]),
			("max_term", &[|p| p.max_term -= 1], &[|p| p.max_term += 1]),
			(
				"min_apr",
				&[|p| p.min_apr = raised(p.min_apr)],
				&[|p| p.min_apr = lowered(p.min_apr)],
			),
			(
				"max_apr",
				&[],
				&[|p| p.max_apr = lowered(p.max_apr), |p| p.max_apr = raised(p.max_apr)],
			),
			(
				"min_vault_apr",
				&[|p| p.min_vault_apr = raised(p.min_vault_apr)],
				&[|p| p.min_vault_apr = lowered(p.min_vault_apr)],
			),
			("min_principal", &[|p| p.min_principal += 1], &[|p| p.min_principal -= 1]),
			(
				"min_first_loss",
				&[|p| p.min_first_loss = Perbill::from_percent(90)],
				&[|p| p.min_first_loss = Perbill::zero()],
			),
			("max_per_borrower", &[|p| p.max_per_borrower -= 1], &[|p| p.max_per_borrower += 1]),
			("max_per_curator", &[|p| p.max_per_curator -= 1], &[|p| p.max_per_curator += 1]),
			("max_per_model", &[|p| p.max_per_model -= 1], &[|p| p.max_per_model += 1]),
			("max_per_facility", &[|p| p.max_per_facility -= 1], &[|p| p.max_per_facility += 1]),
			(
				"ltv_caps",
				&[|p| p.ltv_caps[0].entry = Perbill::from_percent(1), |p| p.ltv_caps.clear()],
				&[
					|p| p.ltv_caps[0].entry = Perbill::from_percent(71),
					|p| p.ltv_caps[0].maintenance = Perbill::from_percent(79),
					|p| p.ltv_caps[0].maintenance = Perbill::from_percent(81),
					|p| p.ltv_caps[0].model = text("another model"),
					|p| {
						let another =
							LtvCap { model: text("another model"), ..p.ltv_caps[0].clone() };
						p.ltv_caps.try_push(another).unwrap();
					},
				],
			),
			(
				"policy_renewal",
				&[|p| p.policy_renewal = Some(91 * DAY), |p| p.policy_renewal = None],
				&[|p| p.policy_renewal = Some(89 * DAY)],
			),
			(
				"stages",
				&[],
				&[|p| p.stages.clear(), |p| p.stages[0].lost = Perbill::from_percent(11)],
			),
			(
				"haircuts",
				&[],
				&[|p| p.haircuts.clear(), |p| p.haircuts[0].counted = Perbill::from_percent(1)],
			),
			("cure_instalments", &[], &[|p| p.cure_instalments -= 1, |p| p.cure_instalments += 1]),
			(
				"impairment_period",
				&[],
				&[|p| p.impairment_period -= 1, |p| p.impairment_period += 1],
			),
			("cure_period", &[], &[|p| p.cure_period -= 1, |p| p.cure_period += 1]),
			("valuation_period", &[], &[|p| p.valuation_period -= 1]),
			("max_strike_delay", &[], &[|p| p.max_strike_delay -= 1, |p| p.max_strike_delay += 1]),
			("margin_period", &[], &[|p| p.margin_period += 1]),
			("resume_notice", &[], &[|p| p.resume_notice -= 1, |p| p.resume_notice += 1]),
			("sale", &[], &[|p| p.sale.step -= 1, |p| p.sale.costs += 1]),
			("failing_period", &[], &[|p| p.failing_period -= 1, |p| p.failing_period += 1]),
			(
				"min_coverage",
				&[|p| p.min_coverage = raised(p.min_coverage)],
				&[|p| p.min_coverage = lowered(p.min_coverage)],
			),
			("min_lookback", &[|p| p.min_lookback += 1], &[|p| p.min_lookback -= 1]),
			("max_rent_arrears", &[|p| p.max_rent_arrears -= 1], &[|p| p.max_rent_arrears += 1]),
			("claim_period", &[], &[|p| p.claim_period -= 1, |p| p.claim_period += 1]),
		],
	);
}

fn raised(rate: FixedU128) -> FixedU128 {
	FixedU128::from_inner(rate.into_inner() + 1)
}

fn lowered(rate: FixedU128) -> FixedU128 {
	FixedU128::from_inner(rate.into_inner() - 1)
}

#[test]
fn an_origin_that_only_tightens_makes_no_other_change() {
	new_test_ext().execute_with(|| {
		let by_few = |params| Lending::set_params(signed(infrafi_testing::TIGHTENER), params);
		let max_term = params().max_term - 1;
		assert_ok!(by_few(Parameters { max_term, ..params() }));
		assert_noop!(by_few(params()), Error::<Test>::ChangeHasToWait);
		assert_ok!(Lending::set_params(root(), params()));
	});
}
