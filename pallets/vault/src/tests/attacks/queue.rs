//! Attacks on the order in which savers leave.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::assets::SUSDAI;

use crate::{mock::*, Error, Parameters, WeightInfo, Windows, MAX_WINDOWS};

/// A thousand requests of a unit each cost the others only their own dust.
#[test]
fn dust_requests_in_great_number() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let honest = request(ALICE, 100, 0);
		for index in 0u32..1_000 {
			let who = AccountId::new([(index % 200) as u8 + 20; 32]);
			assert_noop!(
				Vault::request_redeem(signed(ALICE), 1, 0),
				Error::<Test>::RequestTooSmall
			);
			assert_ok!(Assets::transfer(signed(ALICE), SUSDAI, who.clone(), 1));
			assert_ok!(Vault::request_redeem(signed(who.clone()), shares(&who), 0));
		}
		at(END);
		let weight = Vault::service(signed(STRANGER)).unwrap().actual_weight.unwrap();
		let one = <() as WeightInfo>::service().saturating_add(<() as WeightInfo>::fill_window(1));
		assert_eq!(weight, one, "a thousand cost what one costs");
		assert_eq!(claim(honest), 100 * ONE);
		for id in 1..=1_000 {
			let _ = Vault::claim(signed(STRANGER), id);
		}
		assert_eq!((pot(), crate::Requests::<Test>::iter().count()), (0, 0));
	});
}

/// A saver bids against its own requests: the gift goes to all remaining shares, of which the
/// saver owns only a part.
#[test]
fn self_bidding() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1_000);
		let mine = [request(ALICE, 500, 63), request(ALICE, 400, 0)];
		at(END);
		service();
		let paid: Balance = mine.into_iter().map(claim).sum();
		let rest = Vault::convert_to_assets(shares(&ALICE)).unwrap();
		assert!(paid + rest < 1_000 * ONE);
		pass(65 * DAY);
		let rest = Vault::convert_to_assets(shares(&ALICE)).unwrap();
		assert!(paid + rest < 1_000 * ONE);
		assert!(Vault::convert_to_assets(shares(&BOB)).unwrap() > 1_000 * ONE);
	});
}

/// A saver cancels and requests again: at one bid all are filled pro rata, so there is no place to
/// win.
#[test]
fn cancelling_to_reorder() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1_000);
		Lender::draw(1_900, 0);
		let first = request(ALICE, 100, 0);
		let second = request(BOB, 100, 0);
		assert_ok!(Vault::cancel_request(signed(ALICE), first));
		let again = request(ALICE, 100, 0);
		at(END - WAIT + 1);
		assert_noop!(Vault::cancel_request(signed(ALICE), again), Error::<Test>::WindowFixed);
		at(END);
		service();
		assert_eq!([second, again].map(claim), [50 * ONE, 50 * ONE]);
	});
}

/// Whatever the order of claims, each has the same.
#[test]
fn claims_in_every_order() {
	let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
	let outcomes = orders.map(|order| {
		new_test_ext().execute_with(|| {
			deposit(ALICE, 1_000);
			let loan = Lender::draw(999, 11);
			let ids = [7, 11, 13].map(|shares| request(ALICE, shares, 1));
			at(END);
			let mut paid = [0; 3];
			for payment in [0, 3 * ONE + 1, 5 * ONE + 7, 100 * ONE] {
				Lender::pay(loan, payment, 0);
				service();
				for index in order {
					paid[index] += claim(ids[index]);
				}
			}
			assert_eq!(pot(), 0);
			paid
		})
	});
	assert!(outcomes.iter().all(|outcome| *outcome == outcomes[0]), "{outcomes:?}");
	assert!(outcomes[0][0] > 7 * ONE * 99 / 100);
}

/// A unit of cash fills the shares that it pays for.
#[test]
fn service_with_one_unit_of_cash() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(1_000, 20);
		let id = request(ALICE, 100, 0);
		at(END);
		service();
		assert_eq!(Vault::request(id).unwrap().pending_shares, 100 * ONE);
		pass(300 * DAY);
		let before = prices().0;
		// The interest makes a share worth more than a unit.
		Lender::pay(loan, 1, 0);
		let mut last = before;
		for _ in 0..5 {
			service();
			assert!(!is_lower(prices().0, last));
			last = prices().0;
			Lender::pay(loan, 1, 0);
		}
	});
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(1_000, 0);
		let id = request(ALICE, 100, 0);
		at(END);
		Lender::pay(loan, 1, 0);
		service();
		assert_eq!((idle(), pot(), claimable(id)), (0, 1, 1));
		assert_eq!(Vault::request(id).unwrap().pending_shares, 100 * ONE - 1);
	});
}

#[test]
fn window_boundaries_to_the_second() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		at(END - WAIT);
		let last = request(ALICE, 1, 0);
		assert_eq!(Vault::request(last).unwrap().window, END);
		pass(1);
		let next = request(ALICE, 1, 0);
		assert_eq!(Vault::request(next).unwrap().window, END + 30 * DAY);
		at(END - 1);
		service();
		assert_eq!(claimable(last), 0);
		pass(1);
		service();
		assert_eq!([last, next].map(claimable), [ONE, 0]);
		at(END + 30 * DAY - 1);
		service();
		assert_eq!(claimable(next), 0);
		pass(1);
		service();
		assert_eq!(claimable(next), ONE);
	});
}

/// Windows of a minute, requests in a hundred of them, three years without a service: a million and
/// a half of windows without requests cost nothing.
#[test]
fn many_windows_unserviced_for_three_years() {
	new_test_ext().execute_with(|| {
		set_params(Parameters { window_length: 60, min_wait: 12, ..params() });
		deposit(ALICE, 1_000);
		at(END);
		let ids: Vec<_> = (0..100)
			.map(|_| {
				pass(3 * 365 * DAY / 100);
				request(ALICE, 1, 0)
			})
			.collect();
		pass(60);
		assert_eq!(Windows::<Test>::iter().count(), 100);
		for (ahead, id) in ids.iter().enumerate() {
			assert_eq!(Vault::queue_position(*id).unwrap().ahead, ahead as Balance * ONE);
		}
		let calls = 100u32.div_ceil(MAX_WINDOWS);
		for _ in 1..calls {
			service();
		}
		assert!(Windows::<Test>::iter().count() > 0);
		service();
		assert_eq!(Windows::<Test>::iter().count(), 0);
		assert!(ids.into_iter().all(|id| claim(id) == ONE));
	});
}

/// The attacker puts a request at every bid of a window: it costs 64 steps, and the window is
/// filled.
#[test]
fn every_bid_of_a_window() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let ids: Vec<_> = (0..64).map(|bid| request(ALICE, 1, bid)).collect();
		at(END);
		let weight = Vault::service(signed(STRANGER)).unwrap().actual_weight.unwrap();
		let all = <() as WeightInfo>::service().saturating_add(<() as WeightInfo>::fill_window(64));
		assert_eq!(weight, all);
		for (bid, id) in ids.into_iter().enumerate() {
			assert_eq!(claim(id), ONE * (400 - bid as Balance) / 400);
		}
	});
}
