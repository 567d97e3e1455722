use proptest::prelude::*;

use super::*;
use crate::{
	calendar::DAY,
	testing::{amounts, ceil, floor, int, part},
};

const STAGES: [Stage; 3] = [
	Stage { from: Seconds(30 * DAY), lost: Perbill::from_percent(10) },
	Stage { from: Seconds(60 * DAY), lost: Perbill::from_percent(40) },
	Stage { from: Seconds(90 * DAY), lost: Perbill::from_percent(100) },
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
fn the_junior_absorbs_first() {
	let exposure = Exposure { principal: 100, senior: 90 };
	assert_eq!(exposure.impairment_up(Perbill::from_percent(10), None), Ok(0));
	assert_eq!(exposure.impairment_up(Perbill::from_percent(40), None), Ok(30));
	assert_eq!(exposure.impairment_up(Perbill::one(), None), Ok(90));
	// 100 owed against half of 60: 70 uncovered, ten of them the junior's.
	let half = Collateral { appraisal: 60, counted: Perbill::from_percent(50) };
	assert_eq!(exposure.impairment_up(Perbill::from_percent(40), Some(half)), Ok(60));
	let none = Collateral { appraisal: 0, counted: Perbill::one() };
	assert_eq!(exposure.impairment_up(Perbill::zero(), Some(none)), Ok(90));
	let wrong = Exposure { principal: 90, senior: 100 };
	assert_eq!(wrong.impairment_up(Perbill::zero(), None), Err(FinanceError::OutOfRange));
}

#[test]
fn a_partial_payment_buys_no_write_back() {
	// 500 at 100 %; three instalments of 18 bring it to five days past due.
	assert_eq!(carried_up(500, 0, 54, false), 446);
	assert_eq!(carried_up(500, 0, 54, true), 0);
	assert_eq!(carried_up(200, 460, 54, false), 460, "a rise counts at once");
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn impairment_equals_the_formula(
		senior in amounts(),
		junior in amounts(),
		lost in 0u32..=1_000_000_000,
		appraisal in amounts(),
		counted in 0u32..=1_000_000_000,
		in_default: bool,
	) {
		let (lost, counted) = (Perbill::from_parts(lost), Perbill::from_parts(counted));
		let exposure = Exposure { principal: senior + junior, senior };
		let collateral = in_default.then_some(Collateral { appraisal, counted });
		let booked = exposure.impairment_up(lost, collateral).unwrap();
		let whole = int(senior) + int(junior);
		let uncovered = match in_default {
			true => whole.clone() - int(appraisal) * part(counted),
			false => int(0),
		};
		let exact = (whole * part(lost)).max(uncovered) - int(junior);
		let expected = ceil(&exact.max(int(0)).min(int(senior)));
		prop_assert_eq!(Some(booked), expected);
		prop_assert!(booked <= senior && floor(&int(booked)).is_some());
		let worse = exposure.impairment_up(Perbill::one(), collateral).unwrap();
		prop_assert!(booked <= worse);
	}

	#[test]
	fn what_is_booked_falls_by_payments_only(previous: u64, fresh: u64, received: u64) {
		let booked = carried_up(previous.into(), fresh.into(), received.into(), false);
		prop_assert!(booked >= fresh.into());
		prop_assert!(booked + u128::from(received) >= previous.into());
	}
}
