use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Cover, LossKind, Policy, State},
};

use crate::{mock::*, Error, Event, Policies};

fn insured(serials: &[u64]) -> u64 {
	let unit = issued(serials);
	assert_ok!(Collateral::insure(signed(INSURER), unit, policy()));
	unit
}

#[test]
fn removes_the_policy_for_its_insurer() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		let other = insured(&[2]);

		assert_ok!(Collateral::cancel_policy(signed(INSURER), unit));

		assert_eq!(Policies::<Test>::get(unit), None);
		assert!(Policies::<Test>::contains_key(other));
		assert_eq!(last_event(), Event::PolicyCancelled { unit, insurer: INSURER }.into());
	});
}

#[test]
fn removes_the_policy_for_governance() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		assert_ok!(Collateral::cancel_policy(root(), unit));
		assert_eq!(Policies::<Test>::get(unit), None);
		assert_eq!(last_event(), Event::PolicyCancelled { unit, insurer: INSURER }.into());
	});
}

#[test]
fn removes_the_policy_for_the_owner_while_no_loan_relies_on_it() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			if state == State::Applied {
				continue;
			}
			Policies::<Test>::insert(unit, Cover { insurer: INSURER, policy: policy() });
			let cancel = || Collateral::cancel_policy(signed(OWNER), unit);
			match state {
				State::Issued => {
					assert_ok!(cancel());
					assert_eq!(Policies::<Test>::get(unit), None);
					let cancelled = Event::PolicyCancelled { unit, insurer: INSURER };
					assert_eq!(last_event(), cancelled.into());
				}
				State::Pledged => {
					assert_noop!(cancel(), Error::<Test>::UnitPledged);
				}
				State::Seized => {
					assert_noop!(cancel(), Error::<Test>::UnitSeized);
				}
				_ => {
					assert_noop!(cancel(), Error::<Test>::UnitRedeeming);
				}
			}
		}
	});
}

/// The owner can remove a worthless policy that excludes better insurers.
#[test]
fn makes_room_for_another_insurer() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		let insure = || Collateral::insure(signed(OTHER_INSURER), unit, policy());
		assert_noop!(insure(), Error::<Test>::InsuredByAnother);
		assert_noop!(Collateral::cancel_policy(signed(OWNER), unit), Error::<Test>::NotInsurer);
		assert_ok!(Collateral::cancel_policy(signed(BUYER), unit));
		assert_ok!(insure());
	});
}

#[test]
fn removes_an_expired_policy() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		advance(1_000_000);
		assert_ok!(Collateral::cancel_policy(signed(INSURER), unit));
	});
}

#[test]
fn is_open_to_a_removed_insurer() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		InsurerMembers::set(&vec![]);
		assert_ok!(Collateral::cancel_policy(signed(INSURER), unit));
	});
}

#[test]
fn works_in_every_state_with_a_receipt() {
	new_test_ext().execute_with(|| {
		for (_, unit) in in_every_state().into_iter().skip(1) {
			Policies::<Test>::insert(unit, Cover { insurer: INSURER, policy: policy() });
			assert_ok!(Collateral::cancel_policy(signed(INSURER), unit));
		}
	});
}

#[test]
fn refuses_all_others() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		for who in [OTHER_INSURER, CUSTODIAN, STRANGER] {
			assert_noop!(Collateral::cancel_policy(signed(who), unit), Error::<Test>::NotInsurer);
		}
		assert_noop!(
			Collateral::cancel_policy(RuntimeOrigin::none(), unit),
			Error::<Test>::NotGovernance
		);
	});
}

#[test]
fn refuses_if_there_is_no_policy_or_no_unit() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for origin in [root(), signed(INSURER)] {
			assert_noop!(
				Collateral::cancel_policy(origin.clone(), unit),
				Error::<Test>::NotInsured
			);
			assert_noop!(Collateral::cancel_policy(origin, unit + 1), Error::<Test>::UnknownUnit);
		}
	});
}

#[test]
fn is_for_governance_alone_once_a_loss_is_reported() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		let cancel = |origin| Collateral::cancel_policy(origin, unit);
		for who in [INSURER, OWNER] {
			assert_noop!(cancel(signed(who)), Error::<Test>::CoverBoundByLoss);
		}
		let less = Policy { coverage: 1, ..policy() };
		let insure = Collateral::insure(signed(INSURER), unit, less);
		assert_noop!(insure, Error::<Test>::CoverBoundByLoss);
		assert_ok!(cancel(root()));
	});
}
