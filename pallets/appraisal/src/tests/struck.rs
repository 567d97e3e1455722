//! A strike: prices of one instant, by which units are valued until the next one.

use frame_support::assert_ok;
use infrafi_protocol::{Appraise, StrikePrices, StruckPrices, StruckValue, Subject};
use sp_runtime::{FixedU128, Perbill};

use crate::{mock::*, ModelParams, PriceList};

const DOLLAR: u128 = 1_000_000_000_000_000_000;

fn feed_price(dollars: u32) {
	wait(1);
	feed(1, price("H100"), usd(dollars));
	feed(2, price("H100"), usd(dollars));
}

fn register_new() {
	let unit = Subject { in_service_at: now(), ..piece("H100") };
	Units::mutate(|units| units.insert(0, unit));
}

fn now() -> u64 {
	Timestamp::get() / 1_000
}

fn strike() -> StruckPrices<PriceList> {
	<Appraisal as StrikePrices>::strike()
}

fn struck(prices: &PriceList, at: u64) -> Option<StruckValue> {
	Appraisal::struck_value(0, prices, at)
}

#[test]
fn keeps_its_prices_whatever_comes_after() {
	run(|| {
		feed_price(25_000);
		register_new();
		let (at, StruckPrices { prices, are_firm }) = (now(), strike());
		assert!(are_firm);
		let value = StruckValue { value: 25_000 * DOLLAR, as_of: at, is_firm: true };
		assert_eq!(struck(&prices, at), Some(value));

		wait(10);
		feed_price(26_000);
		let halved = ModelParams { depreciation: Perbill::from_percent(90), ..model_params() };
		assert_ok!(Appraisal::set_model(RuntimeOrigin::root(), model("H100"), Some(halved)));
		assert_eq!(struck(&prices, at), Some(value));
		// The age of the unit is that at the strike.
		let year = 31_536_000;
		assert_eq!(struck(&prices, at + year).map(|value| value.value), Some(18_750 * DOLLAR));
	});
}

#[test]
fn counts_the_lower_of_accepted_and_held() {
	for (jump, counted) in [(10_000, 10_000), (60_000, 25_000)] {
		run(|| {
			feed_price(25_000);
			register_new();
			wait(1_000);
			feed_price(jump);
			let StruckPrices { prices, are_firm } = strike();
			assert!(!are_firm, "a value is held");
			let value = struck(&prices, now()).unwrap();
			assert!(!value.is_firm);
			assert!(value.value.abs_diff(counted * DOLLAR) < DOLLAR);
			// The accepted value stands.
			assert!(Appraisal::last_good(0).unwrap().value.abs_diff(25_000 * DOLLAR) < DOLLAR);
		});
	}
}

#[test]
fn counts_a_stale_price_and_names_its_age() {
	run(|| {
		feed_price(25_000);
		register_new();
		let fed_at = now();
		wait(Appraisal::params().max_age);
		assert!(strike().are_firm);
		wait(1);
		let StruckPrices { prices, are_firm } = strike();
		assert!(!are_firm);
		let value = struck(&prices, now()).unwrap();
		assert_eq!((value.as_of, value.is_firm), (fed_at, false));
	});
}

/// What was never priced stops no strike, and has no value in it.
#[test]
fn leaves_out_what_has_no_price() {
	run(|| {
		register_new();
		let StruckPrices { prices, are_firm } = strike();
		assert!(are_firm);
		assert_eq!((prices.len(), struck(&prices, now())), (0, None));
		feed_price(25_000);
		assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
		// The price alone, while no hourly rate was accepted.
		let StruckPrices { prices, are_firm } = strike();
		assert!(are_firm && struck(&prices, now()).is_some());
		Units::set(Default::default());
		assert_eq!(struck(&prices, now()), None);
	});
}

#[test]
fn counts_the_lower_of_cost_and_income() {
	run(|| {
		feed_price(25_000);
		register_new();
		assert_ok!(Appraisal::set_sources(RuntimeOrigin::root(), hourly("H100"), sources()));
		wait(1);
		feed(1, hourly("H100"), FixedU128::from_rational(1, 10));
		feed(2, hourly("H100"), FixedU128::from_rational(1, 10));
		let StruckPrices { prices, .. } = strike();
		let value = struck(&prices, now()).unwrap().value;
		assert_eq!(Ok(value), Appraisal::appraise(0).map(|appraisal| appraisal.value));
		assert!(value < 5_000 * DOLLAR);
	});
}
