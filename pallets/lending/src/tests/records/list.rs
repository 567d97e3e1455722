//! All loans, of any state.

use frame_support::assert_ok;
use infrafi_finance::units::Usdai;

use super::*;
use crate::{types::TermsOf, LoanEntry, LoanState, NextLoanId, Outcomes, MAX_PAGE, MAX_SCAN};

fn all(limit: u32) -> (Vec<LoanEntry<AccountId>>, u32) {
	let (mut list, mut pages, mut from) = (vec![], 0, Some(0));
	while let Some(start) = from {
		let page = Lending::loans(start, limit);
		assert!(page.loans.len() <= MAX_PAGE as usize);
		list.extend(page.loans);
		pages += 1;
		from = page.next;
	}
	(list, pages)
}

#[test]
fn shows_loans_of_every_state() {
	new_test_ext().execute_with(|| {
		assert_eq!(all(32), (vec![], 1));
		(1..8).for_each(|unit| put_unit(unit, BORROWER, 2_000_000 * ONE));
		let on = |unit| TermsOf::<Test> { units: bounded(vec![unit]), ..plain() };
		let repaid = drawn(on(0));
		pay(repaid, FUNDS / 4);
		let lost = drawn(on(1));
		let seized = drawn(on(2));
		let live = drawn(on(3));
		pass(40 * DAY + 1);
		change_unit(1, |unit| unit.value = Some(1));
		for id in [lost, seized] {
			assert_ok!(Lending::liquidate(signed(STRANGER), id));
		}
		sold(lost, 500_000 * ONE);
		let gone = proposed(on(4));
		assert_ok!(Lending::reject(signed(COMMITTEE), gone));
		let rejected = committed(on(4));
		assert_ok!(Lending::reject(signed(COMMITTEE), rejected));
		let (proposed, approved) = (proposed(on(5)), approved(on(6)));

		let (list, _) = all(32);
		let states: Vec<_> = list.iter().map(|entry| (entry.id, entry.state)).collect();
		let expected = vec![
			(repaid, LoanState::Ended),
			(lost, LoanState::WrittenOff),
			(seized, LoanState::Seized),
			(live, LoanState::Live),
			(rejected, LoanState::Rejected),
			(proposed, LoanState::Proposed),
			(approved, LoanState::Approved),
		];
		assert_eq!(states, expected);
		for entry in &list {
			let is_gone = entry.state == LoanState::Ended;
			assert_eq!(entry.borrower, (!is_gone).then_some(BORROWER));
			assert_eq!(entry.outcome, Lending::outcome(entry.id));
			let has_ended = is_gone || entry.state == LoanState::WrittenOff;
			assert_eq!(entry.outcome.is_some(), has_ended);
		}
		for limit in [0, 1, 2, u32::MAX] {
			assert_eq!(all(limit).0, list, "{limit}");
		}
	});
}

/// A hundred thousand ended loans are read in pages of a bounded length, and offers that ended
/// without a draw cost no more than a bounded number of looks a page.
#[test]
fn pages_through_a_hundred_thousand() {
	let mut chain = new_test_ext().into_inner();
	chain.execute_with(|| {
		let ended = LoanOutcome {
			drawn: usd(1),
			repaid: usd(1),
			interest: Usdai::ZERO,
			rent: Usdai::ZERO,
			lost: Usdai::ZERO,
			worst_days_late: 0,
			breaches: 0,
			ended_at: now(),
			how: Ending::Repaid,
		};
		NextLoanId::<Test>::put(100_000);
		(0..100_000).for_each(|id| Outcomes::<Test>::insert(id, ended));
		let (list, pages) = all(32);
		assert!(list.iter().map(|entry| entry.id).eq(0..100_000));
		assert_eq!(pages, 100_000 / MAX_PAGE);
		// None of them was drawn but the last.
		(0..99_999).for_each(Outcomes::<Test>::remove);
		let (list, pages) = all(32);
		assert_eq!(list.len(), 1);
		assert_eq!(u64::from(pages), 100_000u64.div_ceil(MAX_SCAN));
	});
	chain.commit_all().unwrap();
	// The keys of a page, where most are looked at and where most are found.
	let keys = |chain: &mut sp_io::TestExternalities, from| {
		infrafi_testing::touched(chain, || drop(Lending::loans(from, 32))).keys()
	};
	let looked = keys(&mut chain, 0);
	assert_eq!(looked.writes, 0);
	assert!(looked.reads <= 1 + 5 * MAX_SCAN, "{looked:?}");
}
