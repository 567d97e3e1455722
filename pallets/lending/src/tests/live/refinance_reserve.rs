//! What a refinance does with the debt-service reserve: the loan is brought up to now first.

use frame_support::{assert_ok, hypothetically};

use super::refinance::{again, consent, refinance, New};
use crate::{mock::*, Error, Event};

/// A deadline is missed. The reserve pays it before the borrower pays the rest.
#[test]
fn pays_a_missed_deadline_first() {
	new_test_ext().execute_with(|| {
		let id = drawn(New { reserve_instalments: 1, ..plain() });
		let reserve = record(id).reserve.0;
		pass(40 * DAY);
		let owed = quote(id);
		let new = New { fees: plain().fees, ..again(850_000, 150_000) };
		consent(id, &new, &[CURATOR, COMMITTEE]);
		// A step and a refinance after it give the same result as the refinance alone.
		let by_hand = hypothetically!({
			assert_ok!(Lending::classify(signed(STRANGER), id));
			assert_ok!(refinance(id, new.clone()));
			(PEOPLE.map(|who| balance(&who)), balance(&VAULT))
		});
		let before = balance(&BORROWER);
		assert_ok!(refinance(id, new));
		assert_eq!((PEOPLE.map(|who| balance(&who)), balance(&VAULT)), by_hand);
		assert!(events().contains(&Event::ReserveDrawn { loan: id, amount: reserve, left: 0 }));
		let paid_off = 1_000_000 * ONE - owed.principal.0;
		assert!(paid_off > 0);
		assert_eq!(balance(&BORROWER) + owed.interest.0 + owed.late.0, before + paid_off);
	});
}

/// The reserve repays the loan as it is brought up to now: there is none to replace.
#[test]
fn replaces_no_loan_that_its_reserve_has_repaid() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, 1_100_000 * ONE));
		pass(12 * 30 * DAY);
		let new = again(850_000, 150_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		hypothetically!({
			pass(1);
			assert_eq!(refinance(id, new.clone()), Err(Error::<Test>::UnknownLoan.into()));
		});
		assert_ok!(refinance(id, new));
	});
}
