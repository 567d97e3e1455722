//! A refinance of a loan that is paid by rent.

use frame_support::assert_ok;
use infrafi_finance::units::Usdai;

use super::*;
use crate::{
	tests::live::refinance::{again, consent, refinance},
	Error, Event,
};

/// Money is trapped above the target: four windows at 1.2.
fn trapped() -> LoanId {
	let id = leased(120);
	months(1..=4);
	assert!(is_state(id, CashState::Trapped));
	assert!(held(id) > target(id) + 60_000 * ONE);
	id
}

/// The successor has the principal that is owed, with a cash account or without one.
fn successor(id: LoanId, has_account: bool) -> TermsOf<Test> {
	let senior = owed(id) / ONE * 85 / 100;
	let junior = owed(id) / ONE - senior;
	let new = TermsOf::<Test> { fees: plain().fees, ..again(senior, junior) };
	match has_account {
		true => TermsOf::<Test> { cash: Some(cash()), reserve_instalments: 1, ..new },
		false => new,
	}
}

#[test]
fn hands_on_the_account_and_its_windows() {
	new_test_ext().execute_with(|| {
		let id = trapped();
		let (had, windows) = (held(id), covered(id).windows);
		let new = successor(id, true);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		let before = balance(&BORROWER);
		assert_ok!(refinance(id, new));
		let (old, id) = (id, id + 1);
		assert!(CashWindows::<Test>::get(old).is_none());
		assert_eq!(held(id), had, "what exceeds the new target stays");
		assert!(target(id) < had);
		assert_eq!(covered(id).windows, windows);
		assert_eq!(flows(id), CashFlows { funded: Usdai(had), ..Default::default() });
		// Interest, and the change of principal to a whole USDai.
		assert!(before - balance(&BORROWER) < 6_000 * ONE);
		assert_eq!(lease(0).recognised_for, Some(id));
		// Its rent goes on counting.
		pass(DAY);
		rent(0);
		assert!(flows(id).rent > Usdai(0));
		go_to(now() + 70 * DAY);
		rent(0);
		classify(id);
		assert_eq!(covered(id).windows.len(), windows.len() + 1);
	});
}

/// The account has less than the new target: the rest is withheld.
#[test]
fn fills_the_account_up() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		pass(35 * DAY);
		classify(id);
		assert_eq!(held(id), 0);
		let new = successor(id, true);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
		assert_eq!(held(id + 1), target(id + 1));
	});
}

/// R-I: without an account on the new side the money pays the old loan first, and is not freed.
#[test]
fn to_a_loan_without_an_account_pays_the_old_one_first() {
	new_test_ext().execute_with(|| {
		let id = trapped();
		let (had, owed_before) = (held(id), owed(id));
		let interest = quote(id).interest.0;
		let new = successor(id, false);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		let principal = new.principal;
		let lent_before = books().claims.principal.0;
		assert_ok!(refinance(id, new));
		let paid_down = had - interest;
		let swept = Event::CashSwept { loan: id, at: now(), dscr: None, amount: had };
		assert!(events().contains(&swept));
		// The lenders were repaid, and lend the difference anew.
		let refinanced = events().into_iter().find_map(|event| match event {
			Event::Refinanced { cash_out, cash_in, .. } => Some((cash_in, cash_out)),
			_ => None,
		});
		let (cash_in, cash_out) = refinanced.unwrap();
		assert_eq!(cash_in, 0);
		assert!(cash_out.abs_diff(principal - (owed_before - paid_down)) <= ONE);
		assert!(books().claims.principal.0.abs_diff(lent_before) <= ONE);
		assert!(CashWindows::<Test>::iter().next().is_none());
		assert_eq!(record(id + 1).reserve, Usdai(0));
	});
}

/// The vault lends at most its limit anew, so that trapped money cannot be drawn out of it.
#[test]
fn lends_anew_within_the_limit_only() {
	new_test_ext().execute_with(|| {
		let id = trapped();
		let new = successor(id, false);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		Buffer::set(&u128::MAX);
		assert!(refinance(id, new).is_err());
		Buffer::set(&0);
		let smaller = again(300_000, 100_000);
		consent(id, &smaller, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, smaller));
	});
}

#[test]
fn of_a_loan_that_its_account_can_repay_is_refused() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		Lending::top_up_reserve(signed(BORROWER), id, 1_100_000 * ONE).unwrap();
		let new = again(850_000, 150_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_eq!(refinance(id, new), Err(Error::<Test>::UnknownLoan.into()));
	});
}

#[test]
fn opens_an_account_where_there_was_none() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, hourly(120), 3_650);
		let id = drawn(plain());
		pass(DAY);
		let new = TermsOf::<Test> {
			cash: Some(cash()),
			reserve_instalments: 1,
			fees: plain().fees,
			..again(850_000, 150_000)
		};
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
		assert_eq!(held(id + 1), target(id + 1));
		assert!(covered(id + 1).windows.is_empty());
		// Rent that had been earned before counts for no window of the new loan.
		let earned = hourly(120) * 24 * ONE;
		rent(0);
		assert_eq!(account(id + 1).leases[0].counted, Usdai(0));
		assert!(flows(id + 1).rent.0 >= earned);
	});
}
