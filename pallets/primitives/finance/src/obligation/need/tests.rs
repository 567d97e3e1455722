use crate::{
	calendar::DAY,
	curve::Amortisation,
	obligation::{tests::loan, Debt, LoanMath},
	units::Usdai,
	wide::FIXED_ONE,
};

const TEN: u64 = 10 * DAY;

fn level() -> LoanMath {
	loan(Amortisation::Level, 12, Usdai::ZERO)
}

/// The need at an instant, of a loan that was looked at at some others, the last one not before it.
fn need(loan: &LoanMath, account: Usdai, looks: &[u64], instant: u64) -> Usdai {
	let (mut debt, mut reserve) = (Debt::from(loan.draw()), account);
	let mut settled = None;
	for at in looks {
		let step = loan.settle(debt, reserve, *at).unwrap();
		(debt, reserve) = (step.debt.into(), step.reserve);
		settled = Some(step.debt);
	}
	loan.need_up(&settled.unwrap(), reserve, instant).unwrap()
}

#[test]
fn a_look_changes_nothing() {
	let (loan, account) = (level(), Usdai(1_000 * FIXED_ONE));
	let at_once = need(&loan, account, &[TEN], TEN);
	// A million at 12 % for ten days, less what the account has.
	assert_eq!(at_once.0 / FIXED_ONE, 1_000_000 + 3_287 - 1_000);
	for looks in [&[1, TEN][..], &[TEN - 1, TEN + 1], &[29 * DAY], &[TEN, 29 * DAY]] {
		assert_eq!(need(&loan, account, looks, TEN), at_once, "{looks:?}");
	}
}

/// One deadline is missed, in grace and past it, and the next one after the instant.
#[test]
fn neither_does_one_after_a_missed_deadline() {
	let loan = level();
	for instant in [31 * DAY, 39 * DAY, 45 * DAY] {
		for account in [Usdai::ZERO, Usdai(1_000 * FIXED_ONE)] {
			let at_once = need(&loan, account, &[instant], instant);
			for later in [1, DAY, 12 * DAY, 29 * DAY] {
				let looks = [instant + 1, instant + later];
				assert_eq!(need(&loan, account, &looks, instant), at_once, "{instant} {later}");
			}
		}
	}
}

/// The account pays a deadline after the instant: earlier looks do not change the need.
#[test]
fn the_account_pays_in_between() {
	let (loan, account) = (level(), Usdai(200_000 * FIXED_ONE));
	let instant = 25 * DAY;
	let before = need(&loan, account, &[instant], instant);
	let after = need(&loan, account, &[40 * DAY], instant);
	for looks in [&[instant, 40 * DAY][..], &[31 * DAY, 40 * DAY], &[1, 30 * DAY, 40 * DAY]] {
		assert_eq!(need(&loan, account, looks, instant), after, "{looks:?}");
	}
	// Five days of interest were in the payment.
	assert_eq!((after.0 - before.0) / FIXED_ONE, 1_643);
}

#[test]
fn what_was_paid_since_counts() {
	let loan = level();
	let later = loan.at(loan.draw(), TEN + 6).unwrap();
	let paid = loan.pay(later, Usdai(100_000 * FIXED_ONE)).unwrap().debt;
	let need = |debt| loan.need_up(debt, Usdai::ZERO, TEN).unwrap();
	// Interest of the six seconds is in the payment, and in neither figure.
	let fallen = (need(&later).0 - need(&paid).0) / FIXED_ONE;
	assert!((99_999..=100_000).contains(&fallen), "{fallen}");
}

#[test]
fn what_the_account_covers_needs_nothing() {
	let loan = loan(Amortisation::Bullet, 12, Usdai::ZERO);
	assert_eq!(need(&loan, Usdai(2_000_000 * FIXED_ONE), &[TEN], TEN), Usdai::ZERO);
}
