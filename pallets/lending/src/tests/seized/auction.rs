use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::State;
use sp_runtime::Perbill;

use crate::{mock::*, types::TermsOf, Error, Event, PendingReleases, Sale, SaleRules};

/// The price asked, or the least bid, in whole USDai.
fn asked(id: u64) -> Option<u128> {
	least(id).map(|amount| amount / ONE)
}

#[test]
fn opens_at_a_fresh_appraisal_in_full_and_at_an_old_one_with_a_haircut() {
	for (age, share) in [(0, 100), (8 * DAY, 60), (400 * DAY, 40)] {
		new_test_ext().execute_with(|| {
			let id = missed(plain());
			pass_unappraised(1 + age);
			assert_ok!(Lending::liquidate(signed(STRANGER), id));
			assert_eq!(asked(id), Some(2_000_000 * share / 100));
			// Old data do not delay the auction.
			blocks(720);
			assert!(asked(id) < Some(2_000_000 * share / 100));
		});
	}
}

#[test]
fn asks_for_the_debt_where_nothing_can_be_appraised() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		pass(1);
		change_unit(0, |unit| unit.value = None);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(asked(id), Some(outstanding(id) / ONE));
	});
	// The governed share is of the claims then.
	new_test_ext().execute_with(|| {
		change_params(|params| params.sale.opening = Perbill::from_percent(90));
		let id = missed(plain());
		pass(1);
		change_unit(0, |unit| unit.value = None);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(least(id), Some(Perbill::from_percent(90).mul_ceil(outstanding(id))));
	});
}

#[test]
fn falls_in_steps_to_the_floor_without_a_bid() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		for fall in 0..=10u128 {
			// From 2,000,000 to 40 % of it.
			assert_eq!(asked(id), Some(2_000_000 - fall * 120_000));
			blocks(359);
			assert_eq!(asked(id), Some(2_000_000 - fall * 120_000));
			assert_noop!(Lending::settle_auction(signed(STRANGER), id), Error::<Test>::AuctionRuns);
			blocks(1);
		}
		assert_eq!(asked(id), None);
		let late = try_bid(OTHER_BORROWER, id, FUNDS / 2);
		assert_noop!(late, Error::<Test>::AuctionOver);
		settle(id);
		assert_eq!(failed(id).unsold[0].floor, usd(800_000));
		assert_noop!(Lending::settle_auction(signed(STRANGER), id), Error::<Test>::NothingOnSale);
	});
}

#[test]
fn stands_still_while_usdai_cannot_be_minted_and_while_there_are_no_blocks() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		blocks(360);
		assert_eq!(asked(id), Some(1_880_000));
		EntryOpen::set(&false);
		blocks(10 * DAY / 100);
		assert_eq!(asked(id), Some(1_880_000));
		EntryOpen::set(&true);
		// The first reading after the halt does not count its time.
		blocks(60);
		let clock = Lending::market_clock().seconds;
		// A month without a block.
		pass(30 * DAY);
		assert_eq!(Lending::market_clock().seconds, clock + 60);
		assert_eq!(asked(id), Some(1_880_000));
		// The time for bids is not shortened.
		bid(OTHER_BORROWER, id, 2_000_000 * ONE);
		EntryOpen::set(&false);
		blocks(DAY / 10);
		assert_noop!(Lending::settle_auction(signed(STRANGER), id), Error::<Test>::AuctionRuns);
	});
}

#[test]
fn bids_rise_by_the_increment_and_the_outbid_are_free_at_once() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		let low = |who, amount| try_bid(who, id, amount);
		assert_noop!(low(LENDER, 2_000_000 * ONE - 1), Error::<Test>::BidTooLow);
		bid(LENDER, id, 2_000_000 * ONE);
		assert_eq!(balance(&LENDER), FUNDS - 2_000_000 * ONE);
		assert_eq!(Lending::portfolio().bid_deposits, usd(100_000));
		// 2 % more.
		assert_noop!(low(CURATOR, 2_040_000 * ONE - 1), Error::<Test>::BidTooLow);
		bid(CURATOR, id, 2_040_000 * ONE);
		assert_eq!((balance(&LENDER), Lending::unclaimed(LENDER)), (FUNDS, 0));
		// The same account raises its own bid with the difference.
		let spare = balance(&CURATOR);
		assert_ok!(Assets::transfer(signed(CURATOR), 2, STRANGER, spare - 60_000 * ONE));
		bid(CURATOR, id, 2_090_000 * ONE);
		assert_eq!(balance(&CURATOR), 10_000 * ONE);
	});
}

#[test]
fn needs_money_and_an_account_that_is_not_frozen() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		// A unit stays free beside what is held.
		for amount in [FUNDS, FUNDS + ONE, FUNDS * 100] {
			let bid = frame_support::hypothetically!(try_bid(LENDER, id, amount));
			assert_eq!(bid, Err(Error::<Test>::InsufficientUsdai.into()));
		}
		frame_support::hypothetically_ok!(try_bid(LENDER, id, FUNDS - 1));
		for stop in [freeze, block] {
			frame_support::hypothetically!({
				stop(&LENDER);
				let bid = try_bid(LENDER, id, 2_000_000 * ONE);
				assert_noop!(bid, Error::<Test>::AccountFrozen);
			});
		}
		assert_noop!(try_bid(LENDER, 9, FUNDS), Error::<Test>::NotSeized);
	});
}

#[test]
fn a_bid_in_the_last_second_moves_the_end() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		bid(LENDER, id, 2_000_000 * ONE);
		blocks(3_599);
		bid(CURATOR, id, 2_100_000 * ONE);
		blocks(599);
		bid(LENDER, id, 2_200_000 * ONE);
		blocks(599);
		assert_noop!(Lending::settle_auction(signed(STRANGER), id), Error::<Test>::AuctionRuns);
		blocks(1);
		let late = try_bid(CURATOR, id, 3_000_000 * ONE);
		assert_noop!(late, Error::<Test>::AuctionOver);
		settle(id);
		assert_eq!((unit(0).state, unit(0).owner), (State::Issued, LENDER));
		assert_eq!(balance(&LENDER), FUNDS - 2_200_000 * ONE);
		// All claims are paid, and the loan has ended.
		assert!(!is_failed(id));
	});
}

#[test]
fn an_outbid_bidder_that_cannot_be_paid_does_not_stop_the_auction() {
	for stop in [freeze, block] {
		new_test_ext().execute_with(|| {
			let id = seized(plain());
			bid(LENDER, id, 2_000_000 * ONE);
			stop(&LENDER);
			bid(CURATOR, id, 2_100_000 * ONE);
			check();
			thaw(&LENDER);
			assert_ok!(Lending::claim_unclaimed(signed(LENDER)));
			assert_eq!(balance(&LENDER), FUNDS);
			assert_eq!(Lending::pending_releases(LENDER), 0);
		});
	}
}

#[test]
fn a_winner_that_cannot_pay_loses_the_deposit_and_the_lot_is_offered_again() {
	for stop in [freeze, block] {
		new_test_ext().execute_with(|| {
			let id = seized(plain());
			bid(LENDER, id, 2_000_000 * ONE);
			blocks(3_600);
			stop(&LENDER);
			let before = outstanding(id);
			settle(id);
			let deposit = 100_000 * ONE;
			assert!(events().contains(&Event::BidForfeited {
				loan: id,
				lot: 0,
				bidder: LENDER,
				deposit
			}));
			// The deposit pays the costs, and then the senior tranche.
			assert_eq!(before - outstanding(id), deposit - 1_000 * ONE);
			assert_eq!(unit(0).state, State::Seized);
			assert_eq!(asked(id), Some(2_000_000));
			thaw(&LENDER);
			assert_ok!(Lending::claim_unclaimed(signed(LENDER)));
			assert_eq!(balance(&LENDER), FUNDS - deposit);
			sold(id, 2_000_000 * ONE);
			assert!(!is_failed(id));
		});
	}
}

/// All of such a bid is its deposit.
#[test]
fn a_forfeited_bid_of_one_unit_leaves_nothing_to_release() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		bid(LENDER, id, 1);
		blocks(3_600);
		freeze(&LENDER);
		settle(id);
		assert!(!PendingReleases::<Test>::contains_key(LENDER));
		let deferred = Event::PaymentDeferred { who: LENDER, amount: 0 };
		assert!(!events().contains(&deferred));
	});
}

#[test]
fn the_payment_of_a_blocked_lender_is_deferred() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		block(&CURATOR);
		sold(id, 2_000_000 * ONE);
		assert!(Lending::unclaimed(CURATOR) > 150_000 * ONE);
		assert!(!is_failed(id));
	});
}

/// A bid of 510,000 that is meant for a unit of half a million cannot bind a unit of 50,000, even
/// if the first one is sold before the bid is included.
#[test]
fn a_bid_is_for_the_lot_that_the_bidder_has_seen() {
	new_test_ext().execute_with(|| {
		put_unit(0, BORROWER, 500_000 * ONE);
		put_unit(1, BORROWER, 1_000_000 * ONE);
		let sale = Sale::UnitByUnit;
		let id = missed(TermsOf::<Test> { units: bounded(vec![0, 1]), sale, ..plain() });
		change_unit(1, |unit| unit.value = Some(50_000 * ONE));
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(Lending::least_bid_for(id).unwrap().lot, 0);
		assert_eq!(Lending::auction(id).unwrap().lot, 0);
		let bid = |lot, amount| Lending::bid(signed(LENDER), id, lot, amount * ONE);
		assert_noop!(bid(1, 510_000), Error::<Test>::LotChanged);
		sold(id, 500_000 * ONE);
		assert_eq!(asked(id), Some(50_000));
		assert_noop!(bid(0, 510_000), Error::<Test>::LotChanged);
		assert_eq!(Lending::least_bid_for(id).unwrap().lot, 1);
		assert_ok!(bid(1, 50_000));
		let event = Event::BidPlaced {
			loan: id,
			lot: 1,
			bidder: LENDER,
			amount: 50_000 * ONE,
			ends_at: failed(id).bid().unwrap().ends_at,
		};
		assert_eq!(last_event(), event.into());
	});
}

/// A lot that is offered again is another lot: it has another price.
#[test]
fn a_lot_that_is_offered_again_has_a_number_of_its_own() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		bid(LENDER, id, 2_000_000 * ONE);
		blocks(3_600);
		freeze(&LENDER);
		settle(id);
		assert_eq!((lot(id), failed(id).lots), (1, 2));
		unsold(id);
		assert_ok!(Lending::accept_unsold(root(), id));
		assert_eq!((lot(id), failed(id).lots), (2, 3));
		thaw(&LENDER);
	});
}

#[test]
fn keeps_the_rules_it_was_opened_with() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		change_params(|params| {
			params.sale = SaleRules {
				step: 1,
				steps: 1,
				length: 1,
				extension: 1,
				increment: Perbill::from_percent(1),
				..params.sale
			}
		});
		blocks(360);
		assert_eq!(asked(id), Some(1_880_000));
	});
}
