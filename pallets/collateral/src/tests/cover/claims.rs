//! Claims, as lending reports them.

use frame_support::{assert_noop, assert_ok, hypothetically};
use infrafi_protocol::{unit::Policy, Custody, PolicyBook};

use crate::{mock::*, Error, Event};

fn whole() -> Policy {
	policy()
}

#[test]
fn lower_the_policy_and_end_one_without_coverage() {
	new_test_ext().execute_with(|| {
		let (unit, policy) = claimed(&[1]);
		assert_eq!(exposure(&INSURER), (200_000, 200_000));
		Collateral::claim_paid(&policy, 199_600, true);
		let left = cover(unit).unwrap().policy;
		assert_eq!(left, Policy { coverage: 400, ..whole() });
		let (insurer, amount) = (INSURER, 199_600);
		let event = Event::CoverageReduced { unit, insurer, amount, coverage: 400 };
		assert_eq!(last_event(), event.into());
		assert_eq!(exposure(&INSURER), (400, 400));
		Collateral::claim_paid(&policy, 400, true);
		assert_eq!(cover(unit), None);
		assert_eq!(last_event(), Event::PolicyEnded { unit, insurer: INSURER }.into());
		Collateral::claim_closed(&policy, 0);
		assert_eq!(exposure(&INSURER), (0, 0));
	});
}

/// The unit is sold: its policy ends, and what is not paid of the claim still counts.
#[test]
fn count_after_their_policy_has_ended() {
	new_test_ext().execute_with(|| {
		let (unit, policy) = claimed(&[1]);
		Collateral::claim_paid(&policy, 50_000, true);
		assert_ok!(Collateral::release(unit, &BUYER));
		assert_eq!((cover(unit), exposure(&INSURER)), (None, (150_000, 150_000)));
		// The buyer insures the unit with the same insurer: that is another policy.
		assert_ok!(insure(INSURER, unit, whole()));
		assert_eq!(exposure(&INSURER), (350_000, 150_000));
		hypothetically!({
			Collateral::claim_paid(&policy, 150_000, true);
			Collateral::claim_closed(&policy, 0);
			assert_eq!(exposure(&INSURER), (200_000, 0));
			assert_eq!(cover(unit).unwrap().policy.coverage, 200_000);
			check();
		});
		Collateral::claim_closed(&policy, 150_000);
		assert_eq!(exposure(&INSURER), (200_000, 0));
		// A payment after the end counts nowhere.
		Collateral::claim_paid(&policy, 10, false);
		assert_eq!(exposure(&INSURER), (200_000, 0));
	});
}

/// The borrower repays: the claim is closed, and the policy goes on with what it has left.
#[test]
fn leave_the_policy_to_the_borrower_with_what_is_left() {
	new_test_ext().execute_with(|| {
		let (unit, policy) = claimed(&[1]);
		Collateral::claim_paid(&policy, 50_000, true);
		assert_ok!(Collateral::release(unit, &OWNER));
		Collateral::claim_closed(&policy, 150_000);
		assert_eq!(exposure(&INSURER), (150_000, 0));
		assert_eq!(cover(unit).unwrap().policy.coverage, 150_000);
		// A later payment lowers it.
		Collateral::claim_paid(&policy, 50_000, false);
		assert_eq!(exposure(&INSURER), (100_000, 0));
	});
}

/// The borrower buys its own unit, or has it back under a bid for another one: the policy goes on,
/// and the claim stands for what it has left.
#[test]
fn keep_a_unit_from_another_loan_until_the_policy_is_replaced() {
	new_test_ext().execute_with(|| {
		let (unit, policy) = claimed(&[1]);
		assert_ok!(Collateral::release(unit, &OWNER));
		assert!(Collateral::condition(unit).unwrap().has_claim);
		let pledge = || Collateral::pledge(unit, &OWNER);
		assert_noop!(pledge(), Error::<Test>::PolicyClaimed);
		hypothetically!({
			Collateral::claim_closed(&policy, 200_000);
			assert_ok!(pledge());
			check();
		});
		assert_ok!(insure(INSURER, unit, whole()));
		assert!(!Collateral::condition(unit).unwrap().has_claim);
		assert_ok!(pledge());
		assert_eq!(exposure(&INSURER), (400_000, 200_000));
		Collateral::claim_closed(&policy, 200_000);
		assert_eq!(exposure(&INSURER), (200_000, 0));
	});
}

/// A bond of 200,000 and two claims of 200,000: 100,000 each, in any order. At most what is asked.
#[test]
fn share_the_bond() {
	for turned in [false, true] {
		new_test_ext().execute_with(|| {
			let mut policies = [claimed(&[1]).1, claimed(&[2]).1];
			if turned {
				policies.reverse();
			}
			for policy in policies {
				let money = Collateral::take_bond(&INSURER, 200_000, u128::MAX).unwrap();
				assert_eq!(money.peek(), 100_000);
				Taken::set(&(Taken::get() + 100_000));
				drop(money);
				Collateral::claim_paid(&policy, 100_000, true);
				Collateral::claim_closed(&policy, 100_000);
			}
			// The bond is gone. What the policies have left stays in the exposure.
			assert_eq!(
				(exposure(&INSURER), Collateral::insurer(INSURER).unwrap().bond),
				((200_000, 0), 0)
			);
			let nothing = Collateral::take_bond(&INSURER, 1, 1).unwrap();
			assert_eq!(nothing.peek(), 0);
		});
	}
}
