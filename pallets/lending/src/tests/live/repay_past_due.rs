use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use crate::{mock::*, Error};

/// Three windows were missed. From the first second after a miss, what is due includes the next
/// window: the arrears do not show in it.
#[test]
fn takes_the_arrears_and_not_the_running_window() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(90 * DAY + 1);
		let owed = quote(id);
		assert_eq!((owed.past_due.0 / ONE, owed.due.0 / ONE), (273_509, 360_991));
		let before = balance(&STRANGER);
		assert_ok!(Lending::repay_past_due(signed(STRANGER), id, owed.past_due.0));
		assert_eq!(before - balance(&STRANGER), owed.past_due.0);
		assert_eq!(Lending::health(id).unwrap().past_due, 0);
		assert_eq!(record(id).debt.next, 4);
		let again = Lending::repay_past_due(signed(STRANGER), id, FUNDS);
		assert_noop!(again, Error::<Test>::NothingPastDue);
		// The running window is due as before.
		assert!(due(id).abs_diff(owed.due.0 - owed.past_due.0) <= 1);
		assert_ok!(Lending::repay_due(signed(BORROWER), id, FUNDS));
	});
}

#[test]
fn is_the_least_that_ends_a_default() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		pass(1);
		let arrears = quote(id).past_due.0;
		frame_support::hypothetically!({
			pay(id, arrears - 1);
			assert_ok!(Lending::liquidate(signed(STRANGER), id));
		});
		assert_noop!(
			Lending::repay_past_due(signed(BORROWER), id, arrears - 1),
			Error::<Test>::DueAboveMax
		);
		assert_ok!(Lending::repay_past_due(signed(BORROWER), id, arrears));
		let liquidate = Lending::liquidate(signed(STRANGER), id);
		assert_noop!(liquidate, Error::<Test>::NotInDefault);
	});
}

#[test]
fn is_all_after_the_maturity() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(360 * DAY + 1);
		assert_eq!(quote(id).past_due, quote(id).payoff);
		assert_ok!(Lending::repay_past_due(signed(BORROWER), id, FUNDS));
		assert!(!is_live(id));
	});
}

#[test]
fn is_open_to_any_account_that_is_not_frozen() {
	new_test_ext().execute_with(|| {
		let id = missed(terms());
		assert_noop!(Lending::repay_past_due(root(), id, FUNDS), DispatchError::BadOrigin);
		let unknown = Lending::repay_past_due(signed(STRANGER), id + 1, FUNDS);
		assert_noop!(unknown, Error::<Test>::UnknownLoan);
		freeze(&STRANGER);
		let frozen = Lending::repay_past_due(signed(STRANGER), id, FUNDS);
		assert_noop!(frozen, Error::<Test>::AccountFrozen);
		assert_ok!(Lending::repay_past_due(signed(COMMITTEE), id, FUNDS));
	});
}
