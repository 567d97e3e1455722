//! Each check is seen to fail.

use frame_support::hypothetically;
use infrafi_finance::units::{Shares, Usdai};

use crate::{
	mock::*, Buckets, LedgerRecord, NextRequestId, NextWindow, Params, Queue, Requests,
	RequestsByOwner, VaultLedger, Windows,
};

/// Breaks the state that two requests in one window and one in another leave, half of the first
/// filled, and sees the check fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(950, 0);
		request(ALICE, 60, 3);
		request(ALICE, 40, 3);
		at(END);
		service();
		request(ALICE, 10, 0);
		check();
		hypothetically!({
			break_it();
			assert_eq!(Vault::do_try_state(), Err(message.into()));
		});
	});
}

#[test]
fn sees_money_that_is_not_there() {
	let message = "the account holds less than idle cash, claims and fees";
	fails(|| ledger(|ledger| ledger.money.idle = Usdai(1_001 * ONE)), message);
	fails(|| ledger(|ledger| ledger.money.fees = Usdai(1)), message);
}

fn ledger(change: impl Fn(&mut LedgerRecord)) {
	VaultLedger::<Test>::mutate(|ledger| change(ledger));
}

#[test]
fn sees_shares_that_are_not_there() {
	let message = "the account holds fewer shares than are pending and locked";
	fails(|| Queue::<Test>::mutate(|totals| totals.asked.0 += 1), message);
	let message = "more is filled than was requested";
	fails(|| Queue::<Test>::mutate(|totals| totals.filled.0 += 200 * ONE), message);
	let message = "the share supply differs from the asset's issuance";
	fails(|| ledger(|ledger| ledger.shares.0 += 1), message);
}

#[test]
fn sees_too_much_impairment() {
	let message = "the impairment exceeds the principal";
	fails(|| ledger(|ledger| ledger.receivables.impairment = Usdai(951 * ONE)), message);
}

#[test]
fn sees_prices_that_cannot_be_computed() {
	let message = "interest is counted beyond now";
	fails(|| ledger(|ledger| ledger.receivables.loans.at = now() + 1), message);
	let more_fee = || ledger(|ledger| ledger.receivables.loans.fee = u128::MAX.into());
	fails(more_fee, "a price cannot be computed");
}

#[test]
fn sees_values_out_of_bounds() {
	let message = "a parameter is out of bounds";
	fails(|| Params::<Test>::mutate(|params| params.min_wait = 0), message);
	let message = "the next windows differ from the parameters";
	fails(|| NextWindow::<Test>::mutate(|clock| clock.next_length.0 = 1), message);
}

#[test]
fn sees_a_request_out_of_place() {
	fails(|| NextRequestId::<Test>::put(1), "a request has an id that was not assigned");
	fails(
		|| {
			Requests::<Test>::mutate(0, |record| {
				record.as_mut().unwrap().request.shares = Shares(0)
			})
		},
		"a request is of zero shares",
	);
	fails(
		|| RequestsByOwner::<Test>::remove(ALICE, Vault::key(1)),
		"a request is missing from its owner's index",
	);
	fails(
		|| RequestsByOwner::<Test>::insert(BOB, Vault::key(1), ()),
		"an owner's index has a request that does not exist",
	);
	fails(
		|| Requests::<Test>::mutate(2, |record| record.as_mut().unwrap().window = 5),
		"a request has no bucket",
	);
}

fn bucket(change: impl Fn(&mut infrafi_finance::queue::Bucket)) {
	Buckets::<Test>::mutate(END, 3, |bucket| change(bucket.as_mut().unwrap()));
}

#[test]
fn sees_a_bucket_that_is_not_the_sum_of_its_requests() {
	let message = "the requests do not sum to their bucket";
	fails(|| bucket(|bucket| bucket.open.0 -= 1), message);
	fails(
		|| Requests::<Test>::mutate(0, |record| record.as_mut().unwrap().request.shares.0 -= 1),
		message,
	);
	let message = "a bucket has more pending or open shares than were requested";
	fails(|| bucket(|bucket| bucket.unfilled = Shares(101 * ONE)), message);
	fails(
		|| bucket(|bucket| bucket.claimed.0 = bucket.paid.0 + 1),
		"more is claimed than was paid",
	);
	fails(|| bucket(|bucket| bucket.claimed.0 += ONE), "a bucket owes more than it has");
	fails(|| bucket(|bucket| bucket.paid.0 += ONE), "the buckets do not sum to the claim pot");
	fails(
		|| {
			Requests::<Test>::mutate(0, |record| {
				record.as_mut().unwrap().request.claimed.0 = 99 * ONE
			})
		},
		"a request has claimed more than its share",
	);
}

fn window(change: impl Fn(&mut crate::Window)) {
	Windows::<Test>::mutate(Vault::key(END), |window| change(window.as_mut().unwrap()));
}

#[test]
fn sees_a_window_that_is_not_the_sum_of_its_buckets() {
	let message = "the buckets do not sum to their window";
	fails(|| window(|window| window.unfilled.0 -= 1), message);
	fails(|| window(|window| window.demand.0 -= 1), message);
	fails(|| window(|window| window.bids = Default::default()), message);
	let move_on = |by| {
		move || {
			Windows::<Test>::mutate(Vault::key(END + 30 * DAY), |window| {
				window.as_mut().unwrap().before.0 -= by
			})
		}
	};
	fails(move_on(1), "a window has a wrong place in the queue");
	fails(
		|| Windows::<Test>::remove(Vault::key(END + 30 * DAY)),
		"the windows do not sum to the queue",
	);
	let message = "the windows' demand does not sum to the queue's";
	fails(|| Queue::<Test>::mutate(|totals| totals.demand.0 -= 1), message);
	let bucket = || *Buckets::<Test>::get(END, 3).as_ref().unwrap();
	let stray = || Buckets::<Test>::insert(7, 3, bucket());
	fails(stray, "the requests do not sum to their bucket");
}

#[test]
fn sees_two_open_windows() {
	let open_it = || window(|window| window.min_wait = Default::default());
	// It ends now, and without a wait one could still join it.
	fails(open_it, "two windows are open");
}
