use num_rational::BigRational;
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::testing::{
	amounts, aprs, ceil, exact, fixed, floor, int, part, ratio, sane_aprs, wide, MOST,
};

const CENTURY: u64 = 100 * YEAR;

#[test]
fn the_corner_of_the_domain_fits() {
	let apr = Apr(10.into());
	let interest = Interest::accrued(Rate::of(MOST, apr), Seconds(CENTURY)).unwrap();
	assert_eq!(interest.up(), Ok(1_000 * MOST));
	assert_eq!(interest.down(), Ok(1_000 * MOST));
}

#[test]
fn a_million_for_thirty_days_at_twelve_percent() {
	let apr = Apr(sp_arithmetic::FixedU128::from_rational(12, 100));
	let million = 1_000_000 * FIXED_ONE;
	// 9,863.013698630136986301(37): the thirty-day month of the worked examples.
	let days = Seconds(30 * 86_400);
	assert_eq!(simple_up(million, apr, days), Ok(9_863_013_698_630_136_986_302));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn interest_equals_the_formula(principal in amounts(), apr in aprs(), time in 0..=CENTURY) {
		let interest = Interest::accrued(Rate::of(principal, apr), Seconds(time)).unwrap();
		let formula = int(principal) * fixed(apr.0) * ratio(time, YEAR);
		prop_assert_eq!(&exact(interest), &formula);
		prop_assert_eq!(interest.up().ok(), ceil(&formula));
		prop_assert_eq!(interest.down().ok(), floor(&formula));
		prop_assert_eq!(simple_up(principal, apr, Seconds(time)).ok(), ceil(&formula));
	}

	#[test]
	fn accruing_in_steps_is_accruing_once(
		principal in amounts(),
		apr in aprs(),
		steps in vec(0..=YEAR, 0..50),
	) {
		let rate = Rate::of(principal, apr);
		let once = Interest::accrued(rate, Seconds(steps.iter().sum())).unwrap();
		let mut stepwise = Interest::ZERO;
		for step in steps {
			let more = stepwise.plus(Interest::accrued(rate, Seconds(step)).unwrap()).unwrap();
			prop_assert!(more >= stepwise);
			stepwise = more;
		}
		prop_assert_eq!(stepwise, once);
	}

	#[test]
	fn paying_what_is_owed_leaves_nothing(
		principal in amounts(),
		apr in aprs(),
		time in 0..=CENTURY,
	) {
		let interest = Interest::accrued(Rate::of(principal, apr), Seconds(time)).unwrap();
		prop_assert_eq!(interest.less_amount(interest.up().unwrap()), Interest::ZERO);
		let left = interest.less_amount(interest.down().unwrap());
		prop_assert!(left < Interest::of_amount(1));
	}
}

/// One lender's loan, kept by itself.
#[derive(Clone, Copy, Debug)]
struct Single {
	principal: u128,
	apr: Apr,
	accrued: Interest,
	lives: bool,
}

#[derive(Clone, Debug)]
enum Op {
	Wait(u64),
	Fee(u32),
	Lend(u128, Apr),
	Repay(usize, u8),
	Cease(usize),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		3 => (0..=YEAR).prop_map(Op::Wait),
		1 => (0u32..=1_000_000_000).prop_map(Op::Fee),
		2 => (amounts(), sane_aprs()).prop_map(|(principal, apr)| Op::Lend(principal, apr)),
		3 => (any::<usize>(), any::<u8>()).prop_map(|(loan, share)| Op::Repay(loan, share)),
		1 => any::<usize>().prop_map(Op::Cease),
	];
	vec(op, 1..60)
}

fn net(aggregate: &Aggregate) -> BigRational {
	exact(aggregate.accrued) - wide(aggregate.fee) / int(DENOMINATOR) / int(BILLION)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	#[test]
	fn the_aggregate_is_the_sum_of_its_loans(ops in ops()) {
		let mut aggregate = Aggregate::default();
		let mut loans = Vec::<Single>::new();
		let mut fee = Perbill::from_percent(10);
		let mut now = 0;
		for op in ops {
			let count = loans.len().max(1);
			match op {
				Op::Wait(time) => {
					now += time;
					let before = aggregate;
					aggregate = aggregate.accrue(now, fee).unwrap();
					let mut accrued = int(0);
					for loan in loans.iter_mut().filter(|loan| loan.lives) {
						let rate = Rate::of(loan.principal, loan.apr);
						let interest = Interest::accrued(rate, Seconds(time));
						loan.accrued = loan.accrued.plus(interest.unwrap()).unwrap();
						accrued += exact(interest.unwrap());
					}
					prop_assert_eq!(net(&aggregate) - net(&before), accrued * (int(1) - part(fee)));
				},
				Op::Fee(parts) => fee = Perbill::from_parts(parts),
				Op::Lend(principal, apr) => {
					aggregate = aggregate.lend(principal, apr).unwrap();
					loans.push(Single { principal, apr, accrued: Interest::ZERO, lives: true });
				},
				Op::Repay(which, share) => if let Some(loan) = loans.get_mut(which % count) {
					let principal = loan.principal / 255 * u128::from(share);
					let rate = if loan.lives { loan.apr } else { Apr::default() };
					aggregate = aggregate.release(principal, rate).unwrap();
					loan.principal -= principal;
					let paid = Interest(loan.accrued.0 * U256::from(share) / 255);
					let before = net(&aggregate);
					let (after, money) = aggregate.discharge(paid).unwrap();
					aggregate = after;
					loan.accrued = loan.accrued.minus(paid).unwrap();
					// What leaves the vault's claim is what it receives, but for the fee's
					// rounding.
					let received = exact(paid) - int(money);
					let moved = before - net(&aggregate) - received;
					prop_assert!(moved > int(-1) && moved < int(1), "{moved}");
				},
				Op::Cease(which) => if let Some(loan) = loans.get_mut(which % count) {
					if loan.lives {
						aggregate = aggregate.cease(loan.principal, loan.apr).unwrap();
						loan.lives = false;
					}
				},
			}
			let principal: u128 = loans.iter().map(|loan| loan.principal).sum();
			prop_assert_eq!(aggregate.principal, principal);
			let accrued = loans.iter().try_fold(Interest::ZERO, |sum, loan| sum.plus(loan.accrued));
			prop_assert_eq!(aggregate.accrued, accrued.unwrap());
			let rate = loans
				.iter()
				.filter(|loan| loan.lives)
				.map(|loan| Rate::of(loan.principal, loan.apr))
				.try_fold(Rate::default(), Rate::plus);
			prop_assert_eq!(aggregate.rate, rate.unwrap());
			prop_assert_eq!(aggregate.net_down().ok(), floor(&net(&aggregate)));
		}
	}
}
