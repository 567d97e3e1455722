//! Invariant 51. Money that no price counted: an account that knows when it comes has nothing of it
//! at once.

use frame_support::{
	assert_noop, assert_ok,
	traits::fungibles::{Balanced, Inspect},
};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI},
	ClaimChange, Liquidity,
};
use sp_runtime::Perbill;

use crate::{mock::*, Error, Event, Parameters};

const MILLION: Balance = 1_000_000;

/// The seconds over which money is released.
const SMOOTHING: u64 = 65 * DAY;

/// What the shares of an account are worth to leave with.
fn worth(who: &AccountId) -> Balance {
	Vault::convert_to_assets(shares(who)).unwrap()
}

fn locked() -> Balance {
	Vault::total_assets().unwrap().locked
}

/// A deposit of money that the account is given.
fn enter(who: AccountId, dollars: Balance) {
	let _ = Assets::resolve(&who, Assets::issue(USDAI, dollars * ONE));
	deposit(who, dollars);
}

/// Money for a loan that is written off.
fn recover(dollars: Balance) {
	let money = Assets::issue(USDAI, dollars * ONE);
	assert_ok!(Vault::book(ClaimChange::default(), money));
}

/// Bob holds shares for a time, from a second before `amount` came.
fn holds_at_most_his_part(entry: Balance, amount: Balance) {
	assert_eq!(locked(), amount);
	assert!(worth(&BOB) <= entry * ONE, "nothing in the second in which it came");
	let mut held = 0;
	for time in [1, 59, DAY, 36 * DAY, 65 * DAY] {
		pass(time);
		held += time;
		let gain = worth(&BOB).saturating_sub(entry * ONE);
		let of_all = shares(&BOB) / ONE * amount / (Assets::total_issuance(SUSDAI) / ONE);
		assert!(gain <= of_all / Balance::from(SMOOTHING) * Balance::from(held) + ONE, "{held} s");
	}
	assert!(worth(&BOB) > entry * ONE, "and in the end he has some of it");
}

#[test]
fn ninety_millions_for_a_second_take_no_late_interest() {
	new_test_ext().execute_with(|| {
		set_params(Parameters { fee: Perbill::from_percent(10), ..params() });
		enter(ALICE, 10 * MILLION);
		let loan = Lender::draw(5 * MILLION, 0);
		enter(BOB, 90 * MILLION);
		Lender::pay(loan, 0, 16_438 * ONE);
		let net = 16_438 * ONE - 16_438 * ONE / 10;
		assert!(emitted(Event::PaymentReceived {
			amount: 16_438 * ONE,
			fee: 16_438 * ONE / 10,
			absorbed: 0,
			locked: net,
		}));
		assert_eq!(nav(), (100 * MILLION * ONE, 100 * MILLION * ONE + net));
		holds_at_most_his_part(90 * MILLION, net);
	});
}

/// 850,000 of 2,000,000 are written off. An account that knows the buyer deposits 1,150,000.
#[test]
fn a_deposit_before_a_recovery() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2 * MILLION);
		let loan = Lender::draw(850_000, 0);
		Lender::settle(loan, 0);
		enter(BOB, 1_150_000);
		recover(850_000);
		assert_eq!(nav(), (2_300_000 * ONE, 3_150_000 * ONE));
		holds_at_most_his_part(1_150_000, 850_000 * ONE);
	});
}

/// A bill of a million is lost, and paid late.
#[test]
fn a_deposit_before_the_late_payment_of_a_bill() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 5 * MILLION);
		Reserve::lose(MILLION);
		enter(BOB, 4 * MILLION);
		let amount = Reserve::recover(909_000);
		assert_eq!(amount, 909_000 * ONE);
		assert!(emitted(Event::IncomeLocked { amount }));
		assert_eq!(nav(), (8 * MILLION * ONE, 8_909_000 * ONE));
		holds_at_most_his_part(4 * MILLION, amount);
		// A harvest moves it to the idle money, and locks nothing.
		let (before, left) = (prices(), locked());
		Reserve::harvest();
		assert_eq!((prices(), locked()), (before, left));
	});
}

/// 2,000,000 saved, half of them leave at the highest bid and give up 157,500.
#[test]
fn a_deposit_a_second_before_a_fill() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2 * MILLION);
		request(ALICE, MILLION, 63);
		at(END - 1);
		enter(BOB, 2 * MILLION);
		at(END);
		service();
		assert!(emitted(Event::WindowFilled {
			window: END,
			shares: MILLION * ONE,
			paid: 842_500 * ONE,
			assets: 4 * MILLION * ONE,
			supply: 4 * MILLION * ONE,
			pending: 0,
			locked: 157_500 * ONE,
			valued_at: now(),
		}));
		holds_at_most_his_part(2 * MILLION, 157_500 * ONE);
	});
}

/// A depositor a second after the fill pays for all of the gift, as the preview shows.
#[test]
fn a_deposit_a_second_after_a_fill() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2 * MILLION);
		request(ALICE, MILLION, 63);
		at(END);
		service();
		pass(1);
		let _ = Assets::resolve(&BOB, Assets::issue(USDAI, 2 * MILLION * ONE));
		let preview = Vault::preview_deposit(2 * MILLION * ONE).unwrap();
		deposit(BOB, 2 * MILLION);
		assert_eq!((shares(&BOB), worth(&BOB)), (preview.shares, preview.worth));
		assert_eq!(2 * MILLION - preview.worth / ONE, 99_763);
	});
}

/// All that a bucket leaves to its last claim is locked, too.
#[test]
fn the_dust_of_a_claim() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2_000);
		enter(BOB, 10);
		let whole = shares(&BOB);
		for part in [whole / 3 + 1, whole / 3 + 2] {
			assert_ok!(Vault::request_redeem(signed(BOB), part, 1));
		}
		assert_ok!(Vault::request_redeem(signed(BOB), shares(&BOB), 1));
		at(END);
		service();
		let (left, before) = (locked(), (idle(), prices()));
		for id in 0..3 {
			claim(id);
		}
		let dust = idle() - before.0;
		assert!(dust > 0, "rounding leaves something");
		assert_eq!(locked(), left + dust);
		assert_eq!(prices().0, before.1 .0, "not at once");
	});
}

/// Money that is locked is lent, and the loan is doubtful. Deposits, payments, fills and losses go
/// on.
#[test]
fn an_impairment_beyond_what_is_not_locked_stops_nothing() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2_000);
		recover(1_500);
		let id = request(ALICE, 100, 0);
		let loan = Lender::draw(3_400, 0);
		Lender::impair(loan, 3_400 * ONE);
		assert_eq!(nav(), (0, 3_500 * ONE));
		// The loan may recover, and a depositor pays for that.
		assert_eq!(Vault::preview_deposit(700 * ONE).unwrap().worth, 0);
		deposit(BOB, 700);
		at(END);
		service();
		assert_eq!(claimable(id), 0, "nothing is filled at a price of zero");
		Reserve::lose(10);
		Lender::pay(loan, 100 * ONE, 7);
		assert_eq!(nav().0, 0);
		assert_ok!(Vault::request_redeem(signed(BOB), shares(&BOB), 0));
		check();
		// Most is released in half a year.
		pass(182 * DAY);
		service();
		assert!(claimable(id) > 0);
		Lender::impair(loan, 0);
		assert!(nav().0 > 3_500 * ONE);
	});
}

/// The money of a vault that has lost all goes to the holders that bore the loss: no other account
/// can enter for it, and so nothing is locked.
#[test]
fn a_vault_that_is_wiped_out_takes_no_deposit() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2_000);
		let loan = Lender::draw(1_210, 0);
		// Exactly the least stake is left.
		Lender::settle(loan, 210 * ONE);
		deposit(BOB, 10);
		let loan = Lender::draw(300, 0);
		Lender::settle(loan, 80 * ONE);
		assert_eq!(nav(), (790 * ONE, 790 * ONE));
		let refused = sp_runtime::DispatchError::from(Error::<Test>::WipedOut);
		assert_noop!(Vault::deposit(signed(BOB), 10_000 * ONE, 0, 0), refused);
		assert_noop!(Vault::mint(signed(BOB), ONE, FUNDS), refused);
		assert_eq!(Vault::max_deposit(BOB), 0);
		recover(300);
		assert_eq!(nav(), (1_090 * ONE, 1_090 * ONE));
		// It is open again, and the next money is locked.
		deposit(BOB, 10);
		recover(300);
		assert_eq!(nav(), (1_100 * ONE, 1_400 * ONE));
	});
}

/// Its loans are lost, and its base yield keeps it open: a depositor may know when money comes.
#[test]
fn base_yield_keeps_a_vault_open() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2_000);
		Reserve::accrete(300);
		let loan = Lender::draw(1_210, 0);
		Lender::settle(loan, 0);
		assert_eq!(nav(), (790 * ONE, 1_090 * ONE));
		enter(BOB, 109);
		recover(300);
		assert_eq!(locked(), 300 * ONE);
		assert_eq!(nav(), (899 * ONE, 1_499 * ONE));
	});
}

/// A vault that is only small is open: else an account could close it with its last share.
#[test]
fn the_last_holder_of_a_share_closes_it_to_nobody() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2_000);
		let id = Vault::do_request_redeem(ALICE, shares(&ALICE) - 1, 0).unwrap();
		at(END);
		service();
		assert!(claim(id) > 0);
		assert!(nav().1 < 1_000 * ONE);
		deposit(BOB, 1);
	});
}

#[test]
fn another_smoothing_time_keeps_what_is_locked() {
	new_test_ext().execute_with(|| {
		enter(ALICE, 2_000);
		recover(1_000);
		pass(45 * DAY);
		let left = locked();
		assert!(left.abs_diff(500 * ONE) < ONE, "half is released: {left}");
		set_params(Parameters { smoothing: 100 * DAY, ..params() });
		assert_eq!(locked(), left);
		pass(1);
		assert_eq!(left - locked(), left / Balance::from(100 * DAY));
		// Other values do not count it anew.
		let before = crate::VaultLedger::<Test>::get().locked;
		set_params(Parameters { smoothing: 100 * DAY, fee: Perbill::from_percent(1), ..params() });
		assert_eq!(crate::VaultLedger::<Test>::get().locked, before);
	});
}

/// What pays a loss that the vault cannot pay in full raises no price. Nor does the fee.
#[test]
fn nothing_is_locked_of_what_raises_no_price() {
	new_test_ext().execute_with(|| {
		set_params(Parameters { fee: Perbill::from_percent(50), ..params() });
		enter(ALICE, 2_000);
		let loan = Lender::draw(2_000, 0);
		Reserve::lose(3_000);
		Lender::pay(loan, 0, 10 * ONE);
		assert!(emitted(Event::PaymentReceived {
			amount: 10 * ONE,
			fee: 5 * ONE,
			absorbed: 5 * ONE,
			locked: 0,
		}));
		// A payment of interest that the price counted is no news.
		Reserve::change(|book| book.loss.0 = 0);
		deposit(BOB, 5);
		let loan = Lender::draw(5, 12);
		pass(DAY);
		Lender::pay(loan, 0, 0);
		assert!(locked() <= 1, "but for the rounding of a payment");
	});
}
