//! Books that do not add up: a call fails with the error of that name, and changes nothing.

use frame_support::assert_noop;
use infrafi_finance::{
	queue::Bucket,
	units::{Demand, Shares, Usdai},
	FinanceError,
};
use infrafi_protocol::{Bearing, Liquidity, VaultLoss};
use sp_runtime::{ArithmeticError, DispatchError};

use crate::{
	errors::{books_error, price_error},
	ledger::Ledger,
	mock::*,
	Buckets, Error, Queue, Requests, VaultLedger, Windows,
};

fn inconsistent() -> DispatchError {
	Error::<Test>::BooksInconsistent.into()
}

/// Runs a test that leaves wrong books.
fn with_wrong_books(test: impl FnOnce()) {
	new_test_ext().execute_with(|| frame_support::hypothetically!(test()));
}

#[test]
fn a_bug_is_not_an_arithmetic_error() {
	for error in [FinanceError::Underflow, FinanceError::DivisionByZero, FinanceError::FillStarted]
	{
		assert_eq!(books_error::<Test>(error), inconsistent());
		assert_eq!(price_error::<Test>(error), inconsistent());
	}
	let overflow = DispatchError::Arithmetic(ArithmeticError::Overflow);
	assert_eq!(books_error::<Test>(FinanceError::Overflow), overflow);
	assert_eq!(price_error::<Test>(FinanceError::Overflow), overflow);
	let worthless = price_error::<Test>(FinanceError::WorthlessShares);
	assert_eq!(worthless, Error::<Test>::WorthlessShares.into());
}

#[test]
fn a_claim_above_the_pot() {
	with_wrong_books(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 10, 0);
		at(END);
		service();
		VaultLedger::<Test>::mutate(|record| record.money.claims = Usdai(1));
		assert_noop!(Vault::claim(signed(ALICE), id), inconsistent());
		Requests::<Test>::mutate(id, |record| {
			record.as_mut().unwrap().request.shares = Shares(11 * ONE);
		});
		assert_noop!(Vault::claim(signed(ALICE), id), inconsistent());
	});
}

#[test]
fn a_request_above_its_window() {
	with_wrong_books(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 10, 0);
		let cancel = || Vault::cancel_request(signed(ALICE), id);
		Queue::<Test>::mutate(|totals| totals.demand = Demand(1));
		assert_noop!(cancel(), inconsistent());
		// The demand of the open window exceeds that of the whole queue.
		assert_noop!(Vault::fixed_demand(), inconsistent());
		assert_eq!(Vault::draw_limit(), Err(inconsistent()));
		Queue::<Test>::mutate(|totals| totals.asked = Shares(1));
		assert_noop!(cancel(), inconsistent());
		Windows::<Test>::mutate(Vault::key(END), |window| {
			window.as_mut().unwrap().demand = Demand(1);
		});
		assert_noop!(cancel(), inconsistent());
		Windows::<Test>::mutate(Vault::key(END), |window| {
			window.as_mut().unwrap().unfilled = Shares(1);
		});
		assert_noop!(cancel(), inconsistent());
		Buckets::<Test>::insert(END, 0, Bucket { paid: Usdai(1), ..Default::default() });
		assert_noop!(cancel(), inconsistent());
		assert_noop!(Vault::request_redeem(signed(ALICE), ONE, 0), inconsistent());
	});
}

#[test]
fn less_idle_money_or_shares_than_leave() {
	with_wrong_books(|| {
		deposit(ALICE, 1_000);
		let mut ledger = Ledger::<Test>::load();
		ledger.record.money.idle = Usdai(1);
		ledger.record.shares = Shares(1);
		assert_eq!(ledger.release_idle(Usdai(2)).err(), Some(inconsistent()));
		assert_eq!(ledger.burn_shares(Shares(2)), Err(inconsistent()));
	});
}

#[test]
fn an_impairment_above_the_assets() {
	with_wrong_books(|| {
		deposit(ALICE, 1_000);
		VaultLedger::<Test>::mutate(|record| {
			record.receivables.impairment = Usdai(2_000 * ONE);
		});
		// The net assets are zero, and not less: nothing is paid out or lent.
		assert_eq!(<Vault as VaultLoss>::is_staked(), Ok(false));
		let bearing = Bearing { assets: Usdai(0), is_current: true };
		assert_eq!(<Vault as VaultLoss>::bearing(), Ok(bearing));
		assert_eq!(Vault::do_try_state(), Err("the impairment exceeds the principal".into()));
	});
}
