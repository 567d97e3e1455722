use num_rational::BigRational;
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	testing::{amounts, exact, floor, int, part, sane_aprs, wide},
	wide::FIXED_ONE,
	YEAR,
};

/// A payment on the claim of a seized loan: `min(claim, paid)` is discharged, exactly. Returns the
/// aggregate, the rest of the claim, and the fee.
fn recover(
	owed: Aggregate,
	claim: Interest,
	paid: Usdai,
) -> Result<(Aggregate, Interest, Usdai), FinanceError> {
	let left = claim.less_amount(paid);
	let (after, fee) = owed.discharge(claim.ensure_sub(left)?)?;
	Ok((after, left, fee))
}

/// The last payment: the rest of the claim is lost.
fn end_claim(
	owed: Aggregate,
	claim: Interest,
	paid: Usdai,
) -> Result<(Aggregate, Usdai), FinanceError> {
	let (after, left, fee) = recover(owed, claim, paid)?;
	Ok((after.forgo(left)?, fee))
}

#[test]
fn a_claim_ends_whatever_was_paid() {
	let apr = Apr(sp_arithmetic::FixedU128::from_rational(12, 100));
	let lent = Aggregate::default().lend(Usdai(1_000 * FIXED_ONE), apr).unwrap();
	let owed = lent.accrue(1, Perbill::from_percent(10)).unwrap();
	let claim = owed.accrued;
	// The claim in money rounds up, so a full payment exceeds the numerator.
	let full = claim.up().unwrap();
	assert!(Interest::of_amount(full) > claim);
	assert_eq!(owed.discharge(Interest::of_amount(full)), Err(FinanceError::Underflow));
	let fee = Usdai(full.0 / 10);
	let (ended, taken) = end_claim(owed, claim, full).unwrap();
	assert_eq!((ended.accrued, ended.fee, taken), (Interest::ZERO, U256::zero(), fee));
	// Half of the claim is lost, and no fee is paid on that.
	let (ended, taken) = end_claim(owed, claim, Usdai(full.0 / 2)).unwrap();
	assert_eq!((ended.accrued, ended.fee, taken.0), (Interest::ZERO, U256::zero(), full.0 / 20));
	let (ended, taken) = end_claim(owed, claim, Usdai::ZERO).unwrap();
	assert_eq!((ended.accrued, ended.fee, taken), (Interest::ZERO, U256::zero(), Usdai::ZERO));
	// In two lots: the second one pays the rest of the claim.
	let (first, left, _) = recover(owed, claim, Usdai(7)).unwrap();
	let (second, left, _) = recover(first, left, full.ensure_sub(Usdai(7)).unwrap()).unwrap();
	assert_eq!((left, second.accrued), (Interest::ZERO, Interest::ZERO));
	assert_eq!(owed.forgo(Interest::of_amount(full)), Err(FinanceError::Underflow));
}

#[test]
fn a_rate_stops_apart_from_its_principal() {
	let apr = Apr(sp_arithmetic::FixedU128::from_rational(12, 100));
	let lent = Aggregate::default().lend(Usdai(1_000), apr).unwrap();
	let slowed = lent.slow(Rate::of(Usdai(400), apr)).unwrap();
	assert_eq!(slowed, Aggregate { rate: Rate::of(Usdai(600), apr), ..lent });
	assert_eq!(slowed.slow(lent.rate), Err(FinanceError::Underflow));
}

/// One loan of the lender, counted by itself.
#[derive(Clone, Copy, Debug)]
struct Single {
	principal: Usdai,
	apr: Apr,
	accrued: Interest,
	lives: bool,
}

#[derive(Clone, Debug)]
enum Op {
	Wait(u64),
	Fee(u32),
	Lend(Usdai, Apr),
	Repay(usize, u8),
	Cease(usize),
	Forgo(usize, u8),
	End(usize, u8),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		3 => (0..=YEAR).prop_map(Op::Wait),
		1 => (0u32..=1_000_000_000).prop_map(Op::Fee),
		2 => (amounts(), sane_aprs()).prop_map(|(principal, apr)| Op::Lend(Usdai(principal), apr)),
		3 => (any::<usize>(), any::<u8>()).prop_map(|(loan, share)| Op::Repay(loan, share)),
		1 => any::<usize>().prop_map(Op::Cease),
		1 => (any::<usize>(), any::<u8>()).prop_map(|(loan, share)| Op::Forgo(loan, share)),
		1 => (any::<usize>(), any::<u8>()).prop_map(|(loan, share)| Op::End(loan, share)),
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
						loan.accrued = loan.accrued.ensure_add(interest.unwrap()).unwrap();
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
					let principal = Usdai(loan.principal.0 / 255 * u128::from(share));
					let rate = if loan.lives { loan.apr } else { Apr::default() };
					aggregate = aggregate.release(principal, rate).unwrap();
					loan.principal = loan.principal.ensure_sub(principal).unwrap();
					let paid = Interest(loan.accrued.0 * U256::from(share) / 255);
					let before = net(&aggregate);
					let (after, money) = aggregate.discharge(paid).unwrap();
					aggregate = after;
					loan.accrued = loan.accrued.ensure_sub(paid).unwrap();
					// The vault receives what its claim falls by, except for the rounding of the
					// fee.
					let received = exact(paid) - int(money.0);
					let moved = before - net(&aggregate) - received;
					prop_assert!(moved > int(-1) && moved < int(1), "{moved}");
				},
				Op::Cease(which) => if let Some(loan) = loans.get_mut(which % count) {
					if loan.lives {
						aggregate = aggregate.slow(Rate::of(loan.principal, loan.apr)).unwrap();
						loan.lives = false;
					}
				},
				Op::Forgo(which, share) => if let Some(loan) = loans.get_mut(which % count) {
					let lost = Interest(loan.accrued.0 * U256::from(share) / 255);
					let before = aggregate;
					aggregate = aggregate.forgo(lost).unwrap();
					loan.accrued = loan.accrued.ensure_sub(lost).unwrap();
					prop_assert!(aggregate.fee <= before.fee);
					// The fee on the lost interest is lost too: the average fee stays, rounded up.
					let part = |aggregate: &Aggregate| aggregate.fee.full_mul(before.accrued.0);
					let left = before.fee.full_mul(aggregate.accrued.0);
					prop_assert!(part(&aggregate) >= left || aggregate.accrued == Interest::ZERO);
					prop_assert!(part(&aggregate) <= left + U512::from(before.accrued.0));
				},
				Op::End(which, share) => if let Some(loan) = loans.get_mut(which % count) {
					if loan.lives {
						aggregate = aggregate.slow(Rate::of(loan.principal, loan.apr)).unwrap();
						loan.lives = false;
					}
					// From zero to the claim rounded up, which exceeds the claim.
					let whole = loan.accrued.up().unwrap();
					let paid = match share {
						u8::MAX => whole,
						_ => Usdai(whole.0 / 255 * u128::from(share)),
					};
					let (_, left, step_fee) = recover(aggregate, loan.accrued, paid).unwrap();
					prop_assert_eq!(left, loan.accrued.less_amount(paid));
					let unpaid = exact(loan.accrued) - int(paid.0);
					prop_assert_eq!(exact(left), unpaid.max(int(0)));
					let (after, fee) = end_claim(aggregate, loan.accrued, paid).unwrap();
					prop_assert_eq!(fee, step_fee);
					prop_assert!(fee <= paid, "no fee on what is lost");
					prop_assert_eq!(after.accrued, aggregate.accrued.ensure_sub(loan.accrued).unwrap());
					aggregate = after;
					loan.accrued = Interest::ZERO;
				},
			}
			let principal: u128 = loans.iter().map(|loan| loan.principal.0).sum();
			prop_assert_eq!(aggregate.principal, Usdai(principal));
			let accrued = loans.iter().try_fold(Interest::ZERO, |sum, loan| sum.ensure_add(loan.accrued));
			prop_assert_eq!(aggregate.accrued, accrued.unwrap());
			let rate = loans
				.iter()
				.filter(|loan| loan.lives)
				.map(|loan| Rate::of(loan.principal, loan.apr))
				.try_fold(Rate::default(), Rate::ensure_add);
			prop_assert_eq!(aggregate.rate, rate.unwrap());
			prop_assert_eq!(aggregate.net_down().ok(), floor(&net(&aggregate)).map(Usdai));
		}
	}
}
