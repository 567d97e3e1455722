use frame_support::{assert_noop, assert_ok};
use infrafi_finance::shares::LOCKED;
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event};

fn try_deposit(who: AccountId, dollars: Balance) -> Result<(), DispatchError> {
	Vault::deposit(signed(who), dollars * ONE, 0, 0)
}

#[test]
fn the_first_one_locks_a_million_units() {
	new_test_ext().execute_with(|| {
		assert_eq!(deposit(ALICE, 1_000), 1_000 * ONE - LOCKED.0);
		assert_eq!(shares(&VAULT), LOCKED.0);
		assert_eq!((idle(), usdai(&VAULT)), (1_000 * ONE, 1_000 * ONE));
		assert_eq!(usdai(&ALICE), FUNDS - 1_000 * ONE);
		let received = 1_000 * ONE - LOCKED.0;
		let (who, assets) = (ALICE, 1_000 * ONE);
		let valued_at = Some(now());
		let event = Event::Deposited { who, assets, shares: received, worth: received, valued_at };
		assert_eq!(last_event(), event.into());
	});
}

#[test]
fn the_first_one_is_at_least_the_least_stake() {
	new_test_ext().execute_with(|| {
		let less = Vault::deposit(signed(ALICE), 1_000 * ONE - 1, 0, 0);
		assert_eq!(less, Err(Error::<Test>::FirstDepositTooSmall.into()));
		deposit(ALICE, 1_000);
		assert_ok!(Vault::deposit(signed(BOB), 1, 0, 0));
		assert_eq!(shares(&BOB), 1);
	});
}

#[test]
fn later_ones_are_priced_by_what_has_accrued() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(500, 12);
		pass(365 * DAY);
		// 1,060 stand behind 1,000 shares.
		assert_eq!(nav(), (1_000 * ONE, 1_060 * ONE));
		assert_eq!(deposit(BOB, 106), 100 * ONE);
		// Rounded down: 1 unit buys 0.94.
		assert_noop!(Vault::deposit(signed(BOB), 1, 0, 0), Error::<Test>::SharesAreZero);
	});
}

#[test]
fn refuses_fewer_shares_than_asked_for() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let few = Vault::deposit(signed(BOB), ONE, ONE + 1, 0);
		assert_eq!(few, Err(Error::<Test>::TooFewShares.into()));
		assert_ok!(Vault::deposit(signed(BOB), ONE, ONE, 0));
	});
}

#[test]
fn refuses_what_is_nothing_or_too_much() {
	new_test_ext().execute_with(|| {
		assert_noop!(try_deposit(ALICE, 0), Error::<Test>::AssetsAreZero);
		assert_noop!(try_deposit(BORROWER, 1_000), Error::<Test>::InsufficientAssets);
		deposit(ALICE, 1_000);
		assert_noop!(try_deposit(ALICE, FUNDS / ONE), Error::<Test>::InsufficientAssets);
		assert_ok!(try_deposit(ALICE, FUNDS / ONE - 1_000));
		assert_eq!(usdai(&ALICE), 0);
	});
}

#[test]
fn keeps_to_the_cap() {
	new_test_ext().execute_with(|| {
		set_params(crate::Parameters { deposit_cap: 1_500 * ONE, ..params() });
		deposit(ALICE, 1_000);
		assert_eq!(Vault::max_deposit(BOB), 500 * ONE);
		let more = Vault::deposit(signed(BOB), 500 * ONE + 1, 0, 0);
		assert_eq!(more, Err(Error::<Test>::DepositCapExceeded.into()));
		deposit(BOB, 500);
		assert_eq!(Vault::max_deposit(BOB), 0);
	});
}

/// The cap is of the optimistic NAV: of all that newcomers pay for.
#[test]
fn the_cap_counts_interest_that_is_not_paid_and_loans_that_are_doubtful() {
	new_test_ext().execute_with(|| {
		set_params(crate::Parameters { deposit_cap: 1_500 * ONE, ..params() });
		deposit(ALICE, 1_000);
		let loan = Lender::draw(500, 12);
		Lender::impair(loan, 400 * ONE);
		pass(365 * DAY);
		assert_eq!(nav(), (600 * ONE, 1_060 * ONE));
		assert_eq!(Vault::max_deposit(BOB), 440 * ONE);
		let more = Vault::deposit(signed(BOB), 440 * ONE + 1, 0, 0);
		assert_eq!(more, Err(Error::<Test>::DepositCapExceeded.into()));
		assert_ok!(Vault::deposit(signed(BOB), 440 * ONE, 0, 0));
		assert_eq!(Vault::max_deposit(BOB), 0);
		let more = Vault::mint(signed(BOB), 1, FUNDS);
		assert_eq!(more, Err(Error::<Test>::DepositCapExceeded.into()));
	});
}

/// 850 of 2,000 are doubtful. 1,000 that enter are worth 716 to leave with: 2,150 / 3 of a share.
#[test]
fn shows_what_the_shares_are_worth_to_leave_with() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		let loan = Lender::draw(850, 0);
		Lender::impair(loan, 850 * ONE);
		let worth = 1_000 * ONE * 2_150 / 3_000;
		let preview = Vault::preview_deposit(1_000 * ONE).unwrap();
		assert_eq!((preview.shares, preview.worth), (1_000 * ONE, worth));
		let little = Vault::deposit(signed(BOB), 1_000 * ONE, 0, worth + 1);
		assert_eq!(little, Err(Error::<Test>::TooLittleWorth.into()));
		assert_ok!(Vault::deposit(signed(BOB), 1_000 * ONE, 0, worth));
		let (assets, shares, valued_at) = (1_000 * ONE, 1_000 * ONE, Some(now()));
		let event = Event::Deposited { who: BOB, assets, shares, worth, valued_at };
		assert_eq!(last_event(), event.into());
		assert_eq!(Vault::convert_to_assets(shares), Ok(worth));
		// `mint` shows it as well.
		assert_ok!(Vault::mint(signed(CAROL), 1_000 * ONE, FUNDS));
		let worth = 1_000 * ONE * 3_150 / 4_000;
		let event = Event::Deposited { who: CAROL, assets, shares, worth, valued_at };
		assert_eq!(last_event(), event.into());
	});
}

#[test]
fn is_closed_while_the_reserve_is_not_sound() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let sound = Books::get();
		for (change, error) in [
			(
				Box::new(|book: &mut Book| book.loss.0 = 1) as Box<dyn Fn(&mut Book)>,
				Error::<Test>::ReserveLossUnpaid,
			),
			(Box::new(|book| book.is_overdue = true), Error::ReserveBillOverdue),
			(Box::new(|book| book.is_attested = false), Error::ReserveNotAttested),
			(Box::new(|book| book.is_short = true), Error::ReserveShort),
		] {
			let error = DispatchError::from(error);
			Reserve::change(change);
			assert_noop!(try_deposit(BOB, 10), error);
			assert_noop!(Vault::mint(signed(BOB), ONE, FUNDS), error);
			assert_eq!(Vault::max_deposit(BOB), 0);
			assert_eq!(Vault::preview_deposit(ONE), Err(error));
			Books::set(&sound);
			assert_ok!(try_deposit(BOB, 10));
		}
	});
}

#[test]
fn is_closed_where_a_loss_would_be_the_newcomers() {
	// The vault is empty and owes nothing; after a deposit it would owe all of it.
	new_test_ext().execute_with(|| {
		Reserve::lose(500);
		assert_noop!(try_deposit(ALICE, 1_000), Error::<Test>::ReserveLossUnpaid);
		Reserve::change(|book| book.loss.0 = 0);
		assert_ok!(try_deposit(ALICE, 1_000));
	});
}

#[test]
fn is_closed_where_shares_are_worthless() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(1_000, 12);
		Lender::impair(loan, 1_000 * ONE);
		assert_eq!(nav(), (0, 1_000 * ONE));
		assert_noop!(try_deposit(BOB, 10), Error::<Test>::WorthlessShares);
		assert_noop!(Vault::mint(signed(BOB), ONE, FUNDS), Error::<Test>::WorthlessShares);
		Lender::settle(loan, 0);
		assert_eq!(nav(), (0, 0));
		assert_noop!(try_deposit(BOB, 10), Error::<Test>::WipedOut);
		assert_noop!(Vault::mint(signed(BOB), ONE, FUNDS), Error::<Test>::WipedOut);
	});
}

#[test]
fn refuses_all_but_accounts() {
	new_test_ext().execute_with(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(Vault::deposit(origin, ONE, 0, 0), DispatchError::BadOrigin);
		}
	});
}
