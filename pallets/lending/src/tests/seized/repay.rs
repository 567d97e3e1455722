//! Payments of a seized loan, and their receivers.

use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, types::TermsOf, Error, Event};

fn repay(id: u64, amount: Balance) -> Result<(), sp_runtime::DispatchError> {
	Lending::repay(signed(BORROWER), id, amount).map(|_| ()).map_err(|error| error.error)
}

/// A payment that does not cover the exit fee leaves one unit, as for a live loan.
#[test]
fn the_exit_fee_is_due_with_the_last_unit() {
	new_test_ext().execute_with(|| {
		let id = seized(terms());
		unsold(id);
		// No lot is on sale, so any part that leaves an outstanding claim is accepted.
		let all = Lending::redemption(id).unwrap();
		let lenders = outstanding(id) + 1_000 * ONE;
		assert_eq!(all, lenders + 5_000 * ONE);
		assert_noop!(repay(id, all - 1), Error::<Test>::PaidInPart);
		assert_noop!(repay(id, lenders), Error::<Test>::PaidInPart);
		let before = balance(&TREASURY);
		assert_ok!(repay(id, lenders - 1));
		assert_eq!(outstanding(id), 1);
		assert_noop!(repay(id, 1), Error::<Test>::PaidInPart);
		assert_ok!(repay(id, FUNDS / 2));
		assert_eq!(balance(&TREASURY) - before, 5_000 * ONE);
		assert!(!is_failed(id));
	});
}

/// The borrower pays all of ten million but the last unit, which the exit fee would be due with,
/// and defaults on it. The price of the lot pays the fee of 50,000 before the borrower.
#[test]
fn the_exit_fee_is_paid_out_of_a_surplus() {
	new_test_ext().execute_with(|| {
		put_unit(0, BORROWER, 20_000_000 * ONE);
		let tranches = bounded(vec![by_vault(8_500_000, 10), by(CURATOR, 1_500_000, 16)]);
		let principal = 10_000_000 * ONE;
		let id = drawn(TermsOf::<Test> { principal, tranches, ..terms() });
		pay(id, principal);
		assert_eq!(owed(id), 1);
		change_unit(0, |unit| unit.value = Some(2_000_000 * ONE));
		// The last unit is due at maturity.
		pass(370 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let (treasury, borrower) = (balance(&TREASURY), balance(&BORROWER));
		let costs = failed(id).costs.0;
		sold(id, 2_000_000 * ONE);
		assert!(!is_failed(id));
		assert_eq!(balance(&TREASURY) - treasury, 50_000 * ONE);
		let surplus = balance(&BORROWER) - borrower;
		assert!(2_000_000 * ONE - surplus - costs - 50_000 * ONE < 10);
		let is_shown = |event: &Event<Test>| {
			matches!(event, Event::ProceedsDivided { exit_fee, .. } if *exit_fee == 50_000 * ONE)
		};
		assert!(events().iter().any(is_shown));
	});
}

/// A surplus that is smaller than the fee pays a part of it, and a later surplus the rest, once.
#[test]
fn the_exit_fee_is_taken_once() {
	new_test_ext().execute_with(|| {
		let id = missed(terms());
		change_unit(0, |unit| unit.cover.as_mut().unwrap().policy.coverage = FUNDS);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
		bid(OTHER_BORROWER, id, 2_000_000 * ONE);
		fund(&INSURER);
		let (treasury, borrower) = (balance(&TREASURY), balance(&BORROWER));
		// The insurer pays the lenders and a part of the fee, while the bid stands.
		let lenders = outstanding(id) + failed(id).costs.0;
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, lenders + 2_000 * ONE));
		assert_eq!(balance(&TREASURY) - treasury, 2_000 * ONE);
		assert_eq!(failed(id).exit_fee, usd(3_000));
		blocks(3_600);
		settle(id);
		assert_eq!(balance(&TREASURY) - treasury, 5_000 * ONE);
		assert_eq!(balance(&BORROWER) - borrower, 1_997_000 * ONE);
	});
}

/// After a write-off the borrower owes the lenders only, and no exit fee.
#[test]
fn no_exit_fee_is_due_once_the_loss_is_booked() {
	new_test_ext().execute_with(|| {
		let id = missed(terms());
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		sold(id, 500_000 * ONE);
		assert!(failed(id).is_written_off);
		let (all, before) = (outstanding(id), [BORROWER, TREASURY].map(|who| balance(&who)));
		assert_eq!(Lending::redemption(id), Some(all));
		assert_ok!(repay(id, FUNDS / 2));
		assert_eq!(before[0] - balance(&BORROWER), all);
		assert_eq!(balance(&TREASURY), before[1]);
		assert!(!is_failed(id));
	});
}

/// The owner of the position at the time of a payment receives it.
#[test]
fn a_late_recovery_is_paid_to_the_current_owner_of_the_position() {
	new_test_ext().execute_with(|| {
		let tranches = bounded(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]);
		let id = missed(TermsOf::<Test> { tranches, ..plain() });
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		// A senior position can be transferred at any time, a first-loss position once the loan is
		// written off.
		assert_ok!(Nfts::transfer(signed(LENDER), 1, id * 8, STRANGER));
		sold(id, 500_000 * ONE);
		assert!(failed(id).is_written_off);
		assert_ok!(Nfts::transfer(signed(CURATOR), 1, id * 8 + 1, COMMITTEE));
		let before = [LENDER, CURATOR, STRANGER, COMMITTEE].map(|who| balance(&who));
		let [senior, junior, ..] = failed(id).claims.map(|claim| claim.total().unwrap().0);
		pass(400 * DAY);
		assert_ok!(repay(id, senior + 7 * ONE));
		assert_ok!(repay(id, FUNDS / 2));
		let after = [LENDER, CURATOR, STRANGER, COMMITTEE].map(|who| balance(&who));
		let gains = [0, 1, 2, 3].map(|who: usize| after[who] - before[who]);
		assert_eq!(gains, [0, 0, senior, junior]);
		assert!(!is_failed(id));
	});
}

#[test]
fn is_not_stopped_by_frozen_or_blocked_accounts() {
	for stop in [freeze, block] {
		new_test_ext().execute_with(|| {
			let id = seized(plain());
			// The liquidator, the lender, the borrower.
			[STRANGER, CURATOR, BORROWER].iter().for_each(stop);
			let owed = failed(id).claims[1].total().unwrap().0;
			let unclaimed = |who| Lending::unclaimed(who);
			let before = Lending::redemption(id).unwrap();
			sold(id, 2_000_000 * ONE);
			assert!(!is_failed(id));
			assert_eq!([unclaimed(STRANGER), unclaimed(CURATOR)], [1_000 * ONE, owed]);
			let fee = (before - 1_000 * ONE) * 2 / 100;
			assert_eq!(unclaimed(BORROWER), 2_000_000 * ONE - before - fee);
		});
	}
}

/// Every order of calls in one block gives a consistent result.
#[test]
fn and_a_bid_in_one_block_are_taken_in_their_order() {
	for bid_first in [true, false] {
		new_test_ext().execute_with(|| {
			let id = seized(plain());
			let bid = || try_bid(OTHER_BORROWER, id, 2_000_000 * ONE);
			if bid_first {
				assert_ok!(bid());
				assert_noop!(repay(id, FUNDS / 2), Error::<Test>::BidStands);
			} else {
				assert_ok!(repay(id, FUNDS / 2));
				assert_noop!(bid(), Error::<Test>::NotSeized);
				assert_eq!(balance(&OTHER_BORROWER), FUNDS);
			}
		});
	}
}
