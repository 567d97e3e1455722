//! Safe mode: nothing is declared, and no cure period ends.

use frame_support::{
	assert_noop, assert_ok,
	traits::{Hooks, SafeModeNotify},
	weights::Weight,
};

use super::margin::*;
use crate::{mock::*, Error, Valuation};

#[test]
fn under_safe_mode_nothing_is_declared_and_no_cure_time_ends() {
	new_test_ext().execute_with(|| {
		let id = at_cap();
		Lending::entered();
		value_all(714_286 * ONE);
		value();
		assert!(Lending::breaches(id).is_empty());
		assert!(books().impairment.0 > 0, "the price of leavers is no declaration");
		Lending::exited();
		value();
		let (lost, until) = (books().impairment.0, Lending::margin(id).unwrap().until.unwrap());
		Lending::entered();
		go_to(until + DAY);
		assert_eq!(Lending::margin(id).unwrap().until, Some(now()));
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_noop!(liquidate(id), Error::<Test>::NotInDefault);
		assert_eq!(books().impairment.0, lost, "the lower figure does not count yet");
		// All cures are open.
		frame_support::hypothetically_ok!(Lending::add_units(
			signed(BORROWER),
			id,
			bounded(vec![1, 2])
		));
		// At its end nothing is filled until all loans count anew, by the same strike.
		let struck = Lending::valuation();
		Lending::exited();
		assert_eq!(Lending::valuation(), Valuation { running: true, done: 0, ..struck.clone() });
		assert_eq!(Lending::margin(id).unwrap().until, Some(now()), "it ends now");
		pass(1);
		Lending::on_idle(1, Weight::MAX);
		assert_eq!(Lending::valuation(), struck);
		assert!(books().impairment.0 > lost);
		assert_ok!(liquidate(id));
	});
}

/// What ended before safe mode stays ended: else an account could choose, by a look, whether the
/// higher figure counts again.
#[test]
fn a_cure_time_that_was_over_before_safe_mode_stays_over() {
	new_test_ext().execute_with(|| {
		let id = halved();
		pass(2 * DAY + 1);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		let lost = books().impairment.0;
		Lending::entered();
		pass(1);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(books().impairment.0, lost);
		assert_ok!(liquidate(id));
	});
}

#[test]
fn the_last_second_of_a_cure_time_is_within_safe_mode() {
	new_test_ext().execute_with(|| {
		let id = halved();
		pass(2 * DAY);
		Lending::entered();
		pass(DAY);
		assert_noop!(liquidate(id), Error::<Test>::NotInDefault);
	});
}

#[test]
fn a_cure_time_that_goes_on_after_safe_mode_keeps_its_end() {
	new_test_ext().execute_with(|| {
		let id = halved();
		let until = Lending::margin(id).unwrap().until;
		Lending::entered();
		assert_eq!(Lending::margin(id).unwrap().until, until);
		pass(DAY);
		Lending::exited();
		assert_eq!(Lending::margin(id).unwrap().until, until);
	});
}

#[test]
fn before_the_first_round_none_is_repeated() {
	new_test_ext().execute_with(|| {
		Lending::entered();
		Lending::exited();
		assert!(!Lending::valuation().running);
	});
}
