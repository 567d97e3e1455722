use infrafi_protocol::{Role, RoleInspect};

use crate::mock::*;

#[test]
fn an_admission_counts_until_its_end() {
	new_test_ext().execute_with(|| {
		admit(Role::Borrower, ALICE, 1, Some(NOW + 10));
		admit(Role::Borrower, BOB, 2, None);
		advance(9);
		assert!(is_admitted(Role::Borrower, &ALICE));
		let seen = <Roles as RoleInspect<_>>::admission(Role::Borrower, &ALICE).unwrap();
		assert_eq!((seen.group, seen.valid_until), (1, Some(NOW + 10)));
		advance(1);
		assert!(!is_admitted(Role::Borrower, &ALICE));
		assert!(is_admitted(Role::Borrower, &BOB));
	});
}

#[test]
fn independence_ends_with_an_admission() {
	new_test_ext().execute_with(|| {
		admit(Role::Borrower, ALICE, 1, None);
		admit(Role::Insurer, BOB, 2, Some(NOW + 10));
		admit(Role::Insurer, CAROL, 1, None);
		let independent = |insurer: &AccountId| {
			Roles::are_independent((Role::Borrower, &ALICE), (Role::Insurer, insurer))
		};
		assert!(independent(&BOB));
		assert!(!independent(&CAROL));
		assert!(!independent(&STRANGER));
		advance(10);
		assert!(!independent(&BOB));
	});
}
