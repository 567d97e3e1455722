//! Small steps of a value: from where they are measured, and how far they take it.

use frame_support::assert_ok;
use sp_runtime::FixedU128;

use crate::{mock::*, Anchor, Feeds};

/// All three appraisers feed the price, so many seconds later.
fn fed(seconds: u64, value: FixedU128) {
	wait(seconds);
	(1..=3).for_each(|appraiser| feed(appraiser, price("H100"), value));
}

fn accepted() -> FixedU128 {
	Feeds::<Test>::get(price("H100")).unwrap().accepted.expect("a value was accepted").value
}

fn held() -> Option<FixedU128> {
	Feeds::<Test>::get(price("H100")).unwrap().held.map(|held| held.value)
}

fn anchor() -> Option<Anchor> {
	Feeds::<Test>::get(price("H100")).unwrap().anchor
}

#[test]
fn steps_do_not_add_up_within_an_interval() {
	for [first, second] in [[120, 130], [80, 70]] {
		run(|| {
			fed(6, usd(100));
			fed(6, usd(first));
			assert_eq!((accepted(), held()), (usd(first), None));
			// Near what is accepted, and not near what was when the interval began.
			fed(6, usd(second));
			assert_eq!((accepted(), held()), (usd(first), Some(usd(second))));
		});
	}
}

#[test]
fn steps_go_on_once_the_interval_is_over() {
	run(|| {
		fed(6, usd(100));
		fed(6, usd(120));
		assert_eq!(anchor(), Some(Anchor { value: usd(100), since: START + 6 }));
		fed(23, usd(130));
		assert_eq!((accepted(), held()), (usd(120), Some(usd(130))));
		fed(1, usd(130));
		assert_eq!((accepted(), held()), (usd(130), None));
		assert_eq!(anchor(), Some(Anchor { value: usd(120), since: START + 36 }));
	});
}

#[test]
fn a_value_moves_by_one_step_an_interval_whatever_is_fed() {
	for up in [true, false] {
		run(|| {
			fed(6, usd(1_000_000));
			let begin = Timestamp::get() / 1_000;
			for _ in 0..100 {
				// As far as is accepted, by all of them, in every block.
				let furthest = |value: FixedU128| {
					let step = FixedU128::from_inner(value.into_inner() / 4);
					if up {
						value + step
					} else {
						value - step
					}
				};
				wait(6);
				let from = anchor().map_or(accepted(), |anchor| {
					let is_over = Timestamp::get() / 1_000 - anchor.since >= 30;
					if is_over {
						accepted()
					} else {
						anchor.value
					}
				});
				(1..=3).for_each(|appraiser| feed(appraiser, price("H100"), furthest(from)));
				assert_eq!(held(), None);
				let intervals = (Timestamp::get() / 1_000 - begin) / 30 + 1;
				let bound = (0..intervals).fold(usd(1_000_000), |value, _| furthest(value));
				let value = accepted();
				assert!(if up { value <= bound } else { value >= bound }, "{value:?}, {bound:?}");
			}
		});
	}
}

#[test]
fn a_value_is_kept_by_nobody_where_it_is() {
	run(|| {
		fed(6, usd(100));
		let mut value = usd(100);
		for _ in 0..20 {
			// A liar's number in every block between does not put the end of an interval off.
			for _ in 0..4 {
				wait(6);
				feed(3, price("H100"), usd(1));
			}
			value = value * FixedU128::from_rational(6, 5);
			fed(6, value);
			assert_eq!((accepted(), held()), (value, None));
		}
	});
}

#[test]
fn what_was_vouched_for_is_where_steps_are_measured_from() {
	let jumps: [fn(); 2] = [
		// Three rounds confirm it.
		|| (0..3).for_each(|_| fed(15, usd(50))),
		// Governance accepts it.
		|| {
			fed(6, usd(50));
			assert_ok!(Appraisal::accept_value(RuntimeOrigin::root(), price("H100")));
		},
	];
	for jump in jumps {
		run(|| {
			fed(6, usd(100));
			fed(6, usd(100));
			jump();
			assert_eq!((accepted(), held()), (usd(50), None));
			fed(6, usd(60));
			assert_eq!((accepted(), held()), (usd(60), None));
			// Near what was accepted before the jump.
			fed(6, usd(100));
			assert_eq!((accepted(), held()), (usd(60), Some(usd(100))));
		});
	}
}

#[test]
fn steps_are_taken_by_fresh_medians_alone() {
	run(|| {
		fed(6, usd(100));
		fed(6, usd(120));
		fed(6, usd(130));
		// The interval is over, but too few numbers are fresh for another median: the one held before is not judged again.
		wait(100);
		feed(1, price("H100"), usd(130));
		assert_eq!((accepted(), held()), (usd(120), Some(usd(130))));
		feed(2, price("H100"), usd(130));
		assert_eq!((accepted(), held()), (usd(130), None));
	});
}
