use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use infrafi_protocol::{Admission, Role};
use sp_core::H256;
use sp_runtime::traits::Dispatchable;

use crate::{mock::*, Admissions, Call, Error, Event, MAX_ATTESTORS};

#[test]
fn stores_the_admission_and_emits_it() {
	new_test_ext().execute_with(|| {
		let end = Some(NOW + 10);
		assert_ok!(Roles::admit(root(), Role::Insurer, ALICE, 7, end, hash(3)));
		let stored = Admission { group: 7, valid_until: end, evidence: hash(3), admitted_at: NOW };
		assert_eq!(Admissions::<Test>::get(Role::Insurer, ALICE), Some(stored));
		assert_eq!(
			last_event(),
			Event::Admitted {
				role: Role::Insurer,
				who: ALICE,
				group: 7,
				valid_until: end,
				evidence: hash(3),
				is_reduced: false,
			}
			.into()
		);
		assert_eq!(count(Role::Insurer), 1);
		assert_eq!(dropped(), []);
	});
}

#[test]
fn admits_to_one_role_alone() {
	new_test_ext().execute_with(|| {
		admit(Role::Insurer, ALICE, 7, None);
		for role in Role::ALL {
			assert_eq!(is_admitted(role, &ALICE), role == Role::Insurer);
			assert!(!is_admitted(role, &BOB));
		}
	});
}

#[test]
fn is_for_root_and_of_borrowers_and_lessees_for_registrars() {
	new_test_ext().execute_with(|| {
		for role in Role::ALL {
			let admit = |origin| Roles::admit(origin, role, ALICE, 1, None, hash(1));
			assert_noop!(admit(signed(STRANGER)), Error::<Test>::NotGovernance);
			assert_noop!(admit(RuntimeOrigin::none()), Error::<Test>::NotGovernance);
			if matches!(role, Role::Borrower | Role::Lessee) {
				assert_ok!(admit(signed(REGISTRAR)));
			} else {
				assert_noop!(admit(signed(REGISTRAR)), Error::<Test>::NotGovernance);
			}
			assert_ok!(admit(root()));
		}
	});
}

#[test]
fn refuses_group_zero() {
	new_test_ext().execute_with(|| {
		let admit = Roles::admit(root(), Role::Curator, ALICE, 0, None, hash(1));
		assert_noop!(admit, Error::<Test>::GroupIsZero);
	});
}

#[test]
fn refuses_an_end_that_is_not_in_the_future() {
	new_test_ext().execute_with(|| {
		for end in [0, NOW - 1, NOW] {
			let admit = Roles::admit(root(), Role::Curator, ALICE, 1, Some(end), hash(1));
			assert_noop!(admit, Error::<Test>::ValidUntilNotInFuture);
		}
		assert_ok!(Roles::admit(root(), Role::Curator, ALICE, 1, Some(NOW + 1), hash(1)));
	});
}

#[test]
fn renews_and_changes_without_a_second_count() {
	new_test_ext().execute_with(|| {
		admit(Role::Borrower, ALICE, 1, Some(NOW + 10));
		advance(5);
		assert_ok!(Roles::admit(
			signed(REGISTRAR),
			Role::Borrower,
			ALICE,
			1,
			Some(NOW + 20),
			hash(2),
		));
		let stored = Admissions::<Test>::get(Role::Borrower, ALICE).unwrap();
		assert_eq!((stored.admitted_at, stored.evidence), (NOW + 5, hash(2)));
		assert_eq!(stored.valid_until, Some(NOW + 20));
		assert_eq!(count(Role::Borrower), 1);
	});
}

/// What rests on an admission may stay only as long as the group and the end allow.
#[test]
fn reports_an_earlier_end_and_another_group() {
	new_test_ext().execute_with(|| {
		let role = Role::Attestor;
		// Later ends, and another evidence.
		admit(role, ALICE, 1, Some(NOW + 10));
		admit(role, ALICE, 1, Some(NOW + 10));
		admit(role, ALICE, 1, Some(NOW + 11));
		assert_ok!(Roles::admit(root(), role, ALICE, 1, None, hash(9)));
		assert_eq!(dropped(), []);
		// Earlier ends.
		admit(role, ALICE, 1, Some(NOW + 100));
		assert_eq!(dropped(), [(role, ALICE)]);
		admit(role, ALICE, 1, Some(NOW + 99));
		assert_eq!(dropped(), [(role, ALICE)]);
		// Another group, although the end is later.
		admit(role, ALICE, 2, None);
		assert_eq!(Dropped::get()[0].2.map(|admission| admission.group), Some(2));
		assert_eq!(dropped(), [(role, ALICE)]);
		let last = last_event();
		assert!(
			matches!(last, RuntimeEvent::Roles(Event::Admitted { is_reduced: true, .. })),
			"{last:?}"
		);
	});
}

#[test]
fn after_the_end_an_account_is_admitted_anew() {
	new_test_ext().execute_with(|| {
		admit(Role::Treasurer, ALICE, 1, Some(NOW + 10));
		advance(10);
		assert!(!is_admitted(Role::Treasurer, &ALICE));
		admit(Role::Treasurer, ALICE, 1, Some(NOW + 20));
		assert!(is_admitted(Role::Treasurer, &ALICE));
		assert_eq!((count(Role::Treasurer), dropped()), (1, vec![]));
	});
}

#[test]
fn attestors_are_bounded_and_no_other_role() {
	new_test_ext().execute_with(|| {
		let who = |number: u32| {
			let mut bytes = [0; 32];
			bytes[..4].copy_from_slice(&number.to_le_bytes());
			AccountId::new(bytes)
		};
		for role in Role::ALL {
			for number in 0..MAX_ATTESTORS {
				admit(role, who(number), 1, Some(NOW + 10));
			}
			let next = Roles::admit(root(), role, who(MAX_ATTESTORS), 1, None, hash(1));
			if role == Role::Attestor {
				assert_eq!(next.unwrap_err().error, Error::<Test>::TooManyAttestors.into());
				// A renewal takes no place.
				admit(role, who(0), 1, None);
			} else {
				assert_ok!(next);
			}
		}
		// An expired admission counts until it is revoked.
		advance(10);
		let next = || Roles::admit(root(), Role::Attestor, ALICE, 1, None, H256::zero());
		assert_noop!(next(), Error::<Test>::TooManyAttestors);
		assert_ok!(Roles::revoke(root(), Role::Attestor, who(1)));
		assert_ok!(next());
	});
}

/// The caller pays for the watch only if it was called.
#[test]
fn returns_the_weight_of_a_watch_that_was_not_called() {
	new_test_ext().execute_with(|| {
		let charged = |valid_until| {
			let call = RuntimeCall::from(Call::admit {
				role: Role::Attestor,
				who: ALICE,
				group: 1,
				valid_until,
				evidence: hash(1),
			});
			let info = call.get_dispatch_info();
			let post = call.dispatch(root()).unwrap();
			(info.call_weight, post.calc_actual_weight(&info))
		};
		let (declared, actual) = charged(None);
		assert_eq!(declared, actual.saturating_add(ATTESTOR_WEIGHT));
		let (declared, actual) = charged(Some(NOW + 1));
		assert_eq!(declared, actual);
	});
}
