use frame_support::{assert_noop, assert_ok};

use infrafi_finance::units::Usdai;

use crate::{mock::*, Buckets, Error, Event, Requests, RequestsByOwner};

/// Requests of 1, 1 and 3 units, of all that three accounts have. Two units are left over.
fn tiny_requests() -> [u64; 3] {
	[(BOB, 1), (CAROL, 1), (STRANGER, 3)].map(|(who, units)| {
		assert_ok!(Assets::transfer(signed(ALICE), 3, who.clone(), units));
		Vault::do_request_redeem(who, units, 1).unwrap()
	})
}

#[test]
fn pays_the_owner_for_any_caller() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 10, 0);
		assert_noop!(Vault::claim(signed(STRANGER), id), Error::<Test>::NothingToClaim);
		at(END);
		service();
		assert_eq!((pot(), claimable(id)), (10 * ONE, 10 * ONE));
		let before = usdai(&ALICE);
		assert_ok!(Vault::claim(signed(STRANGER), id));
		assert_eq!(usdai(&ALICE), before + 10 * ONE);
		let event = Event::Claimed { request: id, owner: ALICE, assets: 10 * ONE, is_last: true };
		assert_eq!(last_event(), event.into());
		// Nothing of it is left.
		assert_eq!(pot(), 0);
		assert_eq!(Requests::<Test>::iter().count() + RequestsByOwner::<Test>::iter().count(), 0);
		assert_eq!(Buckets::<Test>::iter().count(), 0);
		assert_noop!(Vault::claim(signed(STRANGER), id), Error::<Test>::UnknownRequest);
	});
}

#[test]
fn pays_in_parts_as_it_is_filled() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 0);
		let ids = [request(ALICE, 300, 0), request(ALICE, 100, 0)];
		at(END);
		service();
		assert_eq!(ids.map(claimable), [75 * ONE, 25 * ONE]);
		assert_eq!(claim(ids[0]), 75 * ONE);
		assert_noop!(Vault::claim(signed(ALICE), ids[0]), Error::<Test>::NothingToClaim);
		assert_eq!(Vault::request(ids[0]).unwrap().pending_shares, 225 * ONE);
		Lender::pay(loan, 300 * ONE, 0);
		service();
		assert_eq!(ids.map(claim), [225 * ONE, 100 * ONE]);
		assert_eq!(pot(), 0);
	});
}

#[test]
fn the_last_one_sweeps_the_dust() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let ids = tiny_requests();
		at(END);
		let before = idle();
		service();
		// floor(5 * 399 / 400) = 4 for 5.
		assert_eq!((pot(), before - idle()), (4, 4));
		assert_eq!(ids.map(claim), [0, 0, 2]);
		assert_eq!((pot(), before - idle()), (0, 2), "two units had no owner");
	});
}

/// A claim reads and writes nothing of the reserve: its dust pays a loss with the next service.
#[test]
fn the_dust_pays_a_loss_with_the_next_service() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let ids = tiny_requests();
		at(END);
		service();
		Lender::draw(idle() / ONE, 0);
		let left = idle();
		Reserve::change(|book| book.loss = Usdai(ONE));
		assert_eq!(ids.map(claim), [0, 0, 2]);
		assert_eq!((idle(), Books::get().loss.0), (left + 2, ONE));
		service();
		assert_eq!((idle(), Books::get().loss.0), (0, ONE - left - 2));
	});
}

/// The stake is checked by the next service as well.
#[test]
fn the_dust_moves_the_stake_with_the_next_service() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		let ids = tiny_requests();
		at(END);
		service();
		// The least stake that the vault falls short of by a unit.
		let mut min_stake = 2_000 * ONE - 1_000_005;
		set_params(crate::Parameters { min_stake, ..params() });
		while Books::get().yields.is_staked {
			min_stake += 1;
			set_params(crate::Parameters { min_stake, ..params() });
		}
		assert_eq!(ids.map(claim), [0, 0, 2]);
		assert!(!Books::get().yields.is_staked);
		service();
		assert!(Books::get().yields.is_staked);
	});
}

/// Without its interest the vault would be wiped out, and nothing would be locked.
#[test]
fn the_dust_is_locked_by_what_has_accrued_until_now() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		let ids = tiny_requests();
		at(END);
		service();
		let lost = Lender::draw(1_300, 0);
		Lender::draw(600, 100);
		Lender::settle(lost, 0);
		pass(365 * DAY);
		assert_eq!(nav().1 / ONE, 1_299);
		let locked = || Vault::total_assets().unwrap().locked;
		let before = locked();
		assert_eq!(ids.map(claim), [0, 0, 2]);
		assert_eq!(locked(), before + 2);
	});
}
