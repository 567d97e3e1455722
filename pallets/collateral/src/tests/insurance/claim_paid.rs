//! Payments of insurers, as lending books them.

use frame_support::assert_ok;
use infrafi_protocol::{unit::Policy, PolicyBook};

use crate::{mock::*, Event, Policies};

fn paid(unit: u64, amount: u128) {
	Collateral::claim_paid(unit, &INSURER, &policy().number, amount);
}

#[test]
fn lowers_the_coverage_and_ends_a_policy_without_any() {
	new_test_ext().execute_with(|| {
		let unit = seized(&[1]);
		assert_ok!(Collateral::insure(signed(INSURER), unit, policy()));
		let all = policy().coverage;
		paid(unit, all - 400);
		let left = Policies::<Test>::get(unit).unwrap();
		assert_eq!((left.insurer, left.policy), (INSURER, Policy { coverage: 400, ..policy() }));
		let (insurer, amount) = (INSURER, all - 400);
		let event = Event::CoverageReduced { unit, insurer, amount, coverage: 400 };
		assert_eq!(last_event(), event.into());
		paid(unit, 400);
		assert_eq!(Policies::<Test>::get(unit), None);
		assert_eq!(last_event(), Event::PolicyEnded { unit, insurer: INSURER }.into());
	});
}

#[test]
fn leaves_other_policies_alone() {
	new_test_ext().execute_with(|| {
		let unit = seized(&[1]);
		paid(unit, 1);
		paid(unit + 1, 1);
		for (insurer, number) in [(OTHER_INSURER, policy().number), (INSURER, text("B"))] {
			let other = Policy { number, ..policy() };
			Policies::<Test>::remove(unit);
			assert_ok!(Collateral::insure(signed(insurer), unit, other.clone()));
			paid(unit, 1);
			assert_eq!(Policies::<Test>::get(unit).unwrap().policy, other);
		}
	});
}
