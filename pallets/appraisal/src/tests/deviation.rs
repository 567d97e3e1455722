//! Jumps of a value: held, confirmed, or dropped.

use frame_support::assert_ok;
use infrafi_protocol::{Appraise, AppraiseError};

use crate::{mock::*, Event, Feeds, Parameters};

/// A round: each of the three appraisers feeds the price, 30 seconds after the last round.
fn round(dollars: u32) {
	wait(30);
	for appraiser in 1..=3 {
		feed(appraiser, price("H100"), usd(dollars));
	}
}

/// The accepted value, and the held value with its rounds, in dollars.
fn state() -> (u128, Option<(u128, u32)>) {
	let dollars = |value: sp_runtime::FixedU128| value.into_inner() / 10u128.pow(18);
	let feed = Feeds::<Test>::get(price("H100")).unwrap();
	let held = feed.held.map(|held| (dollars(held.value), held.rounds));
	(dollars(feed.accepted.expect("a first value was accepted").value), held)
}

#[test]
fn up_to_the_limit_are_accepted() {
	run(|| {
		for dollars in [100, 125, 94] {
			round(dollars);
			assert_eq!(state(), (dollars.into(), None));
		}
	});
}

#[test]
fn beyond_the_limit_are_held_in_both_directions() {
	for dollars in [126, 74, 1, 1_000_000] {
		run(|| {
			round(100);
			round(dollars);
			assert_eq!(state(), (100, Some((dollars.into(), 1))));
			let event = Event::ValueHeld {
				feed: price("H100"),
				value: usd(dollars),
				// The median changed with the second of three numbers. The third is the old one.
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
		assert_eq!(state(), (100, Some((55, 2))));
		round(60);
		assert_eq!(state(), (60, None), "the median of the third round");
	});
}

#[test]
fn are_told_and_repetitions_are_not() {
	run(|| {
		let told = || {
			let is_accepted =
				|event| matches!(event, RuntimeEvent::Appraisal(Event::ValueAccepted { .. }));
			System::events().into_iter().filter(|record| is_accepted(record.event.clone())).count()
		};
		let as_of = || Feeds::<Test>::get(price("H100")).unwrap().accepted.unwrap().as_of;
		round(100);
		assert_eq!((told(), as_of()), (1, START + 30), "the first value");
		round(100);
		assert_eq!((told(), as_of()), (1, START + 60), "the same value");
		round(110);
		assert_eq!(told(), 2, "another value");
		round(50);
		round(110);
		assert_eq!((told(), state()), (3, (110, None)), "the end of a hold");
	});
}

#[test]
fn start_over_if_a_round_disagrees() {
	run(|| {
		round(100);
		round(50);
		round(51);
		round(30);
		assert_eq!(state(), (100, Some((30, 1))));
		round(300);
		round(30);
		assert_eq!(state(), (100, Some((30, 1))));
	});
}

#[test]
fn are_dropped_once_the_value_is_back() {
	run(|| {
		round(100);
		round(50);
		round(50);
		round(90);
		assert_eq!(state(), (90, None));
		round(50);
		assert_eq!(state(), (90, Some((50, 1))), "the count starts again");
	});
}

#[test]
fn are_dropped_if_the_value_returns_exactly() {
	run(|| {
		wait(30);
		(1..3).for_each(|appraiser| feed(appraiser, price("H100"), usd(100)));
		// In the same second, so that the oldest number stays the same.
		feed(3, price("H100"), usd(100));
		wait(10);
		feed(1, price("H100"), usd(40));
		feed(2, price("H100"), usd(40));
		assert_eq!(state(), (100, Some((40, 1))));
		wait(10);
		feed(1, price("H100"), usd(100));
		assert_eq!(state(), (100, None));
	});
}

#[test]
fn are_not_confirmed_by_one_appraiser_that_feeds_often() {
	run(|| {
		round(100);
		wait(30);
		feed(1, price("H100"), usd(50));
		feed(2, price("H100"), usd(50));
		assert_eq!(state(), (100, Some((50, 1))));
		for _ in 0..10 {
			wait(1);
			feed(1, price("H100"), usd(50));
			assert_eq!(state(), (100, Some((50, 1))));
		}
	});
}

#[test]
fn count_a_round_by_the_numbers_after_the_last_one() {
	run(|| {
		round(100);
		round(50);
		wait(30);
		feed(1, price("H100"), usd(50));
		assert_eq!(state().1, Some((50, 1)), "the other numbers are from the last round");
		feed(2, price("H100"), usd(50));
		assert_eq!(state().1, Some((50, 2)), "two are enough to agree");
		feed(3, price("H100"), usd(50));
		assert_eq!(state().1, Some((50, 2)), "the third number belongs to the next round");
	});
}

#[test]
fn do_not_wait_for_an_appraiser_that_feeds_rarely() {
	run(|| {
		round(100);
		for rounds in 1..3 {
			wait(30);
			feed(1, price("H100"), usd(50));
			feed(2, price("H100"), usd(50));
			assert_eq!(state(), (100, Some((50, rounds))));
		}
		wait(30);
		feed(1, price("H100"), usd(50));
		feed(2, price("H100"), usd(50));
		assert_eq!(state(), (50, None), "the old number of the third appraiser is still fresh");
	});
}

#[test]
fn count_at_most_one_round_per_half_interval() {
	run(|| {
		round(100);
		round(50);
		let start = Timestamp::get() / 1_000;
		for _ in 0..29 {
			wait(1);
			(1..=3).for_each(|appraiser| feed(appraiser, price("H100"), usd(50)));
			let rounds = if Timestamp::get() / 1_000 < start + 15 { 1 } else { 2 };
			assert_eq!(state(), (100, Some((50, rounds))));
		}
		wait(1);
		(1..=3).for_each(|appraiser| feed(appraiser, price("H100"), usd(50)));
		assert_eq!(state(), (50, None));
	});
}

#[test]
fn count_no_round_with_another_median() {
	run(|| {
		round(100);
		round(50);
		wait(30);
		feed(1, price("H100"), usd(1));
		feed(2, price("H100"), usd(50));
		assert_eq!(state(), (100, Some((50, 1))), "1 is the lower median");
		feed(3, price("H100"), usd(50));
		assert_eq!(state(), (100, Some((50, 2))));
	});
}

#[test]
fn are_measured_from_the_median_that_started_them() {
	run(|| {
		round(100);
		round(50);
		round(40);
		assert_eq!(state(), (100, Some((40, 2))));
		// Near 40, but not near 50: this is another jump.
		round(34);
		assert_eq!(state(), (100, Some((34, 1))));
	});
}

#[test]
fn emit_an_event_only_if_they_change() {
	run(|| {
		let emitted = || {
			let is_ours = |record: &frame_system::EventRecord<RuntimeEvent, _>| {
				matches!(record.event, RuntimeEvent::Appraisal(_))
			};
			let count = System::events().iter().filter(|record| is_ours(record)).count();
			System::reset_events();
			count
		};
		round(100);
		emitted();
		round(50);
		assert_eq!(emitted(), 2, "the second number makes a jump, the third a newer median");
		wait(1);
		feed(1, price("H100"), usd(50));
		assert_eq!(emitted(), 0, "the oldest number behind the median is the same");
	});
}

#[test]
fn are_held_even_if_the_accepted_value_is_stale() {
	run(|| {
		Units::mutate(|units| units.insert(0, piece("H100")));
		round(100);
		round(50);
		wait(301);
		assert_eq!(Appraisal::appraise(0), Err(AppraiseError::Stale));
		assert_eq!(Appraisal::entry_value(0), Err(AppraiseError::Stale));
		let before = Feeds::<Test>::get(price("H100"));
		feed(1, price("H100"), usd(50));
		assert_eq!(Feeds::<Test>::get(price("H100")), before, "one number makes no median");
		round(50);
		assert_eq!(state(), (100, Some((50, 1))), "a stale hold starts again");
	});
}

#[test]
fn lower_the_entry_value() {
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
		assert_eq!(
			Appraisal::entry_value(0).unwrap().as_of,
			START + 90,
			"as old as the accepted value"
		);
	});
}

#[test]
fn leave_the_last_good_value_readable_at_any_age() {
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
fn are_removed_with_their_model() {
	run(|| {
		round(100);
		round(50);
		let set = |params| Appraisal::set_model(RuntimeOrigin::root(), model("H100"), params);
		assert_ok!(set(None));
		assert_ok!(set(Some(model_params())));
		let feed = Feeds::<Test>::get(price("H100")).unwrap();
		assert_eq!((feed.accepted, feed.held), (None, None));
		round(500);
		assert_eq!(state(), (500, None), "the first value of a feed has no anchor");
	});
}

#[test]
fn follow_the_current_parameters() {
	run(|| {
		round(100);
		round(50);
		let params = Parameters { confirm_rounds: 2, ..PARAMS() };
		assert_ok!(Appraisal::set_params(RuntimeOrigin::root(), params));
		round(50);
		assert_eq!(state(), (50, None));
	});
}
