//! What lasts: how loans have ended, and what parties have done.

mod endings;
mod list;
mod parties;
mod recoveries;
mod try_state;

use codec::MaxEncodedLen;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{LoanId, Role};

use crate::{mock::*, Ending, Event, LoanOutcome, PartyRecord};

fn outcome(loan: LoanId) -> LoanOutcome {
	Lending::outcome(loan).expect("the loan has ended")
}

fn borrower() -> PartyRecord {
	Lending::record(Role::Borrower, BORROWER)
}

fn curator() -> PartyRecord {
	Lending::record(Role::Curator, CURATOR)
}

/// Pays each instalment at its deadline.
fn paid_as_agreed(loan: LoanId) {
	for line in Lending::schedule(loan) {
		go_to(line.at);
		Lending::repay_due(signed(BORROWER), loan, u128::MAX).unwrap();
	}
	assert!(!is_live(loan));
}

/// The council upholds no claim of the loan in its time, and the loss is booked.
fn arbitration_ends(loan: LoanId) {
	pass(30 * DAY);
	Lending::classify(signed(STRANGER), loan).unwrap();
}

/// What the lenders received since a reading of their balances.
fn lenders() -> Balance {
	let books = books();
	books.idle + books.fees + balance(&CURATOR)
}

#[test]
fn an_outcome_has_128_bytes_at_most() {
	assert!(LoanOutcome::max_encoded_len() <= 128, "{}", LoanOutcome::max_encoded_len());
}

#[test]
fn there_is_none_of_what_has_not_ended() {
	new_test_ext().execute_with(|| {
		assert_eq!(Lending::outcome(0), None);
		let id = approved(plain());
		assert_eq!(Lending::outcome(id), None);
		Lending::draw(signed(BORROWER), id).unwrap();
		pay(id, 1_000 * ONE);
		pass(41 * DAY);
		Lending::liquidate(signed(STRANGER), id).unwrap();
		assert_eq!(Lending::outcome(id), None);
		assert_eq!((borrower(), curator()), Default::default());
	});
}

/// An outcome is an event too, with all its figures.
#[test]
fn an_end_is_an_event() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pay(id, FUNDS);
		let event = Event::OutcomeRecorded { loan: id, outcome: outcome(id) };
		assert!(events().contains(&event));
		assert_eq!(outcome(id).how, Ending::Prepaid);
		assert_eq!(outcome(id).lost, Usdai::ZERO);
	});
}
