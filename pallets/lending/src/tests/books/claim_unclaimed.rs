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
