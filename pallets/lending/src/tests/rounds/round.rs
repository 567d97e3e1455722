//! What a round goes over, and what it writes.

use frame_support::{
	assert_noop, assert_ok,
	storage::unhashed,
	traits::{Get, Hooks},
	weights::{RuntimeDbWeight, Weight, WeightMeter},
};
use infrafi_finance::interest::Interest;
use infrafi_protocol::LoanBook;
use sp_core::U256;

use crate::{
	mock::*, rounds::Rounds, types::TermsOf, Error, Failing, Loans, Valuation, MAX_FILL_TIME,
};

fn idle() {
	Lending::on_idle(1, Weight::MAX);
}

/// Whether a round runs.
fn is_running() -> bool {
	Lending::valuation().running
}

/// What is written off may come back for years, and is no work for rounds.
#[test]
fn leaves_out_what_is_written_off() {
	new_test_ext().execute_with(|| {
		let [one, other] = two_drawn();
		pass(40 * DAY + 1);
		worthless(0);
		for id in [one, other] {
			assert_ok!(Lending::liquidate(signed(STRANGER), id));
		}
		value();
		assert_eq!((Lending::valuation().of, Lending::valuation().done), (2, 2));
		sold(one, 1);
		assert!(failed(one).is_written_off);
		value();
		assert_eq!((Lending::valuation().of, Lending::valuation().done), (1, 1));
	});
}

/// A loan that a round leaves out is not known to be good.
#[test]
fn a_loan_that_fails_stays_so_where_the_round_leaves_it_out() {
	new_test_ext().execute_with(|| {
		Rounds::<Test>::begin_now();
		pass(6);
		let id = drawn(plain());
		crate::due_work::fail_now::<Test>(id, "it fails".into());
		idle();
		assert!(!is_running() && Failing::<Test>::contains_key(id));
		value();
		assert!(!Failing::<Test>::contains_key(id));
	});
}

/// A loan whose valuation failed counts by the last strike as soon as it can be brought up to now.
#[test]
fn a_loan_that_could_not_be_valued_is_valued_by_the_next_look() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(1);
		RefusesLosses::set(true);
		change_unit(0, |unit| unit.value = Some(1));
		value();
		assert!(Failing::<Test>::contains_key(id));
		RefusesLosses::set(false);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert!(!Failing::<Test>::contains_key(id));
		assert_eq!(impaired(id), usd(850_000).saturating_sub(infrafi_finance::units::Usdai(1)));
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
		assert!(is_running());
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
		// The strike, the governed values and the key of the loan.
		let db: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		let reads = db.reads(3);
		let enough = one.saturating_add(reads);
		let mut narrow = WeightMeter::with_limit(enough.saturating_sub(Weight::from_parts(1, 0)));
		assert_eq!(Rounds::<Test>::work(&mut narrow, 9), 0);
		let mut room = WeightMeter::with_limit(enough);
		assert!(Rounds::<Test>::work(&mut room, 9) > 0);
		assert!(room.consumed().all_lte(enough));
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
		assert!(!is_running());
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
		assert!(!is_running());
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
