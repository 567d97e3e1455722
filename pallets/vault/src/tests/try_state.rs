//! Each check is seen to fail.

use frame_support::hypothetically;
use infrafi_finance::units::{Usdai, Shares};

use crate::{
	mock::*, Buckets, Claims, Ledgers, Lines, NextRequestId, Params, Requests, RequestsByOwner,
	Schedules, Windows,
};

/// Breaks the state that two requests in one window and one in another leave, half of the first filled, and sees the check
/// fail.
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
	let message = "the vault has less money than its ledgers say";
	fails(|| Ledgers::<Test>::mutate(|ledger| ledger.idle = Usdai(1_001 * ONE)), message);
}

#[test]
fn sees_shares_that_are_not_there() {
	let message = "the vault has fewer shares than wait and are locked";
	fails(|| Lines::<Test>::mutate(|line| line.asked.0 += 1), message);
	fails(|| Lines::<Test>::mutate(|line| line.filled.0 += 200 * ONE), "more is filled than asked");
}

#[test]
fn sees_too_much_impairment() {
	let message = "more is impaired than is lent";
	fails(|| Ledgers::<Test>::mutate(|ledger| ledger.impairment = Usdai(951 * ONE)), message);
}

#[test]
fn sees_prices_that_cannot_be_told() {
	let message = "interest is counted in advance";
	fails(|| Claims::<Test>::mutate(|claims| claims.at = now() + 1), message);
	let more_fee = || Claims::<Test>::mutate(|claims| claims.fee = u128::MAX.into());
	fails(more_fee, "a price cannot be told");
}

#[test]
fn sees_values_out_of_bounds() {
	let message = "the governed values are out of bounds";
	fails(|| Params::<Test>::mutate(|params| params.min_wait = 0), message);
	let message = "windows to come are not as they are governed";
	fails(|| Schedules::<Test>::mutate(|schedule| schedule.next_length.0 = 1), message);
}

#[test]
fn sees_a_request_out_of_place() {
	fails(|| NextRequestId::<Test>::put(1), "a request has an id not given yet");
	fails(
		|| Requests::<Test>::mutate(0, |ask| ask.as_mut().unwrap().request.shares = Shares(0)),
		"a request is of nothing",
	);
	fails(
		|| RequestsByOwner::<Test>::remove(ALICE, Vault::key(1)),
		"a request is not among its owner's",
	);
	fails(
		|| RequestsByOwner::<Test>::insert(BOB, Vault::key(1), ()),
		"an owner has a request that is no more",
	);
	fails(
		|| Requests::<Test>::mutate(2, |ask| ask.as_mut().unwrap().window = 5),
		"a request has no bucket",
	);
}

fn bucket(change: impl Fn(&mut infrafi_finance::queue::Bucket)) {
	Buckets::<Test>::mutate(END, 3, |bucket| change(bucket.as_mut().unwrap()));
}

#[test]
fn sees_a_bucket_that_is_not_the_sum_of_its_requests() {
	let message = "requests do not sum to their bucket";
	fails(|| bucket(|bucket| bucket.open.0 -= 1), message);
	fails(
		|| Requests::<Test>::mutate(0, |ask| ask.as_mut().unwrap().request.shares.0 -= 1),
		message,
	);
	let message = "a bucket waits for more than was asked";
	fails(|| bucket(|bucket| bucket.unfilled = Shares(101 * ONE)), message);
	fails(
		|| bucket(|bucket| bucket.claimed.0 = bucket.paid.0 + 1),
		"more is claimed than was paid",
	);
	fails(|| bucket(|bucket| bucket.claimed.0 += ONE), "a bucket owes more than it has");
	fails(|| bucket(|bucket| bucket.paid.0 += ONE), "the buckets do not sum to the claim pot");
	fails(
		|| Requests::<Test>::mutate(0, |ask| ask.as_mut().unwrap().request.claimed.0 = 99 * ONE),
		"a request has claimed more than its share",
	);
}

fn window(change: impl Fn(&mut crate::Window)) {
	Windows::<Test>::mutate(Vault::key(END), |window| change(window.as_mut().unwrap()));
}

#[test]
fn sees_a_window_that_is_not_the_sum_of_its_buckets() {
	let message = "buckets do not sum to their window";
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
	fails(move_on(1), "a window is not in its place");
	fails(
		|| Windows::<Test>::remove(Vault::key(END + 30 * DAY)),
		"windows do not sum to the queue",
	);
	let message = "windows do not need what the queue does";
	fails(|| Lines::<Test>::mutate(|line| line.demand.0 -= 1), message);
	let bucket = || *Buckets::<Test>::get(END, 3).as_ref().unwrap();
	let stray = || Buckets::<Test>::insert(7, 3, bucket());
	fails(stray, "requests do not sum to their bucket");
}

#[test]
fn sees_two_open_windows() {
	let open_it = || window(|window| window.min_wait = Default::default());
	// It ends now, and without a wait one could still join it.
	fails(open_it, "two windows are open");
}
