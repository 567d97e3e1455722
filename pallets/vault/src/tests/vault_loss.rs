//! What the vault pays to the reserve and receives from it.

use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::{Apr, Usdai};
use infrafi_protocol::{Bearing, Liquidity, VaultLoss};

use crate::{mock::*, Error, Event};

#[test]
fn a_loss_is_paid_from_idle_money() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(600, 0);
		Reserve::lose(100);
		assert_eq!((idle(), nav()), (300 * ONE, (900 * ONE, 900 * ONE)));
		assert_eq!(Books::get().loss.0, 0);
		assert!(emitted(Event::LossCharged { amount: 100 * ONE }));
	});
}

#[test]
fn what_is_missing_is_owed_and_lowers_both_prices() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(600, 0);
		Reserve::lose(700);
		assert_eq!((idle(), Books::get().loss.0), (0, 300 * ONE));
		assert_eq!(nav(), (300 * ONE, 300 * ONE));
		let bearing = Bearing { assets: Usdai(600 * ONE), is_current: true };
		assert_eq!(<Vault as VaultLoss>::bearing(), Ok(bearing));
		assert_eq!(Vault::draw_limit(), Ok(Usdai(0)));
		// What comes in pays it first; then the vault is free again.
		Lender::pay(loan, 200 * ONE, 0);
		assert_eq!((idle(), Books::get().loss.0), (0, 100 * ONE));
		assert_eq!(nav(), (300 * ONE, 300 * ONE));
		Lender::pay(loan, 200 * ONE, 0);
		assert_eq!((idle(), Books::get().loss.0), (100 * ONE, 0));
		assert!(emitted(Event::PaymentReceived {
			amount: 200 * ONE,
			fee: 0,
			absorbed: 100 * ONE,
			locked: 0
		}));
		assert_eq!(nav(), (300 * ONE, 300 * ONE));
	});
}

#[test]
fn the_claim_pot_is_never_touched() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 400, 0);
		at(END);
		service();
		Reserve::lose(10_000);
		assert_eq!((idle(), pot(), nav()), (0, 400 * ONE, (0, 0)));
		assert_eq!(claim(id), 400 * ONE);
	});
}

#[test]
fn what_the_vault_has_not_is_not_owed() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(600, 0);
		Reserve::lose(2_000);
		let nav = Vault::state().unwrap().nav;
		assert_eq!((nav.owed.0, nav.deficit.0), (600 * ONE, 1_000 * ONE));
		assert_eq!((nav.conservative.0, nav.optimistic.0), (0, 0));
	});
}

#[test]
fn income_is_idle_money_and_moves_no_price() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		Reserve::accrete(50);
		assert_eq!(nav(), (2_000 * ONE, 2_050 * ONE), "accreted: to enter only");
		Reserve::mature();
		assert_eq!(nav(), (2_050 * ONE, 2_050 * ONE), "realised: both");
		let before = prices();
		Reserve::harvest();
		assert_eq!((idle(), prices()), (2_050 * ONE, before));
		assert!(emitted(Event::IncomeReceived { amount: 50 * ONE, absorbed: 0 }));
	});
}

#[test]
fn income_pays_a_loss_first() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		Lender::draw(2_000, 0);
		Reserve::lose(30);
		Reserve::accrete(50);
		Reserve::mature();
		Reserve::harvest();
		assert_eq!((idle(), Books::get().loss.0), (20 * ONE, 0));
		assert!(emitted(Event::IncomeReceived { amount: 50 * ONE, absorbed: 30 * ONE }));
	});
}

#[test]
fn the_reserve_is_notified_when_the_stake_crosses_the_minimum() {
	new_test_ext().execute_with(|| {
		let is_staked = || Books::get().yields.is_staked;
		// Exactly at the minimum the shares outside the lock are worth a little less.
		deposit(ALICE, 1_000);
		assert!(!is_staked());
		deposit(ALICE, 1);
		assert!(is_staked());
		let loan = Lender::draw(500, 0);
		Lender::impair(loan, 100 * ONE);
		assert!(!is_staked());
		Lender::impair(loan, 0);
		assert!(is_staked());
		request(ALICE, 500, 0);
		at(END);
		assert!(is_staked(), "they wait, and are shares still");
		service();
		assert!(!is_staked());
		// Base yield does not carry itself over the line.
		Reserve::accrete(10_000);
		Reserve::mature();
		assert!(!Vault::is_staked().unwrap());
		deposit(BOB, 600);
		assert!(is_staked());
		Reserve::lose(400);
		assert!(!is_staked());
	});
}

#[test]
fn nothing_is_lent_while_a_loss_is_unpaid() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Reserve::change(|book| book.loss = Usdai(1));
		assert_noop!(Vault::lend(Usdai(1), Apr::default()), Error::<Test>::DrawLimitExceeded);
		// Idle money pays it with the next service.
		service();
		assert_eq!((Books::get().loss.0, idle()), (0, 1_000 * ONE - 1));
	});
}

/// The reserve pays redemptions by the assets of now: it has to know that they are that.
#[test]
fn the_assets_that_bear_a_loss_are_current_once_no_loan_is_due() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(600, 0);
		Lender::stage(loan, now() + DAY, 100 * ONE);
		let bearing = |assets: Balance, is_current| {
			let expected = Bearing { assets: Usdai(assets * ONE), is_current };
			assert_eq!(<Vault as VaultLoss>::bearing(), Ok(expected));
		};
		bearing(1_000, true);
		pass(DAY);
		bearing(1_000, false);
		service();
		bearing(900, true);
	});
}

/// The vault's account holds all shares, and those that wait for their window have an owner.
#[test]
fn shares_that_wait_bear_a_loss() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		assert_ok!(Vault::request_redeem(signed(ALICE), shares(&ALICE), 0));
		Reserve::lose(5);
		assert_eq!((idle(), Books::get().loss.0), (995 * ONE, 0));
	});
}

/// All savers have left. The vault pays no loss then: the locked shares keep the value without
/// which no deposit could be made afterwards.
#[test]
fn a_vault_without_savers_pays_nothing() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		assert_ok!(Vault::request_redeem(signed(ALICE), shares(&ALICE), 0));
		at(END);
		service();
		assert_eq!(nav(), (1_000_000, 1_000_000));
		Reserve::lose(5);
		service();
		assert_eq!((idle(), Books::get().loss.0), (1_000_000, 5 * ONE));
		// Income of the reserve makes the loss good.
		Reserve::change(|book| book.loss = Usdai(0));
		assert_eq!(deposit(BOB, 1_000), 1_000 * ONE);
		assert_eq!(nav().0, 1_000 * ONE + 1_000_000);
		Reserve::lose(5);
		assert_eq!(Books::get().loss.0, 0);
	});
}
