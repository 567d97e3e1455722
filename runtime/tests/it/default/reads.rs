//! What the reads say of loans in every state of failure, through the runtime API that people use.
//! None panics, whatever it is asked.

use frame_support::assert_noop;
use infrafi_runtime::infrafi_api::runtime_decl_for_infrafi_api::InfrafiApiV1;
use pallet_lending::{AuctionInfo, BreachReason, Error, OutstandingClaim, RecoveryInfo};

use super::{book::*, *};

fn auction(loan: u64) -> Option<AuctionInfo<AccountId>> {
	<Runtime as InfrafiApiV1<Block>>::auction(loan)
}

fn recovery(loan: u64) -> Option<RecoveryInfo<AccountId>> {
	<Runtime as InfrafiApiV1<Block>>::recovery(loan)
}

/// Which of quote, schedule, health, auction and recovery answer; none panics, at any instant.
fn answers(loan: u64) -> [bool; 5] {
	let quote = |at| <Runtime as InfrafiApiV1<Block>>::quote(loan, at);
	for at in [0, 1, now() - 1, now() + 50 * 365 * DAY, u64::MAX - 1, u64::MAX] {
		let _ = quote(at);
	}
	[
		quote(now()).is_some(),
		!<Runtime as InfrafiApiV1<Block>>::schedule(loan).is_empty(),
		<Runtime as InfrafiApiV1<Block>>::health(loan).is_some(),
		auction(loan).is_some(),
		recovery(loan).is_some(),
	]
}

const NOTHING: [bool; 5] = [false; 5];
const LIVE: [bool; 5] = [true, true, true, false, false];
const ON_SALE: [bool; 5] = [false, false, false, true, true];
const OVER: [bool; 5] = [false, false, false, false, true];

fn seized(units: u8, sale: Sale) -> (u64, Outstanding) {
	let (loan, outstanding) = in_default(units, sale);
	seize(loan);
	(loan, outstanding)
}

#[test]
fn of_no_loan_and_of_an_offer() {
	on_chain(DEV, || {
		savers(250_000);
		for loan in [0, 99, u64::MAX] {
			assert_eq!(answers(loan), NOTHING);
		}
		let units = servers(1);
		worth(4_000_000);
		bullet(units, 850_000, 150_000).proposed();
		assert_eq!(answers(0), [false, true, false, false, false]);
		assert_noop!(
			call(Dave, Call::liquidate { loan: 0 }).map_err(|error| error.error),
			Error::<Runtime>::UnknownLoan
		);
	});
}

#[test]
fn of_a_breached_loan() {
	on_chain(DEV, || {
		savers(250_000);
		let units = servers(1);
		worth(4_000_000);
		let loan = bullet(units, 850_000, 150_000).drawn();
		go_to(now() + 2 * 3_600);
		let reason = BreachReason::CustodyStale;
		assert_ok!(call(Ferdie, Call::declare_breach { loan, reason }));
		let until = now() + 14 * DAY;
		for at in [now(), until, until + 1, until + 300 * DAY] {
			go_to(at);
			assert_eq!(answers(loan), LIVE);
			assert_eq!(Lending::breaches(loan)[0].cure_until, until);
		}
		// All deadlines but the last have passed.
		let health = Lending::health(loan).unwrap();
		assert_eq!(health.past_due, now() - (until - 14 * DAY - 2 * 3_600) - 30 * DAY);
		assert_eq!((health.value, health.stage), (4_000_000 * ONE, Perbill::one()));
	});
}

#[test]
fn of_a_lot_on_sale() {
	on_chain(DEV, || {
		let (loan, outstanding) = seized(1, Sale::Lot);
		assert_eq!(answers(loan), ON_SALE);
		let opened_at = now();
		let opening = AuctionInfo {
			lot: 0,
			units: vec![0],
			opening: 900_000 * ONE,
			floor: 360_000 * ONE,
			least_bid: Some(900_000 * ONE),
			highest_bid: None,
			bidder: None,
			falls_at: Some(opened_at + 360),
			ends_at: opened_at + 11 * 360,
			is_halted: false,
		};
		assert_eq!(auction(loan), Some(opening.clone()));
		let lenders = [Lender::Vault, eve()].into_iter().zip(&outstanding.tranches);
		let lenders = lenders.map(|(lender, [principal, interest, late])| OutstandingClaim {
			lender,
			outstanding: infrafi_finance::waterfall::TrancheClaim {
				principal: Usdai(*principal),
				interest: Usdai(*interest),
				late: Usdai(*late),
			},
		});
		let shown = recovery(loan).unwrap();
		assert_eq!(shown.lenders, lenders.collect::<Vec<_>>());
		assert_eq!((shown.debt, shown.recovered), (outstanding.all(), 0));
		assert_eq!(shown.payoff, Some(outstanding.all() + 1_000 * ONE));
		assert_eq!((shown.for_sale, shown.unsold, shown.is_written_off), (vec![0], vec![], false));

		blocks(360 + 60);
		let fallen = AuctionInfo {
			least_bid: Some(846_000 * ONE),
			falls_at: Some(opened_at + 720),
			..opening.clone()
		};
		assert_eq!(auction(loan), Some(fallen.clone()));
		// While USDai cannot be minted, the clock stands still, and all times move away.
		assert_ok!(root(pallet_safe_mode::Call::force_enter {}));
		blocks(600);
		let halted = AuctionInfo {
			falls_at: Some(opened_at + 720 + 600),
			ends_at: opened_at + 11 * 360 + 600,
			is_halted: true,
			..fallen
		};
		assert_eq!(auction(loan), Some(halted));
		assert_ok!(root(pallet_safe_mode::Call::force_exit {}));
		blocks(60);
		let delay = auction(loan).unwrap().ends_at - opening.ends_at;
		assert_eq!(delay, 660, "a closed block at either end counts as closed");

		// The last price is the floor. After its time the auction is over.
		blocks(9 * 360 - 60);
		let last = auction(loan).unwrap();
		assert_eq!((last.least_bid, last.falls_at), (Some(360_000 * ONE), None));
		blocks(360);
		let over = auction(loan).unwrap();
		assert_eq!((over.least_bid, over.ends_at), (None, now()));
		assert_ok!(call(Dave, Call::settle_auction { loan }));
		assert_eq!(answers(loan), OVER);
		assert_eq!(recovery(loan).unwrap().unsold, [0]);
	});
}

#[test]
fn of_a_loan_that_is_sold_in_parts_written_off_and_made_good() {
	on_chain(DEV, || {
		let (loan, mut outstanding) = seized(2, Sale::UnitByUnit);
		assert_ok!(call(BUYER, Call::bid { loan, lot: 0, amount: 900_000 * ONE }));
		let bid = auction(loan).unwrap();
		assert_eq!((bid.units, bid.highest_bid), (vec![0], Some(900_000 * ONE)));
		assert_eq!((bid.least_bid, bid.ends_at), (Some(918_000 * ONE), now() + 3_600));
		assert_eq!(bid.bidder, Some(BUYER.to_account_id()));
		assert_eq!(recovery(loan).unwrap().payoff, None, "a bid stands");
		blocks(3_600);
		assert_eq!(auction(loan).unwrap().least_bid, None);
		assert_ok!(call(Dave, Call::settle_auction { loan }));

		let debt = outstanding.all();
		let paid: Balance =
			outstanding.receive(900_000 * ONE, true).tranches.iter().flatten().sum();
		assert_eq!(answers(loan), ON_SALE);
		assert_eq!(auction(loan).unwrap().units, [1]);
		let shown = recovery(loan).unwrap();
		assert_eq!((shown.debt, shown.recovered), (debt, paid));
		assert_eq!((shown.payoff, shown.for_sale), (Some(outstanding.all()), vec![1]));

		spurn(loan);
		assert_eq!(recovery(loan).unwrap().unsold, [1]);
		assert_ok!(root(Call::accept_unsold { loan }));
		sell(loan, 1);
		outstanding.receive(1, true);
		assert_eq!(answers(loan), OVER);
		let shown = recovery(loan).unwrap();
		let recovered = debt - outstanding.all();
		assert_eq!(
			(shown.recovered, shown.unsold, shown.is_written_off),
			(recovered, vec![], true)
		);
		let refused = |call_: Call<Runtime>| call(Bob, call_).map_err(|error| error.error);
		let max = u128::MAX;
		assert_noop!(refused(Call::repay_due { loan, max }), Error::<Runtime>::LoanSeized);
		assert_noop!(
			refused(Call::bid { loan, lot: 1, amount: ONE }),
			Error::<Runtime>::NothingOnSale
		);
		assert_noop!(refused(Call::settle_auction { loan }), Error::<Runtime>::NothingOnSale);
		assert_noop!(refused(Call::liquidate { loan }), Error::<Runtime>::LoanSeized);

		// A guarantor pays the loan in full, and no record of it is left.
		let owed = outstanding.all();
		assert_ok!(repay(Eve, loan, owed - 1));
		assert_eq!(recovery(loan).unwrap().payoff, Some(1));
		assert_ok!(repay(Eve, loan, 5));
		assert_eq!(answers(loan), NOTHING);
		assert_noop!(refused(Call::classify { loan }), Error::<Runtime>::UnknownLoan);
		check();
	});
}
