//! When a round begins, what it goes over, and what it writes.

use frame_support::{
	assert_noop, assert_ok,
	storage::unhashed,
	traits::Hooks,
	weights::{Weight, WeightMeter},
};
use infrafi_finance::interest::Interest;
use infrafi_protocol::LoanBook;
use sp_core::U256;

use crate::{
	mock::*, rounds::Rounds, types::TermsOf, Error, Event, Failing, LastStrike, Loans, Round,
	Valuation, MAX_FILL_TIME,
};

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

#[test]
fn counts_the_prices_of_its_beginning() {
	new_test_ext().execute_with(|| {
		let ids = two_drawn();
		pass(1);
		Rounds::<Test>::begin_now();
		pass(60);
		assert_ok!(Lending::advance_valuation(signed(STRANGER), 1));
		assert!(last().2);
		(0..2).for_each(|unit| change_unit(unit, |unit| unit.value = Some(1)));
		assert_ok!(Lending::advance_valuation(signed(STRANGER), 9));
		assert_eq!(ids.map(impaired), [usd(0); 2]);
		assert_eq!(Lending::margin(ids[0]).unwrap().valued_at, now() - 60);
	});
}

#[test]
fn advances_by_a_number_of_loans() {
	new_test_ext().execute_with(|| {
		two_drawn();
		pass(1);
		let advance = |max| Lending::advance_valuation(signed(STRANGER), max);
		assert_noop!(advance(1), Error::<Test>::NoRoundRuns);
		Rounds::<Test>::begin_now();
		let done = || {
			let Valuation { running, done, of, .. } = Lending::valuation();
			(running, done, of)
		};
		assert_ok!(advance(0));
		assert_eq!(done(), (true, 0, 2));
		assert_ok!(advance(1));
		assert_eq!(done(), (true, 1, 2));
		let status = Lending::last_strike().unwrap();
		assert!(!status.is_complete);
		let used = advance(5).unwrap().actual_weight.unwrap();
		assert_eq!(done(), (false, 2, 2));
		assert!(Lending::last_strike().unwrap().is_complete);
		// The fee is that of what was done.
		assert!(used.all_lt(crate::post_info::advance_weight::<Test>(2)));
		assert_noop!(advance(1), Error::<Test>::NoRoundRuns);
	});
}

#[test]
fn works_within_its_meter() {
	new_test_ext().execute_with(|| {
		two_drawn();
		pass(1);
		Rounds::<Test>::begin_now();
		let one = crate::post_info::value_weight::<Test>();
		let mut narrow = WeightMeter::with_limit(one.saturating_sub(Weight::from_parts(1, 0)));
		assert_eq!(Rounds::<Test>::work(&mut narrow, 9), 0);
		let mut room = WeightMeter::with_limit(one.saturating_mul(2));
		assert!(Rounds::<Test>::work(&mut room, 9) > 0);
		assert!(room.consumed().all_lte(one.saturating_mul(2)));
	});
}

#[test]
fn writes_nothing_of_a_loan_of_which_nothing_changes() {
	new_test_ext().execute_with(|| {
		let ids = two_drawn();
		change_unit(1, |unit| unit.value = Some(1_000_000 * ONE));
		pass(DAY);
		let stored = |id| unhashed::get_raw(&Loans::<Test>::hashed_key_for(id)).unwrap();
		let before = ids.map(stored);
		value();
		assert_eq!(stored(ids[0]), before[0], "a healthy loan is read");
		assert_ne!(stored(ids[1]), before[1], "figures that may matter are kept");
		// By the same prices they are not written again.
		let before = ids.map(stored);
		pass(DAY);
		value();
		assert_eq!(ids.map(stored), before);
	});
}

#[test]
fn leaves_out_a_loan_that_was_drawn_after_its_strike() {
	new_test_ext().execute_with(|| {
		Rounds::<Test>::begin_now();
		pass(6);
		let id = drawn(plain());
		change_unit(0, |unit| unit.value = Some(1));
		idle();
		assert!(!last().2);
		assert_eq!((record(id).counted, impaired(id)), (None, usd(0)));
		value();
		assert_eq!(impaired(id), usd(850_000).saturating_sub(infrafi_finance::units::Usdai(1)));
	});
}

/// A live loan that is seized while the round runs is met among the seized ones.
#[test]
fn goes_over_the_live_loans_and_then_over_the_seized_ones() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.max_per_borrower = u128::MAX);
		let ids: Vec<_> = (0..4)
			.map(|unit| {
				put_unit(unit, BORROWER, 2_000_000 * ONE);
				drawn(TermsOf::<Test> { units: bounded(vec![unit]), ..plain() })
			})
			.collect();
		value();
		pass(40 * DAY + 1);
		(0..4).for_each(|unit| change_unit(unit, |unit| unit.value = Some(100_000 * ONE)));
		Rounds::<Test>::begin_now();
		for (number, id) in ids.iter().enumerate() {
			assert_ok!(Lending::liquidate(signed(STRANGER), *id));
			if number < 2 {
				assert_ok!(Lending::advance_valuation(signed(STRANGER), 1));
			}
		}
		idle();
		assert!(!last().2);
		// 80 % of 100,000, less 2 % and 1,000: 77,400.
		assert!(ids.iter().all(|id| failed(*id).impairment.value == usd(772_600)));
	});
}

#[test]
fn a_loan_that_cannot_be_valued_is_counted_and_does_not_stop_it() {
	new_test_ext().execute_with(|| {
		let [one, other] = two_drawn();
		pass(1);
		let broken = |id, claim| {
			Loans::<Test>::mutate(id, |record| {
				core::mem::replace(&mut record.as_mut().unwrap().debt.claims[0], claim)
			})
		};
		let was = broken(one, Interest(U256::MAX));
		(0..2).for_each(|unit| change_unit(unit, |unit| unit.value = Some(1)));
		value();
		assert!(Failing::<Test>::contains_key(one) && !Failing::<Test>::contains_key(other));
		assert!(impaired(other) > usd(0));
		// Nothing is filled meanwhile.
		assert!(!Lending::classify_due(&mut WeightMeter::new()));
		broken(one, was);
		pass(6);
		value();
		assert!(!Failing::<Test>::contains_key(one));
		assert!(impaired(one) > usd(0));
		assert!(Lending::classify_due(&mut WeightMeter::new()));
	});
}

#[test]
fn an_old_strike_closes_redemptions_below_par() {
	new_test_ext().execute_with(|| {
		assert!(!Lending::is_current(), "there was none yet");
		value();
		// Two periods, the time for which a round may wait, and ten blocks.
		pass(2 * DAY + DAY / 2 + MAX_FILL_TIME);
		assert!(Lending::is_current());
		pass(1);
		assert!(!Lending::is_current());
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
