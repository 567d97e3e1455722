use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::{Cover, Policy, State};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, Parameters, Policies};

fn insure(who: AccountId, unit: u64, policy: Policy) -> Result<(), DispatchError> {
	Collateral::insure(signed(who), unit, policy)
}

fn insurer_of(unit: u64) -> AccountId {
	Policies::<Test>::get(unit).unwrap().insurer
}

#[test]
fn binds_the_policy() {
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
fn takes_units_with_a_receipt_that_stay() {
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
		// For less and for a shorter time, too: the insurer may cancel it altogether.
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
		pass(86_399);
		assert_noop!(insure(OTHER_INSURER, unit, policy()), Error::<Test>::InsuredByAnother);
		assert_eq!(insurer_of(unit), INSURER);
		pass(1);
		assert_ok!(insure(OTHER_INSURER, unit, policy()));
		assert_eq!(insurer_of(unit), OTHER_INSURER);
	});
}

#[test]
fn refuses_a_policy_that_runs_for_too_long() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let until = |expires_at| insure(INSURER, unit, Policy { expires_at, ..policy() });
		let longest = Collateral::params().max_policy_term;
		for expires_at in [NOW + longest + 1, u64::MAX] {
			assert_noop!(until(expires_at), Error::<Test>::PolicyTermTooLong);
		}
		assert_ok!(until(NOW + longest));
		// A renewal counts from its own day.
		pass(60);
		assert_noop!(until(NOW + longest + 61), Error::<Test>::PolicyTermTooLong);
		assert_ok!(until(NOW + longest + 60));

		let params = Parameters { max_policy_term: 60, ..Default::default() };
		assert_ok!(Collateral::set_params(root(), params));
		assert_noop!(until(now() + 61), Error::<Test>::PolicyTermTooLong);
		// What is bound stays bound.
		let bound = Policies::<Test>::get(unit).unwrap().policy;
		assert_eq!(bound.expires_at, NOW + longest + 60);
		assert_ok!(until(now() + 60));
	});
}

#[test]
fn lets_another_take_the_place_of_an_insurer_who_has_left() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(insure(INSURER, unit, policy()));
		Underwriters::set(&vec![OTHER_INSURER]);
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
fn refuses_an_insurer_who_has_left() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(insure(INSURER, unit, policy()));
		Underwriters::set(&vec![]);
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
