use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error, Event, Unclaimed};

fn unclaimed_of_curator() -> Balance {
	let id = drawn(plain());
	pass(30 * DAY);
	block(&CURATOR);
	pay(id, due(id));
	pass(30 * DAY);
	pay(id, due(id));
	Lending::unclaimed(CURATOR)
}

#[test]
fn pays_all_that_waited() {
	new_test_ext().execute_with(|| {
		let unclaimed = unclaimed_of_curator();
		assert!(unclaimed > 0);
		let before = balance(&CURATOR);
		thaw(&CURATOR);
		assert_ok!(Lending::claim_unclaimed(signed(CURATOR)));
		assert_eq!(balance(&CURATOR) - before, unclaimed);
		assert!(!Unclaimed::<Test>::contains_key(CURATOR));
		assert_eq!(last_event(), Event::UnclaimedPaid { who: CURATOR, amount: unclaimed }.into());
		assert_noop!(Lending::claim_unclaimed(signed(CURATOR)), Error::<Test>::NothingUnclaimed);
	});
}

#[test]
fn waits_while_the_account_is_frozen() {
	new_test_ext().execute_with(|| {
		unclaimed_of_curator();
		assert_noop!(Lending::claim_unclaimed(signed(CURATOR)), Error::<Test>::AccountFrozen);
		assert_noop!(Lending::claim_unclaimed(signed(STRANGER)), Error::<Test>::NothingUnclaimed);
		freeze(&CURATOR);
		assert_noop!(Lending::claim_unclaimed(signed(CURATOR)), Error::<Test>::AccountFrozen);
	});
}

#[test]
fn outlives_the_loan() {
	new_test_ext().execute_with(|| {
		let unclaimed = unclaimed_of_curator();
		pay(0, FUNDS);
		assert!(!is_live(0));
		assert!(Lending::unclaimed(CURATOR) > unclaimed + 100_000 * ONE);
		thaw(&CURATOR);
		assert_ok!(Lending::claim_unclaimed(signed(CURATOR)));
		assert!(balance(&CURATOR) > FUNDS);
	});
}

/// The deposits are paid, and what is on hold is released: of all bids that have ended.
#[test]
fn adds_up_what_several_bids_left() {
	new_test_ext().execute_with(|| {
		let ids = two_drawn();
		pass(40 * DAY + 1);
		for id in ids {
			assert_ok!(Lending::liquidate(signed(STRANGER), id));
			bid(LENDER, id, 2_000_000 * ONE);
		}
		block(&LENDER);
		for id in ids {
			bid(CURATOR, id, 2_100_000 * ONE);
		}
		assert_eq!(Lending::unclaimed(LENDER), 200_000 * ONE);
		assert_eq!(Lending::pending_releases(LENDER), 3_800_000 * ONE);
		thaw(&LENDER);
		assert_ok!(Lending::claim_unclaimed(signed(LENDER)));
		assert_eq!(balance(&LENDER), FUNDS);
		let event = Event::UnclaimedPaid { who: LENDER, amount: 4_000_000 * ONE };
		assert_eq!(last_event(), event.into());
	});
}
