use frame_support::{assert_noop, assert_ok};
use infrafi_finance::curve::Amortisation;
use sp_runtime::DispatchError;

use crate::{mock::*, types::TermsOf, Error};

#[test]
fn takes_exactly_what_is_due() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		let agreed = Lending::schedule(id);
		for (n, line) in agreed.iter().enumerate() {
			go_to(line.at);
			let (due, before) = (due(id), balance(&BORROWER));
			assert_ok!(Lending::repay_due(signed(BORROWER), id, due));
			assert_eq!(before - balance(&BORROWER), due);
			// The last payment includes the exit fee. The lines are rounded to a few units.
			let fee = if n == 11 { 5_000 * ONE } else { 0 };
			assert!(due.abs_diff(line.principal.0 + line.interest.0 + fee) <= 3);
		}
		assert!(!is_live(id));
	});
}

#[test]
fn pays_the_running_window_too() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(40 * DAY);
		assert_ok!(Lending::repay_due(signed(BORROWER), id, FUNDS));
		assert_eq!(record(id).debt.next, 3);
		assert_noop!(Lending::repay_due(signed(BORROWER), id, FUNDS), Error::<Test>::NothingDue);
		pass(20 * DAY);
		assert_noop!(Lending::repay_due(signed(BORROWER), id, FUNDS), Error::<Test>::NothingDue);
		pass(1);
		assert_ok!(Lending::repay_due(signed(BORROWER), id, FUNDS));
	});
}

#[test]
fn takes_nothing_where_more_is_due() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(12);
		let max = due(id);
		// Quoted twelve seconds earlier.
		pass(12);
		assert_noop!(Lending::repay_due(signed(BORROWER), id, 0), Error::<Test>::DueAboveMax);
		let short = due(id) - 1;
		assert_noop!(Lending::repay_due(signed(BORROWER), id, short), Error::<Test>::DueAboveMax);
		// An early payment saves later interest, so less is due later.
		assert!(due(id) != max);
	});
}

#[test]
fn of_a_bullet_is_its_interest_and_at_last_all() {
	new_test_ext().execute_with(|| {
		let id = drawn(TermsOf::<Test> { amortisation: Amortisation::Bullet, ..terms() });
		let interest = (1_000_000 * ONE * 109 / 1_000 * 30).div_ceil(365);
		for n in 1..=12 {
			go_to(NOW + n * 30 * DAY);
			let last = if n == 12 { 1_005_000 * ONE } else { 0 };
			assert_eq!(due(id), interest + last);
			assert_ok!(Lending::repay_due(signed(STRANGER), id, FUNDS));
		}
		assert!(!is_live(id));
	});
}

#[test]
fn is_open_to_any_account_that_is_not_frozen() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(DAY);
		assert_noop!(Lending::repay_due(root(), id, FUNDS), DispatchError::BadOrigin);
		assert_noop!(
			Lending::repay_due(signed(STRANGER), id + 1, FUNDS),
			Error::<Test>::UnknownLoan
		);
		freeze(&STRANGER);
		assert_noop!(Lending::repay_due(signed(STRANGER), id, FUNDS), Error::<Test>::AccountFrozen);
		assert_ok!(Lending::repay_due(signed(COMMITTEE), id, FUNDS));
	});
}
