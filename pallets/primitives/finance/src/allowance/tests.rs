use proptest::{collection::vec, prelude::*};

use super::*;
use crate::testing::{amounts, floor, int, ratio};

const HOUR: Seconds = Seconds(3_600);
const NOW: u64 = 1_790_000_000;

#[test]
fn it_is_full_at_first_and_refills_within_a_period() {
	let limit = Usdc(7_200);
	let full = Allowance::default();
	assert_eq!(full.left_down(NOW, limit, HOUR), Ok(limit));
	let empty = full.spend(limit, NOW, limit, HOUR).unwrap();
	assert_eq!(empty, Allowance { left: Usdc(0), at: NOW });
	for (seconds, left) in [(0, 0), (1, 2), (1_800, 3_600), (3_600, 7_200), (u64::MAX - NOW, 7_200)]
	{
		assert_eq!(empty.left_down(NOW + seconds, limit, HOUR), Ok(Usdc(left)));
	}
}

#[test]
fn no_more_than_is_left_is_spent() {
	let limit = Usdc(100);
	let spent = Allowance::default().spend(Usdc(60), NOW, limit, HOUR).unwrap();
	let refused = Err(FinanceError::AllowanceExceeded);
	assert_eq!(spent.spend(Usdc(41), NOW, limit, HOUR), refused);
	assert_eq!(spent.spend(Usdc(40), NOW, limit, HOUR).unwrap().left, Usdc(0));
	assert_eq!(spent.left_down(NOW, limit, Seconds(0)), Err(FinanceError::DivisionByZero));
}

#[test]
fn a_lower_limit_binds_at_once_and_a_higher_one_only_refills_faster() {
	let used = Allowance::default().spend(Usdc(20), NOW, Usdc(100), HOUR).unwrap();
	assert_eq!(used.left_down(NOW, Usdc(50), HOUR), Ok(Usdc(50)));
	assert_eq!(used.left_down(NOW, Usdc(1_000), HOUR), Ok(Usdc(80)));
	assert_eq!(used.left_down(NOW + 360, Usdc(1_000), HOUR), Ok(Usdc(180)));
}

#[test]
fn a_clock_that_goes_back_refills_nothing() {
	let limit = Usdc(100);
	let used = Allowance::default().spend(Usdc(60), NOW, limit, HOUR).unwrap();
	let again = used.spend(Usdc(10), NOW - 1_800, limit, HOUR).unwrap();
	assert_eq!(again, Allowance { left: Usdc(30), at: NOW });
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_048))]

	#[test]
	fn what_is_left_is_the_exact_value_rounded_down(
		left in amounts(),
		limit in amounts(),
		time in 0..=10_000_000_000u64,
		period in 1..=10_000_000u64,
	) {
		let allowance = Allowance { left: Usdc(left), at: NOW };
		let exact = int(left) + int(limit) * ratio(time, period);
		let expected = floor(&exact.min(int(limit))).unwrap();
		let found = allowance.left_down(NOW + time, Usdc(limit), Seconds(period));
		prop_assert_eq!(found, Ok(Usdc(expected)));
	}

	/// In whatever parts it is spent: one full allowance, and what refills in the time.
	#[test]
	fn within_a_time_no_more_is_spent_than_the_limit_and_what_refills(
		limit in 1..=1_000_000_000_000u128,
		uses in vec((0..=7_200u64, 0..=100u128), 1..50),
	) {
		let (limit, mut now, mut spent) = (Usdc(limit), NOW, 0);
		let mut allowance = Allowance::default();
		for (time, percent) in uses {
			now += time;
			let left = allowance.left_down(now, limit, HOUR).unwrap();
			let amount = Usdc(left.0 * percent / 100);
			allowance = allowance.spend(amount, now, limit, HOUR).unwrap();
			spent += amount.0;
			let most = int(limit.0) * (int(1) + ratio(now - NOW, HOUR.0));
			prop_assert!(int(spent) <= most);
		}
	}

	#[test]
	fn a_use_in_parts_leaves_no_more_than_one_use(
		limit in 1..=1_000_000_000_000u128,
		first in 0..=50u128,
		second in 0..=50u128,
		pause in 0..=3_600u64,
	) {
		let limit = Usdc(limit);
		let part = |percent| Usdc(limit.0 * percent / 100);
		let (first, second) = (part(first), part(second));
		let whole = Usdc(first.0 + second.0);
		let begun = Allowance::default().spend(first, NOW, limit, HOUR).unwrap();
		let end = NOW + pause;
		let parts = begun.spend(second, end, limit, HOUR).unwrap();
		let once = Allowance::default().spend(whole, NOW, limit, HOUR).unwrap();
		let left = |allowance: Allowance| allowance.left_down(end, limit, HOUR).unwrap();
		prop_assert!(left(parts) <= left(once));
	}
}
