//! Two calls in one block, in either order: each order is one of the outcomes that the rules allow,
//! and no third.

use frame_support::assert_noop;
use infrafi_protocol::unit::State;
use pallet_lending::Error;

use super::*;

fn bid(who: Sr25519Keyring, loan: u64, dollars: Balance) -> Result<(), DispatchError> {
	let bid = Call::bid { loan, lot: lot(loan), amount: dollars * ONE };
	call(who, bid).map(drop).map_err(|error| error.error)
}

fn liquidate(loan: u64) -> Result<(), DispatchError> {
	call(Dave, Call::liquidate { loan }).map(drop).map_err(|error| error.error)
}

fn settle(loan: u64) -> Result<(), DispatchError> {
	call(Dave, Call::settle_auction { loan }).map(drop).map_err(|error| error.error)
}

fn owner(unit: u64) -> (Option<AccountId>, State) {
	(Nfts::owner(0, unit), Collateral::unit(unit).unwrap().state)
}

fn free_with(who: Sr25519Keyring) -> (Option<AccountId>, State) {
	(Some(who.to_account_id()), State::Issued)
}

#[test]
fn to_repay_before_the_seizure_saves_its_costs_and_nothing_else() {
	let run = |repay_first: bool| {
		let mut ends = None;
		on_chain(DEV, || {
			let (loan, outstanding) = in_default(1, Sale::Lot);
			let before = (usdai(Bob), usdai(Dave), usdai(Eve));
			let costs = if repay_first {
				assert_ok!(repay(Bob, loan, 1_100_000 * ONE));
				assert_noop!(liquidate(loan), Error::<Runtime>::UnknownLoan);
				0
			} else {
				assert_ok!(liquidate(loan));
				assert_ok!(repay(Bob, loan, 1_100_000 * ONE));
				1_000 * ONE
			};
			assert_eq!(before.0 - usdai(Bob), outstanding.all() + costs);
			assert_eq!(usdai(Dave) - before.1, costs);
			assert_eq!(usdai(Eve) - before.2, outstanding.tranches[1].iter().sum::<Balance>());
			assert_eq!(owner(0), free_with(Bob));
			let (c, o) = released();
			assert_eq!(c, o);
			check();
			ends = Some((c, treasury()));
		});
		ends.unwrap()
	};
	assert_eq!(run(true), run(false));
}

#[test]
fn a_bid_and_full_repayment_exclude_each_other() {
	for repay_first in [true, false] {
		on_chain(DEV, || {
			let (loan, outstanding) = in_default(1, Sale::Lot);
			assert_ok!(liquidate(loan));
			let all = Lending::redemption(loan).unwrap();
			assert_eq!(all, outstanding.all() + 1_000 * ONE);
			let before = (usdai(Bob), usdai(BUYER));
			if repay_first {
				// A unit less is a part, and refused while a lot is on sale.
				assert_noop!(repay(Bob, loan, all - 1), Error::<Runtime>::PaidInPart);
				assert_ok!(repay(Bob, loan, all));
				assert_noop!(bid(BUYER, loan, 900_000), Error::<Runtime>::NotSeized);
				assert_eq!((before.0 - usdai(Bob), usdai(BUYER)), (all, before.1));
				assert_eq!(owner(0), free_with(Bob));
			} else {
				assert_ok!(bid(BUYER, loan, 900_000));
				assert_noop!(repay(Bob, loan, all), Error::<Runtime>::BidStands);
				// The bid has won at the end, so a payment is refused until the settlement too.
				blocks(3_600);
				assert_noop!(repay(Bob, loan, all), Error::<Runtime>::BidStands);
				assert_ok!(settle(loan));
				assert_eq!((usdai(Bob), before.1 - usdai(BUYER)), (before.0, 900_000 * ONE));
				assert_eq!(owner(0), free_with(BUYER));
			}
			check();
		});
	}
}

#[test]
fn a_bid_at_the_end_is_too_late_whether_it_is_settled_before_or_after() {
	for settle_first in [true, false] {
		on_chain(DEV, || {
			let (loan, mut outstanding) = in_default(1, Sale::Lot);
			assert_ok!(liquidate(loan));
			assert_ok!(bid(BUYER, loan, 900_000));
			blocks(3_599);
			assert_noop!(settle(loan), Error::<Runtime>::AuctionRuns);
			blocks(1);
			if settle_first {
				assert_ok!(settle(loan));
				// The loan exists, because the claim of its junior is outstanding; nothing of it is
				// on sale.
				assert_noop!(bid(Eve, loan, 2_000_000), Error::<Runtime>::NothingOnSale);
			} else {
				assert_noop!(bid(Eve, loan, 2_000_000), Error::<Runtime>::AuctionOver);
				assert_ok!(settle(loan));
			}
			assert_eq!(owner(0), free_with(BUYER));
			// Eve has what the junior tranche gets, and has paid nothing.
			let junior: Balance = outstanding.receive(900_000 * ONE, true).tranches[1].iter().sum();
			assert_eq!(usdai(Eve), 2_850_000 * ONE + junior);
			check();
		});
	}
}

/// Between two lots repayment is open for one block at least, in whichever order the calls come.
#[test]
fn settled_and_repaid_in_one_block_leaves_the_other_units_with_the_borrower() {
	on_chain(DEV, || {
		let (loan, mut outstanding) = in_default(3, Sale::UnitByUnit);
		assert_ok!(liquidate(loan));
		assert_ok!(bid(BUYER, loan, 900_000));
		blocks(3_600);
		let all = Lending::redemption(loan);
		assert_eq!(all, None, "a bid stands");
		assert_ok!(settle(loan));
		outstanding.receive(900_000 * ONE, true);
		let before = usdai(Bob);
		assert_ok!(repay(Bob, loan, 1_000_000 * ONE));
		assert_eq!(before - usdai(Bob), outstanding.all());
		assert_eq!([owner(0), owner(1), owner(2)], [BUYER, Bob, Bob].map(free_with));
		check();
	});
}
