//! Attacks around a doubtful loan, and around a loss.

use crate::{mock::*, Error};

/// Vault 1,000: idle 100, a loan of 900 at the 40 % stage. A friend of the borrower deposits, the
/// borrower pays, the friend leaves. If deposits were priced at the conservative NAV, the friend
/// would gain 219.
#[test]
fn a_borrowers_friend_who_deposits_while_the_loan_is_doubtful() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 0);
		Lender::impair(loan, 360 * ONE);
		assert_eq!(nav(), (640 * ONE, 1_000 * ONE));
		assert_eq!(deposit(BOB, 1_000), 1_000 * ONE);
		Lender::impair(loan, 0);
		Lender::pay(loan, 900 * ONE, 0);
		let id = Vault::do_request_redeem(BOB, shares(&BOB), 0).unwrap();
		at(END);
		service();
		assert_eq!(claim(id), 1_000 * ONE, "the amount that was deposited");
	});
}

/// From the second at which the stage is due, leavers and stayers bear it in the same proportion,
/// to the unit, whichever call comes first and whether idle blocks had time for it or not.
#[test]
fn exit_race_around_an_impairment() {
	for seconds_before in [0, 1] {
		new_test_ext().execute_with(|| {
			deposit(ALICE, 1_000);
			let loan = Lender::draw(500, 0);
			let id = request(ALICE, 400, 0);
			// The stage is due when the window closes, or a second later.
			Lender::stage(loan, END + seconds_before, 200 * ONE);
			at(END);
			service();
			let left = 1_000 * ONE - claim(id);
			pass(1);
			service();
			let _ = Vault::total_assets();
			if seconds_before == 0 {
				assert_eq!(left, 1_000 * ONE - 320 * ONE);
				assert_eq!(nav().0, 480 * ONE, "0.8 a share, for those who stay as well");
			} else {
				// Requests filled before the first stage are paid at par: that is the rule.
				assert_eq!(left, 600 * ONE);
			}
		});
	}
}

/// A stage that became due long before, in blocks without idle time: nothing is filled at the old
/// price.
#[test]
fn a_stage_missed_for_a_month() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(500, 0);
		let id = request(ALICE, 400, 0);
		Lender::stage(loan, NOW + DAY, 100 * ONE);
		Lender::stage(loan, NOW + 2 * DAY, 500 * ONE);
		at(END + 5 * DAY);
		service();
		assert_eq!(claim(id), 200 * ONE);
	});
}

/// Nothing is filled while C is zero: all others would leave for nothing, and the last holder would
/// receive what is recovered.
#[test]
fn a_fill_at_price_0() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(1_000, 0);
		let id = request(ALICE, 400, 0);
		Lender::impair(loan, 1_000 * ONE);
		at(END);
		service();
		assert_eq!(Vault::request(id).unwrap().pending_shares, 400 * ONE);
		assert_eq!(claimable(id), 0);
		Lender::impair(loan, 500 * ONE);
		Lender::pay(loan, 500 * ONE, 0);
		assert_eq!(nav().0, 500 * ONE);
		service();
		assert_eq!(claim(id), 200 * ONE);
	});
}

/// A draw seconds before a window closes: from the second at which the window is fixed, the draw
/// limit leaves what its requests need.
#[test]
fn a_draw_seconds_before_a_window_closes() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 600, 0);
		at(END - 6);
		let limit = Error::<Test>::DrawLimitExceeded;
		assert_eq!(Lender::try_draw(400 * ONE + 1, 12), Err(limit.into()));
		Lender::draw(400, 12);
		at(END);
		service();
		assert_eq!(claim(id), 600 * ONE);
	});
}

/// A draw just before the window is fixed takes what its requests could still cancel: they wait,
/// and that is known.
#[test]
fn a_draw_before_a_window_is_fixed_is_the_risk_of_those_who_wait() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 600, 0);
		at(END - WAIT);
		Lender::draw(1_000, 12);
		at(END);
		service();
		assert_eq!(claimable(id), 0);
	});
}

/// A loss of the reserve is public before it is realised. Once it is realised, no request is filled
/// at the old price, nor while the loss is owed.
#[test]
fn an_exit_race_around_a_loss_of_the_reserve() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 0);
		let id = request(ALICE, 500, 0);
		at(END);
		Reserve::lose(300);
		service();
		assert_eq!(claimable(id), 0, "what comes in pays the loss first");
		Lender::pay(loan, 900 * ONE, 0);
		assert_eq!((idle(), nav().0), (700 * ONE, 700 * ONE));
		service();
		assert_eq!(claim(id), 350 * ONE);
	});
}

/// All savers leave while a loan is doubtful. What it brings later does not belong to the locked
/// shares, of which a newcomer would buy the most.
#[test]
fn a_last_leaver_who_would_leave_the_vault_to_the_locked_shares() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(200, 12);
		let id = Vault::do_request_redeem(ALICE, shares(&ALICE), 0).unwrap();
		Lender::impair(loan, 200 * ONE);
		at(END);
		service();
		assert_eq!(claim(id), 800 * ONE - 800_000, "at 0.8 a share");
		let (_, optimistic) = nav();
		assert_eq!(shares(&TREASURY) + 1_000_000, optimistic, "the rest at one for one");
		// The next depositor pays one USDai per share, and owns only the part of the loan that the
		// deposit paid for.
		assert_eq!(nav().0, 800_000);
		assert_eq!(deposit(BOB, 1_000), 1_000 * ONE);
		Lender::impair(loan, 0);
		Lender::pay(loan, 200 * ONE, 0);
		assert_eq!(Vault::convert_to_assets(1_000 * ONE), Ok(1_000 * ONE));
	});
}
