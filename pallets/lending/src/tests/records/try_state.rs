//! Each broken record is found.

use infrafi_finance::units::Usdai;
use sp_runtime::TryRuntimeError;

use super::*;
use crate::{Outcomes, Records};

/// The change is found, with this message, and undone.
fn fails(change: impl FnOnce(), message: &'static str) {
	frame_support::hypothetically!({
		change();
		let found = crate::try_state::check::<Test>();
		assert_eq!(found, Err(TryRuntimeError::Other(message)));
	});
}

#[test]
fn finds_what_the_records_must_not_be() {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let lost = {
			let id = missed(plain());
			worthless(0);
			pass(1);
			Lending::liquidate(signed(STRANGER), id).unwrap();
			sold(id, 500_000 * ONE);
			id
		};
		let on_1 = crate::types::TermsOf::<Test> { units: bounded(vec![1]), ..plain() };
		let repaid = drawn(on_1.clone());
		pay(repaid, FUNDS / 4);
		let live = drawn(on_1);
		crate::try_state::check::<Test>().unwrap();

		let change = |id, change: fn(&mut LoanOutcome)| {
			Outcomes::<Test>::mutate(id, |outcome| change(outcome.as_mut().unwrap()));
		};
		let none = "a seized loan has an outcome too early";
		fails(|| Outcomes::<Test>::remove(lost), none);
		let alive = "an offer or a live loan has an outcome";
		fails(|| Outcomes::<Test>::insert(live, outcome(repaid)), alive);
		let unassigned = "an outcome has an id that is not assigned yet";
		fails(|| Outcomes::<Test>::insert(live + 1, outcome(repaid)), unassigned);
		let split = "what was drawn is neither repaid nor lost";
		fails(|| change(repaid, |outcome| outcome.repaid.0 -= 1), split);
		let loss = "a loan has ended with a loss";
		fails(
			|| {
				change(repaid, |outcome| {
					(outcome.repaid.0, outcome.lost) = (outcome.repaid.0 - 1, Usdai(1))
				})
			},
			loss,
		);
		let stale = "the outcome of a written-off loan is not up to date";
		fails(|| change(lost, |outcome| outcome.interest.0 += 1), stale);
		let sums = "the records of borrowers are not the sums of the outcomes";
		fails(|| Outcomes::<Test>::remove(repaid), sums);
		let of_borrower = |change: fn(&mut PartyRecord)| {
			Records::<Test>::mutate((Role::Borrower, BORROWER), change);
		};
		fails(|| of_borrower(|record| record.loans += 1), sums);
		fails(|| of_borrower(|record| record.principal_lost.0 -= 1), sums);
		fails(|| of_borrower(|record| record.repaid += 1), "more loans are told apart than ended");
		fails(|| of_borrower(|record| record.lost += 1), "a loan is lost that was not seized");
		fails(
			|| of_borrower(|record| record.principal_lost.0 = record.principal.0 + 1),
			"more is lost than was drawn",
		);
	});
}
