//! When a round begins.

use frame_support::{traits::Hooks, weights::Weight};

use crate::{mock::*, rounds::Rounds, Event, LastStrike, Round, Valuation, MAX_FILL_TIME};

/// The next block, `seconds` later, up to its first call.
fn block(seconds: u64) {
	Rounds::<Test>::begin_if_due();
	pass(seconds);
}

fn idle() {
	Lending::on_idle(1, Weight::MAX);
}

/// The number of the last round, its instant, and whether it runs.
fn last() -> (u64, u64, bool) {
	let Valuation { round, at, running, .. } = Lending::valuation();
	(round, at, running)
}

/// A day that begins at a multiple of the period.
const MIDNIGHT: u64 = NOW - NOW % DAY + DAY;

#[test]
fn is_due_at_each_multiple_of_its_period() {
	new_test_ext().execute_with(|| {
		block(6);
		assert_eq!(last(), (1, NOW, true), "the multiple before the first block");
		idle();
		assert_eq!(last(), (1, NOW, false));
		go_to(MIDNIGHT - 1);
		block(1);
		assert_eq!(last().0, 1);
		// The block at midnight is seen by the next one.
		block(6);
		assert_eq!(last(), (2, MIDNIGHT, true));
		idle();
		block(6);
		assert_eq!(last().0, 2);
		// Several that are due at once are one.
		pass(3 * DAY);
		block(6);
		assert_eq!(last(), (3, MIDNIGHT + 3 * DAY + 12, true));
		let events = events();
		assert!(events.contains(&Event::ValuationStruck { round: 2, at: MIDNIGHT }));
		let completed = Event::ValuationCompleted { round: 2, at: MIDNIGHT, loans: 0 };
		assert!(events.contains(&completed));
	});
}

#[test]
fn is_due_at_the_end_of_a_window_in_which_requests_wait() {
	new_test_ext().execute_with(|| {
		value();
		go_to(NOW + 600);
		block(6);
		assert_eq!(last().0, 1);
		ClosedWindow::set(&Some(now() - 1));
		block(6);
		assert_eq!(last(), (2, NOW + 606, true));
		idle();
		// The window was closed before this strike.
		block(6);
		assert_eq!(last().0, 2);
	});
}

#[test]
fn one_runs_at_a_time() {
	new_test_ext().execute_with(|| {
		two_drawn();
		go_to(MIDNIGHT);
		block(6);
		go_to(MIDNIGHT + 2 * DAY);
		block(6);
		assert_eq!(last(), (1, MIDNIGHT, true));
		idle();
		assert_eq!(last(), (1, MIDNIGHT, false));
		block(6);
		assert_eq!(last().0, 2);
	});
}

/// Rounds that follow each other leave room for the vault.
#[test]
fn waits_for_fills_by_the_strike_before_and_no_longer_than_ten_blocks() {
	new_test_ext().execute_with(|| {
		ClosedWindow::set(&Some(NOW));
		HasCash::set(&true);
		value();
		go_to(MIDNIGHT);
		for _ in 0..MAX_FILL_TIME / 6 {
			block(6);
			assert_eq!(last().0, 1);
		}
		block(6);
		assert_eq!(last(), (2, MIDNIGHT + MAX_FILL_TIME, true));
		idle();
		// As soon as all is filled it begins.
		go_to(MIDNIGHT + DAY);
		block(6);
		HasCash::set(&false);
		block(6);
		assert_eq!(last().0, 3);
	});
}

#[test]
fn waits_for_firm_prices_and_no_longer_than_its_limit() {
	let doubts: [fn(); 2] = [
		|| change_unit(0, |unit| unit.entry = Some(1_000_000 * ONE)),
		|| change_unit(0, |unit| unit.as_of = now() - FRESH - 1),
	];
	for doubt in doubts {
		for settles in [true, false] {
			new_test_ext().execute_with(|| {
				value();
				go_to(MIDNIGHT);
				doubt();
				for _ in 0..3 {
					block(60);
					assert_eq!(last().0, 1);
				}
				if settles {
					change_unit(0, |unit| {
						unit.entry = None;
						unit.as_of = now();
					});
					block(6);
					assert_eq!(last(), (2, MIDNIGHT + 180, true));
				} else {
					pass_unappraised(DAY / 2 - 181);
					block(1);
					assert_eq!(last().0, 1);
					block(6);
					assert_eq!(last(), (2, MIDNIGHT + DAY / 2, true));
				}
			});
		}
	}
}

/// After a time without blocks it waits for prices as well: its first block has old ones.
#[test]
fn waits_from_the_block_in_which_it_is_seen() {
	new_test_ext().execute_with(|| {
		value();
		pass_unappraised(10 * DAY);
		block(6);
		assert_eq!(last().0, 1);
		change_unit(0, |unit| unit.as_of = now());
		block(6);
		assert_eq!(last().0, 2);
	});
}

/// No price could be fed while the chain stood still.
#[test]
fn waits_anew_after_a_standstill() {
	new_test_ext().execute_with(|| {
		value();
		go_to(MIDNIGHT);
		let start = |seconds| {
			Lending::on_initialize(1);
			pass_unappraised(seconds);
		};
		change_unit(0, |unit| unit.as_of = now() - FRESH - 1);
		start(6);
		assert_eq!(last().0, 1);
		start(2 * DAY);
		start(6);
		start(6);
		assert_eq!(last().0, 1);
		change_unit(0, |unit| unit.as_of = now());
		start(6);
		assert_eq!(last().0, 2);
		crate::PreviousTime::<Test>::kill();
	});
}

#[test]
fn nothing_is_begun_before_the_storage_is_ready() {
	new_test_ext().execute_with(|| {
		StorageIsReady::set(&false);
		Lending::on_initialize(1);
		assert_eq!(last().0, 0);
		StorageIsReady::set(&true);
		Lending::on_initialize(1);
		assert_eq!(last().0, 1);
		crate::PreviousTime::<Test>::kill();
	});
}

#[test]
fn its_record_is_that_of_its_strike() {
	new_test_ext().execute_with(|| {
		value();
		frame_support::hypothetically!({
			Round::<Test>::mutate(|round| round.at += 1);
			assert!(crate::try_state::check::<Test>().is_err());
		});
		LastStrike::<Test>::kill();
		assert!(crate::try_state::check::<Test>().is_err());
		value();
	});
}
