use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, LoansOf, Offers, Terms};

fn withdraw(who: AccountId, id: u64, tranche: u8) -> sp_runtime::DispatchResult {
	Lending::withdraw_commitment(signed(who), id, tranche)
}

fn two_lenders() -> u64 {
	let tranches =
		bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
	committed(crate::LoanTerms { tranches, ..terms() })
}

#[test]
fn waits_for_expiry() {
	new_test_ext().execute_with(|| {
		let id = two_lenders();
		pass(7 * DAY - 1);
		assert_noop!(withdraw(CURATOR, id, 2), Error::<Test>::CommitmentBound);
		pass(1);
		assert_ok!(withdraw(CURATOR, id, 2));
		assert_eq!(balance(&CURATOR), FUNDS);
		let event = Event::CommitmentWithdrawn { loan: id, tranche: 2, lender: CURATOR };
		assert_eq!(last_event(), event.into());
		assert_noop!(withdraw(CURATOR, id, 2), Error::<Test>::NotCommitted);
	});
}

#[test]
fn or_for_rejection() {
	new_test_ext().execute_with(|| {
		let id = two_lenders();
		assert_ok!(Lending::approve(signed(COMMITTEE), id));
		assert_noop!(withdraw(CURATOR, id, 2), Error::<Test>::CommitmentBound);
		assert_ok!(Lending::reject(signed(COMMITTEE), id));
		assert_ok!(withdraw(CURATOR, id, 2));
	});
}

#[test]
fn leaves_nothing_behind_after_the_last_one() {
	new_test_ext().execute_with(|| {
		let id = two_lenders();
		pass(8 * DAY);
		assert_ok!(withdraw(LENDER, id, 1));
		assert!(Offers::<Test>::contains_key(id));
		assert_ok!(withdraw(CURATOR, id, 2));
		assert!(!Offers::<Test>::contains_key(id) && !Terms::<Test>::contains_key(id));
		assert_eq!(LoansOf::<Test>::iter().count(), 0);
		assert_eq!(last_event(), Event::OfferEnded { loan: id }.into());
		assert_noop!(withdraw(CURATOR, id, 2), Error::<Test>::UnknownOffer);
	});
}

#[test]
fn is_for_the_lender() {
	new_test_ext().execute_with(|| {
		let id = two_lenders();
		pass(8 * DAY);
		assert_noop!(withdraw(LENDER, id, 2), Error::<Test>::NotLender);
		assert_noop!(withdraw(LENDER, id, 3), Error::<Test>::UnknownTranche);
		assert_noop!(Lending::withdraw_commitment(root(), id, 1), DispatchError::BadOrigin);
	});
}

#[test]
fn a_blocked_lender_delays_no_other_lender() {
	new_test_ext().execute_with(|| {
		let id = two_lenders();
		pass(8 * DAY);
		block(&CURATOR);
		assert!(withdraw(CURATOR, id, 2).is_err());
		assert_ok!(withdraw(LENDER, id, 1));
		thaw(&CURATOR);
		assert_ok!(withdraw(CURATOR, id, 2));
	});
}
