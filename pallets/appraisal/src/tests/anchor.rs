//! Invariant 11: the anchor from which the steps of a value are measured, and their maximum sum.

use frame_support::assert_ok;
use sp_runtime::FixedU128;

use crate::{mock::*, Anchor, Feeds};

/// All three appraisers feed the price, `seconds` later.
fn feed_later(seconds: u64, value: FixedU128) {
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
			feed_later(6, usd(100));
			feed_later(6, usd(first));
			assert_eq!((accepted(), held()), (usd(first), None));
			// Near the accepted value, but not near the anchor.
			feed_later(6, usd(second));
			assert_eq!((accepted(), held()), (usd(first), Some(usd(second))));
		});
	}
}

#[test]
fn steps_continue_after_the_interval() {
	run(|| {
		feed_later(6, usd(100));
		feed_later(6, usd(120));
		assert_eq!(anchor(), Some(Anchor { value: usd(100), since: START + 6 }));
		feed_later(23, usd(130));
		assert_eq!((accepted(), held()), (usd(120), Some(usd(130))));
		feed_later(1, usd(130));
		assert_eq!((accepted(), held()), (usd(130), None));
		assert_eq!(anchor(), Some(Anchor { value: usd(120), since: START + 36 }));
	});
}

#[test]
fn a_value_moves_by_at_most_one_step_per_interval() {
	for up in [true, false] {
		run(|| {
			feed_later(6, usd(1_000_000));
			let begin = Timestamp::get() / 1_000;
			for _ in 0..100 {
				// All appraisers feed the furthest acceptable value in every block.
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
fn no_appraiser_can_freeze_a_value() {
	run(|| {
		feed_later(6, usd(100));
		let mut value = usd(100);
		for _ in 0..20 {
			// Wrong numbers of one appraiser in every block do not delay the end of an interval.
			for _ in 0..4 {
				wait(6);
				feed(3, price("H100"), usd(1));
			}
			value = value * FixedU128::from_rational(6, 5);
			feed_later(6, value);
			assert_eq!((accepted(), held()), (value, None));
		}
	});
}

#[test]
fn a_confirmed_value_is_the_next_anchor() {
	let jumps: [fn(); 2] = [
		// Three rounds confirm it.
		|| (0..3).for_each(|_| feed_later(15, usd(50))),
		// Governance accepts it.
		|| {
			feed_later(6, usd(50));
			assert_ok!(Appraisal::accept_value(RuntimeOrigin::root(), price("H100")));
		},
	];
	for jump in jumps {
		run(|| {
			feed_later(6, usd(100));
			feed_later(6, usd(100));
			jump();
			assert_eq!((accepted(), held()), (usd(50), None));
			feed_later(6, usd(60));
			assert_eq!((accepted(), held()), (usd(60), None));
			// Near the value before the jump.
			feed_later(6, usd(100));
			assert_eq!((accepted(), held()), (usd(60), Some(usd(100))));
		});
	}
}

#[test]
fn only_fresh_medians_make_steps() {
	run(|| {
		feed_later(6, usd(100));
		feed_later(6, usd(120));
		feed_later(6, usd(130));
		// The interval is over, but too few numbers are fresh for another median. The held median
		// is not compared again.
		wait(100);
		feed(1, price("H100"), usd(130));
		assert_eq!((accepted(), held()), (usd(120), Some(usd(130))));
		feed(2, price("H100"), usd(130));
		assert_eq!((accepted(), held()), (usd(130), None));
	});
}
