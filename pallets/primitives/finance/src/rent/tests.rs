use proptest::prelude::*;

use super::*;
use crate::testing::{amounts, ceil, int, ratio};

const DAY: u64 = 86_400;
const NOW: u64 = 1_790_000_000;

/// Two USDai an hour for a year.
fn year() -> Rent {
	Rent { hourly: usdai(2), from: NOW, until: NOW + 365 * DAY }
}

fn usdai(dollars: u128) -> Usdai {
	Usdai(dollars * FIXED_ONE)
}

#[test]
fn rent_falls_due_by_the_second_from_begin_to_end() {
	let rent = year();
	assert_eq!(rent.fallen_due_up(0), Ok(Usdai::ZERO));
	assert_eq!(rent.fallen_due_up(NOW), Ok(Usdai::ZERO));
	// 2 / 3600 = 0.000555..., rounded up.
	assert_eq!(rent.fallen_due_up(NOW + 1), Ok(Usdai(555_555_555_555_556)));
	assert_eq!(rent.fallen_due_up(NOW + 3_600), Ok(usdai(2)));
	assert_eq!(rent.fallen_due_up(NOW + 30 * DAY), Ok(usdai(1_440)));
	for at in [NOW + 365 * DAY, NOW + 366 * DAY, u64::MAX] {
		assert_eq!(rent.fallen_due_up(at), Ok(usdai(17_520)));
	}
	assert_eq!(rent.total_up(), Ok(usdai(17_520)));
}

#[test]
fn what_is_paid_ahead_is_earned_when_it_falls_due() {
	let rent = year();
	let paid = usdai(1_440);
	assert_eq!(rent.earned(paid, NOW), Ok(Usdai::ZERO));
	assert_eq!(rent.earned(paid, NOW + 15 * DAY), Ok(usdai(720)));
	assert_eq!(rent.earned(paid, NOW + 60 * DAY), Ok(paid));
	assert_eq!(rent.unpaid_up(paid, NOW + 15 * DAY), Ok(Usdai::ZERO));
	assert_eq!(rent.unpaid_up(paid, NOW + 60 * DAY), Ok(usdai(1_440)));
}

#[test]
fn a_payment_covers_what_is_due_and_a_time_ahead() {
	let rent = year();
	let ahead = Seconds(31 * DAY);
	let month = usdai(48 * 31);
	// Before the begin: the first 31 days of the lease.
	assert_eq!(rent.max_payment_up(Usdai::ZERO, NOW - 90 * DAY, ahead), Ok(month));
	assert_eq!(rent.max_payment_up(Usdai::ZERO, NOW, ahead), Ok(month));
	assert_eq!(rent.max_payment_up(month, NOW, ahead), Ok(Usdai::ZERO));
	assert_eq!(rent.max_payment_up(month, NOW + DAY, ahead), Ok(usdai(48)));
	// Ten days unpaid, and 31 ahead.
	assert_eq!(rent.max_payment_up(Usdai::ZERO, NOW + 10 * DAY, ahead), Ok(usdai(48 * 41)));
	// Never more than the rent of the term.
	assert_eq!(rent.max_payment_up(Usdai::ZERO, NOW + 360 * DAY, ahead), Ok(usdai(17_520)));
	assert_eq!(rent.max_payment_up(usdai(17_520), u64::MAX, ahead), Ok(Usdai::ZERO));
}

#[test]
fn arrears_are_counted_in_rent_of_a_time() {
	let rent = year();
	let month = Seconds(30 * DAY);
	let arrears = |paid, at| rent.is_in_arrears(paid, at, month).unwrap();
	assert!(!arrears(Usdai::ZERO, NOW + 30 * DAY - 1));
	assert!(arrears(Usdai::ZERO, NOW + 30 * DAY));
	assert!(!arrears(Usdai(1), NOW + 30 * DAY));
	assert!(arrears(usdai(1_440), NOW + 60 * DAY));
	// Nothing unpaid is no arrears, whatever the length.
	assert_eq!(rent.is_in_arrears(Usdai::ZERO, NOW, Seconds(0)), Ok(false));
	assert_eq!(rent.is_in_arrears(Usdai::ZERO, NOW + 1, Seconds(0)), Ok(true));
}

#[test]
fn a_payment_is_a_dollar_or_all_that_is_due() {
	let cent = Usdai(FIXED_ONE / 100);
	assert!(is_large_enough(usdai(1), usdai(5)));
	assert!(is_large_enough(usdai(1), Usdai::ZERO));
	assert!(is_large_enough(cent, cent));
	assert!(!is_large_enough(Usdai(cent.0 - 1), cent));
	assert!(!is_large_enough(Usdai(FIXED_ONE - 1), usdai(1)));
	assert!(!is_large_enough(cent, Usdai::ZERO));
	assert!(!is_large_enough(Usdai::ZERO, Usdai::ZERO));
}

#[test]
fn the_time_of_a_lease_within_a_span() {
	let rent = year();
	assert_eq!(rent.time_within(0, u64::MAX), Seconds(365 * DAY));
	assert_eq!(rent.time_within(NOW + DAY, NOW + 3 * DAY), Seconds(2 * DAY));
	assert_eq!(rent.time_within(NOW - DAY, NOW + DAY), Seconds(DAY));
	assert_eq!(rent.time_within(NOW + 366 * DAY, NOW + 400 * DAY), Seconds(0));
	assert_eq!(rent.time_within(NOW + 3 * DAY, NOW + 2 * DAY), Seconds(0));
}

#[test]
fn rents_beyond_128_bits_overflow() {
	let rent = Rent { hourly: Usdai(u128::MAX), from: 0, until: u64::MAX };
	assert_eq!(rent.fallen_due_up(3_600), Ok(Usdai(u128::MAX)));
	assert_eq!(rent.fallen_due_up(3_601), Err(FinanceError::Overflow));
	assert_eq!(rent.total_up(), Err(FinanceError::Overflow));
}

fn rents() -> impl Strategy<Value = Rent> {
	(amounts(), NOW - 400 * DAY..NOW + 400 * DAY, 1..=3_652 * DAY)
		.prop_map(|(hourly, from, term)| Rent { hourly: Usdai(hourly), from, until: from + term })
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	#[test]
	fn equals_the_formula(rent in rents(), at in NOW - 400 * DAY..NOW + 5_000 * DAY) {
		let seconds = i128::from(at.min(rent.until)) - i128::from(rent.from);
		let exact = int(rent.hourly.0) * ratio(seconds.max(0), 3_600);
		prop_assert_eq!(Some(rent.fallen_due_up(at).unwrap().0), ceil(&exact));
	}

	#[test]
	fn never_falls_with_time(rent in rents(), at in NOW..NOW + 5_000 * DAY, more in 0..400 * DAY) {
		prop_assert!(rent.fallen_due_up(at).unwrap() <= rent.fallen_due_up(at + more).unwrap());
	}

	/// However often and in whatever parts a lessee pays, no more than the time ahead is paid
	/// before it falls due, and no more than the rent of the term at all.
	#[test]
	fn payments_stay_within_the_limit(
		rent in rents(),
		payments in prop::collection::vec((0..60 * DAY, any::<u64>()), 1..20),
	) {
		let ahead = Seconds(31 * DAY);
		let (mut paid, mut at) = (Usdai::ZERO, NOW);
		for (wait, share) in payments {
			at += wait;
			let limit = rent.max_payment_up(paid, at, ahead).unwrap();
			let unpaid = rent.unpaid_up(paid, at).unwrap();
			prop_assert!(unpaid <= limit);
			paid = paid.ensure_add(Usdai(crate::testing::portion(limit.0, share))).unwrap();
			let due = rent.fallen_due_up(at).unwrap();
			prop_assert!(paid.0 <= due.0 + rent.of_time_up(ahead).unwrap().0);
			prop_assert!(paid <= rent.total_up().unwrap());
			prop_assert_eq!(
				rent.earned(paid, at).unwrap().ensure_add(rent.unpaid_up(paid, at).unwrap()),
				Ok(due)
			);
		}
	}
}
