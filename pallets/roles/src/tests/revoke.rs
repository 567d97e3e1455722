use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::Role;

use crate::{mock::*, Admissions, Error, Event};

#[test]
fn ends_the_admission_and_reports_it() {
	new_test_ext().execute_with(|| {
		admit(Role::Attestor, ALICE, 1, None);
		admit(Role::Insurer, ALICE, 1, None);
		admit(Role::Attestor, BOB, 1, None);
		assert_ok!(Roles::revoke(root(), Role::Attestor, ALICE));
		assert!(!is_admitted(Role::Attestor, &ALICE));
		assert!(is_admitted(Role::Insurer, &ALICE) && is_admitted(Role::Attestor, &BOB));
		assert_eq!(last_event(), Event::Revoked { role: Role::Attestor, who: ALICE }.into());
		assert_eq!(count(Role::Attestor), 1);
		// The watch reads the account as not admitted.
		assert_eq!(Dropped::get(), [(Role::Attestor, ALICE, None)]);
	});
}

#[test]
fn is_for_root_and_of_borrowers_and_lessees_for_registrars() {
	new_test_ext().execute_with(|| {
		for role in Role::ALL {
			admit(role, ALICE, 1, None);
			let revoke = |origin| Roles::revoke(origin, role, ALICE);
			assert_noop!(revoke(signed(STRANGER)), Error::<Test>::NotGovernance);
			assert_noop!(revoke(signed(ALICE)), Error::<Test>::NotGovernance);
			if matches!(role, Role::Borrower | Role::Lessee) {
				assert_ok!(revoke(signed(REGISTRAR)));
				admit(role, ALICE, 1, None);
			} else {
				assert_noop!(revoke(signed(REGISTRAR)), Error::<Test>::NotGovernance);
			}
			assert_ok!(revoke(root()));
		}
	});
}

#[test]
fn refuses_an_account_without_an_admission() {
	new_test_ext().execute_with(|| {
		admit(Role::Insurer, ALICE, 1, None);
		let refused = Error::<Test>::NotAdmitted;
		assert_noop!(Roles::revoke(root(), Role::Curator, ALICE), refused);
		assert_noop!(Roles::revoke(root(), Role::Insurer, BOB), Error::<Test>::NotAdmitted);
	});
}

/// Facts that rest on an expired admission may still be stored.
#[test]
fn removes_and_reports_an_expired_admission() {
	new_test_ext().execute_with(|| {
		admit(Role::Attestor, ALICE, 1, Some(NOW + 1));
		advance(1);
		assert_ok!(Roles::revoke(root(), Role::Attestor, ALICE));
		assert_eq!(Admissions::<Test>::get(Role::Attestor, ALICE), None);
		assert_eq!(dropped(), [(Role::Attestor, ALICE)]);
	});
}
