use num_rational::BigRational;
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	calendar::DAY,
	testing::{fixed, floor, int, ratio},
};

fn rate(inner: u128) -> Apr {
	Apr(FixedU128::from_inner(inner))
}

fn days(count: u64) -> Seconds {
	Seconds(count * DAY)
}

#[test]
fn auctioned_bills() {
	// Days, discount rate, price of 100, bond-equivalent yield, both to the printed digits.
	let bills = [
		(28, 3_600, 99_720_000, 366_025),
		(91, 3_545, 99_103_903, 362_674),
		(182, 3_480, 98_240_667, 359_152),
		(364, 3_375, 96_587_500, 351_202),
	];
	for (count, discount, price, yield_) in bills {
		let discount = rate(discount * FIXED_ONE / 100_000);
		let exact = price_down(100_000_000_000, discount, days(count)).unwrap();
		assert_eq!((exact + 500) / 1_000, price, "{count} days");
		let equivalent =
			bond_yield_down(100_000_000_000, exact, days(count)).unwrap().0.into_inner();
		assert_eq!(
			(equivalent + FIXED_ONE / 20_000_000) / (FIXED_ONE / 10_000_000),
			yield_,
			"{count} days"
		);
	}
}

#[test]
fn what_is_no_bill_is_refused() {
	let refused = Err(FinanceError::OutOfRange);
	assert_eq!(discount_rate_down(100, 101, days(1)), refused);
	assert_eq!(bond_yield_down(100, 101, days(1)), refused);
	assert_eq!(bond_yield_down(100, 99, Seconds(YEAR + 1)), refused);
	assert_eq!(bond_yield_down(100, 0, days(300)), Err(FinanceError::DivisionByZero));
	assert_eq!(discount_rate_down(100, 99, Seconds(0)), Err(FinanceError::DivisionByZero));
	assert_eq!(price_down(100, rate(FIXED_ONE), days(361)), Err(FinanceError::OutOfRange));
	assert_eq!(Lot::new(99, 100, 0, 1), Err(FinanceError::OutOfRange));
	assert_eq!(Lot::new(100, 99, 1, 1), Err(FinanceError::OutOfRange));
}

#[test]
fn half_a_year_is_no_step() {
	let yield_ = |seconds| {
		bond_yield_down(1_000_000_000_000, 980_000_000_000, Seconds(seconds))
			.unwrap()
			.0
			.into_inner()
	};
	let (before, at, after) = (yield_(YEAR / 2 - 1), yield_(YEAR / 2), yield_(YEAR / 2 + 1));
	assert!(before > at && at > after);
	// A second is 1/15,768,000 of half a year: so much of the yield, and no more.
	assert!(before - at < at / 15_000_000 && at - after < at / 15_000_000);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn discount_prices_equal_the_formula(
		face in 1..=1_000_000_000_000_000_000u128,
		discount in 0..=FIXED_ONE / 4,
		time in 1..=YEAR,
	) {
		let price = price_down(face, rate(discount), Seconds(time)).unwrap();
		let exact = int(face) * (int(1) - fixed(rate(discount).0) * ratio(time, 360 * DAY));
		prop_assert_eq!(Some(price), floor(&exact));
		// Back: the price is a unit low at most, so the rate at most that unit's worth too high.
		let back = discount_rate_down(face, price, Seconds(time)).unwrap().0;
		let unit = ratio(360 * DAY, time) / int(face) + ratio(1, FIXED_ONE);
		let off = fixed(back) - fixed(rate(discount).0);
		prop_assert!(off <= unit && off >= -ratio(1, FIXED_ONE), "{off}");
	}

	#[test]
	fn yield_and_price_invert_each_other(
		face in 1_000_000..=1_000_000_000_000_000_000u128,
		share in 500_000u32..=1_000_000,
		time in 1..=YEAR,
	) {
		let price = face / 1_000_000 * u128::from(share);
		let yield_ = bond_yield_down(face, price, Seconds(time)).unwrap();
		let back = price_at_yield_down(face, yield_, Seconds(time)).unwrap();
		// The yield is 10^-18 low at most: the price comes back, or the unit below, or 10^-18 of it
		// above.
		prop_assert!(back + 1 >= price && back <= price + 2, "{price} came back as {back}");
	}

	#[test]
	fn beyond_half_a_year_the_yield_is_the_root(
		gain in 0u32..=300_000,
		time in YEAR / 2 + 1..=YEAR,
	) {
		let (face, price) = (1_000_000u128, 1_000_000 - u128::from(gain));
		let yield_ = bond_yield_down(face, price, Seconds(time)).unwrap();
		let value = |yield_: BigRational| {
			let rest = ratio(time, YEAR) - ratio(1, 2);
			int(price) * (int(1) + yield_.clone() / int(2)) * (int(1) + rest * yield_)
		};
		let exact = fixed(yield_.0);
		prop_assert!(value(exact.clone()) <= int(face));
		prop_assert!(value(exact + ratio(1, FIXED_ONE)) > int(face));
	}

	#[test]
	fn a_lot_grows_from_cost_to_face(
		cost in 0..=1_000_000_000_000_000_000_000_000_000_000u128,
		gain in 0..=1_000_000_000_000_000_000_000_000_000_000u128,
		settled in 0u64..=4_000_000_000,
		length in 1u64..=10 * YEAR,
		at in 0u64..=1_100,
		later in 0u64..=1_000_000,
	) {
		let lot = Lot::new(cost + gain, cost, settled, settled + length).unwrap();
		prop_assert_eq!(lot.book_down(settled), Ok(cost));
		prop_assert_eq!(lot.book_down(settled + length), Ok(cost + gain));
		prop_assert_eq!(lot.book_down(u64::MAX), Ok(cost + gain));
		let elapsed = length / 1_000 * at;
		let book = lot.book_down(settled + elapsed).unwrap();
		let exact = int(cost) + int(gain) * ratio(elapsed.min(length), length);
		prop_assert!(int(book) <= exact && int(book) + int(1) >= floor(&exact).map(int).unwrap());
		prop_assert!(book <= lot.book_down(settled + elapsed + later).unwrap());
	}
}

#[derive(Clone, Debug)]
enum Op {
	Buy { face: u64, share: u32, length: u64 },
	Wait(u64),
	Remove(usize),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		2 => (any::<u64>(), 900_000u32..=1_000_000, 1..=YEAR)
			.prop_map(|(face, share, length)| Op::Buy { face, share, length }),
		3 => (0..=YEAR / 4).prop_map(Op::Wait),
		2 => any::<usize>().prop_map(Op::Remove),
	];
	vec(op, 1..60)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	#[test]
	fn totals_are_the_sum_of_the_lots(ops in ops(), accrue_first: bool) {
		let mut lots = Lots::default();
		let mut held = Vec::<(Lot, bool)>::new();
		let mut now = 0;
		for op in ops {
			match op {
				Op::Buy { face, share, length } => {
					let cost = u128::from(face) * u128::from(share) / 1_000_000;
					let lot = Lot::new(face.into(), cost, now, now + length).unwrap();
					lots = lots.settle(&lot).unwrap();
					held.push((lot, false));
				},
				Op::Wait(time) => now += time,
				Op::Remove(which) => if !held.is_empty() {
					let (lot, matured) = held.swap_remove(which % held.len());
					let due = !matured && now >= lot.matures_at;
					if due {
						lots = lots.mature(&lot).unwrap();
					}
					lots = lots.remove(&lot, matured || due, now).unwrap();
				},
			}
			// The index of maturities is worked off late, in any order, before or after the clock
			// is moved on.
			if accrue_first {
				lots = lots.accrue(now).unwrap();
			}
			let due = |(lot, matured): &&mut (Lot, bool)| !matured && lot.matures_at <= now;
			for (lot, matured) in held.iter_mut().filter(due) {
				lots = lots.mature(lot).unwrap();
				*matured = true;
			}
			lots = lots.accrue(now).unwrap();

			prop_assert_eq!(lots.face, held.iter().map(|(lot, _)| lot.face).sum::<u128>());
			prop_assert_eq!(lots.cost, held.iter().map(|(lot, _)| lot.cost).sum::<u128>());
			let sum: u128 = held.iter().map(|(lot, _)| lot.book_down(now).unwrap()).sum();
			let book = lots.book_down().unwrap();
			prop_assert!(sum <= book && book < sum + held.len().max(1) as u128);
			prop_assert!(lots.accreted_down().unwrap() <= lots.face - lots.cost);
			if held.iter().all(|(_, matured)| *matured) {
				prop_assert_eq!((book, lots.rate), (lots.face, U256::zero()));
			}
		}
	}
}
