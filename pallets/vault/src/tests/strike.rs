//! Invariant 73. The price of leavers is struck: requests are filled once all loans count by the
//! prices of an instant at or after the end of their window.

use infrafi_protocol::ExitWindows;

use crate::{mock::*, Event, Windows};

/// A request that waits in a window that has closed.
fn closed() -> u64 {
	deposit(ALICE, 1_000);
	let id = request(ALICE, 100, 0);
	at(END);
	id
}

fn strike(at: u64, is_complete: bool) {
	LastStrike::set(&Some((at, is_complete)));
}

#[test]
fn a_window_is_filled_by_a_strike_at_its_end_or_later() {
	for (struck_at, is_complete, paid) in [
		(0, true, 0),
		(END - 1, true, 0),
		(END, false, 0),
		(END, true, 100 * ONE),
		(END + 5, true, 100 * ONE),
	] {
		new_test_ext().execute_with(|| {
			let id = closed();
			pass(10);
			strike(struck_at, is_complete);
			service();
			assert_eq!(claimable(id), paid, "{struck_at} {is_complete}");
			if paid > 0 {
				let filled = System::events().into_iter().any(|record| {
					matches!(record.event, RuntimeEvent::Vault(Event::WindowFilled { valued_at, .. })
						if valued_at == struck_at)
				});
				assert!(filled, "the event has the instant of the prices");
			}
		});
	}
}

/// The clock is past the second window too: its requests wait for the next strike.
#[test]
fn a_strike_fills_the_windows_that_had_closed_then_and_no_other() {
	new_test_ext().execute_with(|| {
		let first = closed();
		let second = request(ALICE, 100, 0);
		at(END + 30 * DAY);
		strike(END + 30 * DAY - 1, true);
		service();
		assert_eq!([first, second].map(claimable), [100 * ONE, 0]);
		strike(END + 30 * DAY, true);
		service();
		assert_eq!(claimable(second), 100 * ONE);
	});
}

#[test]
fn prices_name_the_instant_of_the_last_strike() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		pass(10);
		for (struck_at, shown) in [(0, None), (END - 7, Some(END - 7)), (END - 5, Some(END - 5))] {
			strike(struck_at, true);
			assert_eq!(Vault::share_price().unwrap().valued_at, shown);
			assert_eq!(Vault::preview_redeem(ONE, 0).unwrap().valued_at, shown);
			assert_eq!(Vault::preview_deposit(ONE).unwrap().valued_at, shown);
			assert_eq!(Vault::total_assets().unwrap().valued_at, shown);
			assert_eq!(Vault::available().unwrap().valued_at, shown);
			deposit(BOB, 1);
			let event = System::events().pop().unwrap().event;
			let RuntimeEvent::Vault(Event::Deposited { valued_at, .. }) = event else { panic!() };
			assert_eq!(valued_at, shown);
		}
	});
}

#[test]
fn lending_learns_which_windows_wait() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 0);
		request(ALICE, 500, 0);
		at(END - 1);
		assert_eq!((Vault::closed_after(0), Vault::is_fillable(now())), (None, false));
		at(END);
		assert_eq!((Vault::closed_after(0), Vault::is_fillable(END)), (Some(END), true));
		assert_eq!((Vault::closed_after(END), Vault::is_fillable(END - 1)), (None, false));
		assert_eq!(Vault::min_wait(), Vault::params().min_wait);
		// Cash for a fifth of it: what is left waits for more.
		service();
		assert_eq!(idle(), 0);
		assert!(!Vault::is_fillable(END));
		Lender::pay(loan, ONE, 0);
		assert!(Vault::is_fillable(END));
		// A later window counts from its own end on.
		request(ALICE, 100, 0);
		at(END + 30 * DAY);
		assert_eq!(Vault::closed_after(END), Some(END + 30 * DAY));
		assert_eq!(Windows::<Test>::iter().count(), 2);
	});
}
