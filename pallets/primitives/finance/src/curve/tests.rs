use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use sp_arithmetic::FixedU128;

use super::*;
use crate::{
	interest::Rate,
	split::TrancheTerms,
	testing::{
		amounts, aprs, deadlines, fixed, int, monthly, ratio, sane_aprs, tranches, wide, MAX_AMOUNT,
	},
	units::{Apr, Seconds},
	wide::FIXED_ONE,
	YEAR,
};

fn exact(share: Share) -> BigRational {
	wide(share.numerator) / wide(share.denominator)
}

fn single(amount: u128, apr: Apr) -> Tranches {
	Tranches::new(&[TrancheTerms { amount: Usdai(amount), apr }]).unwrap()
}

/// Fractional bits of the reference. It uses plain integers, because exact fractions of 120 windows
/// grow without end.
const BITS: u32 = 512;

fn big(value: U256) -> BigInt {
	BigInt::from_bytes_le(num_bigint::Sign::Plus, &value.to_little_endian())
}

fn scaled(value: BigRational) -> BigInt {
	(value * int(BigInt::from(1) << BITS)).round().to_integer()
}

/// The balances of an annuity, computed forwards. The code computes them backwards.
fn annuity(deadlines: &Deadlines, apr: BigRational) -> (BigInt, Vec<BigInt>) {
	let one = BigInt::from(1) << BITS;
	let growths: Vec<_> = (1..=deadlines.count())
		.map(|n| scaled(int(1) + apr.clone() * ratio(deadlines.window(n).unwrap().0, YEAR)))
		.collect();
	let mut discount = one.clone();
	let mut factor = BigInt::from(0);
	for growth in &growths {
		discount = (discount << BITS) / growth;
		factor += &discount;
	}
	let payment = (one.clone() << BITS) / factor;
	let mut balances = vec![one];
	for growth in growths {
		let after = ((balances.last().unwrap() * growth) >> BITS) - &payment;
		balances.push(after);
	}
	(payment, balances)
}

fn assert_on(curve: &Curve, balances: Vec<BigInt>) -> Result<(), TestCaseError> {
	// 10^-38 of the principal: far below a unit.
	let slack = (BigInt::from(1) << BITS) / BigInt::from(MAX_AMOUNT) / BigInt::from(100_000_000);
	for (n, balance) in balances.into_iter().enumerate() {
		let Share { numerator, denominator } = curve.share(n as u32).unwrap();
		let off = (big(numerator) << BITS) / big(denominator) - balance;
		prop_assert!(off < slack && -off < slack);
	}
	Ok(())
}

#[test]
fn level_payments_of_a_known_loan() {
	// 1,000,000 at 12 % over 36 equal twelfths of a year: the payment is 33,214.309813.
	let apr = Apr(FixedU128::from_rational(12, 100));
	let deadlines = Deadlines::every(0, Seconds(YEAR / 12), 36).unwrap();
	let million = 1_000_000 * FIXED_ONE;
	let curve = Curve::new(Amortisation::Level, &deadlines, &single(million, apr)).unwrap();
	let balance =
		|n| curve.share(n).unwrap().of_down(Usdai(million)).unwrap().0 / 1_000_000_000_000;
	assert_eq!(balance(1), 976_785_690_187);
	assert_eq!(balance(2), 953_339_237_276);
	assert_eq!(balance(35), 32_885_455_260);
	assert_eq!(balance(36), 0);
}

#[test]
fn a_payment_that_only_meets_the_interest_is_refused() {
	let apr = Apr(10.into());
	let yearly = Deadlines::every(0, Seconds(YEAR), 100).unwrap();
	let refused = Curve::new(Amortisation::Level, &yearly, &single(MAX_AMOUNT, apr));
	assert_eq!(refused.map(|_| ()), Err(FinanceError::NotAmortising));
	// Months of unequal length at 100 %: the payment of a short month does not cover the interest
	// of a long month.
	let anchors = crate::calendar::Anchors::new(1, 0).unwrap();
	let months = Deadlines::monthly(1_767_268_800, anchors, 120 * 30, Seconds(0)).unwrap();
	let refused = Curve::new(Amortisation::Level, &months, &single(MAX_AMOUNT, Apr(1.into())));
	assert_eq!(refused.map(|_| ()), Err(FinanceError::NotAmortising));
}

fn kinds() -> impl Strategy<Value = Amortisation> {
	prop_oneof![
		Just(Amortisation::EqualPrincipal),
		Just(Amortisation::Level),
		Just(Amortisation::Bullet)
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	#[test]
	fn the_curve_never_rises_and_ends_at_nothing(
		kind in kinds(),
		deadlines in deadlines(),
		apr in aprs(),
		base in amounts(),
	) {
		let curve = match Curve::new(kind, &deadlines, &single(MAX_AMOUNT, apr)) {
			Err(FinanceError::NotAmortising) => return Ok(()),
			curve => curve.unwrap(),
		};
		let count = deadlines.count();
		let shares: Vec<_> = (0..=count).map(|n| curve.share(n).unwrap()).collect();
		prop_assert_eq!(shares[0].numerator, shares[0].denominator);
		prop_assert!(shares[count as usize].is_zero());
		let rises = |before: &Share, after: &Share| {
			before.numerator.full_mul(after.denominator) < after.numerator.full_mul(before.denominator)
		};
		prop_assert!(!shares.windows(2).any(|pair| rises(&pair[0], &pair[1])));
		prop_assert!(curve.share(count + 1).is_err());
		// The parts of a schedule sum to the principal.
		let balance = |n| curve.share(n).unwrap().of_down(Usdai(base)).unwrap().0;
		let balances: Vec<_> = (0..=count).map(balance).collect();
		let parts: u128 = balances.windows(2).map(|pair| pair[0] - pair[1]).sum();
		prop_assert_eq!(parts, base);
	}

	#[test]
	fn straight_and_bullet_are_exact(deadlines in deadlines()) {
		let count = deadlines.count();
		let loan = single(MAX_AMOUNT, Apr::default());
		let straight = Curve::new(Amortisation::EqualPrincipal, &deadlines, &loan).unwrap();
		let bullet = Curve::new(Amortisation::Bullet, &deadlines, &loan).unwrap();
		for n in 0..=count {
			prop_assert_eq!(exact(straight.share(n).unwrap()), ratio(count - n, count));
			prop_assert_eq!(exact(bullet.share(n).unwrap()), int(u8::from(n < count)));
		}
	}

	#[test]
	fn a_base_is_the_least_whose_curve_allows_the_debt(
		deadlines in deadlines(),
		base in amounts(),
		n in 0u32..120,
	) {
		let loan = single(MAX_AMOUNT, Apr::default());
		let curve = Curve::new(Amortisation::EqualPrincipal, &deadlines, &loan).unwrap();
		let share = curve.share(n % deadlines.count()).unwrap();
		let debt = share.of_down(Usdai(base)).unwrap();
		let least = share.base_up(debt).unwrap();
		prop_assert!(least.0 <= base && share.of_down(least).unwrap() >= debt);
		let below = least.ensure_sub(Usdai(1)).map(|below| share.of_down(below).unwrap());
		prop_assert!(below.map_or(true, |below| below < debt));
		let last = curve.share(deadlines.count()).unwrap();
		prop_assert_eq!(last.base_up(Usdai(1)), Err(FinanceError::DivisionByZero));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	#[test]
	fn level_is_the_annuity_over_unequal_windows(deadlines in monthly(), apr in sane_aprs()) {
		let curve = Curve::new(Amortisation::Level, &deadlines, &single(MAX_AMOUNT, apr));
		let Ok(curve) = curve else { return Ok(()) };
		assert_on(&curve, annuity(&deadlines, fixed(apr.0)).1)?;
	}

	#[test]
	fn several_tranches_pay_at_their_blended_rate(
		deadlines in monthly(),
		tranches in tranches(MAX_AMOUNT),
	) {
		let curve = Curve::new(Amortisation::Level, &deadlines, &tranches);
		let Ok(curve) = curve else { return Ok(()) };
		let weighted = wide(tranches.rate_at_draw().unwrap().0) / int(FIXED_ONE);
		let blended = weighted / int(tranches.total().0);
		assert_on(&curve, annuity(&deadlines, blended).1)?;
	}

	#[test]
	fn level_instalments_are_equal_but_for_their_roundings(
		principal in amounts(),
		apr in sane_aprs(),
		length in 1u64..=90 * 86_400,
		count in 1u32..=120,
	) {
		let deadlines = Deadlines::every(0, Seconds(length), count).unwrap();
		let curve = Curve::new(Amortisation::Level, &deadlines, &single(MAX_AMOUNT, apr)).unwrap();
		let (payment, _) = annuity(&deadlines, fixed(apr.0));
		let payment = ratio(payment, BigInt::from(1) << BITS) * int(principal);
		let window = int(1) + fixed(apr.0) * ratio(length, YEAR);
		let mut balance = principal;
		let mut lines = Vec::new();
		for n in 1..=count {
			let rate = Rate::of(Usdai(balance), apr);
			let interest = Interest::accrued(rate, Seconds(length)).unwrap().up().unwrap().0;
			let after = curve.share(n).unwrap().of_down(Usdai(principal)).unwrap().0;
			let line = int(balance + interest - after);
			let off = line.clone() - payment.clone();
			prop_assert!(off < int(2) && off > -window.clone(), "{off} at {n}");
			lines.push(line);
			balance = after;
		}
		let apart = lines.iter().max().unwrap() - lines.iter().min().unwrap();
		prop_assert!(apart < window + int(2), "{apart} apart");
	}
}
