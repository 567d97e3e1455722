//! A policy stands for one claim at a time, and for none of a loan whose lenders are paid.

use frame_support::{assert_noop, assert_ok, hypothetically, traits::Hooks, weights::Weight};

use super::claims::*;
use crate::{mock::*, types::TermsOf, ClaimStage, Error, Event};

/// The borrower buys its own unit for half a million while a claim of 1.2 million is open. The
/// receipt does not move, so that the policy goes on.
fn bought_back() -> u64 {
	let id = missed(plain());
	worthless(0);
	cover(0, 1_200_000);
	pass(1);
	assert_ok!(Lending::liquidate(signed(STRANGER), id));
	assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
	bid(BORROWER, id, 500_000 * ONE);
	blocks(3_600);
	settle(id);
	assert!(unit(0).has_claim && unit(0).owner == BORROWER);
	change_unit(0, |unit| unit.value = Some(2_000_000 * ONE));
	id
}

/// Else two loans would have claims on one policy, which dilute the claims of others.
#[test]
fn a_unit_is_not_pledged_while_its_policy_is_claimed() {
	new_test_ext().execute_with(|| {
		bought_back();
		let next = committed(plain());
		let approve = || Lending::approve(signed(COMMITTEE), next);
		assert_noop!(approve(), Error::<Test>::PolicyClaimed);
		// The owner replaces the policy.
		change_unit(0, |unit| {
			unit.cover.as_mut().unwrap().id = 77;
			unit.has_claim = false;
		});
		assert_ok!(approve());
		// A claim may be filed after the approval.
		change_unit(0, |unit| unit.has_claim = true);
		let draw = Lending::draw(signed(BORROWER), next).map_err(|error| error.error);
		assert_noop!(draw, Error::<Test>::PolicyClaimed);
	});
}

/// An insurer is not paid to pay twice: the closed claim waits until the open one is closed.
#[test]
fn a_closed_claim_is_not_paid_while_another_one_is_open() {
	new_test_ext().execute_with(|| {
		let first = bought_back();
		fund(&INSURER);
		assert_ok!(refuse(first, 0));
		pass(PERIOD);
		assert_ok!(Lending::classify(signed(STRANGER), first));
		assert!(failed(first).is_written_off && !unit(0).has_claim);
		let second = missed(plain());
		let pay = |amount| Lending::pay_claim(signed(INSURER), first, 0, amount);
		hypothetically!({
			assert_ok!(pay(ONE));
		});
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), second));
		assert_ok!(Lending::file_claim(signed(CURATOR), second, 0));
		assert_noop!(pay(ONE), Error::<Test>::PolicyClaimed);
		assert_ok!(Lending::pay_claim(signed(INSURER), second, 0, ONE));
		assert_ok!(refuse(second, 0));
		assert_noop!(pay(ONE), Error::<Test>::PolicyClaimed);
		pass(PERIOD);
		assert_ok!(Lending::classify(signed(STRANGER), second));
		assert_ok!(pay(ONE));
	});
}

/// A bid stands when the insurers have paid all: the sale goes on, and what is left of the claims
/// is owed to nobody. It takes no share of the bond from claims of other loans.
#[test]
fn the_claims_of_a_loan_are_closed_once_its_lenders_are_paid() {
	new_test_ext().execute_with(|| {
		let id = two_claims();
		post_bond(&INSURER, 1_000_000);
		fund(&INSURER);
		bid(OTHER_BORROWER, id, least(id).unwrap());
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 900_000 * ONE));
		assert_eq!(failed(id).open_claims, 2);
		let rest = outstanding(id);
		let treasury = balance(&TREASURY);
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 1, rest));
		assert!(is_failed(id) && !failed(id).is_written_off);
		assert_eq!((failed(id).open_claims, InsurerBonds::get(INSURER).claimed.0), (0, 0));
		for (unit, left) in [(0, 100_000 * ONE), (1, 1_000_000 * ONE - rest)] {
			assert_eq!(stage(id, unit), ClaimStage::Closed);
			assert!(events().contains(&Event::ClaimClosed { loan: id, unit, left }));
		}
		// Nothing is filed anew, not even for another loss.
		let file = || Lending::file_claim(signed(CURATOR), id, 0);
		assert_noop!(file(), Error::<Test>::NothingOutstanding);
		pass(PERIOD);
		Lending::on_idle(1, Weight::MAX);
		assert_noop!(enforce(id, 1), Error::<Test>::ClaimClosed);
		assert_eq!((bond(&INSURER), balance(&TREASURY)), (1_000_000, treasury));
		blocks(3_600);
		settle(id);
		assert!(!is_failed(id));
	});
}

/// The claims of one loan are open and its lenders paid: those of another loan have the whole bond.
#[test]
fn a_claim_of_another_loan_has_the_whole_bond() {
	new_test_ext().execute_with(|| {
		let first = claimed(infrafi_protocol::unit::LossKind::Destroyed);
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let second = missed(TermsOf::<Test> { units: bounded(vec![1]), ..plain() });
		cover(1, 1_200_000);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), second));
		assert_ok!(Lending::file_claim(signed(CURATOR), second, 1));
		bid(OTHER_BORROWER, second, least(second).unwrap());
		fund(&INSURER);
		post_bond(&INSURER, 600_000);
		let rest = outstanding(second) + failed(second).costs.0;
		hypothetically!({
			assert_ok!(enforce(first, 0));
			assert!(bond(&INSURER) > 0, "the other claim has its share");
		});
		assert_ok!(Lending::pay_claim(signed(INSURER), second, 1, rest));
		assert_eq!(outstanding(second), 0);
		assert_ok!(enforce(first, 0));
		assert_eq!(bond(&INSURER), 0);
	});
}
