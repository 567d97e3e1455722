//! The key of a registrar, which admits borrowers and lessees.

use pallet_lending::{Call as Loans, Error};

use super::*;

#[test]
fn admits_to_no_role_that_money_depends_on() {
	on_live_chain(|| {
		let not_governance: DispatchError = pallet_roles::Error::<Runtime>::NotGovernance.into();
		for role in Role::ALL {
			let is_theirs = matches!(role, Role::Borrower | Role::Lessee);
			let expected = if is_theirs { Ok(()) } else { Err(not_governance) };
			assert_eq!(by(Charlie, admit(role, One, 101)), expected, "{role:?}");
			let revoke = pallet_roles::Call::revoke { role, who: Alice.to_account_id() };
			let refused = by(Charlie, revoke).expect_err("Alice is no borrower");
			assert_eq!(refused == not_governance, !is_theirs, "{role:?}");
		}
	});
}

/// A borrower of its own gets no loan without the committee, and cannot be given the independence
/// of a custodian, an insurer or a curator.
#[test]
fn lends_nothing_to_a_borrower_of_its_own() {
	on_live_chain(|| {
		live_loan();
		assert_eq!(by(Charlie, admit(Role::Borrower, One, 101)), Ok(()));
		let loan = offer(insured_unit(2), 3_600).to(One.to_account_id()).proposed();
		let errors: Vec<_> = Lending::check(loan).into_iter().map(|check| check.error).collect();
		assert_eq!(errors, ["NotUnitOwner"]);
		let refused = Err(Error::<Runtime>::NotCreditCommittee.into());
		assert_eq!(by(Charlie, Loans::approve { loan }), refused);
		assert_eq!(dollars(One), 0);
	});
}

/// It shuts borrowers out of new loans, and puts them into a group with which each loan conflicts.
/// They pay their loans whatever it does, and four of the council remove it at once.
#[test]
fn closes_entries_to_borrowers_and_no_payment() {
	on_live_chain(|| {
		let loan = live_loan();
		let offered = offer(insured_unit(2), 3_600).proposed();
		let insurer = Roles::admission(Role::Insurer, Dave.to_account_id()).unwrap();
		assert_eq!(by(Charlie, admit(Role::Borrower, Bob, insurer.group)), Ok(()));
		let errors =
			|| -> Vec<_> { Lending::check(offered).into_iter().map(|check| check.error).collect() };
		assert_eq!(errors(), ["ConflictOfInterest"]);
		let revoke = pallet_roles::Call::revoke { role: Role::Borrower, who: Bob.to_account_id() };
		assert_eq!(by(Charlie, revoke), Ok(()));
		assert_eq!(errors(), ["BorrowerNotAdmitted"]);
		assert_eq!(by(Bob, Loans::repay_due { loan, max: 100_000 * ONE }), Ok(()));
		assert_eq!(by(Bob, Loans::repay { loan, amount: 1_000_000 * ONE }), Ok(()));
		assert_eq!(Lending::loan(loan), None);

		let who = Charlie.to_account_id().into();
		let remove = RuntimeCall::Registrars(pallet_membership::Call::remove_member { who });
		assert_eq!(carry(&FOUR, remove), Ok(()));
		let refused = Err(pallet_roles::Error::<Runtime>::NotGovernance.into());
		assert_eq!(by(Charlie, admit(Role::Borrower, Bob, 77)), refused);
	});
}
