use frame_support::{assert_noop, assert_ok, traits::Locker};
use infrafi_protocol::ids::{POSITION_COLLECTION, UNIT_COLLECTION};

use crate::{
	books::{item_of, tranche_of},
	mock::*,
	types::TermsOf,
};

fn mixed() -> u64 {
	proposed(plain());
	let tranches =
		bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
	drawn(TermsOf::<Test> { tranches, ..plain() })
}

#[test]
fn are_named_by_loan_and_tranche() {
	assert_eq!((item_of(0, 0), item_of(5, 7)), (0, 47));
	for (loan, tranche) in [(0, 0), (5, 7), (u64::MAX / 8, 3)] {
		assert_eq!(tranche_of(item_of(loan, tranche)), (loan, tranche));
	}
}

#[test]
fn move_unless_they_are_first_loss() {
	new_test_ext().execute_with(|| {
		let id = mixed();
		let transfer = |from, tranche, to| {
			Nfts::transfer(signed(from), POSITION_COLLECTION, item_of(id, tranche), to)
		};
		assert_noop!(transfer(CURATOR, 2, STRANGER), pallet_nfts::Error::<Test>::ItemLocked);
		assert_ok!(transfer(LENDER, 1, STRANGER));
		assert_ok!(transfer(STRANGER, 1, CURATOR));
		// The first loss of the draw counts, whichever accounts are curators by now.
		CuratorList::set(&vec![]);
		assert_noop!(transfer(CURATOR, 2, STRANGER), pallet_nfts::Error::<Test>::ItemLocked);
		pay(id, FUNDS);
		assert_noop!(transfer(CURATOR, 2, STRANGER), pallet_nfts::Error::<Test>::UnknownItem);
	});
}

#[test]
fn other_collections_are_locked_here() {
	new_test_ext().execute_with(|| {
		assert!(Lending::is_locked(UNIT_COLLECTION, 0));
		assert!(Lending::is_locked(2, 0));
		assert!(!Lending::is_locked(POSITION_COLLECTION, 0));
	});
}
