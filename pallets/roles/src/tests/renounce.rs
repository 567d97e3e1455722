use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::Role;
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, Error, Event};

#[test]
fn ends_the_own_admission_and_reports_it() {
	new_test_ext().execute_with(|| {
		for role in Role::ALL {
			admit(role, ALICE, 1, None);
			admit(role, BOB, 2, None);
			assert_ok!(Roles::renounce(signed(ALICE), role));
			assert!(!is_admitted(role, &ALICE) && is_admitted(role, &BOB));
			assert_eq!(last_event(), Event::Renounced { role, who: ALICE }.into());
			assert_eq!(count(role), 1);
			assert_eq!(dropped(), [(role, ALICE)]);
		}
	});
}

#[test]
fn is_signed_by_an_account_with_an_admission() {
	new_test_ext().execute_with(|| {
		admit(Role::Curator, ALICE, 1, Some(NOW + 1));
		assert_noop!(Roles::renounce(root(), Role::Curator), BadOrigin);
		let refused = Error::<Test>::NotAdmitted;
		assert_noop!(Roles::renounce(signed(BOB), Role::Curator), refused);
		assert_noop!(Roles::renounce(signed(ALICE), Role::Insurer), Error::<Test>::NotAdmitted);
		advance(1);
		assert_ok!(Roles::renounce(signed(ALICE), Role::Curator));
	});
}
