use frame_support::{
	assert_noop, assert_ok, dispatch::GetDispatchInfo, traits::Hooks, weights::Weight,
};
use sp_runtime::DispatchError;

use crate::{mock::*, Buckets, Event, WeightInfo, Windows, MAX_LOANS};

#[test]
fn fills_a_window_once_it_is_closed() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 100, 0);
		at(END - 1);
		service();
		assert_eq!(claimable(id), 0);
		at(END);
		service();
		assert_eq!(claimable(id), 100 * ONE);
		assert_eq!((idle(), pot()), (900 * ONE, 100 * ONE));
		assert_eq!(shares(&VAULT), 1_000_000, "the shares are burned");
		let event = Event::WindowFilled {
			window: END,
			shares: 100 * ONE,
			paid: 100 * ONE,
			assets: 1_000 * ONE,
			supply: 1_000 * ONE,
			pending: 0,
			locked: 0,
			valued_at: now(),
		};
		assert!(emitted(event));
		assert_eq!(Windows::<Test>::iter().count(), 0);
	});
}

#[test]
fn fills_higher_bids_first_and_one_bid_pro_rata() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(850, 0);
		let [low, high, same] =
			[request(ALICE, 200, 0), request(ALICE, 100, 40), request(ALICE, 100, 0)];
		at(END);
		service();
		// 90 for 100 shares at 10 %, and 60 of the 300 the others would cost.
		assert_eq!([high, low, same].map(claimable), [90 * ONE, 40 * ONE, 20 * ONE]);
		assert_eq!(idle(), 0);
		assert_eq!(Vault::queue_position(low).unwrap().ahead, 0);
		assert_eq!(Vault::queue_position(low).unwrap().at_same_bid, 240 * ONE);
		Lender::pay(loan, 850 * ONE, 0);
		// The gift belongs to all who stay, the pending shares included, as it is released.
		pass(DAY);
		service();
		assert!(claimable(low) > 200 * ONE && claimable(same) > 100 * ONE);
		assert!(claimable(low) - 2 * claimable(same) <= 1, "pro rata, but for rounding");
	});
}

#[test]
fn fills_windows_in_order() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(950, 0);
		let first = request(ALICE, 100, 0);
		at(END);
		let second = request(ALICE, 100, 63);
		at(END + 30 * DAY);
		service();
		// A later window waits, whatever its bids.
		assert_eq!([first, second].map(claimable), [50 * ONE, 0]);
		assert_eq!(Vault::queue_position(second).unwrap().ahead, 50 * ONE);
		Lender::pay(loan, 60 * ONE, 0);
		service();
		assert_eq!(claimable(first), 100 * ONE);
		assert!(claimable(second) > 9 * ONE);
		assert_eq!(Vault::queue_position(second).unwrap().ahead, 0);
	});
}

#[test]
fn takes_one_price_for_a_window() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		deposit(BOB, 1_000);
		let [bidder, other] = [request(ALICE, 500, 40), request(BOB, 500, 0)];
		at(END);
		service();
		// The bidder's gift does not go to those who leave in the same window.
		assert_eq!([bidder, other].map(claimable), [450 * ONE, 500 * ONE]);
		let ((left, _), (entered, supply)) = prices();
		assert_eq!((left.0, entered.0, supply.0), (1_000 * ONE, 1_050 * ONE, 1_000 * ONE));
	});
}

#[test]
fn fills_nothing_while_a_bill_is_overdue_or_shares_are_worthless() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 100, 0);
		at(END);
		Reserve::change(|book| book.is_overdue = true);
		service();
		assert_eq!(claimable(id), 0);
		Reserve::change(|book| book.is_overdue = false);
		// Exits do not wait for a proof.
		Reserve::change(|book| book.is_attested = false);
		service();
		assert_eq!(claimable(id), 100 * ONE);
	});
}

#[test]
fn fills_nothing_before_all_loans_are_brought_up_to_now() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 100, 0);
		let loans: Vec<_> = (0..=MAX_LOANS).map(|_| Lender::draw(10, 0)).collect();
		for loan in &loans {
			Lender::stage(*loan, END - 1, 5 * ONE);
		}
		at(END);
		assert!(!Vault::total_assets().unwrap().is_current);
		service();
		assert_eq!(claimable(id), 0);
		assert!(Vault::total_assets().unwrap().is_current, "the next call will be through");
		assert_eq!(Lender::impairment().0, 16 * 5 * ONE, "as many as one call may");
		service();
		assert_eq!(Lender::impairment().0, 17 * 5 * ONE);
		assert_eq!(claimable(id), 91_500_000_000_000_000_000, "at the price that is true now");
	});
}

#[test]
fn idle_blocks_service_within_their_weight() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 100, 0);
		at(END);
		assert_eq!(Vault::on_idle(1, Weight::zero()), Weight::zero());
		let base = <() as WeightInfo>::service();
		let window = <() as WeightInfo>::fill_window(64);
		let little = base.saturating_sub(Weight::from_parts(1, 0));
		assert_eq!(Vault::on_idle(1, little), Weight::zero());
		let little = base.saturating_add(window).saturating_sub(Weight::from_parts(1, 0));
		assert!(Vault::on_idle(1, little).all_lte(little));
		assert_eq!(claimable(id), 0);
		let enough = base.saturating_add(window);
		let used = Vault::on_idle(1, enough);
		assert_eq!(claimable(id), 100 * ONE);
		assert_eq!(used, base.saturating_add(<() as WeightInfo>::fill_window(1)));
		// Never more than a fifth of a block.
		let block = <<Test as frame_system::Config>::BlockWeights as sp_runtime::traits::Get<
			frame_system::limits::BlockWeights,
		>>::get()
		.max_block;
		assert!(Vault::on_idle(1, block).all_lte(block / 5));
	});
}

#[test]
fn idle_blocks_wait_until_the_storage_is_ready() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 100, 0);
		at(END);
		StorageIsReady::set(&false);
		assert_eq!(Vault::on_idle(1, Weight::MAX), Weight::zero());
		assert_eq!(claimable(id), 0);
		StorageIsReady::set(&true);
		Vault::on_idle(1, Weight::MAX);
		assert_eq!(claimable(id), 100 * ONE);
	});
}

/// The second window cannot be filled, because its bucket is missing. The first one is filled.
#[test]
fn a_step_that_fails_in_an_idle_block_undoes_no_other() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let first = request(ALICE, 100, 0);
		at(END);
		request(ALICE, 100, 0);
		at(END + 30 * DAY);
		let bucket = Buckets::<Test>::take(END + 30 * DAY, 0).unwrap();
		Vault::on_idle(1, Weight::MAX);
		assert_eq!(claimable(first), 100 * ONE);
		assert!(Vault::service(signed(STRANGER)).is_err());
		Buckets::<Test>::insert(END + 30 * DAY, 0, bucket);
		service();
		assert_eq!(pot(), 200 * ONE);
	});
}

#[test]
fn anyone_may_call_it_and_pays_for_what_it_did() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let nothing = Vault::service(signed(STRANGER)).unwrap().actual_weight;
		request(ALICE, 100, 0);
		request(ALICE, 100, 5);
		at(END);
		let two = Vault::service(signed(STRANGER)).unwrap().actual_weight;
		let base = <() as WeightInfo>::service();
		assert_eq!(nothing, Some(base));
		assert_eq!(two, Some(base.saturating_add(<() as WeightInfo>::fill_window(2))));
		assert_noop!(Vault::service(RuntimeOrigin::none()), DispatchError::BadOrigin);
	});
}

#[test]
fn the_treasury_gets_what_the_last_leavers_leave() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let all = shares(&ALICE);
		assert_ok!(Vault::request_redeem(signed(ALICE), all, 40));
		at(END);
		service();
		// The gift of 100 has no owner but the locked shares.
		let left = idle();
		assert_eq!(left, 1_000 * ONE - pot());
		assert!(left > 99 * ONE);
		assert_eq!(shares(&TREASURY), left - 1_000_000);
		assert!(emitted(Event::OrphansAdopted { shares: left - 1_000_000 }));
		let (leave, (assets, supply)) = prices();
		assert_eq!(assets.0, supply.0, "a share is worth one again");
		assert_eq!(leave, (assets, supply), "nothing is locked for a saver that has left");
	});
}

#[test]
fn calls_weigh_the_same_whatever_the_reserve_holds() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let call = crate::Call::<Test>::deposit { assets: ONE, min_shares: 0, min_worth: 0 };
		assert_eq!(call.get_dispatch_info().call_weight, <() as WeightInfo>::deposit());
		let weight = Vault::service(signed(STRANGER)).unwrap().actual_weight.unwrap();
		assert_eq!(weight, <() as WeightInfo>::service());
	});
}
