//! What parties have done, in each of their roles.

use infrafi_protocol::{Fact, RecordKeeper};

use super::*;
use crate::types::TermsOf;

#[test]
fn each_fact_has_its_role_and_counter() {
	new_test_ext().execute_with(|| {
		let counters = |record: PartyRecord| {
			let PartyRecord { claims_paid, claims_refused, claims_enforced, .. } = record;
			[claims_paid, claims_refused, claims_enforced, record.custody_lapses, record.rent_late]
		};
		let facts = [
			(Fact::ClaimPaid, Role::Insurer),
			(Fact::ClaimRefused, Role::Insurer),
			(Fact::ClaimEnforced, Role::Insurer),
			(Fact::CustodyLapsed, Role::HardwareCustodian),
			(Fact::RentLate, Role::Lessee),
		];
		for (n, (fact, role)) in facts.into_iter().enumerate() {
			let before = counters(Lending::record(role, STRANGER));
			<Lending as RecordKeeper<AccountId>>::note(&STRANGER, fact);
			let mut expected = before;
			expected[n] += 1;
			assert_eq!(counters(Lending::record(role, STRANGER)), expected);
			let event = Event::FactRecorded { role, who: STRANGER, fact };
			assert_eq!(last_event(), event.into());
		}
		assert_eq!(Lending::record(Role::Borrower, STRANGER), PartyRecord::default());
		assert_eq!(Lending::record(Role::Insurer, INSURER), PartyRecord::default());
	});
}

/// A curator with two tranches counts once, with both, and a lender of no first loss does not
/// count.
#[test]
fn curators_count_by_their_first_loss() {
	new_test_ext().execute_with(|| {
		let tranches = bounded(vec![
			by_vault(700_000, 10),
			by(LENDER, 150_000, 12),
			by(CURATOR, 60_000, 15),
			by(OTHER_CURATOR, 50_000, 15),
			by(CURATOR, 40_000, 16),
		]);
		let id = missed(TermsOf::<Test> { tranches, ..plain() });
		worthless(0);
		pass(1);
		Lending::liquidate(signed(STRANGER), id).unwrap();
		sold(id, 500_000 * ONE);
		let record = |who| Lending::record(Role::Curator, who);
		assert_eq!(record(LENDER), PartyRecord::default());
		for (who, part) in [(CURATOR, 100_000), (OTHER_CURATOR, 50_000)] {
			let record = record(who);
			assert_eq!((record.loans, record.lost), (1, 1));
			assert_eq!((record.principal, record.principal_lost), (usd(part), usd(part)));
		}
		assert_eq!(borrower().principal, usd(1_000_000));
		// Most of the loss comes back: one curator is whole before the other.
		let owed: Balance = failed(id).claims[..3].iter().map(|c| c.total().unwrap().0).sum();
		Lending::repay(signed(LENDER), id, owed).unwrap();
		assert_eq!(record(CURATOR).principal_lost, usd(40_000));
		assert_eq!(record(OTHER_CURATOR).principal_lost, usd(50_000));
	});
}

#[test]
fn loans_add_up() {
	new_test_ext().execute_with(|| {
		let [first, second] = two_drawn();
		pay(first, FUNDS / 4);
		assert_eq!((borrower().loans, borrower().repaid), (1, 1));
		paid_as_agreed(second);
		for record in [borrower(), curator()] {
			assert_eq!((record.loans, record.repaid, record.seized, record.lost), (2, 2, 0, 0));
		}
		assert_eq!(borrower().principal, usd(2_000_000));
		assert_eq!(curator().principal, usd(300_000));
	});
}
