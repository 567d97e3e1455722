use proptest::prelude::*;

use super::*;
use crate::{
	testing::{amounts, ceil, floor, int, ratio, MAX_AMOUNT},
	units::Apr,
};

const ONE: u128 = FIXED_ONE;

fn price(assets: u128, shares: u128) -> Price {
	Price { assets: Usdai(assets), shares: Shares(shares) }
}

fn percent(parts: i128) -> FixedI128 {
	FixedI128::from_inner(parts * 10_000_000_000_000_000)
}

fn income(gained: u128, lost: u128) -> ReserveIncome {
	ReserveIncome { gained: Usdai(gained), lost: Usdai(lost) }
}

#[test]
fn a_price_that_grows_is_a_rate_a_year() {
	let month = Seconds(YEAR / 12);
	let grown =
		|now| growth_down(price(1_000 * ONE, 1_000 * ONE), price(now * ONE, 1_000 * ONE), month);
	assert_eq!(grown(1_010), Ok(percent(12)));
	assert_eq!(grown(990), Ok(percent(-12)));
	assert_eq!(grown(1_000), Ok(percent(0)));
	// Deposits at the price change nothing.
	let (then, now) = (price(1_000 * ONE, 1_000 * ONE), price(2_020 * ONE, 2_000 * ONE));
	assert_eq!(growth_down(then, now, month), Ok(percent(12)));
	assert_eq!(grown(0), Ok(percent(-1_200)), "all is lost");
	for (then, now, time) in [
		(price(0, 0), now, month),
		(then, price(0, 0), month),
		(then, now, Seconds(0)),
		(price(0, 5), now, month),
	] {
		assert_eq!(growth_down(then, now, time), Ok(percent(0)));
	}
}

#[test]
fn the_yield_of_the_reserve_is_counted_apart() {
	let month = Seconds(YEAR / 12);
	let start = PerShare::default();
	let earned = start.with_down(income(0, 0), income(10 * ONE, 0), Shares(1_000 * ONE)).unwrap();
	let of = |index: PerShare| index.yearly_down(&start, price(1_000 * ONE, 1_000 * ONE), month);
	assert_eq!(of(earned), Ok(percent(12)));
	// The gain is lost again, at twice the number of shares: half of it remains.
	let (before, after) = (income(10 * ONE, 0), income(10 * ONE, 10 * ONE));
	let lost = earned.with_down(before, after, Shares(2_000 * ONE)).unwrap();
	assert_eq!(of(lost), Ok(percent(6)));
	let below = earned.with_down(before, income(0, 20 * ONE), Shares(1_000 * ONE)).unwrap();
	assert_eq!(of(below), Ok(percent(-24)));
	assert_eq!(
		earned.with_down(before, after, Shares(0)),
		Ok(earned),
		"income without shares belongs to no share"
	);
	assert_eq!(earned.yearly_down(&start, price(0, 5), month), Ok(percent(0)));
}

#[test]
fn what_is_earned_now() {
	let rate = Rate::of(Usdai(500 * ONE), Apr(sp_arithmetic::FixedU128::from_rational(12, 100)));
	let fee = Perbill::from_percent(10);
	let credit = FixedI128::from_inner(54_000_000_000_000_000);
	assert_eq!(credit_down(rate, fee, Usdai(1_000 * ONE)), Ok(credit));
	assert_eq!(credit_down(rate, fee, Usdai(0)), Ok(percent(0)));
	assert_eq!(rate_down(Usdai(20 * ONE), Usdai(1_000 * ONE)), Ok(percent(2)));
	assert_eq!(rate_down(Usdai(20 * ONE), Usdai(0)), Ok(percent(0)));
	assert_eq!(rate_down(Usdai(u128::MAX), Usdai(1)), Err(FinanceError::Overflow));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_048))]

	#[test]
	fn rates_are_the_formulas_rounded_down(
		then in 1..=MAX_AMOUNT,
		now in 1..=MAX_AMOUNT,
		shares in (MAX_AMOUNT / 1_000)..=MAX_AMOUNT,
		more in (MAX_AMOUNT / 1_000)..=MAX_AMOUNT,
		time in (YEAR / 12)..=YEAR,
	) {
		let exact = (ratio(now, more) * ratio(shares, then) - int(1)) * ratio(YEAR, time);
		let scaled = exact * int(ONE);
		let told = growth_down(price(then, shares), price(now, more), Seconds(time));
		let signed = |inner: u128| i128::try_from(inner).ok();
		let expected = if scaled >= int(0) {
			floor(&scaled).and_then(signed)
		} else {
			ceil(&-scaled).and_then(signed).map(|inner| -inner)
		};
		prop_assert_eq!(told.ok().map(FixedI128::into_inner), expected);
	}

	#[test]
	fn many_small_incomes_are_one_large_one(parts in prop::collection::vec(amounts(), 1..20), shares in 1..=MAX_AMOUNT) {
		let (mut index, mut seen) = (PerShare::default(), ReserveIncome::default());
		for part in &parts {
			let next = ReserveIncome { gained: Usdai(seen.gained.0 + part), ..seen };
			index = index.with_down(seen, next, Shares(shares)).unwrap();
			seen = next;
		}
		let whole = PerShare::default().with_down(ReserveIncome::default(), seen, Shares(shares)).unwrap();
		prop_assert!(index.gained <= whole.gained);
		prop_assert!(whole.gained - index.gained < U256::from(parts.len()), "a unit of 10^-36 each");
	}
}
