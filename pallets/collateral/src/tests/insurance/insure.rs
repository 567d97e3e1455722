use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::{Cover, Policy, State};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, Policies};

fn insure(who: AccountId, unit: u64, policy: Policy) -> Result<(), DispatchError> {
	Collateral::insure(signed(who), unit, policy)
}

fn insurer_of(unit: u64) -> AccountId {
	Policies::<Test>::get(unit).unwrap().insurer
}

#[test]
fn stores_the_policy() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let other = issued(&[2]);

		assert_ok!(insure(INSURER, unit, policy()));

		let cover = Cover { insurer: INSURER, policy: policy() };
		assert_eq!(Policies::<Test>::get(unit), Some(cover.clone()));
		assert_eq!(Collateral::unit(unit).unwrap().cover, Some(cover));
		assert_eq!(Policies::<Test>::get(other), None);
		assert_eq!(
			last_event(),
			Event::Insured { unit, insurer: INSURER, policy: policy() }.into()
		);
	});
}

#[test]
fn takes_units_with_a_receipt_unless_they_are_redeeming() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			match state {
				State::Applied => {
					assert_noop!(insure(INSURER, unit, policy()), Error::<Test>::NotIssued);
				}
				State::Redeeming => {
					assert_noop!(insure(INSURER, unit, policy()), Error::<Test>::UnitRedeeming);
				}
				_ => {
					assert_ok!(insure(INSURER, unit, policy()));
					assert_eq!(record(unit).state, state);
				}
			}
		}
	});
}

#[test]
fn renews_a_policy_that_runs() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(insure(INSURER, unit, policy()));
		// Lower coverage and an earlier expiry are allowed: the insurer may cancel the policy, too.
		let next = Policy { number: text("B"), coverage: 1, expires_at: NOW + 1 };
		assert_ok!(insure(INSURER, unit, next.clone()));
		assert_eq!(Policies::<Test>::get(unit).unwrap().policy, next);
	});
}

#[test]
fn refuses_another_insurer_until_the_policy_expires() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(insure(INSURER, unit, policy()));
		advance(86_399);
		assert_noop!(insure(OTHER_INSURER, unit, policy()), Error::<Test>::InsuredByAnother);
		assert_eq!(insurer_of(unit), INSURER);
		advance(1);
		assert_ok!(insure(OTHER_INSURER, unit, policy()));
		assert_eq!(insurer_of(unit), OTHER_INSURER);
	});
}

#[test]
fn lets_another_insurer_replace_a_removed_one() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(insure(INSURER, unit, policy()));
		InsurerMembers::set(&vec![OTHER_INSURER]);
		assert_ok!(insure(OTHER_INSURER, unit, policy()));
		assert_eq!(insurer_of(unit), OTHER_INSURER);
	});
}

#[test]
fn refuses_all_but_insurers() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for who in [OWNER, CUSTODIAN, STRANGER] {
			assert_noop!(insure(who, unit, policy()), Error::<Test>::UnknownInsurer);
		}
		for origin in [root(), RuntimeOrigin::none()] {
			assert_noop!(Collateral::insure(origin, unit, policy()), DispatchError::BadOrigin);
		}
	});
}

#[test]
fn refuses_a_removed_insurer() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(insure(INSURER, unit, policy()));
		InsurerMembers::set(&vec![]);
		assert_noop!(insure(INSURER, unit, policy()), Error::<Test>::UnknownInsurer);
	});
}

#[test]
fn refuses_an_unknown_unit() {
	new_test_ext().execute_with(|| {
		assert_noop!(insure(INSURER, 0, policy()), Error::<Test>::UnknownUnit);
	});
}

#[test]
fn refuses_a_policy_that_covers_nothing() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for (policy, error) in [
			(Policy { number: text(""), ..policy() }, Error::<Test>::PolicyNumberIsEmpty),
			(Policy { coverage: 0, ..policy() }, Error::CoverageIsZero),
			(Policy { expires_at: NOW, ..policy() }, Error::ExpiryNotInFuture),
		] {
			assert_noop!(insure(INSURER, unit, policy), error);
		}
		let least = Policy { number: text("1"), coverage: 1, expires_at: NOW + 1 };
		assert_ok!(insure(INSURER, unit, least));
	});
}
