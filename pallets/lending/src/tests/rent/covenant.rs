//! The covenant on coverage.

use frame_support::{assert_noop, assert_ok, hypothetically, traits::SafeModeNotify};

use super::*;
use crate::{Breach, BreachReason, Error, Event};

/// Rent of 0.8 instalments a window: the account pays the rest, and has less than its target and an
/// instalment at the fourth deadline.
fn low() -> LoanId {
	let id = leased(80);
	(1..=4).for_each(month);
	id
}

fn breach(id: LoanId) -> Option<Breach> {
	let breaches = Lending::breaches(id);
	breaches.into_iter().find(|breach| breach.reason == BreachReason::CoverageLow)
}

#[test]
fn is_declared_at_the_deadline() {
	new_test_ext().execute_with(|| {
		let id = low();
		assert_eq!(breach(id), None);
		classify(id);
		assert_eq!(in_percent(covered(id).trailing), 80);
		let breach = breach(id).expect("it is declared");
		let cure_until = now() + 14 * DAY;
		assert_eq!((breach.declared_at, breach.cure_until), (now(), cure_until));
		let reason = BreachReason::CoverageLow;
		assert!(events().contains(&Event::BreachDeclared { loan: id, reason, cure_until }));
		// What leavers are paid follows the deadline, whatever account looks.
		assert_eq!(record(id).doubtful_after, Some(NOW + 134 * DAY));
	});
}

#[test]
fn is_declared_by_a_round_as_well() {
	new_test_ext().execute_with(|| {
		let id = low();
		value();
		assert!(breach(id).is_some());
		assert_eq!(record(id).doubtful_after, Some(NOW + 134 * DAY));
	});
	// Under safe mode nothing is declared, so that the next round does it.
	new_test_ext().execute_with(|| {
		let id = low();
		Lending::entered();
		classify(id);
		assert_eq!(breach(id), None);
		Lending::exited();
		pass(DAY);
		value();
		assert!(breach(id).is_some());
	});
}

#[test]
fn is_declared_by_no_account() {
	new_test_ext().execute_with(|| {
		let id = low();
		let reason = BreachReason::CoverageLow;
		assert_noop!(
			Lending::declare_breach(signed(STRANGER), id, reason),
			Error::<Test>::DeclaredByRounds
		);
	});
}

/// Of a loan above the floor, and of one whose account has enough, nothing is declared.
#[test]
fn needs_both_conditions() {
	new_test_ext().execute_with(|| {
		let id = leased(101);
		(1..=4).for_each(month);
		value();
		assert_eq!(breach(id), None, "above the floor");
	});
	new_test_ext().execute_with(|| {
		let id = leased(80);
		Lending::top_up_reserve(signed(STRANGER), id, 200_000 * ONE).unwrap();
		(1..=4).for_each(month);
		value();
		assert_eq!(in_percent(covered(id).trailing), 80);
		assert_eq!(breach(id), None, "the account has the target and an instalment");
	});
}

#[test]
fn is_cured_by_money_or_by_rent() {
	new_test_ext().execute_with(|| {
		let id = low();
		classify(id);
		assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::NothingCured);
		hypothetically!({
			let missing = 2 * LEVEL * ONE - held(id);
			assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, missing));
			assert_ok!(Lending::cure(signed(STRANGER), id));
			assert_eq!(breach(id), None);
		});
		hypothetically!({
			let missing = 2 * LEVEL * ONE - held(id);
			assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, missing));
			value();
			assert_eq!(breach(id), None, "a round sees it too");
		});
	});
}

#[test]
fn that_is_not_cured_seizes_the_loan() {
	new_test_ext().execute_with(|| {
		let id = low();
		classify(id);
		pass(14 * DAY);
		let seize = || Lending::liquidate(signed(STRANGER), id);
		assert_noop!(seize(), Error::<Test>::NotInDefault);
		pass(1);
		hypothetically!({
			// Judged anew: the account has enough again.
			let missing = 2 * LEVEL * ONE - held(id);
			assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, missing));
			assert_noop!(seize(), Error::<Test>::NotInDefault);
		});
		assert_ok!(seize());
		assert!(is_failed(id));
		assert!(CashWindows::<Test>::get(id).is_none());
	});
}

/// Past the cure period the lower figure of the units counts.
#[test]
fn makes_the_units_doubtful() {
	new_test_ext().execute_with(|| {
		let id = low();
		change_unit(0, |unit| unit.value = Some(900_000 * ONE));
		value();
		assert_eq!(impaired(id), usdai(0));
		go_to(NOW + 134 * DAY);
		classify(id);
		assert_eq!(impaired(id), usdai(0));
		pass(1);
		let due_at = record(id).due_at.unwrap();
		assert!(due_at <= now(), "the index knows");
		change_unit(0, |unit| unit.value = Some(700_000 * ONE));
		value();
		assert!(impaired(id) > usdai(0));
	});
}

/// Two deadlines pass without a look. The coverage was too low at the first one: an account that
/// looks between them finds the same for leavers as one that looks after both.
#[test]
fn counts_from_the_first_deadline_that_found_it() {
	let history = |looks: bool| {
		let mut found = None;
		new_test_ext().execute_with(|| {
			let id = leased(80);
			(1..=3).for_each(month);
			for deadline in [120, 150] {
				go_to(NOW + deadline * DAY + 1);
				if looks {
					classify(id);
				}
			}
			classify(id);
			found = Some((Lending::breaches(id).len(), record(id).doubtful_after));
		});
		found
	};
	assert_eq!(history(true), history(false));
	assert_eq!(history(true), Some((1, Some(NOW + 134 * DAY))));
}
