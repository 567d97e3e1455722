use frame_support::{
	assert_noop, assert_ok,
	traits::fungible::{InspectHold, Mutate},
};

use crate::{mock::*, Error, Event};

fn held(seed: u8) -> Balance {
	Balances::balance_on_hold(&pallet_session::HoldReason::Keys.into(), &val(seed))
}

fn purge(seed: u8) -> sp_runtime::DispatchResult {
	Validators::purge_keys(signed(val(seed)))
}

#[test]
fn returns_the_deposit_of_one_that_left() {
	chain(4).execute_with(|| {
		join(&val(5));
		assert_eq!(held(5), 10);
		next_session();
		assert_noop!(purge(5), Error::<Test>::InSet);
		next_session();
		assert_noop!(purge(5), Error::<Test>::InSet);
		assert_ok!(Validators::leave(signed(val(5))));
		for _ in 0..2 {
			assert_noop!(purge(5), Error::<Test>::InSet);
			next_session();
		}
		assert_ok!(purge(5));
		assert_eq!(last_event(), Event::KeysPurged { who: val(5) }.into());
		assert_eq!((held(5), System::consumers(&val(5))), (0, 0));
		assert_noop!(purge(5), pallet_session::Error::<Test>::NoKeys);
		Balances::set_balance(&val(5), 0);
	});
}

#[test]
fn is_open_before_the_keys_are_queued() {
	chain(4).execute_with(|| {
		join(&val(5));
		assert_ok!(purge(5));
		sessions(2);
		assert_eq!(set(), vals(1..=4));
		assert_ok!(set_keys(&val(5), 0));
		sessions(2);
		assert_eq!(set(), vals(1..=5));
	});
}

#[test]
fn is_for_accounts_with_keys() {
	chain(4).execute_with(|| {
		assert_noop!(purge(1), Error::<Test>::InSet);
		assert_noop!(purge(6), pallet_session::Error::<Test>::NoKeys);
	});
}
