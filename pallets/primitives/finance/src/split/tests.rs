use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	testing::{floor, int, part, portion, ratio, tranches, MAX_AMOUNT},
	units::Seconds,
	YEAR,
};

fn of(amounts: &[u128]) -> Tranches {
	let list: Vec<_> = amounts
		.iter()
		.map(|amount| TrancheTerms { amount: Usdai(*amount), apr: Apr(1.into()) })
		.collect();
	Tranches::new(&list).unwrap()
}

#[test]
fn lists_out_of_range_are_refused() {
	let one = TrancheTerms { amount: Usdai(1), apr: Apr::default() };
	assert_eq!(Tranches::new(&[]), Err(FinanceError::NoTranche));
	assert_eq!(Tranches::new(&[one; 9]), Err(FinanceError::TooManyTranches));
	assert_eq!(Tranches::new(&[one, TrancheTerms::default()]), Err(FinanceError::EmptyTranche));
	let huge = TrancheTerms { amount: Usdai(u128::MAX), ..one };
	assert_eq!(Tranches::new(&[huge, one]), Err(FinanceError::Overflow));
	assert!(Tranches::new(&[one; 8]).is_ok());
}

#[test]
fn two_tranches_split_by_one_ceiling() {
	// Ten payments of 1: the senior never gets more than its 7.
	let tranches = of(&[7, 3]);
	let seniors: Vec<_> =
		(0..=10).map(|left| tranches.owed_up(Usdai(left)).unwrap()[0].0).collect();
	assert_eq!(seniors, [0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 7]);
}

#[test]
fn the_last_unit_is_owed_to_one_tranche_only() {
	// One ceiling per tranche would owe seven units of a principal of one.
	let owed = of(&[1; 8]).owed_up(Usdai(1)).unwrap();
	assert_eq!(owed, [0, 0, 0, 0, 0, 0, 0, 1].map(Usdai));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn principal_is_split_exactly_and_fairly(tranches in tranches(MAX_AMOUNT), at in 0u64..=u64::MAX) {
		let total = tranches.total().0;
		let left = portion(total, at);
		let owed = tranches.owed_up(Usdai(left)).unwrap();
		prop_assert_eq!(Usdai::sum(&owed), Ok(Usdai(left)));
		let juniors = tranches.steepest().1 - 1;
		for (i, (owed, tranche)) in owed.iter().zip(&tranches.list).enumerate().skip(1) {
			let off = int(owed.0) - ratio(tranche.amount.0, total) * int(left);
			let more_junior = int(juniors.saturating_sub(i) as u64);
			prop_assert!(off < int(1) && off >= -more_junior, "tranche {i}: {off}");
		}
	}

	#[test]
	fn no_payment_takes_from_anyone(tranches in tranches(1_000), left in 0u128..=8_000) {
		let before = Usdai(left).min(tranches.total());
		let after = before.saturating_sub(Usdai(1));
		for split in [Tranches::owed_up, Tranches::received_down] {
			let less = split(&tranches, after).unwrap();
			let more = split(&tranches, before).unwrap();
			prop_assert!(less.iter().zip(&more).all(|(less, more)| less <= more));
			prop_assert_eq!(Usdai::sum(&more), Ok(before));
		}
	}

	#[test]
	fn the_ends_are_the_amounts_and_nothing(tranches in tranches(MAX_AMOUNT)) {
		let amounts = tranches.list.map(|tranche| tranche.amount);
		prop_assert_eq!(tranches.owed_up(tranches.total()).unwrap(), amounts);
		prop_assert_eq!(tranches.received_down(tranches.total()).unwrap(), amounts);
		prop_assert_eq!(tranches.owed_up(Usdai::ZERO).unwrap(), [Usdai::ZERO; 8]);
		prop_assert_eq!(tranches.rate(tranches.total()), tranches.rate_at_draw());
	}

	#[test]
	fn dust_of_receipts_is_the_seniors(
		tranches in tranches(1_000_000),
		receipt in 0u128..=1_000_000,
	) {
		let parts = tranches.received_down(Usdai(receipt)).unwrap();
		let fair = ratio(tranches.list[0].amount.0, tranches.total().0) * int(receipt);
		prop_assert!(int(parts[0].0) >= fair);
	}

	#[test]
	fn interest_is_paid_in_proportion_to_the_unit(
		tranches in tranches(MAX_AMOUNT),
		time in 0..=3 * YEAR,
		shares in vec(0u64..=1_000, 1..20),
	) {
		let time = Seconds(time);
		let mut claims = tranches
			.rates(tranches.total())
			.unwrap()
			.map(|rate| Interest::accrued(rate, time).unwrap());
		let at_start = claims;
		let mut received = [Usdai::ZERO; 8];
		for share in shares {
			let all = sum(&claims).unwrap();
			let amount = Usdai(all.up().unwrap().0 / 1_000 * u128::from(share));
			let (paid, remaining) = pay_interest(&claims, amount).unwrap();
			prop_assert_eq!(Usdai::sum(&paid), Ok(amount));
			prop_assert_eq!(sum(&remaining).unwrap(), all.less_amount(amount));
			for i in 0..8 {
				received[i] = received[i].ensure_add(paid[i]).unwrap();
				// Each tranche gets its part of the payment, rounded down. One tranche may get the
				// dust of seven.
				let times = |claim: Interest, amount: Usdai| claim.0.full_mul(amount.0.into());
				let fair = times(claims[i], amount);
				let more = paid[i].ensure_add(Usdai(1)).unwrap();
				prop_assert!(times(all, more) > fair || all == Interest::ZERO);
				prop_assert!(times(all, paid[i].saturating_sub(Usdai(8))) <= fair);
				prop_assert!(remaining[i] <= claims[i], "a claim never grows by a payment");
				prop_assert!(paid[i] <= claims[i].up().unwrap(), "no tranche receives more than it is owed");
				// Cumulative: received and still owed is what was owed at the start, within a few
				// units. Numerators: fractions take a minute to reduce.
				let had = Interest::of_amount(received[i]).ensure_add(remaining[i]).unwrap().0;
				let off = had.abs_diff(at_start[i].0);
				prop_assert!(off < Interest::of_amount(Usdai(8)).0, "tranche {i} is off by {off}");
			}
			claims = remaining;
		}
		// The fraction of a unit by which the last payment exceeds the claims has a receiver too.
		let all = sum(&claims).unwrap().up().unwrap();
		let (paid, remaining) = pay_interest(&claims, all).unwrap();
		prop_assert_eq!(Usdai::sum(&paid), Ok(all));
		prop_assert_eq!(remaining, [Interest::ZERO; 8]);
	}

	#[test]
	fn first_loss_is_the_counted_juniors(tranches in tranches(MAX_AMOUNT), counted: [bool; 8]) {
		let share = tranches.first_loss_down(&counted).unwrap();
		let juniors = tranches.list.iter().zip(counted).skip(1);
		let counting = juniors.filter(|(_, counts)| *counts);
		let sum: u128 = counting.map(|(tranche, _)| tranche.amount.0).sum();
		let exact = ratio(sum, tranches.total().0);
		prop_assert_eq!(u128::from(share.deconstruct()), floor(&(exact.clone() * int(BILLION))).unwrap());
		// Rounding down decides as the exact share does, at the share and on both sides of it.
		let parts = share.deconstruct();
		for minimum in [parts, parts.saturating_sub(1), parts + 1] {
			let minimum = Perbill::from_parts(minimum);
			prop_assert_eq!(share >= minimum, exact >= part(minimum));
		}
	}
}

#[test]
fn paying_more_interest_than_owed_is_refused() {
	let claims = of(&[7, 3])
		.rates(Usdai(10))
		.unwrap()
		.map(|rate| Interest::accrued(rate, Seconds(1)).unwrap());
	assert!(pay_interest(&claims, Usdai(1)).is_ok());
	assert_eq!(pay_interest(&claims, Usdai(2)), Err(FinanceError::PaymentAboveDebt));
}

#[test]
fn tiny_payments_do_not_starve_a_junior() {
	// Half of the claims is paid in parts. What rounding withholds, less than a unit per tranche,
	// stays owed.
	let pay = |part: u128| {
		let mut claims = [Interest::ZERO; 8];
		claims[0] = Interest::of_amount(Usdai(7_000));
		claims[1] = Interest::of_amount(Usdai(3_000));
		let mut received = 0;
		for _ in 0..5_000 / part {
			let (paid, remaining) = pay_interest(&claims, Usdai(part)).unwrap();
			received += paid[1].0;
			claims = remaining;
			assert_eq!(claims[1], Interest::of_amount(Usdai(3_000 - received)));
		}
		received
	};
	assert_eq!([pay(5_000), pay(10)], [1_500; 2], "where nothing is rounded, nothing is withheld");
	assert!(pay(50) + 100 > 1_500 && pay(7) + 714 > 1_500);
	assert_eq!(pay(1), 0, "no unit can be divided");
}

#[test]
fn a_senior_that_is_owed_nothing_takes_no_dust() {
	let mut claims = [Interest::ZERO; 8];
	claims[1] = Interest::of_amount(Usdai(10));
	claims[2] = Interest::of_amount(Usdai(10));
	let (paid, remaining) = pay_interest(&claims, Usdai(5)).unwrap();
	assert_eq!((paid[0], paid[1].ensure_add(paid[2])), (Usdai(0), Ok(Usdai(5))));
	assert_eq!(sum(&remaining), Ok(Interest::of_amount(Usdai(15))));
}
