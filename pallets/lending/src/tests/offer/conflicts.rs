//! Invariant 67: the borrower controls no party on which the lenders rely, at approval, at the
//! draw, and where a loan replaces another.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::Role;

use super::approve::checks;
use crate::{mock::*, tests::live::refinance, types::TermsOf, BreachReason, Error};

type Offered = TermsOf<Test>;

/// A custodian and an insurer that only unit 1 has.
const OTHER_CUSTODIAN: AccountId = infrafi_testing::account(12);
const OTHER_INSURER: AccountId = infrafi_testing::account(13);

/// An offer of units 0 and 1, with the first loss of two curators.
fn of_two() -> Offered {
	put_unit(1, BORROWER, 2_000_000 * ONE);
	change_unit(1, |unit| {
		unit.custodian = OTHER_CUSTODIAN;
		unit.cover.as_mut().unwrap().insurer = OTHER_INSURER;
	});
	let tranches =
		vec![by_vault(850_000, 10), by(CURATOR, 100_000, 16), by(OTHER_CURATOR, 50_000, 16)];
	Offered { units: bounded(vec![0, 1]), tranches: bounded(tranches), ..terms() }
}

fn listed(loan: u64) -> Vec<(String, Option<u64>)> {
	Lending::check(loan).into_iter().map(|failed| (failed.error, failed.unit)).collect()
}

fn conflict_of(unit: Option<u64>) -> (String, Option<u64>) {
	("ConflictOfInterest".into(), unit)
}

#[test]
fn each_party_is_of_another_group_than_the_borrower() {
	for (role, who) in
		[(Role::HardwareCustodian, CUSTODIAN), (Role::Insurer, INSURER), (Role::Curator, CURATOR)]
	{
		checks(|| affiliate(role, &who), Error::ConflictOfInterest);
	}
}

/// Not the first of each alone.
#[test]
fn each_unit_and_each_curator_is_looked_at_and_listed() {
	new_test_ext().execute_with(|| {
		let (first, second) = (proposed(of_two()), approved(of_two()));
		for (role, who, unit) in [
			(Role::HardwareCustodian, CUSTODIAN, Some(0)),
			(Role::HardwareCustodian, OTHER_CUSTODIAN, Some(1)),
			(Role::Insurer, INSURER, Some(0)),
			(Role::Insurer, OTHER_INSURER, Some(1)),
			(Role::Curator, CURATOR, None),
			(Role::Curator, OTHER_CURATOR, None),
		] {
			frame_support::hypothetically!({
				affiliate(role, &who);
				for id in [first, second] {
					assert_eq!(listed(id), [conflict_of(unit)], "{role:?}");
				}
			});
		}
		assert_eq!([first, second].map(listed), [vec![], vec![]]);
	});
}

/// A group is that of an account in a role: an account may have several.
#[test]
fn the_group_in_another_role_does_not_count() {
	new_test_ext().execute_with(|| {
		for (role, who) in [
			(Role::Insurer, CUSTODIAN),
			(Role::HardwareCustodian, INSURER),
			(Role::BillCustodian, CUSTODIAN),
			(Role::Insurer, CURATOR),
		] {
			affiliate(role, &who);
		}
		drawn(terms());
	});
}

/// Lenders other than curators, and curators of the senior tranche, bear no first loss on which
/// others rely.
#[test]
fn a_lender_whose_tranche_is_no_first_loss_may_be_of_the_group() {
	new_test_ext().execute_with(|| {
		for who in [STRANGER, LENDER, OTHER_CURATOR] {
			affiliate(Role::Curator, &who);
		}
		let tranches = vec![
			by(OTHER_CURATOR, 800_000, 10),
			by(CURATOR, 150_000, 16),
			by(STRANGER, 50_000, 16),
		];
		drawn(Offered { tranches: bounded(tranches), ..terms() });
	});
}

#[test]
fn independence_is_not_shown_without_an_admission() {
	checks(|| dismiss(Role::HardwareCustodian, &CUSTODIAN), Error::ConflictOfInterest);
	// Even if the pallet of the units still counts the policy.
	checks(|| dismiss(Role::Insurer, &INSURER), Error::ConflictOfInterest);
}

/// A policy that does not count and a curator that is not admitted are refused by the checks of
/// their own, and so is a borrower without a group.
#[test]
fn a_party_that_does_not_count_is_not_compared() {
	new_test_ext().execute_with(|| {
		let id = proposed(terms());
		frame_support::hypothetically!({
			affiliate(Role::Insurer, &INSURER);
			change_unit(0, |unit| unit.is_insurer_admitted = false);
			let none: [(String, _); 2] =
				[("NotInsured".into(), Some(0)), ("CoverTooSmall".into(), None)];
			assert_eq!(listed(id), none);
		});
		frame_support::hypothetically!({
			affiliate(Role::Curator, &CURATOR);
			CuratorList::set(&vec![]);
			assert_eq!(listed(id), [("FirstLossTooSmall".into(), None)]);
		});
		BorrowerList::set(&vec![]);
		assert_eq!(listed(id), [("BorrowerNotAdmitted".into(), None)]);
	});
}

/// A conflict that arises later closes no way out of a loan, but the one into another loan.
#[test]
fn a_live_loan_is_paid_whatever_the_groups_are() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let new = refinance::again(850_000, 150_000);
		refinance::consent(id, &new, &[CURATOR, COMMITTEE]);
		frame_support::hypothetically_ok!(refinance::refinance(id, new.clone()));
		affiliate(Role::HardwareCustodian, &CUSTODIAN);
		affiliate(Role::Insurer, &INSURER);
		affiliate(Role::Curator, &CURATOR);
		assert_noop!(refinance::refinance(id, new), Error::<Test>::ConflictOfInterest);
		let covenant = BreachReason::Covenant;
		assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, covenant));
		assert_ok!(Lending::cure(signed(COMMITTEE), id));
		assert_ok!(Lending::repay_due(signed(BORROWER), id, FUNDS));
		assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, ONE));
		pay(id, FUNDS);
		assert!(!is_live(id));
	});
}
