//! Closures of minting: they stop a lot for a time, and never for ever.

use frame_support::{assert_noop, assert_ok, traits::Hooks};

use crate::{mock::*, Error};

const HOUR: u64 = 3_600;

/// A bid stands and minting stays closed: after 72 hours the rest of the auction runs, and it
/// settles.
#[test]
fn stop_a_lot_with_a_bid_for_three_days_in_all() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		bid(OTHER_BORROWER, id, 2_000_000 * ONE);
		blocks(HOUR / 2);
		EntryOpen::set(&false);
		Lending::on_initialize(1);
		blocks(72 * HOUR);
		assert!(Lending::auction(id).unwrap().ends_at == now() + HOUR / 2);
		blocks(HOUR / 2 - 1);
		assert_noop!(Lending::settle_auction(signed(STRANGER), id), Error::<Test>::AuctionRuns);
		blocks(1);
		assert_ok!(Lending::settle_auction(signed(STRANGER), id));
		assert_eq!(unit(0).owner, OTHER_BORROWER);
	});
}

/// Two closures of two days each count together.
#[test]
fn are_added_up_for_each_lot() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		let is_halted = || Lending::auction(id).unwrap().is_halted;
		for hours in [40, 31] {
			EntryOpen::set(&false);
			Lending::on_initialize(1);
			blocks(hours * HOUR);
			assert!(is_halted());
			assert_eq!(least(id), Some(2_000_000 * ONE));
			EntryOpen::set(&true);
			Lending::on_initialize(1);
			assert!(!is_halted());
		}
		EntryOpen::set(&false);
		Lending::on_initialize(1);
		// The last hour, and then the price falls.
		blocks(HOUR);
		assert!(!is_halted());
		blocks(359);
		assert_eq!(least(id), Some(2_000_000 * ONE));
		blocks(1);
		assert_eq!(least(id), Some(1_880_000 * ONE));
		// A lot that is opened now has three days of its own.
		blocks(10 * 360);
		settle(id);
		assert_ok!(Lending::accept_unsold(root(), id));
		assert!(is_halted());
		blocks(71 * HOUR);
		assert_eq!(least(id), Some(800_000 * ONE));
	});
}

/// No lot is seized while minting is closed, but a closure before the seizure takes nothing from
/// the time of a later lot.
#[test]
fn before_a_lot_opens_take_nothing_from_it() {
	new_test_ext().execute_with(|| {
		let first = seized(plain());
		put_unit(1, OTHER_BORROWER, 2_000_000 * ONE);
		let other =
			crate::TermsOf::<Test> { borrower: OTHER_BORROWER, units: bounded(vec![1]), ..plain() };
		let id = missed(other);
		pass(1);
		EntryOpen::set(&false);
		Lending::on_initialize(1);
		blocks(100 * HOUR);
		assert_eq!(least(first), None);
		EntryOpen::set(&true);
		Lending::on_initialize(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		EntryOpen::set(&false);
		Lending::on_initialize(1);
		blocks(71 * HOUR);
		assert_eq!(least(id), Some(2_000_000 * ONE));
	});
}
