use num_rational::BigRational;
use primitive_types::U256;
use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
	calendar::DAY,
	testing::{ceil, fixed, floor, int, ratio},
};

fn rate(inner: u128) -> Apr {
	Apr(FixedU128::from_inner(inner))
}

fn days(count: u64) -> Seconds {
	Seconds(count * DAY)
}

/// Price of a face at a bank-discount rate, rounded down: the formula, not the crate.
fn price_down(face: Usdc, discount: Apr, time: Seconds) -> Usdc {
	let exact = int(face.0) * (int(1) - fixed(discount.0) * ratio(time.0, 360 * DAY));
	Usdc(floor(&exact).unwrap())
}

/// Price of a face at a bond-equivalent yield, rounded down: the formula, not the crate.
fn price_at_yield_down(face: Usdc, yield_: Apr, time: Seconds) -> Usdc {
	let years = ratio(time.0, YEAR);
	let half = ratio(1, 2);
	let growth = if time <= HALF_YEAR {
		int(1) + fixed(yield_.0) * years
	} else {
		(int(1) + fixed(yield_.0) * &half) * (int(1) + (years - &half) * fixed(yield_.0))
	};
	Usdc(floor(&(int(face.0) / growth)).unwrap())
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
		let exact = price_down(Usdc(100_000_000_000), discount, days(count));
		assert_eq!((exact.0 + 500) / 1_000, price, "{count} days");
		let equivalent =
			bond_yield_down(Usdc(100_000_000_000), exact, days(count)).unwrap().0.into_inner();
		assert_eq!(
			(equivalent + FIXED_ONE / 20_000_000) / (FIXED_ONE / 10_000_000),
			yield_,
			"{count} days"
		);
	}
}

#[test]
fn what_is_no_bill_is_refused() {
	assert_eq!(
		discount_rate_down(Usdc(100), Usdc(101), days(1)),
		Err(FinanceError::PriceAboveFace)
	);
	assert_eq!(bond_yield_down(Usdc(100), Usdc(101), days(1)), Err(FinanceError::PriceAboveFace));
	assert_eq!(
		bond_yield_down(Usdc(100), Usdc(99), Seconds(YEAR + 1)),
		Err(FinanceError::TermTooLong)
	);
	assert_eq!(bond_yield_down(Usdc(100), Usdc(0), days(300)), Err(FinanceError::DivisionByZero));
	assert_eq!(
		discount_rate_down(Usdc(100), Usdc(99), Seconds(0)),
		Err(FinanceError::DivisionByZero)
	);
	assert_eq!(Lot::new(Usdc(99), Usdc(100), 0, 1), Err(FinanceError::PriceAboveFace));
	assert_eq!(Lot::new(Usdc(100), Usdc(99), 1, 1), Err(FinanceError::MaturityNotAfterSettlement));
}

#[test]
fn half_a_year_is_no_step() {
	let yield_ = |seconds| {
		bond_yield_down(Usdc(1_000_000_000_000), Usdc(980_000_000_000), Seconds(seconds))
			.unwrap()
			.0
			.into_inner()
	};
	let (before, at, after) = (yield_(YEAR / 2 - 1), yield_(YEAR / 2), yield_(YEAR / 2 + 1));
	assert!(before > at && at > after);
	// A second is 1/15,768,000 of half a year, and moves the yield by no greater share.
	assert!(before - at < at / 15_000_000 && at - after < at / 15_000_000);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn the_discount_rate_of_a_price_at_a_rate_is_that_rate(
		face in 1..=1_000_000_000_000_000_000u128,
		discount in 0..=FIXED_ONE / 4,
		time in 1..=YEAR,
	) {
		let price = price_down(Usdc(face), rate(discount), Seconds(time));
		// The price is at most a unit too low, so the rate is at most that unit's worth too high.
		let back = discount_rate_down(Usdc(face), price, Seconds(time)).unwrap().0;
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
		let yield_ = bond_yield_down(Usdc(face), Usdc(price), Seconds(time)).unwrap();
		let back = price_at_yield_down(Usdc(face), yield_, Seconds(time)).0;
		// The yield is at most 10^-18 too low, so the price comes back, or the unit below, or
		// 10^-18 of it above.
		prop_assert!(back + 1 >= price && back <= price + 2, "{price} came back as {back}");
	}

	#[test]
	fn beyond_half_a_year_the_yield_is_the_root(
		gain in 0u32..=300_000,
		time in YEAR / 2 + 1..=YEAR,
	) {
		let (face, price) = (1_000_000u128, 1_000_000 - u128::from(gain));
		let yield_ = bond_yield_down(Usdc(face), Usdc(price), Seconds(time)).unwrap();
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
		let lot = Lot::new(Usdc(cost + gain), Usdc(cost), settled, settled + length).unwrap();
		prop_assert_eq!(lot.book_down(settled), Ok(Usdc(cost)));
		prop_assert_eq!(lot.book_down(settled + length), Ok(lot.face));
		prop_assert_eq!(lot.book_down(u64::MAX), Ok(lot.face));
		let elapsed = length / 1_000 * at;
		let book = lot.book_down(settled + elapsed).unwrap();
		let exact = int(cost) + int(gain) * ratio(elapsed.min(length), length);
		prop_assert_eq!(Some(book.0), floor(&exact));
		let up = lot.book_up(settled + elapsed).unwrap();
		prop_assert_eq!(Some(up.0), ceil(&exact));
		prop_assert!(book <= lot.book_down(settled + elapsed + later).unwrap());
	}
}

#[test]
fn where_the_line_meets_a_unit_the_book_value_is_that_unit() {
	// Ten dollars in a minute. The totals count a truncated part per second.
	let lot = Lot::new(Usdc(1_000_000_000), Usdc(990_000_000), 100, 160).unwrap();
	let lots = Lots::default().settle(&lot).unwrap();
	for elapsed in 0..60u128 {
		let at = 100 + u64::try_from(elapsed).unwrap();
		let line = Usdc(990_000_000 + 10_000_000 * elapsed / 60);
		assert_eq!(lot.book_down(at), Ok(line));
		assert_eq!(lots.accrue(at).unwrap().book_down(), Ok(line));
	}
	assert_eq!(lots.yearly_down(), Ok(Usdc(10_000_000 * 525_600)));
}

#[test]
fn a_lot_is_worth_its_face_in_the_second_of_its_maturity() {
	// 100 in 3 seconds: the gain per second is truncated, and the line ends a little below the
	// face.
	let lot = Lot::new(Usdc(1_000), Usdc(900), 10, 13).unwrap();
	let lots = Lots::default().settle(&lot).unwrap();
	assert_eq!(lots.mature(lot, 12), Ok((lots, lot)), "not yet");
	assert!(lots.accrue(13).unwrap().book < lots.mature(lot, 13).unwrap().0.book, "truncated");
	let (matured, known) = lots.mature(lot, 13).unwrap();
	assert_eq!((matured.book_down(), matured.at), (Ok(lot.face), 13));
	assert!(known.has_matured());
	// However late the maturity is counted, and whichever lot leaves, the totals are those of now.
	let other = Lot::new(Usdc(50), Usdc(20), 10, 40).unwrap();
	let both = lots.settle(&other).unwrap();
	for now in [12, 13, 14, 30] {
		for leaving in [lot, other] {
			let after = both.remove(leaving, now).unwrap();
			assert_eq!(after.at, now);
			assert_eq!(Ok(after), both.accrue(now).unwrap().remove(leaving, now));
		}
	}
	let (late, _) = both.mature(lot, 30).unwrap();
	let sum = lot.face.ensure_add(other.book_down(30).unwrap());
	assert_eq!((late.at, late.book_down()), (30, sum));
}

#[test]
fn a_year_at_the_rate_of_a_second() {
	// A quarter of a year gains 10, half a year 6: 40 and 12 a year, until the first matures.
	let short = Lot::new(Usdc(1_010), Usdc(1_000), 0, YEAR / 4).unwrap();
	let long = Lot::new(Usdc(2_006), Usdc(2_000), 0, YEAR / 2).unwrap();
	let lots = Lots::default().settle(&short).unwrap().settle(&long).unwrap();
	let yearly = |lots: Lots| lots.yearly_down().unwrap().0;
	assert_eq!(yearly(lots), 52);
	let (lots, _) = lots.mature(short, YEAR / 4).unwrap();
	assert_eq!(yearly(lots), 12);
	assert_eq!(yearly(Lots::default()), 0);
}

#[test]
fn frozen_totals_accrete_no_more_and_are_at_most_the_face() {
	let lot = Lot::new(Usdc(1_000), Usdc(900), 10, 20).unwrap();
	let lots = Lots::default().settle(&lot).unwrap();
	let frozen = lots.freeze(15);
	let expected = Lots { rate: U256::zero(), ..lots.accrue(15).unwrap() };
	assert_eq!(frozen, expected);
	assert_eq!(frozen.accrue(1_000).unwrap().book_down(), Ok(Usdc(950)));
	assert_eq!(lots.freeze(1_000).book_down(), Ok(Usdc(1_000)), "beyond the maturity");
	// The book value of now does not fit: the last one stays.
	let broken = Lots { rate: U256::MAX, ..lots };
	assert_eq!(broken.freeze(1_000), Lots { rate: U256::zero(), ..lots });
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
	fn totals_are_the_sum_of_the_lots(ops in ops(), accrue_first: bool, mature_always: bool) {
		let mut lots = Lots::default();
		let mut held = Vec::<Lot>::new();
		let mut now = 0;
		for op in ops {
			match op {
				Op::Buy { face, share, length } => {
					let cost = u128::from(face) * u128::from(share) / 1_000_000;
					let lot = Lot::new(Usdc(face.into()), Usdc(cost), now, now + length).unwrap();
					lots = lots.settle(&lot).unwrap();
					held.push(lot);
				},
				Op::Wait(time) => now += time,
				// The maturity of the lot may be counted or not.
				Op::Remove(which) => if !held.is_empty() {
					let lot = held.swap_remove(which % held.len());
					lots = lots.remove(lot, now).unwrap();
				},
			}
			// Maturities are counted late, in any order, before or after the totals accrue. A
			// second call, or a call before the maturity, changes nothing.
			if accrue_first {
				lots = lots.accrue(now).unwrap();
			}
			for lot in held.iter_mut().filter(|lot| mature_always || lot.matures_at <= now) {
				(lots, *lot) = lots.mature(*lot, now).unwrap();
				prop_assert_eq!(lot.has_matured(), lot.matures_at <= now);
				prop_assert_eq!(lots.mature(*lot, now), Ok((lots, *lot)));
			}
			lots = lots.accrue(now).unwrap();
			prop_assert_eq!(lots.at, now);

			prop_assert_eq!(lots.face.0, held.iter().map(|lot| lot.face.0).sum::<u128>());
			prop_assert_eq!(lots.cost.0, held.iter().map(|lot| lot.cost.0).sum::<u128>());
			let sum: u128 = held.iter().map(|lot| lot.book_down(now).unwrap().0).sum();
			let book = lots.book_down().unwrap();
			prop_assert!(sum <= book.0 && book.0 < sum + held.len().max(1) as u128);
			let line = |lot: &Lot| {
				let (term, elapsed) = (lot.matures_at - lot.settled_at, now - lot.settled_at);
				int(lot.face.0 - lot.cost.0) * ratio(elapsed.min(term), term)
			};
			let exact = held.iter().map(line).sum::<BigRational>() + int(lots.cost.0);
			prop_assert_eq!(Some(book.0), floor(&(exact + ratio(1, 1 << 30))));
			prop_assert!(lots.accreted_down().unwrap() <= lots.face.ensure_sub(lots.cost).unwrap());
			if held.iter().all(Lot::has_matured) {
				prop_assert_eq!((book, lots.rate), (lots.face, U256::zero()));
			}
		}
	}
}

#[test]
fn the_least_cost_of_a_bill() {
	let twenty = rate(FIXED_ONE / 5);
	let least = |face, time| least_cost_up(Usdc(face), twenty, Seconds(time));
	assert_eq!(least(1_000_000, YEAR), Ok(Usdc(800_000)));
	assert_eq!(least(1_000_001, YEAR), Ok(Usdc(800_001)), "it is rounded up");
	assert_eq!(least(1_000_000, 0), Ok(Usdc(1_000_000)));
	assert_eq!(least(1_000_000, 5 * YEAR), Ok(Usdc(0)));
	assert_eq!(least(u128::MAX, u64::MAX), Ok(Usdc(0)));
	assert_eq!(least(u128::MAX, 1), Ok(Usdc(u128::MAX - u128::MAX / 5 / u128::from(YEAR))));
}

proptest! {
	#[test]
	fn the_least_cost_equals_the_formula(
		face in 0..=1_000_000_000_000_000_000u128,
		time in 0..=366 * DAY,
		max_yield in prop_oneof![0..=FIXED_ONE, 0..=10_000 * FIXED_ONE],
	) {
		let max_yield = rate(max_yield);
		let exact = int(face) * (int(1) - fixed(max_yield.0) * ratio(time, YEAR));
		let least = least_cost_up(Usdc(face), max_yield, Seconds(time)).unwrap();
		prop_assert_eq!(least.0, ceil(&exact).unwrap_or(0));
	}
}
