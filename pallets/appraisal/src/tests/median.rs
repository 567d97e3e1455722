use frame_support::assert_ok;
use sp_runtime::{traits::Zero, BoundedVec, FixedU128};

use crate::{mock::*, DatedValue, Event, Feeds, Parameters};

/// The median of the oracle.
fn median() -> Option<DatedValue> {
	let found = pallet_oracle::Values::<Test>::get(price("H100"))?;
	Some(DatedValue { value: found.value, as_of: found.timestamp })
}

fn dated(dollars: u32, as_of: u64) -> Option<DatedValue> {
	Some(DatedValue { value: usd(dollars), as_of })
}

#[test]
fn needs_the_minimum_of_appraisers() {
	run(|| {
		wait(1);
		feed(1, price("H100"), usd(100));
		assert_eq!(median(), None);
		feed(2, price("H100"), usd(90));
		assert_eq!(median(), dated(90, START + 1));
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
		assert_eq!(median(), dated(100, START + 1));
		feed(3, price("H100"), usd(200));
		assert_eq!(median(), dated(200, START + 1));
	});
}

#[test]
fn is_stamped_with_the_oldest_number() {
	run(|| {
		wait(1);
		feed(1, price("H100"), usd(100));
		wait(40);
		feed(2, price("H100"), usd(100));
		assert_eq!(median(), dated(100, START + 1));
		wait(40);
		feed(1, price("H100"), usd(100));
		assert_eq!(median(), dated(100, START + 41));
	});
}

#[test]
fn leaves_out_expired_numbers_to_the_second() {
	run(|| {
		wait(1);
		feed(1, price("H100"), usd(100));
		feed(2, price("H100"), usd(100));
		wait(99);
		feed(3, price("H100"), usd(50));
		assert_eq!(median(), dated(100, START + 1), "99 seconds old: both still count");
		wait(1);
		feed(3, price("H100"), usd(40));
		assert_eq!(median(), dated(100, START + 1), "one number is left: the old value stays");
		feed(1, price("H100"), usd(60));
		assert_eq!(median(), dated(40, START + 101));
	});
}

#[test]
fn resists_one_wrong_number_of_three() {
	run(|| {
		for wrong in [FixedU128::from_inner(1), FixedU128::from_inner(u128::MAX)] {
			wait(10);
			feed(1, price("H100"), usd(101));
			feed(2, price("H100"), wrong);
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
		assert_eq!(median(), dated(100, START + 1));
	});
}

#[test]
fn leaves_out_numbers_from_before_the_registration() {
	run(|| {
		assert_ok!(Appraisal::set_model(
			RuntimeOrigin::root(),
			model("L40S"),
			Some(model_params())
		));
		// Numbers of the same second do not count, because the feed may have been removed and
		// registered again within that second.
		feed(1, price("L40S"), usd(100));
		feed(2, price("L40S"), usd(100));
		assert_eq!(Feeds::<Test>::get(price("L40S")).unwrap().accepted, None);
	});
}

#[test]
fn does_not_exist_for_an_unregistered_feed() {
	run(|| {
		wait(1);
		feed(1, price("L40S"), usd(100));
		feed(2, price("L40S"), usd(100));
		assert_eq!(pallet_oracle::Values::<Test>::get(price("L40S")), None);
		assert!(!Feeds::<Test>::contains_key(price("L40S")));
	});
}

#[test]
fn needs_the_minimum_with_root_as_a_feeder_too() {
	run(|| {
		let params = Parameters { minimum_count: 3, ..PARAMS() };
		assert_ok!(Appraisal::set_params(RuntimeOrigin::root(), params));
		wait(1);
		feed(1, price("H100"), usd(100));
		feed(2, price("H100"), usd(110));
		assert_eq!(median(), None);
		let values = BoundedVec::truncate_from(vec![(price("H100"), usd(120))]);
		assert_ok!(Oracle::feed_values(RuntimeOrigin::root(), values));
		assert_eq!(median(), dated(110, START + 1));
	});
}
