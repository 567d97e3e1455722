//! A month without any block: in an auction, in grace, in a cure period, while a bill matures.
//! Afterwards every read and every call follows the rules, whichever comes first.

use frame_support::assert_noop;
use pallet_lending::{BreachReason, Error};
use sp_runtime::BoundedVec;

use super::{book::*, *};

const MONTH: u64 = 30 * DAY;

/// The vault's NAV in dollars, of two millions less a doubtful part of 850,000.
fn less(dollars: Balance) -> Balance {
	(2_000_000 - dollars) * ONE
}

/// A loan of 850,000 and 150,000 with the time of the draw. The unit is worth `dollars` now.
fn million(dollars: u32) -> (u64, u64) {
	savers(250_000);
	let units = servers(1);
	worth(4_000_000);
	let loan = bullet(units, 850_000, 150_000).drawn();
	let at = now();
	if dollars < 4_000_000 {
		worth(dollars);
	}
	(loan, at)
}

/// Seized with a unit worth 900,000 by a fresh price; the asked price has fallen once.
fn on_sale() -> u64 {
	let (loan, drawn_at) = million(4_000_000);
	go_to(drawn_at + 40 * DAY);
	worth(900_000);
	seize(loan);
	valued();
	assert_eq!(prices().0, less(145_400));
	blocks(360);
	assert_eq!(least(loan), Some(846_000 * ONE));
	loan
}

#[test]
fn in_an_auction_costs_no_bidder_the_time_to_bid() {
	on_chain(DEV, || {
		let loan = on_sale();
		go_to(now() + MONTH);
		// No more than a minute of it counts: the price asked is what it was.
		assert_eq!(least(loan), Some(846_000 * ONE));
		// The stage of 30 days has come. The price of the unit is 30 days old: of it 40 % count
		// from the next round on, less 2 % and 1,000.
		assert_eq!(prices().0, less(145_400));
		idle();
		assert_eq!(prices().0, less(498_200));
		check();
		sell(loan, 846_000 * ONE);
		// Costs of 1,000, a fee of 2 % of the rest.
		assert_eq!(prices(), (less(21_900), less(21_900)));
	});
}

#[test]
fn under_a_bid_leaves_the_others_their_time_to_answer() {
	on_chain(DEV, || {
		let loan = on_sale();
		assert_ok!(call(BUYER, Call::bid { loan, lot: 0, amount: 850_000 * ONE }));
		blocks(1_800);
		go_to(now() + MONTH);
		let settle = || call(Dave, Call::settle_auction { loan }).map_err(|error| error.error);
		assert_noop!(settle(), Error::<Runtime>::AuctionRuns);
		let answer = Call::bid { loan, lot: 0, amount: 867_000 * ONE };
		assert_ok!(call(Dave, answer));
		// The bid answered has its money back, the other runs for what was left of the hour, less
		// the minute.
		assert_eq!(usdai(BUYER), 9_000_000 * ONE);
		blocks(1_739);
		assert_noop!(settle(), Error::<Runtime>::AuctionRuns);
		blocks(1);
		assert_ok!(settle());
		assert_eq!(Nfts::owner(0, 0), Some(Dave.to_account_id()));
		check();
	});
}

#[test]
fn in_grace_costs_ten_days_of_late_interest_and_opens_the_way_to_a_sale() {
	on_chain(DEV, || {
		let (loan, drawn_at) = million(4_000_000);
		let missed = drawn_at + 30 * DAY;
		go_to(missed + DAY);
		let early = call(Dave, Call::liquidate { loan }).map_err(|error| error.error);
		assert_noop!(early, Error::<Runtime>::NotInDefault);
		// 29 days past due, a day before the next deadline and the first stage.
		go_to(missed + 29 * DAY);
		valued();
		let outstanding = Outstanding::new(850_000, 150_000, 59 * DAY);
		let quote = Lending::quote(loan, now()).unwrap();
		let late: Balance = outstanding.tranches.iter().map(|tranche| tranche[2]).sum();
		assert_eq!((quote.late.0, quote.principal.0), (late, 1_000_000 * ONE));
		assert_eq!(prices(), (less(0), less(0) + interest(850_000, 59 * DAY)));
		seize(loan);
		assert_eq!(Lending::seizure(loan).unwrap().debt.0, outstanding.all());
		assert_eq!(prices(), (less(0), less(0) + interest(850_000, 59 * DAY)));
		check();
	});
}

/// Nobody could pay in it, so the first block seizes nothing.
#[test]
fn in_which_grace_ends_is_followed_by_two_days_to_pay() {
	on_chain(DEV, || {
		let (loan, drawn_at) = million(4_000_000);
		go_to(drawn_at + 35 * DAY);
		Lending::on_initialize(System::block_number());
		go_to(now() + 10 * DAY);
		let resumed_at = now();
		let liquidate = || call(Dave, Call::liquidate { loan }).map_err(|error| error.error);
		assert_noop!(liquidate(), Error::<Runtime>::NoticeRuns);
		go_to(resumed_at + 2 * DAY - 1);
		assert_noop!(liquidate(), Error::<Runtime>::NoticeRuns);
		go_to(resumed_at + 2 * DAY);
		assert_ok!(liquidate());
		check();
	});
}

#[test]
fn in_the_time_to_cure_ends_it_all_the_same() {
	on_chain(DEV, || {
		let (loan, _) = million(900_000);
		go_to(now() + 2 * 3_600);
		let reason = BreachReason::CustodyStale;
		assert_ok!(call(Ferdie, Call::declare_breach { loan, reason }));
		let cure_until = now() + 14 * DAY;
		go_to(cure_until);
		valued();
		let liquidate = || call(Dave, Call::liquidate { loan }).map_err(|error| error.error);
		assert_eq!(prices().0, less(0));
		assert_noop!(liquidate(), Error::<Runtime>::NotInDefault);
		// From the next second on the unit counts for 60 %, its price being 14 days old, less 2 %
		// and 1,000: 471,800 are not covered.
		go_to(cure_until + 1);
		assert_eq!(prices().0, less(321_800));
		frame_support::hypothetically!({
			go_to(now() + 14 * DAY);
			assert_ok!(liquidate());
			check();
		});
		// The custodian confirms late: the breach is remedied, with or without a call of `cure`.
		go_to(now() + 14 * DAY);
		let units = vec![0].try_into().unwrap();
		assert_ok!(call(Charlie, pallet_collateral::Call::confirm_custody { units }));
		assert_noop!(liquidate(), Error::<Runtime>::NotInDefault);
		check();
	});
}

/// A harvest mints beyond the supply cap, and any account may call it. It saves no borrower.
#[test]
fn of_mint_by_a_full_cap_stops_neither_the_seizure_nor_the_sale() {
	on_chain(DEV, || {
		let (loan, _) = in_default(1, Sale::Lot);
		let lot = buy_lot(1_010, 1_000, 60);
		next_block(60);
		assert_ok!(call(Charlie, pallet_reserve::Call::settle_bill { lot }));
		let supply = Reserve::position().unwrap().supply_usdai / 1_000_000_000_000;
		let params =
			pallet_reserve::Parameters { supply_cap: supply + 5 * DOLLAR, ..Reserve::params() };
		assert_ok!(root(pallet_reserve::Call::set_params { params }));
		assert_ok!(call(Bob, pallet_reserve::Call::harvest {}));
		let mint = pallet_reserve::Call::mint { amount_usdc: 1, min_usdai: 0 };
		let full = pallet_reserve::Error::<Runtime>::SupplyCapExceeded;
		assert_noop!(call(BUYER, mint).map_err(|error| error.error), full);
		seize(loan);
		sell(loan, 900_000 * ONE);
		assert_eq!(Nfts::owner(0, 0), Some(BUYER.to_account_id()));
	});
}

/// A bid stands, and minting is closed for four days: after three of them the auction goes on.
#[test]
fn of_mint_for_four_days_ends_with_a_settlement() {
	on_chain(DEV, || {
		let loan = on_sale();
		let full_name = (b"Reserve".to_vec(), b"mint".to_vec());
		let full_name =
			(BoundedVec::truncate_from(full_name.0), BoundedVec::truncate_from(full_name.1));
		assert_ok!(call(BUYER, Call::bid { loan, lot: 0, amount: 850_000 * ONE }));
		assert_ok!(root(pallet_tx_pause::Call::pause { full_name }));
		let settle = || call(Dave, Call::settle_auction { loan }).map_err(|error| error.error);
		blocks(3 * DAY);
		assert_noop!(settle(), Error::<Runtime>::AuctionRuns);
		blocks(DAY);
		assert_ok!(settle());
		assert_eq!(Nfts::owner(0, 0), Some(BUYER.to_account_id()));
	});
}

/// A bill that matures while a loan is on sale and no block is made, and a window that closes then.
/// Returns the bill, and the request of a quarter of a million shares.
fn bill_and_window() -> (u64, u64) {
	let params = pallet_reserve::Parameters {
		bill_grace: DAY,
		bill_default: 7 * DAY,
		max_attestation_age: 60 * DAY,
		..Reserve::params()
	};
	assert_ok!(root(pallet_reserve::Call::set_params { params }));
	on_sale();
	let lot = pallet_reserve::NextLotId::<Runtime>::get();
	let buy = pallet_reserve::Call::buy_bill {
		cusip: *b"912797GL5",
		face: 100_000_000_000,
		cost: 99_000_000_000,
		matures_at: now() + 10 * DAY,
		custodian: Charlie.to_account_id(),
	};
	assert_ok!(call(Alice, buy));
	let request = ask(BobStash, 250_000 * ONE, 0);
	go_to(now() + MONTH);
	service();
	assert_eq!(claimable(request), 0, "what the bill will bring is not known");
	assert_eq!(prices().0, less(498_200));
	(lot, request)
}

#[test]
fn before_a_bills_maturity_holds_all_up_until_it_is_paid() {
	on_chain(DEV, || {
		let (lot, request) = bill_and_window();
		assert_ok!(call(Charlie, pallet_reserve::Call::settle_bill { lot }));
		// A thousand less a tenth.
		assert_eq!(prices().0, less(498_200) + 900 * ONE);
		service();
		assert_eq!(claimable(request), part(&[250_000, less(498_200) + 900 * ONE], &[2_000_000]));
		check();
	});
}

#[test]
fn before_a_bills_maturity_holds_all_up_until_it_is_lost() {
	on_chain(DEV, || {
		let (lot, request) = bill_and_window();
		assert_ok!(call(Ferdie, pallet_reserve::Call::realise_loss { lot }));
		service();
		assert_eq!(claimable(request), part(&[250_000, less(597_200)], &[2_000_000]));
		check();
	});
}
