use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::State;
use sp_runtime::{DispatchError, Perbill};

use crate::{mock::*, types::TermsOf, BreachReason, Error, Sale, UnitSet};

/// Four units of half a million, one by one.
fn four() -> TermsOf<Test> {
	for id in 0..4 {
		put_unit(id, BORROWER, 500_000 * ONE);
	}
	TermsOf::<Test> { units: bounded(vec![0, 1, 2, 3]), sale: Sale::UnitByUnit, ..plain() }
}

/// The policy of each unit covers this amount, and the insurer has money.
fn cover(amount: Balance) {
	for id in 0..4 {
		change_unit(id, |unit| unit.cover.as_mut().unwrap().policy.coverage = amount * ONE);
	}
	fund(&INSURER);
}

#[test]
fn one_unit_after_the_other_until_all_is_covered() {
	new_test_ext().execute_with(|| {
		let id = seized(four());
		sold(id, 500_000 * ONE);
		assert_eq!(failed(id).auction.unwrap().units, UnitSet(0b10));
		// Repayment is open again between two lots.
		frame_support::hypothetically!({
			assert_ok!(Lending::repay(signed(BORROWER), id, FUNDS));
			assert_eq!(
				[0, 1, 2, 3].map(|id| unit(id).owner == BORROWER),
				[false, true, true, true]
			);
			check();
		});
		sold(id, 500_000 * ONE);
		sold(id, 500_000 * ONE);
		// The fourth is not sold: all claims are paid.
		assert!(!is_failed(id));
		let owners = [OTHER_BORROWER, OTHER_BORROWER, OTHER_BORROWER, BORROWER];
		assert_eq!([0, 1, 2, 3].map(|id| unit(id).owner), owners);
		assert!([0, 1, 2, 3].iter().all(|id| unit(*id).state == State::Issued));
	});
}

#[test]
fn an_unsold_unit_does_not_block_the_others() {
	new_test_ext().execute_with(|| {
		let id = seized(four());
		unsold(id);
		assert_eq!(failed(id).unsold.len(), 1);
		for _ in 1..4 {
			sold(id, 500_000 * ONE);
		}
		// The other lots paid all claims, so the unsold one goes back to the borrower.
		assert!(!is_failed(id));
		assert_eq!((unit(0).state, unit(0).owner), (State::Issued, BORROWER));
	});
}

#[test]
fn a_curator_takes_the_lot_at_its_floor() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		let accept = |who| Lending::accept_unsold(signed(who), id);
		assert_noop!(accept(CURATOR), Error::<Test>::NothingUnsold);
		unsold(id);
		assert_noop!(accept(OTHER_CURATOR), Error::<Test>::NotCurator);
		frame_support::hypothetically!({
			freeze(&CURATOR);
			assert_noop!(accept(CURATOR), Error::<Test>::AccountFrozen);
		});
		let before = balance(&CURATOR);
		assert_ok!(accept(CURATOR));
		assert_eq!(before - balance(&CURATOR), 800_000 * ONE);
		assert_eq!((unit(0).state, unit(0).owner), (State::Issued, CURATOR));
		// It was the last lot: the outstanding claims are written off.
		assert!(failed(id).is_written_off);
		assert_eq!(failed(id).senior().principal.0, books().lost);
	});
}

/// The curators had 14 days. Then any account offers the lot again, down to one USDai.
#[test]
fn any_account_offers_an_unsold_lot_again_after_two_weeks() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		let reoffer = || Lending::reoffer(signed(STRANGER), id);
		assert_noop!(reoffer(), Error::<Test>::NothingUnsold);
		unsold(id);
		let from = now() + 14 * DAY;
		assert_eq!(failed(id).unsold[0].reoffer_from, from);
		assert_eq!(Lending::recovery(id).unwrap().reoffer_from, Some(from));
		assert_noop!(Lending::reoffer(root(), id), DispatchError::BadOrigin);
		pass(14 * DAY - 1);
		assert_noop!(reoffer(), Error::<Test>::ReofferTooEarly);
		frame_support::hypothetically!({
			assert_ok!(Lending::accept_unsold(signed(CURATOR), id));
		});
		pass(1);
		assert_ok!(reoffer());
		let auction = Lending::auction(id).unwrap();
		assert_eq!((auction.lot, auction.opening, auction.floor), (1, 800_000 * ONE, ONE));
		assert_noop!(reoffer(), Error::<Test>::NothingUnsold);
		// The option of the curators has ended.
		let accept = Lending::accept_unsold(signed(CURATOR), id);
		assert_noop!(accept, Error::<Test>::NothingUnsold);
		blocks(10 * 360);
		assert_eq!(least(id), Some(ONE));
		frame_support::hypothetically!({
			sold(id, ONE);
			assert_eq!(unit(0).owner, OTHER_BORROWER);
			assert!(failed(id).is_written_off);
			check();
		});
		// Still no bid: it waits again, for a curator at one USDai.
		blocks(360);
		settle(id);
		assert_eq!(failed(id).unsold[0].floor.0, ONE);
		assert_noop!(reoffer(), Error::<Test>::ReofferTooEarly);
		pass(14 * DAY);
		assert_ok!(reoffer());
		assert_eq!(least(id), Some(ONE));
	});
}

/// A lot of a loan is offered again when no other one is on sale, the oldest first.
#[test]
fn unsold_lots_are_offered_again_one_after_the_other() {
	new_test_ext().execute_with(|| {
		let id = seized(four());
		unsold(id);
		unsold(id);
		pass(14 * DAY);
		let reoffer = || Lending::reoffer(signed(STRANGER), id);
		assert_noop!(reoffer(), Error::<Test>::AuctionRuns);
		unsold(id);
		unsold(id);
		assert_ok!(reoffer());
		assert_eq!(Lending::auction(id).unwrap().units, [0]);
		assert_eq!((lot(id), failed(id).unsold.len()), (4, 3));
	});
}

/// A lot that asked for less than one USDai at last does not ask for more.
#[test]
fn a_lot_of_no_value_is_offered_again_at_its_last_price() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		unsold(id);
		pass(14 * DAY);
		assert_ok!(Lending::reoffer(signed(STRANGER), id));
		assert_eq!(least(id), Some(1));
	});
}

#[test]
fn governance_lets_an_unsold_lot_be_sold_without_a_floor() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		unsold(id);
		assert_noop!(Lending::write_off(signed(STRANGER), id), Error::<Test>::NotGovernance);
		assert_ok!(Lending::accept_unsold(root(), id));
		assert_eq!(least(id), Some(800_000 * ONE));
		assert_noop!(Lending::accept_unsold(root(), id), Error::<Test>::AuctionRuns);
		blocks(3_600);
		// The price falls to one unit of USDai, so the lot is sold at some price.
		assert_eq!(least(id), Some(1));
		sold(id, 1);
		assert_eq!(unit(0).owner, OTHER_BORROWER);
		assert!(failed(id).is_written_off);
	});
}

/// An account that entered between a write-off and the proceeds would receive a part of them: with
/// half of the shares, 425,000 of 850,000. So nothing is written off that may still be recovered.
#[test]
fn nothing_is_written_off_that_may_be_recovered() {
	new_test_ext().execute_with(|| {
		let id = missed(four());
		pass(1);
		cover(400_000);
		(0..4).for_each(worthless);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let before = optimistic();
		let refused = || {
			assert_noop!(Lending::write_off(root(), id), Error::<Test>::RecoveryPending);
		};
		// On sale, and three that wait.
		refused();
		bid(OTHER_BORROWER, id, 100_000 * ONE);
		refused();
		blocks(3_600);
		refused();
		settle(id);
		for _ in 1..3 {
			sold(id, 100_000 * ONE);
			refused();
		}
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 3));
		// Unsold, and claimed.
		unsold(id);
		refused();
		assert_ok!(Lending::accept_unsold(signed(CURATOR), id));
		// Claimed.
		assert!(failed(id).units().is_empty());
		refused();
		assert_eq!(failed(id).senior().principal, books().claims.principal);
		assert!(before - optimistic() < ONE);
		// The last source has paid what it pays: the loss is booked in the same step.
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 3, 400_000 * ONE));
		assert!(failed(id).is_written_off);
		assert_eq!(conservative(), optimistic());
		assert_noop!(Lending::write_off(root(), id), Error::<Test>::WrittenOffAlready);
	});
}

/// The reserve joins the proceeds before the loss is counted, also where the last lot brings
/// nothing.
#[test]
fn a_last_lot_that_brings_nothing_leaves_the_reserve_to_the_lenders() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.sale.floor = Perbill::zero());
		let id = drawn(TermsOf::<Test> { reserve_instalments: 1, ..plain() });
		let reserve = record(id).reserve.0;
		assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, BreachReason::Covenant));
		pass(14 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(failed(id).reserve.0, reserve);
		unsold(id);
		let before = balance(&VAULT);
		assert_ok!(Lending::accept_unsold(signed(CURATOR), id));
		assert!(failed(id).is_written_off);
		assert_eq!((failed(id).reserve.0, Lending::portfolio().reserves.0), (0, 0));
		// Costs and fee are paid first, out of all proceeds.
		let bearing = reserve - 1_000 * ONE;
		let paid = bearing - bearing * 2 / 100;
		assert_eq!(balance(&VAULT) - before, paid);
		assert_eq!(books().lost, 850_000 * ONE - paid);
	});
}

/// A bid binds the lot that it is for, and no other.
#[test]
fn once_all_is_covered_only_a_lot_with_a_bid_is_sold() {
	new_test_ext().execute_with(|| {
		let id = seized(four());
		unsold(id);
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 3));
		bid(OTHER_BORROWER, id, 500_000 * ONE);
		fund(&INSURER);
		let all = outstanding(id) + 1_000 * ONE;
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 3, all));
		let states = [0, 1, 2, 3].map(|id| unit(id).state);
		assert_eq!(states, [State::Issued, State::Seized, State::Issued, State::Issued]);
		// A curator can no longer buy the borrower's units at their floor.
		let accept = Lending::accept_unsold(signed(CURATOR), id);
		assert_noop!(accept, Error::<Test>::NothingUnsold);
		check();
		for pays in [true, false] {
			frame_support::hypothetically!({
				blocks(3_600);
				if !pays {
					freeze(&OTHER_BORROWER);
				}
				let before = balance(&BORROWER);
				settle(id);
				assert!(!is_failed(id));
				assert_eq!(unit(1).owner, if pays { OTHER_BORROWER } else { BORROWER });
				let due = if pays { 500_000 * ONE } else { 25_000 * ONE };
				assert_eq!(balance(&BORROWER) - before, due);
				check();
			});
		}
	});
}
