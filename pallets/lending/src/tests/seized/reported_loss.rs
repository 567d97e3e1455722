//! Losses that are reported while a lot is on sale.

use frame_support::assert_ok;
use infrafi_protocol::{unit::LossKind, LossWatch};

use crate::{mock::*, types::TermsOf, Event, Sale};

fn report(unit: u64) {
	change_unit(unit, |unit| unit.loss = Some(LossKind::Destroyed));
	Lending::loss_changed(unit);
}

fn withdraw(unit: u64) {
	change_unit(unit, |unit| unit.loss = None);
	Lending::loss_changed(unit);
}

/// The custodian reports the unit destroyed under a bid of 900,000, or after the end of the
/// auction: the bidder has its money back, and nothing is paid for ash.
#[test]
fn voids_the_bid_for_the_unit() {
	for time in [0, 3_600] {
		new_test_ext().execute_with(|| {
			let id = missed(plain());
			change_unit(0, |unit| unit.value = Some(900_000 * ONE));
			pass(1);
			assert_ok!(Lending::liquidate(signed(STRANGER), id));
			let amount = 900_000 * ONE;
			bid(OTHER_BORROWER, id, amount);
			blocks(time);
			report(0);
			assert_eq!((balance(&OTHER_BORROWER), Lending::portfolio().bid_deposits.0), (FUNDS, 0));
			let void = Event::BidVoided { loan: id, lot: 0, bidder: OTHER_BORROWER, amount };
			assert!(events().contains(&void));
			// The lot is another one, and its price falls to nothing.
			let auction = Lending::auction(id).unwrap();
			assert_eq!((auction.lot, auction.floor, auction.highest_bid), (1, 0, None));
			check();
			blocks(10 * 360);
			assert_eq!(least(id), Some(1));
		});
	}
}

/// Of a lot of two the other unit counts.
#[test]
fn opens_the_lot_again_at_the_value_of_the_other_units() {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 1_000_000 * ONE);
		let id = seized(TermsOf::<Test> { units: bounded(vec![0, 1]), ..plain() });
		assert_eq!(least(id), Some(3_000_000 * ONE));
		blocks(720);
		report(0);
		let auction = Lending::auction(id).unwrap();
		assert_eq!((auction.opening, auction.floor), (1_000_000 * ONE, 400_000 * ONE));
		assert_eq!(auction.units, [0, 1]);
		// 80 % of a million less 2 % and 1,000.
		assert_eq!(books().impairment, usd(67_000));
	});
}

/// The custodian reports a loss, an account bids the price of ash, and the report is withdrawn.
#[test]
fn that_is_withdrawn_sells_no_whole_unit_at_the_price_of_ash() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		report(0);
		blocks(10 * 360);
		bid(OTHER_BORROWER, id, 1);
		blocks(3_600);
		withdraw(0);
		assert_eq!(balance(&OTHER_BORROWER), FUNDS);
		let auction = Lending::auction(id).unwrap();
		assert_eq!((auction.opening, auction.floor), (2_000_000 * ONE, 800_000 * ONE));
		sold(id, 2_000_000 * ONE);
		assert!(!is_failed(id));
	});
}

#[test]
fn of_a_unit_that_waits_or_is_sold_leaves_the_bid() {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 100_000 * ONE);
		put_unit(2, BORROWER, 100_000 * ONE);
		let sale = Sale::UnitByUnit;
		let id = missed(TermsOf::<Test> { units: bounded(vec![0, 1, 2]), sale, ..plain() });
		change_unit(0, |unit| unit.value = Some(100_000 * ONE));
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		sold(id, 100_000 * ONE);
		bid(LENDER, id, 100_000 * ONE);
		report(2);
		report(0);
		assert_eq!((lot(id), failed(id).bid().unwrap().bidder.clone()), (1, LENDER));
		blocks(3_600);
		settle(id);
		assert_eq!(unit(1).owner, LENDER);
		// The reported one is on sale now, and may be sold for nothing.
		assert_eq!(Lending::auction(id).unwrap().floor, 0);
	});
}

/// All claims are paid, and the lot is on sale only because of its bid: it goes back.
#[test]
fn of_a_lot_that_need_not_be_sold_ends_the_loan() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		fund(&INSURER);
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
		bid(OTHER_BORROWER, id, 2_000_000 * ONE);
		let all = outstanding(id) + failed(id).costs.0;
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, all));
		assert!(is_failed(id));
		report(0);
		assert!(!is_failed(id));
		assert_eq!((unit(0).owner, balance(&OTHER_BORROWER)), (BORROWER, FUNDS));
	});
}

#[test]
fn defers_the_money_of_a_bidder_that_is_blocked() {
	for stop in [freeze, block] {
		new_test_ext().execute_with(|| {
			let id = seized(plain());
			bid(LENDER, id, 2_000_000 * ONE);
			stop(&LENDER);
			report(0);
			assert_eq!(lot(id), 1);
			check();
			thaw(&LENDER);
			assert_ok!(Lending::claim_unclaimed(signed(LENDER)));
			assert_eq!(balance(&LENDER), FUNDS);
		});
	}
}
