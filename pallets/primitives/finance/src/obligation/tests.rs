use num_bigint::BigInt as Int;
use proptest::{collection::vec, prelude::*};
use sp_arithmetic::FixedU128;

use super::*;
use crate::{
	calendar::DAY,
	split::TrancheTerms,
	testing::{loans, MAX_AMOUNT},
	units::Apr,
	wide::FIXED_ONE,
	YEAR,
};

pub(crate) fn loan(amortisation: Amortisation, count: u32, exit_fee: Usdai) -> LoanMath {
	let apr = Apr(FixedU128::from_rational(12, 100));
	LoanMath::new(RepaymentTerms {
		tranches: Tranches::new(&[TrancheTerms { amount: Usdai(1_000_000 * FIXED_ONE), apr }])
			.unwrap(),
		deadlines: Deadlines::every(0, Seconds(30 * DAY), count).unwrap(),
		amortisation,
		grace: GraceTerms { time: Seconds(10 * DAY), apr },
		exit_fee,
	})
	.unwrap()
}

impl LoanMath {
	/// The debt at a later instant, of a loan without a debt-service reserve.
	pub(crate) fn at(&self, debt: impl Into<Debt>, now: u64) -> Result<Settled, FinanceError> {
		self.accrue(debt.into(), now).map(Settled)
	}
}

fn cents(amount: Usdai) -> u128 {
	amount.0 / (FIXED_ONE / 100)
}

#[test]
fn a_bullet_loan_pays_its_interest_every_window() {
	let loan = loan(Amortisation::Bullet, 12, Usdai::ZERO);
	// Six seconds after the draw two cents do not satisfy the first deadline.
	let early = loan.at(loan.draw(), 6).unwrap();
	let paid = loan.pay(early, Usdai(2 * FIXED_ONE / 100)).unwrap().debt;
	assert_eq!(paid.next, 1);
	let due = loan.at(paid, 30 * DAY).unwrap();
	assert_eq!(cents(loan.quote(&due).unwrap().due), 986_299);
	// All interest of the window does.
	let paid = loan.pay(early, Usdai(9_863 * FIXED_ONE + FIXED_ONE)).unwrap().debt;
	assert_eq!(paid.next, 2);
	assert!(loan.quote(&paid).unwrap().due == Usdai::ZERO);
}

/// What a lender has at the maturity of a bullet loan if it reinvests all it gets at a yield per
/// window, in billionths, less what it would have without the loan. The borrower pays a window's
/// interest right after the draw, and at each deadline what is due.
fn excess_at(yield_: u64, apr: u32, days: u64, count: u32) -> Int {
	let apr = Apr(FixedU128::from_rational(apr.into(), 100));
	let tranches = [TrancheTerms { amount: Usdai(1_000_000 * FIXED_ONE), apr }];
	let terms = RepaymentTerms {
		tranches: Tranches::new(&tranches).unwrap(),
		deadlines: Deadlines::every(0, Seconds(days * DAY), count).unwrap(),
		..*loan(Amortisation::Bullet, 1, Usdai::ZERO).terms()
	};
	let loan = LoanMath::new(terms).unwrap();
	let growth = Int::from(1_000_000_000 + yield_);
	let grown = |money: Int, windows: u32| money * growth.pow(windows);
	let scaled = |money: Usdai, n: u32| Int::from(money.0) * Int::from(1_000_000_000u32).pow(n);

	let mut debt = loan.draw();
	let mut worth = -grown(Int::from(debt.principal.0), count);
	for n in 0..=count {
		// The first payment: a second after the draw.
		debt = loan.at(debt, (u64::from(n) * days * DAY).max(1)).unwrap();
		let due = loan.quote(&debt).unwrap().due;
		debt = loan.pay(debt, due).unwrap().debt;
		worth += grown(scaled(due, n), count - n);
	}
	assert_eq!(debt.principal, Usdai::ZERO);
	worth
}

/// Interest that is paid before it is owed satisfies a deadline, and the interest of that window is
/// due with the next one: it is late by one window, once, and not for the whole term.
#[test]
fn interest_that_a_bullet_loan_pays_ahead_costs_the_lender_little() {
	// 15 % for twelve windows of 91 days. Paid in time this yields 15.87 % a year, and 15.32 % if
	// the interest of one window stayed unpaid. 15.80 % a year are 3.7250 % a window.
	assert!(excess_at(37_250_000, 15, 91, 12) > Int::from(0));
	assert!(excess_at(37_397_260, 15, 91, 12) < Int::from(0));
	// 20 % for 36 windows of 30 days: 21.92 of 21.94 % a year, 1.6423 % a window.
	assert!(excess_at(16_423_400, 20, 30, 36) > Int::from(0));
}

/// The base falls as a window opens, and not by what is paid in that window.
#[test]
fn a_window_of_a_bullet_loan_opens_at_the_principal() {
	let loan = loan(Amortisation::Bullet, 12, Usdai::ZERO);
	let at = |debt: Settled, second: u64| loan.at(debt, second).unwrap();
	let paid = |debt: Settled, amount: Usdai| loan.pay(debt, amount).unwrap().debt;
	let early = at(loan.draw(), 1);
	let early = paid(early, loan.quote(&early).unwrap().due);
	assert_eq!((early.next, early.base), (2, loan.draw().base));
	let open = at(early, 30 * DAY + 1);
	assert_eq!((open.next, open.base), (2, early.principal));
	// Whenever it is looked at, before and after.
	assert_eq!(at(early, 60 * DAY), at(at(open, 45 * DAY), 60 * DAY));
	// Both windows' interest is due at the second deadline, and a part of it changes no base.
	let due = at(open, 60 * DAY);
	let interest = loan.quote(&due).unwrap().interest;
	assert_eq!(loan.quote(&due).unwrap().due, interest);
	let part = paid(due, Usdai(interest.0 - 1));
	assert_eq!((part.next, part.base), (2, open.base));
	assert_eq!(paid(due, interest).next, 3);
	// After a missed deadline nothing opens: the interest is owed, late, and due at once.
	let missed = at(loan.draw(), 31 * DAY);
	assert_eq!((missed.next, missed.base), (1, loan.draw().base));
}

#[test]
fn arrears_are_quoted_apart() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let quote = |day: u64| loan.quote(&loan.at(loan.draw(), day * DAY).unwrap()).unwrap();
	assert_eq!(quote(30).past_due, Usdai::ZERO);
	let missed = quote(31);
	assert!(missed.past_due > Usdai::ZERO && missed.past_due < missed.due);
	let debt = loan.at(loan.draw(), 100 * DAY).unwrap();
	let past_due = loan.quote(&debt).unwrap().past_due;
	let current = loan.pay(debt, past_due).unwrap().debt;
	assert_eq!((loan.past_due_since(&current), current.next), (Ok(None), 4));
	assert_eq!(loan.quote(&current).unwrap().past_due, Usdai::ZERO);
	let short = loan.pay(debt, past_due.saturating_sub(Usdai(1))).unwrap().debt;
	assert_eq!(loan.past_due_since(&short), Ok(Some(90 * DAY)));
	// After the maturity all is past due.
	let late = quote(361);
	assert_eq!((late.past_due, late.due), (late.payoff, late.payoff));
}

#[test]
fn the_reserve_of_a_bullet_loan_is_interest() {
	assert_eq!(loan(Amortisation::Bullet, 1, Usdai::ZERO).reserve_up(2).map(cents), Ok(1_972_602));
}

#[test]
fn a_grace_time_longer_than_a_window_is_refused() {
	let mut terms = *loan(Amortisation::Bullet, 2, Usdai::ZERO).terms();
	terms.grace.time = Seconds(30 * DAY);
	assert!(LoanMath::new(terms).is_ok());
	terms.grace.time = Seconds(30 * DAY + 1);
	assert_eq!(LoanMath::new(terms).map(|_| ()), Err(FinanceError::GraceTooLong));
}

#[test]
fn past_due_counts_from_the_oldest_miss() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let at = |day: u64| loan.at(loan.draw(), day * DAY).unwrap();
	assert_eq!(loan.past_due_since(&at(30)), Ok(None));
	assert_eq!(loan.past_due_since(&at(31)), Ok(Some(30 * DAY)));
	assert_eq!(loan.past_due_since(&at(75)), Ok(Some(30 * DAY)));
	let caught_up = loan.pay(at(75), loan.quote(&at(75)).unwrap().due).unwrap().debt;
	assert_eq!(loan.past_due_since(&caught_up), Ok(None));
	assert_eq!(caught_up.next, 4, "the two missed and the one of the running window");
	assert_eq!(caught_up.streak, 1, "what was paid late starts the count anew");
}

#[test]
fn a_miss_ends_the_row_before_it_is_paid() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let mut debt = loan.draw();
	for n in 1..=3 {
		debt = loan.at(debt, n * 30 * DAY).unwrap();
		debt = loan.pay(debt, loan.quote(&debt).unwrap().due).unwrap().debt;
	}
	assert_eq!(debt.streak, 3);
	assert_eq!(loan.at(debt, 120 * DAY).unwrap().streak, 3, "the fourth can still be met");
	let missed = loan.at(debt, 120 * DAY + 1).unwrap();
	assert_eq!((missed.next, missed.streak), (4, 0));
	let partly = loan.pay(missed, Usdai(FIXED_ONE)).unwrap().debt;
	assert_eq!((partly.next, partly.streak), (4, 0));
}

#[test]
fn the_schedule_has_a_line_per_deadline() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let base = loan.draw().base;
	let lines: Vec<_> = (1..=12).map(|n| loan.instalment(base, n).unwrap()).collect();
	assert_eq!(lines.iter().map(|line| line.principal.0).sum::<u128>(), base.0);
	assert_eq!(cents(lines[0].interest), 986_301);
	let first = lines[0].principal.ensure_add(lines[0].interest).unwrap();
	assert_eq!(loan.reserve_up(3), Ok(Usdai(3 * first.0)));
	for n in [0, 13] {
		assert_eq!(loan.instalment(base, n), Err(FinanceError::NoSuchDeadline));
	}
}

#[test]
fn the_corner_of_the_domain_fits() {
	// 10^30 at 1000 % for a century, in eight tranches, without a payment until a year after the
	// end.
	let apr = Apr(10.into());
	let length = 100 * YEAR / 120;
	let terms = RepaymentTerms {
		tranches: Tranches::new(&[TrancheTerms { amount: Usdai(MAX_AMOUNT / 8), apr }; 8]).unwrap(),
		deadlines: Deadlines::every(0, Seconds(length), 120).unwrap(),
		amortisation: Amortisation::EqualPrincipal,
		grace: GraceTerms { time: Seconds(length), apr },
		exit_fee: Usdai(MAX_AMOUNT),
	};
	let loan = LoanMath::new(terms).unwrap();
	let end = loan.settle(loan.draw(), Usdai::ZERO, 101 * YEAR).unwrap().debt;
	let quote = loan.quote(&end).unwrap();
	assert_eq!((quote.interest, quote.principal), (Usdai(1_010 * MAX_AMOUNT), Usdai(MAX_AMOUNT)));
	// Each deadline counts its grace time and no more, although a year passed after the last one.
	assert_eq!(quote.late, Usdai(1_000 * MAX_AMOUNT));
	assert_eq!((quote.payoff, quote.due), (Usdai(2_012 * MAX_AMOUNT), quote.payoff));
	let paid = loan.pay(end, quote.payoff).unwrap();
	assert_eq!((paid.debt.principal, paid.debt.next), (Usdai::ZERO, 121));
	assert_eq!(loan.claims_up(end).unwrap().total(), Ok(quote.payoff));
	assert!(loan.settle(loan.draw(), Usdai(1_000 * MAX_AMOUNT), 101 * YEAR).is_ok());
	assert!(loan.reserve_up(u8::MAX).is_ok());
}

#[test]
fn level_lines_differ_by_their_roundings_and_no_less_will_do() {
	// Exactly 3,612.083... per year. In whole units of an exact curve, two lines are two units
	// apart.
	let apr = Apr(FixedU128::from_rational(26_746, 100_000));
	let terms = RepaymentTerms {
		tranches: Tranches::new(&[TrancheTerms { amount: Usdai(8_272), apr }]).unwrap(),
		deadlines: Deadlines::every(0, Seconds(YEAR), 4).unwrap(),
		..*loan(Amortisation::Level, 1, Usdai::ZERO).terms()
	};
	let loan = LoanMath::new(terms).unwrap();
	let line = |n| {
		let line = loan.instalment(Usdai(8_272), n).unwrap();
		line.principal.ensure_add(line.interest).unwrap()
	};
	assert_eq!([1, 2, 3, 4].map(line), [3_613, 3_612, 3_613, 3_611].map(Usdai));
	let due = loan.at(loan.draw(), YEAR).unwrap();
	assert_eq!(loan.quote(&due).unwrap().due, line(1));
	assert_eq!(loan.pay(due, line(2)).unwrap().debt.next, 1, "evened out it is a miss");
}

#[test]
fn what_is_due_of_two_tranches_is_the_least() {
	// Three units and one: a unit more than the least payment would pay the whole loan and its fee.
	let rate = |inner| Apr(FixedU128::from_inner(inner));
	let terms = RepaymentTerms {
		tranches: Tranches::new(&[
			TrancheTerms { amount: Usdai(3), apr: rate(1) },
			TrancheTerms { amount: Usdai(1), apr: rate(0) },
		])
		.unwrap(),
		..*loan(Amortisation::EqualPrincipal, 4, Usdai(39)).terms()
	};
	let loan = LoanMath::new(terms).unwrap();
	let debt = loan.at(loan.draw(), DAY).unwrap();
	let quote = loan.quote(&debt).unwrap();
	// The debt of 2 bears a unit of interest until the deadline: 3 is within 3/4 of 4.
	assert_eq!((quote.due, quote.payoff), (Usdai(3), Usdai(44)));
	assert_eq!(loan.pay(debt, Usdai(3)).unwrap().debt.next, 2);
	assert_eq!(loan.pay(debt, Usdai(2)).unwrap().debt.next, 1);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	#[test]
	fn touching_a_loan_changes_nothing(loan in loans(), mut touches in vec(0u64..=1_200, 1..20)) {
		let terms = loan.terms().deadlines;
		let span = terms.maturity().unwrap() - terms.draw();
		touches.sort_unstable();
		let mut debt = loan.draw();
		let mut last = terms.draw();
		for touch in touches {
			last = terms.draw() + span * touch / 1_000;
			let touched = loan.at(debt, last).unwrap();
			prop_assert!(touched.late >= debt.late);
			prop_assert!(touched.streak == 0 || loan.past_due_since(&touched) == Ok(None));
			prop_assert!(touched.claims.iter().zip(&debt.claims).all(|(new, old)| new >= old));
			debt = touched;
		}
		prop_assert_eq!(debt, loan.at(loan.draw(), last).unwrap());
	}

	#[test]
	fn who_pays_what_is_due_is_never_late_and_ends_with_nothing(
		loan in loans(),
		early in 0u64..=100,
	) {
		let deadlines = loan.terms().deadlines;
		let drawn = loan.terms().tranches.total();
		let mut debt = loan.draw();
		let mut principal = Usdai::ZERO;
		for n in deadlines.first()..=deadlines.count() {
			let length = deadlines.window(n).unwrap().0;
			let at = deadlines.instant(n).unwrap() - (length - 1) * early / 100;
			debt = loan.at(debt, at).unwrap();
			let step = loan.pay(debt, loan.quote(&debt).unwrap().due).unwrap();
			debt = step.debt;
			principal = principal.ensure_add(Usdai::sum(&step.receipts.principal).unwrap()).unwrap();
			prop_assert_eq!(debt.next, n + 1);
			prop_assert_eq!(debt.principal.ensure_add(principal), Ok(drawn));
			prop_assert_eq!(loan.quote(&debt).unwrap().due, Usdai::ZERO);
		}
		prop_assert_eq!((debt.principal, debt.late), (Usdai::ZERO, Interest::ZERO));
		prop_assert_eq!((debt.late_paid, debt.claims), (Usdai::ZERO, [Interest::ZERO; 8]));
		prop_assert_eq!(loan.quote(&debt).unwrap().payoff, Usdai::ZERO);
	}

	#[test]
	fn what_is_due_is_the_least_that_is_enough(
		loan in loans(),
		at in 0u64..=1_100,
		prepay in 0u64..=1_000,
	) {
		let deadlines = loan.terms().deadlines;
		let span = deadlines.maturity().unwrap() - deadlines.draw();
		let part = Usdai(loan.terms().tranches.total().0 / 2_000 * u128::from(prepay));
		let debt = loan.pay(loan.draw(), part).unwrap().debt;
		let debt = loan.at(debt, deadlines.draw() + span * at / 1_000).unwrap();
		let window = deadlines.window_at(debt.at).unwrap();
		let due = loan.quote(&debt).unwrap().due;
		let paid = loan.pay(debt, due).unwrap();
		prop_assert_eq!(paid.receipts.total().unwrap(), due);
		prop_assert!(paid.debt.next > window);
		prop_assert_eq!(loan.past_due_since(&paid.debt), Ok(None));
		if due > Usdai::ZERO {
			let short = loan.pay(debt, due.saturating_sub(Usdai(1))).unwrap().debt;
			prop_assert!(short.next <= window, "{due:?}");
		}
	}

	#[test]
	fn a_prepayment_never_raises_a_later_obligation(
		loan in loans(),
		at in 0u64..1_000,
		share in 1u64..1_000,
		more in 1u64..1_000,
	) {
		let deadlines = loan.terms().deadlines;
		let span = deadlines.maturity().unwrap() - deadlines.draw();
		let debt = loan.at(loan.draw(), deadlines.draw() + span * at / 1_000).unwrap();
		let payoff = loan.quote(&debt).unwrap().payoff;
		let pay = |share: u64| {
			loan.pay(debt, Usdai(payoff.0 / 1_000 * u128::from(share))).unwrap().debt
		};
		let (less, more) = (pay(share.min(more)), pay(share.max(more)));
		prop_assert!(more.base <= less.base && less.base <= debt.base);
		prop_assert!(more.next >= less.next);
		let window = deadlines.window_at(debt.at).unwrap();
		let share = loan.curve.share(window).unwrap();
		if deadlines.instant(window).unwrap() >= debt.at && !share.is_zero() {
			// The debt lies on the curve of its base: the rest levels anew.
			let left = loan.debt_up(&more, deadlines.instant(window).unwrap()).unwrap();
			let least = share.base_up(left).unwrap();
			prop_assert_eq!(more.base, least.min(debt.base));
		}
		for n in deadlines.window_at(debt.at).unwrap() + 1..=deadlines.count() {
			let line = |debt: &Debt| loan.instalment(debt.base, n).unwrap();
			let (dear, cheap) = (line(&less), line(&more));
			// Two balances rounded down: at most a unit apart.
			prop_assert!(cheap.principal <= dear.principal.ensure_add(Usdai(1)).unwrap());
			let wiggle = loan.terms().tranches.steepest().1 as u128;
			prop_assert!(cheap.interest.saturating_sub(dear.interest) <= Usdai(wiggle));
		}
	}

	#[test]
	fn instalments_sum_to_the_base(loan in loans(), base: u64) {
		let deadlines = loan.terms().deadlines;
		let parts: Vec<_> = (deadlines.first()..=deadlines.count())
			.map(|n| loan.instalment(Usdai(base.into()), n).unwrap().principal)
			.collect();
		prop_assert_eq!(Usdai::sum(&parts), Ok(Usdai(base.into())));
	}
}
