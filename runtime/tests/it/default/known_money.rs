//! Money whose moment an account knows before, loans that cannot be read, and what a deposit is
//! worth.

use frame_support::{assert_noop, assert_ok};
use infrafi_finance::interest::Interest;
use infrafi_protocol::unit::LossKind;
use pallet_vault::Event;
use sp_core::U256;

use super::{book::*, *};

const MILLION: Balance = 1_000_000;

/// The seconds over which money is released.
const SMOOTHING: Balance = 65 * DAY as Balance;

/// An account that knows what is to come. It has nine millions of USDai.
const NEWCOMER: Sr25519Keyring = BUYER;

fn enter(dollars: Balance) {
	let deposit =
		pallet_vault::Call::deposit { assets: dollars * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(NEWCOMER, deposit));
}

/// What the newcomer's shares are worth to leave with.
fn worth_now() -> Balance {
	let held = Assets::balance(SUSDAI, NEWCOMER.to_account_id());
	Vault::convert_to_assets(held).unwrap()
}

fn locked() -> Balance {
	Vault::total_assets().unwrap().locked
}

/// The newcomer has nothing of an amount in the second in which it comes, and within an hour at
/// most its share of that hour.
fn gains_by_time_alone(entry: Balance, amount: Balance) {
	assert_eq!(locked(), amount);
	assert!(worth_now() <= entry * ONE, "{}", worth_now());
	let share_of_all = |time: Balance| {
		let held = Assets::balance(SUSDAI, NEWCOMER.to_account_id());
		part(&[held, amount, time], &[shares(), SMOOTHING]) + 1
	};
	for (time, passed) in [(1, 1), (3_599, 3_600)] {
		go_to(now() + time);
		let gain = worth_now().saturating_sub(entry * ONE);
		assert!(gain <= share_of_all(passed), "{gain} of {amount} in {passed} s");
	}
}

#[test]
fn a_deposit_a_second_before_a_fill_takes_nothing_of_the_gift() {
	on_chain(DEV, || {
		savers(250_000);
		go_to(window(1) - 8 * DAY);
		for who in &SAVERS[4..] {
			ask(*who, 250_000 * ONE, 63);
		}
		go_to(window(1) - 1);
		enter(2 * MILLION);
		go_to(window(1));
		service();
		gains_by_time_alone(2 * MILLION, 157_500 * ONE);
		check();
	});
}

/// The borrower pays ten days late. The interest is in the entry price, and the late interest is
/// in none.
#[test]
fn a_deposit_before_a_late_payment_takes_nothing_of_the_late_interest() {
	on_chain(DEV, || {
		savers(250_000);
		let units = servers(1);
		worth(4_000_000);
		let loan = bullet(units, 850_000, 0).drawn();
		go_to(now() + 40 * DAY);
		enter(9 * MILLION);
		assert_ok!(call(Bob, Call::repay_due { loan, max: 100_000 * ONE }));
		let late = part(&[850_000 * ONE, 12, 10 * DAY as Balance], &[100, YEAR]) + 1;
		let net = late - late / 10;
		assert!(locked().abs_diff(net) <= 2, "{} {net}", locked());
		gains_by_time_alone(9 * MILLION, locked());
		check();
	});
}

/// A bill of a million is written off, and its custodian pays 1,010,000 after all: 909,000 net.
#[test]
fn a_deposit_before_a_bill_that_is_paid_late_takes_nothing_of_it() {
	on_chain(DEV, || {
		savers(625_000);
		let lot = buy_lot(1_010_000, MILLION, 30 * DAY);
		let amount = 1_000_000_000_000;
		assert_ok!(root(pallet_reserve::Call::write_off { lot, amount }));
		assert_eq!(prices(), (4 * MILLION * ONE, 4 * MILLION * ONE));
		go_to(now() + 30 * DAY);
		enter(4 * MILLION);
		assert_ok!(call(Charlie, pallet_reserve::Call::settle_bill { lot }));
		System::assert_has_event(Event::IncomeLocked { amount: 909_000 * ONE }.into());
		assert_eq!(prices(), (8 * MILLION * ONE, 8_909_000 * ONE));
		gains_by_time_alone(4 * MILLION, 909_000 * ONE);
		assert_ok!(call(Ferdie, pallet_reserve::Call::harvest {}));
		check();
	});
}

/// The unit of a loan in default is lost, so that 850,000 are doubtful. A million that enters is
/// worth 714,669 to leave with, as preview and event show.
#[test]
fn a_deposit_shows_what_a_doubtful_loan_costs() {
	on_chain(DEV, || {
		in_default(1, Sale::Lot);
		let report = pallet_collateral::Call::report_loss { unit: 0, kind: LossKind::Destroyed };
		assert_ok!(call(Charlie, report));
		next_block(6);
		let (c, o) = prices();
		let preview = Vault::preview_deposit(MILLION * ONE).unwrap();
		assert_eq!(c, 1_150_000 * ONE);
		assert_eq!(preview.shares, part(&[MILLION * ONE, 2 * MILLION * ONE], &[o]));
		let after = [2 * MILLION * ONE + preview.shares];
		assert_eq!(preview.worth, part(&[preview.shares, c + MILLION * ONE], &after));
		assert_eq!(preview.worth / ONE, 714_669);
		let deposit = |min_worth| pallet_vault::Call::deposit {
			assets: MILLION * ONE,
			min_shares: preview.shares,
			min_worth,
		};
		let refused = pallet_vault::Error::<Runtime>::TooLittleWorth;
		let much = call(NEWCOMER, deposit(preview.worth + 1));
		assert_noop!(much.map_err(|error| error.error), refused);
		assert_ok!(call(NEWCOMER, deposit(preview.worth)));
		let (who, assets) = (NEWCOMER.to_account_id(), MILLION * ONE);
		let (shares, worth, valued_at) = (preview.shares, preview.worth, preview.valued_at);
		let event = Event::Deposited { who, assets, shares, worth, valued_at };
		System::assert_has_event(event.into());
		check();
	});
}

/// Half of a vault of ten millions is in a loan past its last stage, whose record cannot be read.
/// It was filled as if the loan were good.
#[test]
fn nothing_is_filled_while_a_loan_cannot_be_read_and_then_without_it() {
	on_chain(DEV, || {
		savers(1_250_000);
		go_to(window(5) - 125 * DAY - 60);
		let units = servers(1);
		worth(10_000_000);
		go_to(window(5) - 125 * DAY);
		let loan = bullet(units, 5 * MILLION, 0).drawn();
		go_to(window(5) - 8 * DAY);
		let request = ask(BobStash, 1_250_000 * ONE, 0);
		let key = pallet_lending::Loans::<Runtime>::hashed_key_for(loan);
		let good = frame_support::storage::unhashed::get_raw(&key).unwrap();
		pallet_lending::Loans::<Runtime>::mutate(loan, |record| {
			record.as_mut().unwrap().debt.claims[0] = Interest(U256::MAX);
		});
		go_to(window(5));
		service();
		assert_eq!(claimable(request), 0, "it waits");
		go_to(window(5) + DAY - 1);
		service();
		assert_eq!(claimable(request), 0);
		go_to(window(5) + DAY);
		service();
		assert_eq!(claimable(request), 625_000 * ONE, "the loan counts as lost");
		// It is readable again: it counts by its stage, and no longer beside it.
		frame_support::storage::unhashed::put_raw(&key, &good);
		go_to(window(5) + DAY + 3_600);
		service();
		assert_eq!(Lending::portfolio().impairment.0, 5 * MILLION * ONE);
		check();
	});
}
