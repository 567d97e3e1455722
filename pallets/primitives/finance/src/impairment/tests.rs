use proptest::prelude::*;

use super::*;
use crate::{
	calendar::DAY,
	testing::{amounts, ceil, int, part},
};

const STAGES: [LossStage; 3] = [
	LossStage { from: Seconds(30 * DAY), lost: Perbill::from_percent(10) },
	LossStage { from: Seconds(60 * DAY), lost: Perbill::from_percent(40) },
	LossStage { from: Seconds(90 * DAY), lost: Perbill::from_percent(100) },
];

#[test]
fn stages_begin_at_their_second() {
	let lost = |seconds| share_lost(&STAGES, Seconds(seconds));
	assert_eq!(lost(30 * DAY - 1), Perbill::zero());
	assert_eq!(lost(30 * DAY), Perbill::from_percent(10));
	assert_eq!(lost(89 * DAY), Perbill::from_percent(40));
	assert_eq!(lost(u64::MAX), Perbill::one());
	assert_eq!(next_stage(&STAGES, Seconds(0)), Some(Seconds(30 * DAY)));
	assert_eq!(next_stage(&STAGES, Seconds(30 * DAY)), Some(Seconds(60 * DAY)));
	assert_eq!(next_stage(&STAGES, Seconds(90 * DAY)), None);
}

#[test]
fn an_appraisal_counts_less_with_its_age() {
	let haircuts = [
		Haircut { from: Seconds(0), counted: Perbill::from_percent(80) },
		Haircut { from: Seconds(7 * DAY), counted: Perbill::from_percent(50) },
	];
	let counted = |age| share_counted(&haircuts, Seconds(age));
	assert_eq!(counted(0), Perbill::from_percent(80));
	assert_eq!(counted(7 * DAY - 1), Perbill::from_percent(80));
	assert_eq!(counted(7 * DAY), Perbill::from_percent(50));
	assert_eq!(counted(u64::MAX), Perbill::from_percent(50));
	assert_eq!(share_counted(&haircuts[1..], Seconds(0)), Perbill::one());
}

#[test]
fn the_junior_absorbs_first() {
	let exposure = Exposure { principal: Usdai(100), senior: Usdai(90) };
	assert_eq!(exposure.staged_up(Perbill::from_percent(10)), Ok(Usdai(0)));
	assert_eq!(exposure.staged_up(Perbill::from_percent(40)), Ok(Usdai(30)));
	assert_eq!(exposure.staged_up(Perbill::one()), Ok(Usdai(90)));
	let wrong = Exposure { principal: Usdai(90), senior: Usdai(100) };
	let refused = Err(FinanceError::SeniorAbovePrincipal);
	assert_eq!(wrong.staged_up(Perbill::zero()), refused);
}

#[test]
fn the_larger_part_counts() {
	let total = |stage, value| Impairment { stage: Usdai(stage), value: Usdai(value) }.total();
	assert_eq!(total(30, 60), Usdai(60));
	assert_eq!(total(60, 30), Usdai(60));
}

#[test]
fn a_partial_payment_buys_no_write_back() {
	// 500 at 100 %. Three instalments of 18 bring the loan to five days past due.
	let carried = |previous, fresh, cured| {
		impairment_after_payment_up(Usdai(previous), Usdai(fresh), Usdai(54), cured)
	};
	assert_eq!(carried(500, 0, false), Usdai(446));
	assert_eq!(carried(500, 0, true), Usdai(0));
	assert_eq!(carried(200, 460, false), Usdai(460), "a rise counts at once");
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn the_stage_part_equals_the_formula(
		senior in amounts(),
		junior in amounts(),
		lost in 0u32..=1_000_000_000,
	) {
		let lost = Perbill::from_parts(lost);
		let exposure = Exposure { principal: Usdai(senior + junior), senior: Usdai(senior) };
		let booked = exposure.staged_up(lost).unwrap();
		let exact = (int(senior) + int(junior)) * part(lost) - int(junior);
		let expected = ceil(&exact.max(int(0)).min(int(senior)));
		prop_assert_eq!(Some(booked.0), expected);
		prop_assert!(booked <= exposure.senior);
	}

	#[test]
	fn what_is_booked_falls_by_payments_only(previous: u64, fresh: u64, received: u64) {
		let booked = impairment_after_payment_up(
			Usdai(previous.into()),
			Usdai(fresh.into()),
			Usdai(received.into()),
			false,
		);
		let fallen = u128::from(previous).saturating_sub(received.into());
		prop_assert_eq!(booked.0, fallen.max(fresh.into()));
	}
}

#[test]
fn a_successor_inherits_what_was_lost_behind_the_juniors_it_has() {
	let exposure =
		|principal, senior| Exposure { principal: Usdai(principal), senior: Usdai(senior) };
	let of = |previous, after| {
		impairment_after_refinance_up(Usdai(previous), &exposure(100, 80), &after)
	};
	// 40 of the whole were lost, 20 of them of the juniors.
	assert_eq!(of(20, exposure(100, 80)), Ok(Usdai(20)));
	assert_eq!(of(20, exposure(100, 90)), Ok(Usdai(30)), "the vault bought juniors out");
	assert_eq!(of(20, exposure(90, 80)), Ok(Usdai(20)), "the borrower did");
	assert_eq!(of(20, exposure(90, 70)), Ok(Usdai(10)), "the borrower paid the vault");
	assert_eq!(of(20, exposure(100, 70)), Ok(Usdai(10)), "juniors did");
	assert_eq!(of(20, exposure(110, 90)), Ok(Usdai(20)), "more is lent");
	assert_eq!(of(20, exposure(100, 0)), Ok(Usdai(0)), "the vault left");
	assert_eq!(of(0, exposure(100, 95)), Ok(Usdai(0)));
	assert_eq!(of(20, exposure(90, 95)), Err(FinanceError::SeniorAbovePrincipal));
}

#[test]
fn a_floor_is_a_share_of_the_vaults_principal_and_lowers_nothing() {
	let with_floor = |impairment, percent| {
		let share = Perbill::from_percent(percent);
		impairment_with_floor_up(Usdai(impairment), Usdai(333), share).map(|amount| amount.0)
	};
	assert_eq!(with_floor(0, 50), Ok(167));
	assert_eq!(with_floor(166, 50), Ok(167));
	assert_eq!(with_floor(168, 50), Ok(168));
	assert_eq!(with_floor(7, 0), Ok(7));
	assert_eq!(with_floor(7, 100), Ok(333));
}
