//! Jumps of a value: held, confirmed, taken back.

use frame_support::assert_ok;
use infrafi_protocol::{Appraise, AppraiseError};

use crate::{mock::*, Event, Feeds, Parameters};

/// A round: each of the three appraisers feeds the price, a few seconds after the round before.
fn round(dollars: u32) {
	wait(30);
	for appraiser in 1..=3 {
		feed(appraiser, price("H100"), usd(dollars));
	}
}

/// What is accepted, and what is held after how many rounds.
fn standing() -> (u128, Option<(u128, u32)>) {
	let dollars = |value: sp_runtime::FixedU128| value.into_inner() / 10u128.pow(18);
	let feed = Feeds::<Test>::get(price("H100")).unwrap();
	let held = feed.held.map(|held| (dollars(held.value), held.rounds));
	(dollars(feed.accepted.expect("a first value was accepted").value), held)
}

#[test]
fn up_to_the_limit_are_none() {
	run(|| {
		for dollars in [100, 125, 94] {
			round(dollars);
			assert_eq!(standing(), (dollars.into(), None));
		}
	});
}

#[test]
fn beyond_the_limit_are_held_either_way() {
	for dollars in [126, 74, 1, 1_000_000] {
		run(|| {
			round(100);
			round(dollars);
			assert_eq!(standing(), (100, Some((dollars.into(), 1))));
			let event = Event::ValueHeld {
				feed: price("H100"),
				value: usd(dollars),
				// Two of three have said so: the third one's number is still the old one.
				as_of: START + 30,
				rounds: 1,
			};
			System::assert_has_event(event.into());
		});
	}
}

#[test]
fn are_accepted_once_enough_rounds_agree() {
	run(|| {
		round(100);
		round(50);
		round(55);
		assert_eq!(standing(), (100, Some((55, 2))));
		round(60);
		assert_eq!(standing(), (60, None), "the third round, and what it came to");
	});
}

#[test]
fn start_over_where_a_round_disagrees() {
	run(|| {
		round(100);
		round(50);
		round(51);
		round(30);
		assert_eq!(standing(), (100, Some((30, 1))));
		round(300);
		round(30);
		assert_eq!(standing(), (100, Some((30, 1))));
	});
}

#[test]
fn are_forgotten_once_the_value_is_back() {
	run(|| {
		round(100);
		round(50);
		round(50);
		round(90);
		assert_eq!(standing(), (90, None));
		round(50);
		assert_eq!(standing(), (90, Some((50, 1))), "counted anew");
	});
}

#[test]
fn that_are_back_at_the_very_value_are_forgotten_too() {
	run(|| {
		wait(30);
		(1..3).for_each(|appraiser| feed(appraiser, price("H100"), usd(100)));
		// Within one block's second: the oldest number stays the same all the time.
		feed(3, price("H100"), usd(100));
		wait(10);
		feed(1, price("H100"), usd(40));
		feed(2, price("H100"), usd(40));
		assert_eq!(standing(), (100, Some((40, 1))));
		wait(10);
		feed(1, price("H100"), usd(100));
		assert_eq!(standing(), (100, None));
	});
}

#[test]
fn are_not_confirmed_by_one_appraiser_who_feeds_often() {
	run(|| {
		round(100);
		wait(30);
		feed(1, price("H100"), usd(50));
		feed(2, price("H100"), usd(50));
		assert_eq!(standing(), (100, Some((50, 1))));
		for _ in 0..10 {
			wait(1);
			feed(1, price("H100"), usd(50));
			assert_eq!(standing(), (100, Some((50, 1))));
		}
	});
}

#[test]
fn count_a_round_of_those_who_fed_after_the_one_before() {
	run(|| {
		round(100);
		round(50);
		wait(30);
		feed(1, price("H100"), usd(50));
		assert_eq!(standing().1, Some((50, 1)), "the others' numbers are of the round before");
		feed(2, price("H100"), usd(50));
		assert_eq!(standing().1, Some((50, 2)), "two are enough to agree");
		feed(3, price("H100"), usd(50));
		assert_eq!(standing().1, Some((50, 2)), "he is late for the round and early for the next");
	});
}

#[test]
fn do_not_wait_for_an_appraiser_who_feeds_rarely() {
	run(|| {
		round(100);
		for rounds in 1..3 {
			wait(30);
			feed(1, price("H100"), usd(50));
			feed(2, price("H100"), usd(50));
			assert_eq!(standing(), (100, Some((50, rounds))));
		}
		wait(30);
		feed(1, price("H100"), usd(50));
		feed(2, price("H100"), usd(50));
		assert_eq!(
			standing(),
			(50, None),
			"though the third one's number of the start is fresh still"
		);
	});
}

#[test]
fn count_a_round_in_half_an_interval_at_most() {
	run(|| {
		round(100);
		round(50);
		let begun = Timestamp::get() / 1_000;
		for _ in 0..29 {
			wait(1);
			(1..=3).for_each(|appraiser| feed(appraiser, price("H100"), usd(50)));
			let rounds = if Timestamp::get() / 1_000 < begun + 15 { 1 } else { 2 };
			assert_eq!(standing(), (100, Some((50, rounds))));
		}
		wait(1);
		(1..=3).for_each(|appraiser| feed(appraiser, price("H100"), usd(50)));
		assert_eq!(standing(), (50, None));
	});
}

#[test]
fn count_no_round_whose_own_numbers_say_something_else() {
	run(|| {
		round(100);
		round(50);
		wait(30);
		feed(1, price("H100"), usd(1));
		feed(2, price("H100"), usd(50));
		assert_eq!(standing(), (100, Some((50, 1))), "1 is the lower one of both");
		feed(3, price("H100"), usd(50));
		assert_eq!(standing(), (100, Some((50, 2))));
	});
}

#[test]
fn are_about_the_value_that_began_them() {
	run(|| {
		round(100);
		round(50);
		round(40);
		assert_eq!(standing(), (100, Some((40, 2))));
		// Near 40, and not near 50: this is another fall.
		round(34);
		assert_eq!(standing(), (100, Some((34, 1))));
	});
}

#[test]
fn are_told_when_they_change_and_not_again() {
	run(|| {
		let told = || {
			let is_ours = |record: &frame_system::EventRecord<RuntimeEvent, _>| {
				matches!(record.event, RuntimeEvent::Appraisal(_))
			};
			let count = System::events().iter().filter(|record| is_ours(record)).count();
			System::reset_events();
			count
		};
		round(100);
		told();
		round(50);
		assert_eq!(told(), 2, "the second one makes it a jump, the third one the median newer");
		wait(1);
		feed(1, price("H100"), usd(50));
		assert_eq!(told(), 0, "the oldest number behind the median is the same");
	});
}

#[test]
fn let_the_accepted_value_go_stale_and_are_not_trusted_for_that() {
	run(|| {
		Units::mutate(|units| units.insert(0, piece("H100")));
		round(100);
		round(50);
		wait(301);
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::Stale));
		assert_eq!(Appraisal::entry_value(0), Err(AppraiseError::Stale));
		let before = Feeds::<Test>::get(price("H100"));
		feed(1, price("H100"), usd(50));
		assert_eq!(Feeds::<Test>::get(price("H100")), before, "one number is no median");
		round(50);
		assert_eq!(standing(), (100, Some((50, 1))), "rounds that confirm follow each other");
	});
}

#[test]
fn are_entered_at_the_lower_of_both() {
	run(|| {
		let in_service_at = START + 100_000;
		Units::mutate(|units| {
			units.insert(0, infrafi_protocol::Subject { in_service_at, ..piece("H100") })
		});
		let dollars = |value: u128| value / 10u128.pow(18);
		let values = || {
			[
				Appraisal::appraise(0),
				Appraisal::entry_value(0),
				<Appraisal as Appraise>::last_good(0),
			]
			.map(|value| dollars(value.unwrap().value))
		};
		round(100);
		assert_eq!(values(), [100, 100, 100]);
		round(40);
		assert_eq!(values(), [100, 40, 100]);
		round(100);
		round(400);
		assert_eq!(values(), [100, 100, 100]);
		assert_eq!(Appraisal::entry_value(0).unwrap().as_of, START + 90, "as old as the accepted");
	});
}

#[test]
fn do_not_keep_the_last_good_value_from_being_told_at_any_age() {
	run(|| {
		Units::mutate(|units| units.insert(0, piece("H100")));
		assert_eq!(<Appraisal as Appraise>::last_good(0), Err(AppraiseError::NoData));
		round(100);
		wait(1_000_000);
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::Stale));
		let good = <Appraisal as Appraise>::last_good(0).unwrap();
		assert_eq!(good.as_of, START + 30);
		assert!(good.value > 0);
	});
}

#[test]
fn of_a_model_that_is_retired_do_not_come_back() {
	run(|| {
		round(100);
		round(50);
		let set = |params| Appraisal::set_model(RuntimeOrigin::root(), model("H100"), params);
		assert_ok!(set(None));
		assert_ok!(set(Some(quarter())));
		let feed = Feeds::<Test>::get(price("H100")).unwrap();
		assert_eq!((feed.accepted, feed.held), (None, None));
		round(500);
		assert_eq!(standing(), (500, None), "the first value of a feed has nothing to be far from");
	});
}

#[test]
fn are_judged_by_the_parameters_in_force() {
	run(|| {
		round(100);
		round(50);
		let params = Parameters { confirm_rounds: 2, ..PARAMS() };
		assert_ok!(Appraisal::set_params(RuntimeOrigin::root(), params));
		round(50);
		assert_eq!(standing(), (50, None));
	});
}
