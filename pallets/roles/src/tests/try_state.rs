//! Each check fails on a state that breaks it.

use frame_support::hypothetically;
use infrafi_protocol::{Admission, Role};

use crate::{mock::*, Admissions, Counts};

/// Breaks a state with one borrower, and expects the check to fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		admit(Role::Borrower, ALICE, 1, Some(NOW + 10));
		hypothetically!({
			break_it();
			assert_eq!(Roles::do_try_state(), Err(message.into()));
		});
	});
}

fn change(change: impl Fn(&mut Admission)) {
	Admissions::<Test>::mutate(Role::Borrower, ALICE, |admission| {
		change(admission.as_mut().unwrap())
	});
}

#[test]
fn finds_an_admission_without_a_group() {
	fails(|| change(|admission| admission.group = 0), "an admission has no group");
}

#[test]
fn finds_an_admission_in_the_future() {
	let message = "the time of an admission is in the future";
	fails(|| change(|admission| admission.admitted_at = NOW + 1), message);
}

#[test]
fn finds_an_admission_that_never_held() {
	let message = "an admission had ended when it was made";
	fails(|| change(|admission| admission.valid_until = Some(NOW)), message);
}

#[test]
fn finds_a_wrong_count() {
	let message = "the number of admissions to a role is not as stored";
	fails(|| Counts::<Test>::insert(Role::Borrower, 2), message);
	fails(|| Counts::<Test>::remove(Role::Borrower), message);
	fails(|| Counts::<Test>::insert(Role::Insurer, 1), message);
}

#[test]
fn finds_too_many_attestors() {
	let fill = || {
		for seed in 100..133 {
			let admission = Admissions::<Test>::get(Role::Borrower, ALICE).unwrap();
			let who = infrafi_testing::account(seed);
			Admissions::<Test>::insert(Role::Attestor, who, admission);
		}
		Counts::<Test>::insert(Role::Attestor, 33);
	};
	fails(fill, "a role has more admissions than its bound");
}
