//! Receipts as items of the market.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{
	unit::{Cover, LossKind, State},
	Custody, ItemFacts, ItemKeeper, PolicyBook, ReceiptFacts,
};

use sp_runtime::DispatchError;

use crate::{mock::*, Error};

fn facts(unit: u64) -> ReceiptFacts<AccountId> {
	match Collateral::facts(unit) {
		Ok((_, ItemFacts::Receipt(facts))) => facts,
		other => panic!("{other:?}"),
	}
}

#[test]
fn show_the_owner_and_what_the_unit_is_worth() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		let bare = ReceiptFacts {
			state: State::Issued,
			loss: None,
			cover: None,
			custodian: CUSTODIAN,
			lease: None,
			rent_paid: 0,
		};
		assert_eq!(Collateral::facts(unit), Ok((OWNER, ItemFacts::Receipt(bare.clone()))));
		assert_eq!(Collateral::claimable(unit), 0);
		let cover = Some(Cover { id: 0, insurer: INSURER, policy: policy() });
		assert_ok!(insure(INSURER, unit, policy()));
		let insured = ReceiptFacts { cover, ..bare };
		assert_eq!(facts(unit), insured);
		LeasedUnits::set(&vec![unit]);
		let leased = ReceiptFacts { lease: Some(0), rent_paid: 0, ..insured };
		assert_eq!(facts(unit), leased);
		assert_ok!(Collateral::report_loss(signed(CUSTODIAN), unit, LossKind::Damaged));
		let lost = ReceiptFacts { loss: Some(LossKind::Damaged), ..leased };
		assert_eq!(facts(unit), lost);
		assert_ok!(Collateral::reassign(root(), unit, OTHER_CUSTODIAN));
		assert_eq!(facts(unit), ReceiptFacts { custodian: OTHER_CUSTODIAN, ..lost });
	});
}

#[test]
fn show_the_coverage_that_is_left() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(insure(INSURER, unit, policy()));
		let before = facts(unit);
		Collateral::claim_paid(&reference(unit), 1, false);
		let left = facts(unit).cover.unwrap().policy.coverage;
		assert_eq!(left, policy().coverage - 1);
		assert_ne!(facts(unit), before);
	});
}

/// A pledged receipt is the security of a loan.
#[test]
fn are_for_sale_only_while_the_unit_is_issued() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			let refusal = match state {
				State::Issued => {
					assert_ok!(Collateral::facts(unit));
					continue;
				}
				State::Applied => Error::<Test>::NotIssued,
				State::Pledged => Error::<Test>::UnitPledged,
				State::Seized => Error::<Test>::UnitSeized,
				State::Redeeming => Error::<Test>::UnitRedeeming,
			};
			let refusal = DispatchError::from(refusal);
			assert_noop!(Collateral::facts(unit), refusal);
			assert_noop!(Collateral::hand_over(unit, &OWNER, &BUYER), refusal);
		}
		assert_noop!(Collateral::facts(99), Error::<Test>::UnknownUnit);
	});
}

#[test]
fn are_handed_over_by_their_owner() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_noop!(Collateral::hand_over(unit, &BUYER, &STRANGER), Error::<Test>::NotOwner);
		assert_ok!(Collateral::hand_over(unit, &OWNER, &BUYER));
		assert_eq!(Collateral::condition(unit).unwrap().owner, BUYER);
		assert_noop!(Collateral::hand_over(unit, &OWNER, &BUYER), Error::<Test>::NotOwner);
	});
}
