use frame_support::assert_ok;
use sp_runtime::{traits::Zero, BoundedVec, FixedU128};

use crate::{mock::*, Event, Feeds, Parameters, Quote};

/// What the oracle has come to.
fn median() -> Option<Quote> {
	let found = pallet_oracle::Values::<Test>::get(price("H100"))?;
	Some(Quote { value: found.value, as_of: found.timestamp })
}

fn quote(dollars: u32, as_of: u64) -> Option<Quote> {
	Some(Quote { value: usd(dollars), as_of })
}

#[test]
fn needs_the_minimum_of_appraisers() {
	run(|| {
		wait(1);
		feed(1, price("H100"), usd(100));
		assert_eq!(median(), None);
		feed(2, price("H100"), usd(90));
		assert_eq!(median(), quote(90, START + 1));
		assert_eq!(Feeds::<Test>::get(price("H100")).unwrap().accepted, median());
		let event = Event::ValueAccepted { feed: price("H100"), value: usd(90), as_of: START + 1 };
		System::assert_has_event(event.into());
	});
}

#[test]
fn is_the_lower_one_of_two_and_the_middle_one_of_three() {
	run(|| {
		wait(1);
		feed(1, price("H100"), usd(300));
		feed(2, price("H100"), usd(100));
		assert_eq!(median(), quote(100, START + 1));
		feed(3, price("H100"), usd(200));
		assert_eq!(median(), quote(200, START + 1));
	});
}

#[test]
fn is_stamped_with_the_oldest_number() {
	run(|| {
		wait(1);
		feed(1, price("H100"), usd(100));
		wait(40);
		feed(2, price("H100"), usd(100));
		assert_eq!(median(), quote(100, START + 1));
		wait(40);
		feed(1, price("H100"), usd(100));
		assert_eq!(median(), quote(100, START + 41));
	});
}

#[test]
fn leaves_out_what_has_expired_to_the_second() {
	run(|| {
		wait(1);
		feed(1, price("H100"), usd(100));
		feed(2, price("H100"), usd(100));
		wait(99);
		feed(3, price("H100"), usd(50));
		assert_eq!(median(), quote(100, START + 1), "99 seconds old: both still count");
		wait(1);
		feed(3, price("H100"), usd(40));
		assert_eq!(median(), quote(100, START + 1), "one number is left: the old value stays");
		feed(1, price("H100"), usd(60));
		assert_eq!(median(), quote(40, START + 101));
	});
}

#[test]
fn is_immune_to_one_liar_of_three() {
	run(|| {
		for lie in [FixedU128::from_inner(1), FixedU128::from_inner(u128::MAX)] {
			wait(10);
			feed(1, price("H100"), usd(101));
			feed(2, price("H100"), lie);
			feed(3, price("H100"), usd(99));
			let value = median().unwrap().value;
			assert!((usd(99)..=usd(101)).contains(&value), "{value:?}");
		}
	});
}

#[test]
fn never_counts_zero() {
	run(|| {
		wait(1);
		feed(1, price("H100"), FixedU128::zero());
		feed(2, price("H100"), usd(100));
		assert_eq!(median(), None);
		feed(3, price("H100"), usd(200));
		assert_eq!(median(), quote(100, START + 1));
	});
}

#[test]
fn does_not_count_what_was_fed_before_the_registration() {
	run(|| {
		assert_ok!(Appraisal::set_model(RuntimeOrigin::root(), model("L40S"), Some(quarter())));
		// At the second of the registration: no number can be newer than a feed that may have been registered anew.
		feed(1, price("L40S"), usd(100));
		feed(2, price("L40S"), usd(100));
		assert_eq!(Feeds::<Test>::get(price("L40S")).unwrap().accepted, None);
	});
}

#[test]
fn of_an_unregistered_feed_is_nothing() {
	run(|| {
		wait(1);
		feed(1, price("L40S"), usd(100));
		feed(2, price("L40S"), usd(100));
		assert_eq!(pallet_oracle::Values::<Test>::get(price("L40S")), None);
		assert!(!Feeds::<Test>::contains_key(price("L40S")));
	});
}

#[test]
fn with_root_as_one_voter_more_still_needs_the_minimum() {
	run(|| {
		let params = Parameters { minimum_count: 3, ..PARAMS() };
		assert_ok!(Appraisal::set_params(RuntimeOrigin::root(), params));
		wait(1);
		feed(1, price("H100"), usd(100));
		feed(2, price("H100"), usd(110));
		assert_eq!(median(), None);
		let values = BoundedVec::truncate_from(vec![(price("H100"), usd(120))]);
		assert_ok!(Oracle::feed_values(RuntimeOrigin::root(), values));
		assert_eq!(median(), quote(110, START + 1));
	});
}
