//! What comes after the end of a loan brings its records up to date.

use frame_support::assert_ok;
use infrafi_protocol::unit::LossKind;

use super::*;

/// Sold for half, with a loss.
fn lost() -> LoanId {
	let id = missed(plain());
	worthless(0);
	pass(1);
	assert_ok!(Lending::liquidate(signed(STRANGER), id));
	sold(id, 500_000 * ONE);
	id
}

#[test]
fn a_recovery_is_repaid_and_no_longer_lost() {
	new_test_ext().execute_with(|| {
		let id = lost();
		let first = outcome(id);
		pass(400 * DAY);
		let senior = failed(id).senior().principal;
		assert_ok!(Lending::repay(signed(LENDER), id, senior.0 - ONE));
		let second = outcome(id);
		assert_eq!(second.lost, usd(150_001));
		assert_eq!(second.repaid.0 + second.lost.0, second.drawn.0);
		assert_eq!((second.how, second.ended_at), (first.how, first.ended_at));
		assert_eq!((borrower().lost, borrower().principal_lost), (1, usd(150_001)));
		assert_eq!(curator().principal_lost, usd(150_000));
		// The rest of the senior principal, and the curator's in part.
		let interest = failed(id).senior().interest.0 + failed(id).senior().late.0;
		assert_ok!(Lending::repay(signed(LENDER), id, ONE + interest + 50_000 * ONE));
		assert_eq!((outcome(id).lost, outcome(id).interest.0), (usd(100_000), interest));
		assert_eq!((curator().lost, curator().principal_lost), (1, usd(100_000)));
		// All of it: the loan is gone, and how it ended stays.
		assert_ok!(Lending::repay(signed(LENDER), id, FUNDS / 2));
		assert!(!is_failed(id));
		let last = outcome(id);
		assert_eq!((last.lost.0, last.repaid), (0, usd(1_000_000)));
		assert_eq!((last.how, last.ended_at), (first.how, first.ended_at));
		for record in [borrower(), curator()] {
			assert_eq!((record.loans, record.seized), (1, 1));
			assert_eq!((record.lost, record.principal_lost.0), (0, 0));
		}
	});
}

#[test]
fn an_insurer_that_pays_after_its_refusal_counts_for_both() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		worthless(0);
		pass(1);
		fund(&INSURER);
		change_unit(0, |unit| unit.cover.as_mut().unwrap().policy.coverage = 400_000 * ONE);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
		sold(id, 500_000 * ONE);
		assert_ok!(Lending::refuse_claim(signed(INSURER), id, 0, text("no")));
		arbitration_ends(id);
		let before = outcome(id).lost;
		let record = || Lending::record(Role::Insurer, INSURER);
		assert_eq!((record().claims_refused, record().claims_paid), (1, 0));
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 300_000 * ONE));
		assert_eq!(record().claims_paid, 0, "a part");
		assert_eq!(before.0 - outcome(id).lost.0, 300_000 * ONE);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 100_000 * ONE));
		assert_eq!((record().claims_refused, record().claims_paid), (1, 1));
	});
}

/// Money that changes no figure writes nothing.
#[test]
fn a_look_at_a_written_off_loan_changes_nothing() {
	new_test_ext().execute_with(|| {
		let id = lost();
		let recorded = || {
			events().iter().filter(|event| matches!(event, Event::OutcomeRecorded { .. })).count()
		};
		assert_eq!(recorded(), 1);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		change_unit(0, |unit| unit.loss = Some(LossKind::Damaged));
		assert_eq!(recorded(), 1);
	});
}
