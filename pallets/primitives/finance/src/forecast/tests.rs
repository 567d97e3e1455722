use proptest::prelude::*;

use super::*;
use crate::{
	calendar::DAY,
	curve::Amortisation,
	obligation::tests::loan,
	testing::{loans, portion},
	wide::FIXED_ONE,
};

fn payments(loan: &LoanMath, debt: Settled, until: u64) -> Vec<AgreedPayment> {
	let mut list = Vec::new();
	loan.agreed_payments(debt, until, |payment| list.push(payment)).unwrap();
	list
}

fn all(loan: &LoanMath, debt: Settled) -> Vec<AgreedPayment> {
	payments(loan, debt, u64::MAX)
}

#[test]
fn a_level_loan_pays_its_instalments() {
	let loan = loan(Amortisation::Level, 12, Usdai(5_000));
	let list = all(&loan, loan.draw());
	assert_eq!(list.len(), 12);
	for (n, payment) in (1..).zip(&list) {
		let line = loan.instalment(loan.draw().base, n).unwrap();
		assert_eq!(payment.at, line.at);
		// The base follows what was paid, so that a line may be a unit off.
		assert!(payment.principal.0.abs_diff(line.principal.0) <= 1);
		assert!(payment.interest.0.abs_diff(line.interest.0) <= 1);
	}
	let principal: u128 = list.iter().map(|payment| payment.principal.0).sum();
	assert_eq!(principal, 1_000_000 * FIXED_ONE, "the exit fee is no part of it");
}

#[test]
fn a_bullet_loan_pays_interest_and_then_all() {
	let loan = loan(Amortisation::Bullet, 3, Usdai::ZERO);
	let list = all(&loan, loan.draw());
	let principal: Vec<_> = list.iter().map(|payment| payment.principal.0 / FIXED_ONE).collect();
	assert_eq!(principal, [0, 0, 1_000_000]);
	// 12 % for 30 days.
	assert!(list.iter().all(|payment| payment.interest.0 / FIXED_ONE == 9_863));
}

#[test]
fn arrears_are_due_now() {
	let loan = loan(Amortisation::EqualPrincipal, 12, Usdai::ZERO);
	let now = 65 * DAY;
	let debt = loan.at(loan.draw(), now).unwrap();
	let list = all(&loan, debt);
	assert_eq!((list[0].at, list[1].at), (now, 90 * DAY));
	assert_eq!(list[0].principal.0 / FIXED_ONE, 166_666, "two of twelve");
	let past_due = loan.quote(&debt).unwrap().past_due;
	assert_eq!(list[0].principal.0 + list[0].interest.0, past_due.0, "with late interest");
	assert_eq!(list.len(), 11);
	// After the maturity all of it.
	let debt = loan.at(loan.draw(), 400 * DAY).unwrap();
	let list = all(&loan, debt);
	assert_eq!((list.len(), list[0].principal), (1, debt.principal));
}

#[test]
fn what_falls_due_later_is_left_out() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	for (until, count) in [(0, 0), (30 * DAY - 1, 0), (30 * DAY, 1), (359 * DAY, 11)] {
		assert_eq!(payments(&loan, loan.draw(), until).len(), count, "{until}");
	}
	let late = loan.at(loan.draw(), 31 * DAY).unwrap();
	assert_eq!(payments(&loan, late, 31 * DAY - 1), [], "before now");
	assert_eq!(payments(&loan, late, 31 * DAY).len(), 1);
}

#[test]
fn months_begin_at_midnight_of_their_first_day() {
	// 29 February 2024, a second before March.
	assert_eq!(month_of(1_709_251_199), Ok(1_706_745_600));
	assert_eq!(month_of(1_709_251_200), Ok(1_709_251_200));
	assert_eq!(month_of(0), Ok(0));
	let last = month_of(u32::MAX.into()).unwrap();
	assert_eq!(last, 4_294_425_600);
	assert_eq!(month_of(u64::MAX), Ok(last));
}

proptest! {
	/// What a lender really receives from a loan that had a life before: payments of any size, some
	/// late, and from then on what is due, when it is due.
	#[test]
	fn the_sum_is_what_the_lender_receives(
		loan in loans(),
		early in proptest::collection::vec((any::<u64>(), any::<u64>()), 0..4),
		look in any::<u64>(),
		stop in any::<u64>(),
	) {
		let (draw, end) = (loan.terms().deadlines.draw(), loan.terms().deadlines.maturity().unwrap());
		let time = |share: u64| draw + portion(u128::from(end - draw) * 5 / 4, share) as u64;
		let mut debt = loan.draw();
		let mut instants: Vec<u64> = early.iter().map(|(at, _)| time(*at)).collect();
		instants.sort_unstable();
		for (at, (_, share)) in instants.into_iter().zip(&early) {
			debt = loan.at(debt, at).unwrap();
			let due = loan.quote(&debt).unwrap().due;
			debt = loan.pay(debt, Usdai(portion(due.0, *share) * 2)).unwrap().debt;
		}
		let now = time(look).max(debt.at);
		debt = loan.at(debt, now).unwrap();
		let until = time(stop);
		let expected: Vec<_> = payments(&loan, debt, until);

		let mut received = Vec::new();
		let mut pay = |debt: Settled, amount: Usdai| {
			let payment = loan.pay(debt, amount).unwrap();
			let [principal, ..] = payment.receipts.principal;
			let interest = Usdai(payment.receipts.interest[0].0 + payment.receipts.late[0].0);
			if principal.0 + interest.0 > 0 {
				received.push(AgreedPayment { at: debt.at, principal, interest });
			}
			payment.debt
		};
		if now <= until {
			debt = pay(debt, loan.quote(&debt).unwrap().past_due);
		}
		for n in loan.terms().deadlines.first()..=loan.terms().deadlines.count() {
			let at = loan.terms().deadlines.instant(n).unwrap();
			if (now..=until).contains(&at) && debt.principal > Usdai::ZERO {
				debt = loan.at(debt, at).unwrap();
				debt = pay(debt, loan.quote(&debt).unwrap().due);
			}
		}
		prop_assert_eq!(&expected, &received);
		if until >= end.max(now) {
			prop_assert_eq!(debt.principal, Usdai::ZERO);
		}
		prop_assert!(expected.len() <= 122);
	}
}
