//! A loan of the vault is replaced by another.

use frame_support::{assert_err, assert_ok};
use infrafi_finance::units::{Usdai, Usdc};
use infrafi_protocol::{LentInspect, Liquidity};
use sp_runtime::FixedU128;

use crate::{mock::*, Error, Event};

#[test]
fn of_the_same_size_or_a_smaller_one_asks_for_no_limit() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 12);
		// The reserve is invested.
		Reserve::change(|book| book.cash = Usdc(0));
		assert_eq!(Vault::draw_limit(), Ok(Usdai(0)));
		assert_ok!(Lender::roll(loan, 900 * ONE, 10));
		let apr = FixedU128::from_rational(10, 100);
		let rolled = Event::Rolled { replaced: 900 * ONE, principal: 900 * ONE, apr };
		assert!(emitted(rolled));
		assert_eq!((idle(), Vault::lent().principal), (100 * ONE, Usdai(900 * ONE)));
		assert_ok!(Lender::roll(loan, 400 * ONE, 10));
		assert_eq!((idle(), Vault::lent().principal), (600 * ONE, Usdai(400 * ONE)));
		assert_err!(Lender::roll(loan, 400 * ONE + 1, 10), Error::<Test>::DrawLimitExceeded);
	});
}

#[test]
fn with_more_is_within_the_limit_by_the_increase() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 12);
		Reserve::change(|book| book.cash = Usdc(7_000_000));
		assert_err!(Lender::roll(loan, 907 * ONE + 1, 10), Error::<Test>::DrawLimitExceeded);
		let before = usdai(&BORROWER);
		assert_ok!(Lender::roll(loan, 907 * ONE, 10));
		assert_eq!(usdai(&BORROWER) - before, 7 * ONE);
		assert_eq!(idle(), 93 * ONE);
	});
}

#[test]
fn goes_on_while_a_loss_of_the_reserve_is_unpaid() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 12);
		Reserve::change(|book| book.loss = Usdai(5 * ONE));
		assert_eq!(Vault::draw_limit(), Ok(Usdai(0)));
		assert_ok!(Lender::roll(loan, 900 * ONE, 10));
		// The principal that stays lent pays for no loss.
		assert_eq!(idle(), 100 * ONE);
		assert_err!(Lender::roll(loan, 900 * ONE + 1, 10), Error::<Test>::DrawLimitExceeded);
	});
}

#[test]
fn moves_prices_by_its_interest_alone() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 12);
		pass(30 * DAY + 7);
		Lender::impair(loan, 100 * ONE);
		let (leave, enter) = nav();
		let interest = Lender::interest(loan);
		assert_ok!(Lender::roll(loan, 900 * ONE, 10));
		let (left, entered) = nav();
		assert!((enter..=enter + 1).contains(&entered), "by rounding, towards the vault");
		// What rounding has added is released later.
		assert_eq!(left - leave, interest - (entered - enter));
		assert_eq!(Vault::lent().impairment, Usdai(100 * ONE));
		// The impairment is that of the new loan, even where the old one had less principal.
		Lender::impair(loan, 900 * ONE);
		assert_ok!(Lender::roll(loan, 50 * ONE, 10));
		assert_eq!(Vault::lent().impairment, Usdai(50 * ONE));
	});
}
