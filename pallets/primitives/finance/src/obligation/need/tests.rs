use crate::{
	calendar::DAY,
	curve::Amortisation,
	obligation::{tests::loan, Debt},
	units::Usdai,
	wide::FIXED_ONE,
};

const TEN: u64 = 10 * DAY;

#[test]
fn a_look_in_between_changes_nothing() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let (drawn, account) = (Debt::from(loan.draw()), Usdai(1_000 * FIXED_ONE));
	let need = |debt| loan.need_up(debt, account, TEN).unwrap();
	// A million at 12 % for ten days, less what the account has.
	let untouched = need(drawn);
	assert_eq!(untouched.0 / FIXED_ONE, 1_000_000 + 3_287 - 1_000);
	for looked_at in [1, TEN - 1, TEN, TEN + 1, 29 * DAY] {
		let looked = loan.at(drawn, looked_at).unwrap();
		assert_eq!(need(looked.into()), untouched, "{looked_at}");
	}
}

#[test]
fn the_account_pays_a_deadline_first() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let drawn = Debt::from(loan.draw());
	let account = Usdai(200_000 * FIXED_ONE);
	let strike = 35 * DAY;
	let step = loan.settle(drawn, account, strike).unwrap();
	assert!(step.reserve < account);
	let direct = loan.need_up(drawn, account, strike).unwrap();
	assert_eq!(loan.need_up(step.debt.into(), step.reserve, strike).unwrap(), direct);
	// Interest for 35 days at most, and never below what would be owed without it.
	assert!(direct.0 > 800_000 * FIXED_ONE && direct.0 < 812_000 * FIXED_ONE);
}

#[test]
fn what_was_paid_since_counts() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let later = loan.at(loan.draw(), TEN + 6).unwrap();
	let paid = loan.pay(later, Usdai(100_000 * FIXED_ONE)).unwrap().debt;
	let before = loan.need_up(loan.draw().into(), Usdai::ZERO, TEN).unwrap();
	let after = loan.need_up(paid.into(), Usdai::ZERO, TEN).unwrap();
	// Interest of the six seconds is in the payment, and in neither figure.
	let fallen = (before.0 - after.0) / FIXED_ONE;
	assert!((99_999..=100_000).contains(&fallen), "{fallen}");
}

#[test]
fn what_the_account_covers_needs_nothing() {
	let loan = loan(Amortisation::Bullet, 12, Usdai::ZERO);
	let all = Usdai(2_000_000 * FIXED_ONE);
	assert_eq!(loan.need_up(loan.draw().into(), all, TEN), Ok(Usdai::ZERO));
}
