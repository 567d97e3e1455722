use sp_runtime::FixedU128;

use crate::{mock::*, Error, MAX_PAGE};

fn price(percent: u128) -> FixedU128 {
	FixedU128::from_rational(percent, 100)
}

#[test]
fn show_both_prices() {
	new_test_ext().execute_with(|| {
		let before = Vault::share_price().unwrap();
		assert_eq!((before.deposit, before.redemption), (price(100), price(100)));
		assert_eq!((Vault::convert_to_shares(7), Vault::convert_to_assets(7)), (Ok(7), Ok(7)));
		deposit(ALICE, 1_000);
		let loan = Lender::draw(500, 12);
		pass(365 * DAY);
		Lender::impair(loan, 250 * ONE);
		let assets = Vault::total_assets().unwrap();
		assert_eq!((assets.conservative, assets.optimistic), (750 * ONE, 1_060 * ONE));
		assert_eq!((assets.idle, assets.is_current), (500 * ONE, true));
		let price_of = Vault::share_price().unwrap();
		assert_eq!((price_of.deposit, price_of.redemption), (price(106), price(75)));
		assert_eq!(Vault::convert_to_shares(106 * ONE), Ok(100 * ONE));
		assert_eq!(Vault::convert_to_assets(100 * ONE), Ok(75 * ONE));
		assert_eq!(Vault::preview_deposit(106 * ONE).unwrap().shares, 100 * ONE);
		assert_eq!(Vault::preview_mint(100 * ONE), Ok(106 * ONE));
	});
}

#[test]
fn bring_the_loans_up_to_now_and_leave_no_trace() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(500, 0);
		Lender::stage(loan, now() + 10, 250 * ONE);
		pass(9);
		assert_eq!(Vault::convert_to_assets(ONE), Ok(ONE));
		pass(1);
		assert_eq!(Vault::convert_to_assets(100 * ONE), Ok(75 * ONE));
		assert_eq!(Lender::impairment().0, 0);
		assert_eq!(Vault::preview_redeem(100 * ONE, 0).unwrap().assets, 75 * ONE);
	});
}

#[test]
fn preview_the_payment_and_the_time_of_a_request() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let preview = Vault::preview_redeem(100 * ONE, 40).unwrap();
		assert_eq!((preview.assets, preview.earliest), (90 * ONE, END));
		at(END - WAIT + 1);
		assert_eq!(Vault::preview_redeem(ONE, 0).unwrap().earliest, END + 30 * DAY);
		assert_eq!(Vault::preview_redeem(ONE, 64), Err(Error::<Test>::BidTooHigh.into()));
		assert_eq!(Vault::preview_redeem(0, 0), Err(Error::<Test>::SharesAreZero.into()));
	});
}

#[test]
fn page_through_requests_in_order() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1_000);
		for index in 0..100u64 {
			request(if index % 10 == 0 { BOB } else { ALICE }, 1, 0);
		}
		let ids = |page: &crate::RequestPage<AccountId>| {
			page.requests.iter().map(|request| request.id).collect::<Vec<_>>()
		};
		let first = Vault::requests_of(BOB, 0, 4);
		assert_eq!((ids(&first), first.next), (vec![0, 10, 20, 30], Some(40)));
		let rest = Vault::requests_of(BOB, 40, 99);
		assert_eq!((ids(&rest), rest.next), (vec![40, 50, 60, 70, 80, 90], None));
		let from = Vault::requests_of(BOB, 41, 1);
		assert_eq!((ids(&from), from.next), (vec![50], Some(60)));
		assert_eq!(Vault::requests_of(ALICE, 0, 1_000).requests.len() as u32, MAX_PAGE);
		assert_eq!(Vault::requests_of(CAROL, 0, 9).requests.len(), 0);
		assert_eq!(Vault::requests_of(ALICE, 0, 0).requests.len(), 1, "at least one");
	});
}

#[test]
fn page_through_windows_in_order() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		request(ALICE, 1, 5);
		request(ALICE, 2, 7);
		request(ALICE, 4, 5);
		pass(200 * 30 * DAY);
		request(ALICE, 8, 0);
		let page = Vault::windows(0, 1);
		assert_eq!(page.next, Some(END + 200 * 30 * DAY));
		let window = &page.windows[0];
		assert_eq!((window.end, window.open_until), (END, END - WAIT));
		assert_eq!((window.ahead, window.pending), (0, 7 * ONE));
		let buckets: Vec<_> = window.buckets.iter().map(|b| (b.bid, b.pending_shares)).collect();
		assert_eq!(buckets, [(7, 2 * ONE), (5, 5 * ONE)]);
		let page = Vault::windows(END + 1, 9);
		assert_eq!((page.windows.len(), page.next), (1, None));
		assert_eq!((page.windows[0].ahead, page.windows[0].pending), (7 * ONE, 8 * ONE));
		assert_eq!(Vault::windows(END, 9).windows.len(), 2);
	});
}

#[test]
fn the_position_is_exact() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(999, 0);
		let first = [request(ALICE, 10, 0), request(ALICE, 20, 9), request(ALICE, 30, 9)];
		at(END);
		let second = [request(ALICE, 40, 0), request(ALICE, 50, 1)];
		let ahead = |id| Vault::queue_position(id).unwrap().ahead;
		let all = || (first.map(ahead), second.map(ahead));
		assert_eq!(all(), ([50 * ONE, 0, 0], [110 * ONE, 60 * ONE]));
		// A dollar fills 1.023 shares at 9 ticks.
		service();
		let filled = Vault::windows(0, 1).windows[0].buckets[0].asked_shares
			- Vault::windows(0, 1).windows[0].buckets[0].pending_shares;
		assert!(filled > ONE);
		assert_eq!(all(), ([50 * ONE - filled, 0, 0], [110 * ONE - filled, 60 * ONE - filled]));
		let position = Vault::queue_position(first[1]).unwrap();
		assert_eq!(position.at_same_bid, 50 * ONE - filled);
		assert_eq!(position.pending, (50 * ONE - filled) * 2 / 5);
		assert_eq!(Vault::queue_position(99), None);
	});
}

#[test]
fn what_is_filled_has_nothing_ahead() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let ids = [request(ALICE, 10, 9), request(ALICE, 900, 0)];
		Lender::draw(500, 0);
		at(END);
		service();
		let position = Vault::queue_position(ids[0]).unwrap();
		assert_eq!((position.ahead, position.at_same_bid, position.pending), (0, 0, 0));
		assert_eq!((position.closes_at, position.earliest), (END, None));
		assert_eq!(Vault::request(ids[0]).unwrap().earliest, None);
		assert_eq!(Vault::queue_position(ids[1]).unwrap().ahead, 0);
	});
}

#[test]
fn the_position_and_the_request_state_their_times() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(999, 0);
		let id = request(ALICE, 500, 0);
		let times = || {
			let position = Vault::queue_position(id).unwrap();
			let request = Vault::request(id).unwrap();
			assert_eq!((request.window, request.earliest), (position.closes_at, position.earliest));
			(position.closes_at, position.earliest)
		};
		// What the preview of a request names is what the request has.
		assert_eq!(Vault::preview_redeem(ONE, 0).unwrap().earliest, END);
		assert_eq!(times(), (END, Some(END)));
		// A window that is fixed closes at the same time.
		at(END - WAIT + 1);
		assert_eq!(times(), (END, Some(END)));
		// A closed window without money can be filled from now on, in part and then in full.
		at(END + DAY);
		assert_eq!(times(), (END, Some(END + DAY)));
		service();
		assert!(Vault::queue_position(id).unwrap().pending > 0);
		pass(DAY);
		assert_eq!(times(), (END, Some(END + 2 * DAY)));
	});
}
