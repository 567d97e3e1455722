use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{Appraisal as Value, Appraise, AppraiseError, Subject};
use sp_runtime::{FixedU128, Perbill};

use crate::{mock::*, Error, IncomeParams, ModelParams};

const DOLLAR: u128 = 1_000_000_000_000_000_000;
const YEAR: u64 = 31_536_000;

/// Feeds the price in dollars and the hourly rate in cents of an H100.
fn with_feeds(dollars: u32, cents: u32) {
	assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
	wait(1);
	for appraiser in [1, 2] {
		feed_all(appraiser, vec![(price("H100"), usd(dollars)), (hourly("H100"), in_cents(cents))]);
	}
}

fn in_cents(cents: u32) -> FixedU128 {
	FixedU128::from_rational(cents.into(), 100)
}

/// Value of a unit after `age` seconds of service.
fn value_of(quantity: u32, age: u64) -> u128 {
	let in_service_at = Timestamp::get() / 1_000 - age;
	Units::mutate(|units| units.insert(0, Subject { quantity, in_service_at, ..piece("H100") }));
	Appraisal::appraise(0).expect("the feeds are fresh").value
}

#[test]
fn is_the_present_value_of_the_rent_over_the_rest_of_its_life() {
	run(|| {
		with_feeds(1_000_000, 200);
		// 8 pieces * 2 dollars * 8,760 hours * 70 % utilisation * 60 % margin = 58,867.20 a year,
		// for three years at 15 %: 58,867.20 * (1 / 1.15 + 1 / 1.15^2 + 1 / 1.15^3).
		assert_eq!(value_of(8, YEAR), 134_407_069_614_531_108_736_746);
		// A new unit has a fourth year: 58,867.20 / 1.15^4 more.
		assert_eq!(value_of(8, 0), 168_064_582_273_505_311_944_997);
	});
}

#[test]
fn counts_only_if_it_is_lower_than_the_cost() {
	run(|| {
		with_feeds(25_000, 200);
		// By cost 25,000; by income 21,008.07 for a new piece.
		assert_eq!(value_of(1, 0), 21_008_072_784_188_163_993_124);
		// After two years by cost 14,062.50; by income 11,962.61.
		assert_eq!(value_of(1, 2 * YEAR), 11_962_616_257_088_846_880_907);
		for cents in [300, 100_000] {
			wait(200);
			for appraiser in [1, 2] {
				let values = vec![(price("H100"), usd(25_000)), (hourly("H100"), in_cents(cents))];
				feed_all(appraiser, values);
			}
			accept_if_held(hourly("H100"));
			assert_eq!(value_of(1, 0), 25_000 * DOLLAR, "{cents} cents an hour");
		}
	});
}

#[test]
fn is_zero_after_the_economic_life() {
	run(|| {
		with_feeds(25_000, 200);
		assert!(value_of(1, 4 * YEAR - 1) > 0);
		assert_eq!(value_of(1, 4 * YEAR), 0);
		assert_eq!(value_of(1, 9 * YEAR), 0, "the floor applies to the cost only");
	});
}

#[test]
fn never_rises_with_age() {
	run(|| {
		with_feeds(25_000, 150);
		let ages = (0..60).map(|month| value_of(8, month * 30 * 86_400));
		ages.reduce(|before, value| {
			assert!(value <= before, "{value} after {before}");
			value
		});
	});
}

#[test]
fn needs_data_if_its_feed_is_registered() {
	run(|| {
		wait(1);
		(1..3).for_each(|appraiser| feed(appraiser, price("H100"), usd(25_000)));
		assert_eq!(value_of(1, 0), 25_000 * DOLLAR, "no feed of hourly rates, no value by income");
		assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::NoData));
		assert_eq!(
			Appraisal::last_good(0).unwrap().value,
			25_000 * DOLLAR,
			"a loss is estimated by the cost"
		);
		assert_ok!(Appraisal::set_sources(
			RuntimeOrigin::root(),
			hourly("H100"),
			Default::default()
		));
		assert_eq!(value_of(1, 0), 25_000 * DOLLAR);
	});
}

#[test]
fn is_as_old_and_as_stale_as_the_older_of_both_feeds() {
	run(|| {
		with_feeds(25_000, 200);
		wait(200);
		(1..3).for_each(|appraiser| feed(appraiser, price("H100"), usd(25_000)));
		value_of(1, 0);
		let Value { as_of, .. } = Appraisal::appraise(0).unwrap();
		assert_eq!(as_of, START + 1);
		wait(100);
		assert_ok!(Appraisal::appraise(0));
		wait(1);
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::Stale));
		let stale = |from| Appraisal::feeds(from, 1)[0].stale;
		assert_eq!((stale(0), stale(1)), (false, true), "each feed has its own age");
		(1..3).for_each(|appraiser| feed(appraiser, hourly("H100"), in_cents(200)));
		assert_eq!(Appraisal::appraise(0).unwrap().as_of, START + 201);
	});
}

#[test]
fn has_bounds() {
	run(|| {
		let set = |income| {
			let params = ModelParams { income, ..model_params() };
			Appraisal::set_model(RuntimeOrigin::root(), model("H100"), Some(params))
		};
		let income = || model_params().income;
		let whole = Perbill::one();
		let ten = FixedU128::from_u32(10);
		let beyond = FixedU128::from_inner(ten.into_inner() + 1);
		let cases = [
			(IncomeParams { economic_life: 0, ..income() }, Error::<Test>::EconomicLifeOutOfRange),
			(
				IncomeParams { economic_life: 100 * YEAR + 1, ..income() },
				Error::<Test>::EconomicLifeOutOfRange,
			),
			(
				IncomeParams { utilisation: Perbill::zero(), ..income() },
				Error::<Test>::UtilisationZero,
			),
			(IncomeParams { margin: Perbill::zero(), ..income() }, Error::<Test>::MarginZero),
			(
				IncomeParams { discount_rate: beyond, ..income() },
				Error::<Test>::DiscountRateTooHigh,
			),
		];
		for (income, error) in cases {
			assert_noop!(set(income), error);
		}
		let most = IncomeParams {
			economic_life: 100 * YEAR,
			utilisation: whole,
			margin: whole,
			discount_rate: ten,
		};
		assert_ok!(set(most));
		let params = ModelParams { floor: whole, ..model_params() };
		let refused = Appraisal::set_model(RuntimeOrigin::root(), model("H100"), Some(params));
		assert_noop!(refused, Error::<Test>::FloorTooHigh);
	});
}
