//! What lending draws and pays back.

use frame_support::{assert_noop, assert_ok, traits::fungibles::Balanced};
use infrafi_finance::{
	interest::{Interest, Rate},
	units::{Apr, Usdai, Usdc},
};
use infrafi_protocol::{ClaimChange, Liquidity};
use sp_runtime::Perbill;

use crate::{mock::*, CreditOf, Error, Event, Parameters};

fn nothing() -> CreditOf<Test> {
	CreditOf::<Test>::zero(2)
}

#[test]
fn lends_within_the_limit() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		set_params(Parameters { buffer: Perbill::from_percent(10), ..params() });
		assert_eq!(Vault::draw_limit(), Ok(Usdai(900 * ONE)));
		assert_eq!(available(), 900 * ONE);
		assert_eq!(
			Lender::try_draw(900 * ONE + 1, 12),
			Err(Error::<Test>::DrawLimitExceeded.into())
		);
		Lender::draw(900, 12);
		assert_eq!((idle(), usdai(&BORROWER)), (100 * ONE, 900 * ONE));
		assert_eq!(nav(), (1_000 * ONE, 1_000 * ONE));
		assert!(emitted(Event::Lent {
			principal: 900 * ONE,
			apr: sp_runtime::FixedU128::from_rational(12, 100)
		}));
	});
}

#[test]
fn lends_no_more_than_the_reserve_has() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Reserve::change(|book| book.cash = Usdc(7_000_000));
		assert_eq!(Vault::draw_limit(), Ok(Usdai(7 * ONE)));
	});
}

#[test]
fn leaves_what_fixed_and_closed_windows_need() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		request(ALICE, 100, 0);
		request(ALICE, 100, 40);
		// Requests that may still be cancelled hold up no loan.
		assert_eq!(Vault::draw_limit(), Ok(Usdai(1_000 * ONE)));
		at(END - WAIT);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(1_000 * ONE)));
		// It counts from the second at which it is fixed, without a call.
		pass(1);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(810 * ONE)));
		// Another window opens: it does not count yet.
		request(ALICE, 200, 0);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(810 * ONE)));
		at(END + 30 * DAY);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(610 * ONE)));
		service();
		// The bid's gift of 10 is in no price yet.
		assert_eq!(idle(), 610 * ONE);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(idle())));
	});
}

/// 250 of 1,000 are doubtful: the windows are filled, and the buffer counts, without them.
#[test]
fn leaves_what_is_needed_at_the_price_of_a_redemption() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(500, 0);
		Lender::impair(loan, 250 * ONE);
		request(ALICE, 100, 0);
		at(END - WAIT + 1);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(425 * ONE)));
		set_params(Parameters { buffer: Perbill::from_percent(10), ..params() });
		assert_eq!(Vault::draw_limit(), Ok(Usdai(350 * ONE)));
		// The buffer is rounded up: to the tenth of a unit more.
		Lender::impair(loan, 250 * ONE + 1);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(350 * ONE)));
	});
}

#[test]
fn a_payment_raises_the_redemption_price_by_its_interest() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		set_params(Parameters { fee: Perbill::from_percent(10), ..params() });
		let loan = Lender::draw(900, 12);
		pass(30 * DAY + 7);
		let (leave, enter) = nav();
		let interest = Lender::interest(loan);
		assert_eq!(Lender::pay(loan, 100 * ONE, 0), interest + 100 * ONE);
		let (left, entered) = nav();
		assert!((enter..=enter + 1).contains(&entered), "by rounding, towards the vault");
		let net = interest - interest / 10;
		assert!((net..=net + 1).contains(&(left - leave + entered - enter)));
		assert!(emitted(Event::PaymentReceived {
			amount: interest + 100 * ONE,
			fee: interest / 10,
			absorbed: 0,
			locked: entered - enter,
		}));
		assert_eq!((usdai(&TREASURY), fees()), (0, interest / 10));
		service();
		assert_eq!((usdai(&TREASURY), fees()), (interest / 10, 0));
		assert!(emitted(Event::FeesPaid { amount: interest / 10 }));
		assert_eq!(nav(), (left, entered), "the fee was in no price");
	});
}

#[test]
fn a_thousand_payments_are_as_one() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 12);
		let mut last = prices().1;
		for step in 1..=1_000 {
			pass(997 * step % 3_000 + 1);
			let before = nav().1;
			Lender::pay(loan, 1_234_567_890_123_457, 0);
			let after = nav().1;
			assert!((before..=before + 1).contains(&after), "step {step}");
			assert!(!is_lower(prices().1, last));
			last = prices().1;
		}
	});
}

#[test]
fn late_interest_counts_when_it_is_paid() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		set_params(Parameters { fee: Perbill::from_percent(10), ..params() });
		let loan = Lender::draw(900, 0);
		Lender::pay(loan, 0, 30 * ONE);
		assert_eq!(nav(), (1_000 * ONE, 1_027 * ONE), "to enter at once");
		frame_support::hypothetically!({
			pass(64 * 65 * DAY);
			assert_eq!(nav(), (1_027 * ONE, 1_027 * ONE), "and to leave in time");
		});
		service();
		assert_eq!(usdai(&TREASURY), 3 * ONE);
		// The fee is rounded down, so that the rest stays in the vault.
		Lender::pay(loan, 0, 19);
		assert_eq!(fees(), 1);
	});
}

/// A step that pays less than the fee on its interest leaves nothing to the vault, and the vault
/// owes no more than it received.
#[test]
fn a_fee_is_at_most_what_was_received() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		set_params(Parameters { fee: Perbill::from_percent(50), ..params() });
		let loan = Lender::draw(1_000, 10);
		pass(365 * DAY);
		// The stand-in for lending pays in full, so the step is booked without it.
		frame_support::hypothetically!({
			let change = ClaimChange { interest: Lender::accrued(loan), ..Default::default() };
			let paid = Assets::issue(2, 7);
			assert_ok!(Vault::book(change, paid));
			assert_eq!((fees(), idle(), usdai(&VAULT)), (7, 0, 7));
			assert!(emitted(Event::PaymentReceived { amount: 7, fee: 7, absorbed: 0, locked: 0 }));
		});
	});
}

#[test]
fn a_stage_lowers_the_redemption_price_alone() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 0);
		Lender::impair(loan, 360 * ONE);
		assert_eq!(nav(), (640 * ONE, 1_000 * ONE));
		assert!(emitted(Event::ImpairmentChanged { impairment: 360 * ONE }));
		Lender::impair(loan, 90 * ONE);
		assert_eq!(nav(), (910 * ONE, 1_000 * ONE));
	});
}

#[test]
fn a_seized_loan_stays_until_it_is_settled() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 12);
		pass(365 * DAY);
		Lender::impair(loan, 300 * ONE);
		Lender::seize(loan);
		assert_eq!(nav(), (700 * ONE, 1_108 * ONE));
		pass(365 * DAY);
		assert_eq!(nav(), (700 * ONE, 1_108 * ONE), "interest stands still");
		// 500 are recovered: the rest leaves both prices.
		Lender::settle(loan, 500 * ONE);
		assert_eq!(nav(), (600 * ONE, 600 * ONE));
		assert!(emitted(Event::PrincipalLost { amount: 400 * ONE }));
	});
}

#[test]
fn refuses_to_book_more_than_it_counts() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 12);
		pass(DAY);
		let owed = Lender::loan(loan);
		let more = Usdai(900 * ONE + 1);
		for change in [
			ClaimChange { principal: more, ..Default::default() },
			ClaimChange { principal_lost: more, ..Default::default() },
			ClaimChange { rate: Rate::of(more, owed.apr), ..Default::default() },
			ClaimChange { interest: Interest::of_amount(more), ..Default::default() },
			ClaimChange { interest_lost: Interest::of_amount(more), ..Default::default() },
			ClaimChange { impaired: Usdai(1), ..Default::default() },
		] {
			assert_noop!(Vault::book(change, nothing()), Error::<Test>::ClaimExceeded);
		}
		let change = ClaimChange { impairment: more, ..Default::default() };
		assert_noop!(Vault::book(change, nothing()), Error::<Test>::ImpairmentAbovePrincipal);
		assert_ok!(Vault::book(ClaimChange::default(), nothing()));
	});
}

#[test]
fn a_fee_that_the_treasury_cannot_receive_stays_owed() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		assert_ok!(Assets::transfer(signed(BOB), 2, TREASURY, 1));
		set_params(Parameters { fee: Perbill::from_percent(10), ..params() });
		let loan = Lender::draw(1_000, 10);
		pass(365 * DAY);
		block(&TREASURY);
		assert_eq!(Lender::pay(loan, 0, 0), 100 * ONE);
		service();
		assert_eq!((usdai(&TREASURY), fees(), idle()), (1, 10 * ONE, 90 * ONE));
		thaw(&TREASURY);
		service();
		assert_eq!((usdai(&TREASURY), fees(), idle()), (1 + 10 * ONE, 0, 90 * ONE));
	});
}

#[test]
fn lends_nothing_while_the_reserve_is_short() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Reserve::change(|book| book.is_short = true);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(0)));
		assert_noop!(Vault::lend(Usdai(1), Apr::default()), Error::<Test>::DrawLimitExceeded);
		Reserve::change(|book| book.is_short = false);
		Lender::draw(1_000, 12);
	});
}

#[test]
fn lends_nothing_of_a_vault_without_money() {
	new_test_ext().execute_with(|| {
		assert_eq!(Vault::draw_limit(), Ok(Usdai(0)));
		assert_noop!(Vault::lend(Usdai(1), Apr::default()), Error::<Test>::DrawLimitExceeded);
	});
}
