//! Rent arrives.

use frame_support::{assert_noop, assert_ok, hypothetically};
use infrafi_finance::units::Usdai;

use super::*;
use crate::{BreachReason, Error, Event};

/// The borrower and the lenders do nothing for a year. Rent of 1.2 instalments a window pays all.
#[test]
fn pays_a_loan_to_its_end() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		let (before, lender) = (balance(&BORROWER), balance(&CURATOR));
		let all: Balance =
			Lending::schedule(id).iter().map(|line| line.principal.0 + line.interest.0).sum();
		let mut rents = 0;
		for n in 1..=12 {
			assert!(is_live(id), "{n}");
			month(n);
			rents = lease(0).paid;
			if n < 12 {
				value();
				assert_eq!(Lending::health(id).unwrap().past_due, 0, "{n}");
			}
		}
		classify(id);
		assert!(!is_live(id), "the last deadline is paid");
		assert!(!events().iter().any(|event| matches!(event, Event::Repaid { .. })));
		assert!(CashWindows::<Test>::get(id).is_none());
		assert_eq!(lease(0).recognised_for, None);
		// What the lenders did not get is the borrower's, and nothing else is.
		let paid = rents + target_of_draw() - (balance(&BORROWER) - before);
		assert!(paid.abs_diff(all) <= 40 * ONE, "{paid} of {all}");
		assert!(balance(&CURATOR) > lender + 150_000 * ONE);
	});
}

/// An instalment, which is withheld at the draw.
fn target_of_draw() -> Balance {
	events()
		.iter()
		.find_map(|event| match event {
			Event::Drawn { reserve, .. } => Some(*reserve),
			_ => None,
		})
		.expect("a loan was drawn")
}

#[test]
fn divides_rent_between_the_borrower_and_the_account() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		let (held_before, before) = (held(id), balance(&BORROWER));
		pass(10 * DAY);
		let due = rent_due(0);
		rent(0);
		let opex = due * 40 / 100;
		assert_eq!(balance(&BORROWER) - before, opex);
		assert_eq!(held(id) - held_before, due - opex);
		let retained = due - opex;
		let event = Event::RentReceived { loan: id, lease: lease(0).id, opex, retained };
		assert!(events().contains(&event));
		let CashFlows { rent, opex: paid_out, .. } = flows(id);
		assert_eq!((rent.0, paid_out.0), (due, opex));
	});
}

#[test]
fn defers_what_the_borrower_cannot_be_paid() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		pass(DAY);
		block(&BORROWER);
		let opex = rent_due(0) * 40 / 100;
		rent(0);
		assert_eq!(Lending::unclaimed(BORROWER), opex);
		assert_eq!(flows(id).opex.0, opex);
		thaw(&BORROWER);
	});
}

#[test]
fn refuses_a_lessee_that_cannot_pay() {
	new_test_ext().execute_with(|| {
		leased(120);
		pass(DAY);
		freeze(&LESSEE);
		let due = rent_due(0);
		assert_noop!(try_rent(0, &LESSEE, due), Error::<Test>::AccountFrozen);
		// Any other account pays.
		assert_ok!(try_rent(0, &STRANGER, due));
		assert_eq!(rent_due(0), 0);
	});
}

/// Three windows are missed, and the account is empty. Rent pays what is past due at once, and late
/// interest with it.
#[test]
fn pays_at_once_what_is_past_due() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		pass(65 * DAY);
		classify(id);
		assert_eq!(held(id), 0, "the first deadline was paid out of the reserve");
		let quoted = quote(id);
		assert!(quoted.past_due > Usdai(0) && quoted.late > Usdai(0));
		let due = rent_due(0);
		rent(0);
		let retained = due - due * 40 / 100;
		assert!(retained > quoted.past_due.0);
		assert_eq!(held(id), retained - quoted.past_due.0);
		assert_eq!(quote(id).past_due, Usdai(0));
		assert_eq!(record(id).debt.late_paid, quoted.late);
	});
}

/// R-C: beyond grace all rent is for the lenders, and so it is once a breach is final.
#[test]
fn pays_no_operating_expenses_to_a_borrower_in_default() {
	new_test_ext().execute_with(|| {
		let id = leased(20);
		pass(60 * DAY);
		let part = rent_due(0) / 4;
		let opex = |amount| {
			let before = balance(&BORROWER);
			try_rent(0, &LESSEE, amount).unwrap();
			balance(&BORROWER) - before
		};
		assert_eq!(opex(part), part * 40 / 100);
		// The second deadline is missed, and its grace lasts ten days.
		pass(10 * DAY);
		assert!(Lending::health(id).unwrap().past_due > 0);
		assert_eq!(opex(part), part * 40 / 100);
		pass(1);
		assert_eq!(opex(part), 0);
	});
	new_test_ext().execute_with(|| {
		let id = leased(120);
		Lending::declare_breach(signed(COMMITTEE), id, BreachReason::Covenant).unwrap();
		pass(14 * DAY);
		let before = balance(&BORROWER);
		hypothetically!({
			rent(0);
			assert!(balance(&BORROWER) > before);
		});
		pass(1);
		rent(0);
		assert_eq!(balance(&BORROWER), before, "the cure time is over");
		assert_eq!(flows(id).opex, Usdai(0));
	});
}

#[test]
fn of_a_loan_without_an_account_is_the_borrowers() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, hourly(120), 365);
		let id = drawn(plain());
		pass(40 * DAY);
		let (before, record_before) = (balance(&BORROWER), record(id));
		let due = rent_due(0);
		rent(0);
		assert_eq!(balance(&BORROWER) - before, due);
		assert_eq!(record(id), record_before, "it is not looked at");
		assert!(CashWindows::<Test>::get(id).is_none());
		assert!(!events().iter().any(|event| matches!(event, Event::RentReceived { .. })));
	});
}

#[test]
fn of_a_free_unit_is_the_owners() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, 100, 365);
		pass(DAY);
		let before = balance(&BORROWER);
		rent(0);
		assert_eq!(balance(&BORROWER) - before, 2_400 * ONE);
		pass(DAY);
		block(&BORROWER);
		rent(0);
		assert_eq!(Lending::unclaimed(BORROWER), 2_400 * ONE);
		thaw(&BORROWER);
		change_unit(0, |unit| unit.owner = OTHER_BORROWER);
		pass(DAY);
		let before = balance(&OTHER_BORROWER);
		rent(0);
		assert_eq!(balance(&OTHER_BORROWER) - before, 2_400 * ONE);
	});
}

/// Rent of a lease on which no lender counts is a top-up: no operating expenses, no coverage, and
/// no sweep in its window.
#[test]
fn of_a_lease_that_is_not_recognised_is_a_top_up() {
	new_test_ext().execute_with(|| {
		let id = drawn(with_cash());
		let_unit(0, LESSEE, hourly(120), 365);
		pass(20 * DAY);
		let (before, due) = (balance(&BORROWER), rent_due(0));
		let held_before = held(id);
		rent(0);
		assert_eq!(balance(&BORROWER), before);
		assert_eq!(held(id) - held_before, due);
		assert_eq!(account(id).account.topped_up.0, due);
		let event = Event::RentReceived { loan: id, lease: lease(0).id, opex: 0, retained: due };
		assert!(events().contains(&event));
		for n in 1..=4 {
			go_to(NOW + n * 30 * DAY);
			Lending::repay_due(signed(BORROWER), id, FUNDS).unwrap();
			pass(1);
			classify(id);
		}
		assert!(covered(id).windows.iter().all(|window| window.received == Usdai(0)));
	});
}

/// After the last deadline rent pays what is owed at once.
#[test]
fn pays_what_is_owed_after_the_maturity() {
	new_test_ext().execute_with(|| {
		let id = leased(40);
		(1..=12).for_each(month);
		pass(DAY);
		classify(id);
		let owed = quote(id).payoff.0;
		assert!(owed > 200_000 * ONE && held(id) == 0);
		// Beyond grace all of it is for the lenders.
		let due = rent_due(0);
		rent(0);
		assert_eq!(owed - quote(id).payoff.0, due);
		assert_eq!(held(id), 0);
	});
}

/// The account repays the loan as rent arrives: the rent is the borrower's.
#[test]
fn of_a_loan_that_its_account_repays_first_is_the_borrowers() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		Lending::top_up_reserve(signed(BORROWER), id, 1_100_000 * ONE).unwrap();
		go_to(NOW + 360 * DAY + 1);
		let due = rent_due(0);
		let before = balance(&BORROWER);
		rent(0);
		assert!(!is_live(id));
		assert!(balance(&BORROWER) - before >= due);
		assert_eq!(lease(0).recognised_for, None);
	});
}

/// A payment within a window neither reads nor writes the account.
#[test]
fn a_payment_within_a_window_leaves_the_account_alone() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		month(1);
		classify(id);
		let before = account(id);
		pass(DAY);
		Lending::repay_due(signed(BORROWER), id, FUNDS).unwrap();
		assert_eq!(account(id), before);
		// The next deadline closes the window, with the debt service as it opened.
		month(2);
		classify(id);
		let window = covered(id).windows[0];
		assert!(window.due.0.abs_diff(LEVEL * ONE) < ONE, "{window:?}");
	});
}
