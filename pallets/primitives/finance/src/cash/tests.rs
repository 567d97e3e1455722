use sp_arithmetic::{FixedU128, Perbill, Permill};

use super::*;
use crate::{
	calendar::{Anchors, DAY},
	curve::Amortisation,
	income::Rental,
	obligation::{tests::loan, LoanMath, RepaymentTerms},
	rent::Rent,
	schedule::Deadlines,
	units::Seconds,
	wide::FIXED_ONE,
	YEAR,
};

fn usd(amount: u128) -> Usdai {
	Usdai(amount * FIXED_ONE)
}

fn percent(percent: u128) -> FixedU128 {
	FixedU128::from_rational(percent, 100)
}

/// 40 % for operating expenses, lock-up at 1.3, sweep below 1.15, floor 1, three windows.
fn terms() -> CashTerms {
	CashTerms {
		opex: Permill::from_percent(40),
		lock_up: percent(130),
		sweep: percent(115),
		floor: percent(100),
		lookback: 3,
	}
}

fn window(received: u128, due: u128) -> CashWindow {
	CashWindow { received: Usdai(received), due: Usdai(due) }
}

#[test]
fn rent_that_is_paid_ahead_counts_when_it_falls_due() {
	let rent = Rent { hourly: usd(10), from: 0, until: 100 * 3_600 };
	let mut lease = CountedRent { rent, paid: usd(500), counted: Usdai::ZERO };
	assert_eq!(lease.count(20 * 3_600), Ok(usd(200)));
	assert_eq!(lease.count(20 * 3_600), Ok(Usdai::ZERO), "once");
	assert_eq!(lease.count(70 * 3_600), Ok(usd(300)), "no more than was paid");
	lease.paid = usd(2_000);
	assert_eq!(lease.count(1_000 * 3_600), Ok(usd(500)), "none after the end of the lease");
}

#[test]
fn the_two_parts_of_rent_leave_no_unit_and_make_none() {
	for (rent, opex) in [(0, 1), (1, 400_000), (7, 333_333), (1_000_003, 800_000), (9, 0)] {
		let opex = Permill::from_parts(opex);
		let (out, counts) = (opex_down(Usdai(rent), opex), received_down(Usdai(rent), opex));
		let (out, counts) = (out.unwrap().0, counts.unwrap().0);
		assert!(out + counts <= rent && rent - out - counts <= 1, "{rent}: {out}, {counts}");
	}
	assert_eq!(
		opex_down(usd(71_018), Permill::from_percent(40)),
		Ok(Usdai(28_407_200 * 10u128.pow(15)))
	);
}

#[test]
fn coverage_is_that_of_the_last_windows_with_debt_service() {
	let mut coverage = Coverage::default();
	for n in 1..=2 {
		coverage = coverage.with(window(n * 10, 10)).with(window(1_000, 0));
		assert_eq!(coverage.dscr_down(3), Ok(None), "too few windows");
	}
	coverage = coverage.with(window(4, 9));
	assert_eq!(coverage.windows().len(), 3, "a window without debt service is left out");
	// 34 / 29, rounded down.
	let dscr = FixedU128::from_inner(34 * FIXED_ONE / 29);
	assert_eq!(coverage.dscr_down(3), Ok(Some(dscr)));
	assert_eq!(coverage.dscr_down(2), Ok(Some(FixedU128::from_inner(24 * FIXED_ONE / 19))));
	for n in 0..20 {
		coverage = coverage.with(window(n, 1));
	}
	let kept: Vec<_> = coverage.windows().iter().map(|window| window.received.0).collect();
	assert_eq!(kept, (8..20).collect::<Vec<_>>(), "the oldest are dropped");
	assert_eq!(coverage.dscr_down(12), Ok(Some(FixedU128::from_rational(162, 12))));
	assert_eq!(coverage.dscr_down(13), Ok(None));
	// A ratio that does not fit is the greatest.
	let huge = Coverage::default().with(window(u128::MAX, 1));
	assert_eq!(huge.dscr_down(1), Ok(Some(FixedU128::from_inner(u128::MAX))));
}

#[test]
fn levels_are_compared_to_the_last_digit() {
	let state = |inner| CashState::of(Some(FixedU128::from_inner(inner)), &terms());
	let at = |percent: u128| percent * FIXED_ONE / 100;
	assert_eq!(CashState::of(None, &terms()), CashState::Building);
	assert_eq!(state(at(130)), CashState::Released);
	assert_eq!(state(at(130) - 1), CashState::Trapped);
	assert_eq!(state(at(115)), CashState::Trapped);
	assert_eq!(state(at(115) - 1), CashState::Swept);
}

#[test]
fn a_release_leaves_target_and_security() {
	let release = |releasable, debt, bound| {
		release_down(usd(100), usd(40), usd(releasable), usd(debt), usd(bound))
	};
	assert_eq!(release(50, 1_000, 1_000), usd(50), "what the deadline allowed");
	assert_eq!(release(90, 1_000, 1_000), usd(60), "what is above the target");
	// It may need 70 more than its units allow: that stays.
	assert_eq!(release(90, 1_070, 1_000), usd(30));
	assert_eq!(release(90, 1_100, 1_000), usd(0));
	assert_eq!(release(90, 9_000, 1_000), usd(0));
}

/// The figures of a server of eight pieces at 3 USD an hour, 70 % rented, 60 % margin: whatever
/// operating expenses the terms state, no more than the model's margin counts.
#[test]
fn projected_income_is_that_of_the_model() {
	let rental = Rental {
		hourly: FixedU128::from_u32(3),
		quantity: 8,
		utilisation: Perbill::from_percent(70),
		margin: Perbill::from_percent(60),
	};
	let market = market_income_down(rental, YEAR).unwrap();
	assert_eq!(market, Usdai(88_300_800 * 10u128.pow(15)));
	let hourly = Usdai(168 * FIXED_ONE / 10);
	assert_eq!(lease_income_down(hourly, YEAR, Perbill::one()), Ok(usd(147_168)));
	assert_eq!(lease_income_down(hourly, YEAR, rental.margin), Ok(market));
	assert_eq!(coverage_down(usd(3), usd(2)), percent(150));
	assert_eq!(coverage_down(usd(1), usd(3)), FixedU128::from_inner(FIXED_ONE / 3));
	assert_eq!(coverage_down(usd(1), Usdai::ZERO), FixedU128::from_inner(u128::MAX));
	assert_eq!(coverage_down(Usdai(u128::MAX), Usdai(1)), FixedU128::from_inner(u128::MAX));
}

#[test]
fn debt_service_is_the_sum_of_the_instalments() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let base = usd(1_000_000);
	let lines = |from: u32| (from..=12).map(|n| loan.instalment(base, n).unwrap());
	let sum = |from: u32| lines(from).map(|line| line.principal.0 + line.interest.0).sum::<u128>();
	assert_eq!(loan.service_up(base, 1), Ok(Usdai(sum(1))));
	assert_eq!(loan.service_up(base, 9), Ok(Usdai(sum(9))));
	assert_eq!(loan.service_up(base, 13), Ok(Usdai::ZERO));
}

/// A loan of twelve windows of 30 days, with a lease that pays `share` per cent of what 40 % for
/// operating expenses leave for an instalment.
struct Case {
	loan: LoanMath,
	target: Usdai,
	rents: [CountedRent; 1],
}

impl Case {
	fn new(share: u128) -> Self {
		let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
		let target = loan.reserve_up(1).unwrap();
		let hourly = Usdai(target.0 / 60 * share / 720);
		let rent = Rent { hourly, from: 0, until: 10_000 * DAY };
		let paid = usd(10_000_000);
		Self { loan, target, rents: [CountedRent { rent, paid, counted: Usdai::ZERO }] }
	}

	/// Settled at a day, with a balance at the draw, and the outcomes of the deadlines.
	fn settled(&self, balance: Usdai, day: u64) -> (CashStep, Vec<DeadlineOutcome>) {
		let (mut rents, mut outcomes) = (self.rents, vec![]);
		let debt = self.loan.draw().into();
		let rules = (&terms(), self.target);
		let account = CashAccount::default();
		let step = self.loan.settle_cash(
			(debt, balance),
			account,
			rules,
			&mut rents,
			day * DAY,
			|outcome| outcomes.push(outcome),
		);
		(step.unwrap(), outcomes)
	}
}

#[test]
fn the_first_window_does_not_count() {
	let case = Case::new(100);
	let (step, _) = case.settled(usd(1_000_000), 61);
	assert_eq!(step.account.coverage.windows().len(), 1, "that of the second deadline");
	let line = case.loan.instalment(usd(1_000_000), 2).unwrap();
	let due = step.account.coverage.windows()[0].due.0;
	assert!(due.abs_diff(line.principal.0 + line.interest.0) <= 1);
}

/// Of a loan with a stub neither that nor the window after it counts, though both have debt
/// service.
#[test]
fn a_stub_does_not_count() {
	let anchors = Anchors::new(1, 0).unwrap();
	let deadlines = Deadlines::monthly(10 * DAY, anchors, 300, Seconds(7 * DAY)).unwrap();
	assert_eq!(deadlines.first(), 0);
	let terms = RepaymentTerms { deadlines, ..*Case::new(100).loan.terms() };
	let case = Case { loan: LoanMath::new(terms).unwrap(), ..Case::new(100) };
	let mut debt = case.loan.draw().into();
	let mut step = CashStep {
		step: case.loan.settle(debt, usd(900_000), 10 * DAY).unwrap(),
		account: CashAccount::default(),
	};
	for n in 0..=3 {
		let now = deadlines.instant(n).unwrap() + 1;
		let (balance, account) = (step.step.reserve, step.account);
		let rules = (&self::terms(), case.target);
		let mut rents = case.rents;
		step = case
			.loan
			.settle_cash((debt, balance), account, rules, &mut rents, now, |_| ())
			.unwrap();
		debt = step.step.debt.into();
		let count = step.account.coverage.windows().len();
		assert_eq!(count, (n as usize).saturating_sub(1), "after deadline {n}");
		assert_eq!(step.account.due > Usdai::ZERO, n >= 1, "the window after it");
	}
}

#[test]
fn a_covered_loan_may_release_what_is_above_its_target() {
	let case = Case::new(131);
	let balance = usd(600_000);
	let (early, outcomes) = case.settled(balance, 91);
	assert_eq!(outcomes[2].dscr, None, "two windows count");
	assert_eq!(early.account.releasable, Usdai::ZERO);
	let (step, outcomes) = case.settled(balance, 121);
	assert_eq!(outcomes[3].swept, Usdai::ZERO);
	assert!(outcomes[3].dscr.unwrap() >= terms().lock_up);
	assert_eq!(step.account.releasable.0, step.step.reserve.0 - case.target.0);
	assert!(step.account.releasable > Usdai::ZERO);
}

#[test]
fn a_loan_between_the_levels_keeps_its_money() {
	let case = Case::new(120);
	let (step, outcomes) = case.settled(usd(600_000), 121);
	assert_eq!(outcomes[3].trapped.0, step.step.reserve.0 - case.target.0);
	assert_eq!((outcomes[3].swept, step.account.releasable), (Usdai::ZERO, Usdai::ZERO));
	assert!(!outcomes[3].is_low);
}

#[test]
fn a_loan_below_the_sweep_is_prepaid_and_below_the_floor_keeps_an_instalment() {
	for (share, kept) in [(105, 1), (90, 2)] {
		let case = Case::new(share);
		let (step, outcomes) = case.settled(usd(600_000), 121);
		let outcome = outcomes[3];
		assert!(outcome.swept > usd(50_000), "{share}");
		let left = step.step.reserve.0.abs_diff(kept * case.target.0);
		assert!(left <= 12, "{share}: {left}");
		assert!(!outcome.is_low, "what stays suffices for the next instalment");
		// As of the deadline: the principal bears no interest from then on.
		let later = case.settled(usd(600_000), 140).0.step.debt;
		assert_eq!(later.principal, step.step.debt.principal);
	}
	let case = Case::new(90);
	let short = Usdai(4 * case.target.0 + case.target.0 * 3 / 2);
	let (_, outcomes) = case.settled(short, 121);
	assert_eq!(outcomes[3].swept, Usdai::ZERO);
	assert!(outcomes[3].is_low, "the account has less than the target and an instalment");
}

/// R-D: arrears are in no window's debt service. Two windows are missed and then made good: rent of
/// 1.03 instalments a window is a coverage of 1.03.
#[test]
fn arrears_do_not_count_twice() {
	let case = Case::new(103);
	let (step, outcomes) = case.settled(Usdai::ZERO, 121);
	assert!(outcomes.iter().all(|outcome| outcome.paid == Usdai::ZERO));
	let dscr = outcomes[3].dscr.unwrap();
	assert!(dscr >= percent(102) && dscr <= percent(104), "{dscr:?}");
	assert_eq!(step.account.coverage.windows().len(), 3);
	let arrears = case.loan.quote(&step.step.debt).unwrap().past_due;
	assert!(arrears.0 > 3 * case.target.0, "all of it is owed");
}

/// R-J: a sweep leaves a unit of principal unless it covers the exit fee.
#[test]
fn a_sweep_does_not_dodge_the_exit_fee() {
	let fee = usd(50_000);
	let loan = loan(Amortisation::Level, 12, fee);
	let case = Case { loan, ..Case::new(50) };
	let line = 2 * case.target.0;
	let paid: u128 = 4 * case.target.0;
	let owed = case.settled(Usdai(paid), 121).0.step.debt.principal;
	let (step, _) = case.settled(Usdai(paid + line + owed.0 + 100), 121);
	assert_eq!(step.step.debt.principal, Usdai(1));
	assert!(step.step.reserve.0 > line, "the rest waits for the fee");
	let (step, _) = case.settled(Usdai(paid + line + owed.0 + fee.0 + FIXED_ONE), 121);
	assert_eq!((step.step.debt.principal, step.step.receipts.exit_fee), (Usdai::ZERO, fee));
}

#[test]
fn nothing_is_released_or_swept_at_the_last_deadline() {
	let case = Case::new(200);
	let (step, outcomes) = case.settled(Usdai(12 * case.target.0 - usd(1).0), 361);
	assert_eq!(outcomes.len(), 12);
	assert_eq!((outcomes[11].swept, step.account.releasable), (Usdai::ZERO, Usdai::ZERO));
	assert!(step.step.debt.principal > Usdai::ZERO && step.step.reserve == Usdai::ZERO);
	let low = case.loan.is_coverage_low(&step.step, &step.account, &terms(), case.target);
	assert_eq!(low, Ok(false), "after it all is due");
}

#[test]
fn flows_are_balanced_or_do_not_fit() {
	let flows = CashFlows {
		funded: Usdai(10),
		rent: Usdai(20),
		opex: Usdai(8),
		paid: Usdai(5),
		released: Usdai(4),
		swept: Usdai(3),
	};
	assert_eq!(flows.balance(), Some(Usdai(10)));
	assert_eq!(CashFlows { paid: Usdai(16), ..flows }.balance(), None);
	assert_eq!(CashFlows { rent: Usdai(u128::MAX), ..flows }.balance(), None);
}
