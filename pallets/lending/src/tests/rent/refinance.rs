//! A refinance of a loan that is paid by rent.

use frame_support::{assert_ok, hypothetically};
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
		// Of a unit that may be added.
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let_unit(1, OTHER_LESSEE, 100, 3_650);
		assert_ok!(recognise(id, 1));
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
		assert_eq!((lease(1).recognised_for, record(id).ahead.to_vec()), (Some(id), vec![1]));
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

/// R-I: without an account on the new side the money pays the old loan first. The new loan has at
/// most what is left, so that nothing of it is drawn out again.
#[test]
fn to_a_loan_without_an_account_frees_nothing() {
	new_test_ext().execute_with(|| {
		let id = trapped();
		let (had, owed_before) = (held(id), owed(id));
		let interest = quote(id).interest.0;
		let left = owed_before - (had - interest);
		let new = |principal: Balance| {
			let senior = principal / ONE * 85 / 100;
			TermsOf::<Test> { fees: plain().fees, ..again(senior, principal / ONE - senior) }
		};
		for refused in [successor(id, false), new(left + ONE)] {
			consent(id, &refused, &[CURATOR, COMMITTEE]);
			let error = Error::<Test>::PrincipalAboveRest;
			assert_eq!(hypothetically!(refinance(id, refused)), Err(error.into()));
		}
		let (new, before) = (new(left), balance(&BORROWER));
		consent(id, &new, &[CURATOR, COMMITTEE]);
		let lent = books().claims.principal.0;
		assert_ok!(refinance(id, new.clone()));
		let swept = Event::CashSwept { loan: id, at: now(), dscr: None, amount: had };
		assert!(events().contains(&swept));
		assert!(balance(&BORROWER) <= before, "the borrower pays the rounding to whole USDai");
		assert!(before - balance(&BORROWER) < 2 * ONE);
		// The vault was repaid its part of the account.
		let repaid = lent - books().claims.principal.0;
		assert!(repaid.abs_diff((owed_before - new.principal) * 85 / 100) <= ONE, "{repaid}");
		assert!(CashWindows::<Test>::iter().next().is_none());
		assert_eq!(record(id + 1).reserve, Usdai(0));
	});
}

#[test]
fn of_a_loan_that_its_account_can_repay_is_refused() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		Lending::top_up_reserve(signed(BORROWER), id, 1_100_000 * ONE).unwrap();
		let new = again(850_000, 150_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		let refused = refinance(id, new);
		assert_eq!(refused, Err(Error::<Test>::AccountRepaysLoan.into()));
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
		// Rent that fell due before counts for no window of the new loan, whenever it is paid.
		let earned = rent_due(0);
		assert_eq!(account(id + 1).leases[0].counted.0, earned);
		rent(0);
		assert_eq!(flows(id + 1).rent.0, earned);
		for n in 1..=2 {
			go_to(NOW + DAY + n * 30 * DAY);
			rent(0);
			pass(1);
			classify(id + 1);
		}
		let window = covered(id + 1).windows[0];
		assert_eq!(window.received.0, hourly(120) * 24 * 30 * ONE * 60 / 100);
	});
}
