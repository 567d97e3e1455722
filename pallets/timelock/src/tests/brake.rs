//! Invariant 64, and the rest of `brake`.

use frame_support::{assert_noop, assert_ok, traits::Hooks};
use sp_runtime::DispatchError::BadOrigin;

use crate::{mock::*, CallClass, Error, Event, GuardianUse, GuardianUses};

/// Ends safe mode as the block of its end does.
fn next_blocks(number: u64) {
	for _ in 0..number {
		System::set_block_number(System::block_number() + 1);
		SafeMode::on_initialize(System::block_number());
	}
}

#[test]
fn enters_safe_mode_for_a_while() {
	new_test_ext().execute_with(|| {
		assert_ok!(Timelock::brake(signed(GUARDIAN)));
		assert!(SafeMode::is_entered());
		let until = 1 + BRAKE;
		assert_eq!(last_event(), Event::Braked { guardian: GUARDIAN, until }.into());
		let used = GuardianUse { braked_at: Some(NOW), cancelled_at: None };
		assert_eq!(GuardianUses::<Test>::get(GUARDIAN), used);
		next_blocks(BRAKE);
		assert!(SafeMode::is_entered());
		next_blocks(1);
		assert!(!SafeMode::is_entered());
	});
}

#[test]
fn is_for_guardians_once_in_an_interval() {
	new_test_ext().execute_with(|| {
		for who in [STRANGER, THIRD, TWO_THIRDS, THREE_QUARTERS] {
			assert_noop!(Timelock::brake(signed(who)), Error::<Test>::NotGuardian);
		}
		assert_noop!(Timelock::brake(root()), BadOrigin);
		assert_ok!(Timelock::brake(signed(GUARDIAN)));
		next_blocks(BRAKE + 1);
		assert_noop!(Timelock::brake(signed(GUARDIAN)), Error::<Test>::PowerUsed);
		assert_ok!(Timelock::brake(signed(OTHER_GUARDIAN)));
		next_blocks(BRAKE + 1);
		advance(DAY - 1);
		assert_noop!(Timelock::brake(signed(GUARDIAN)), Error::<Test>::PowerUsed);
		advance(1);
		assert_ok!(Timelock::brake(signed(GUARDIAN)));
	});
}

/// Guardians cannot make a brake longer, and a brake in vain costs no power.
#[test]
fn does_not_extend_a_brake() {
	new_test_ext().execute_with(|| {
		assert_ok!(Timelock::brake(signed(GUARDIAN)));
		assert_noop!(Timelock::brake(signed(OTHER_GUARDIAN)), Error::<Test>::AlreadyBraked);
		next_blocks(BRAKE + 1);
		assert_ok!(Timelock::brake(signed(OTHER_GUARDIAN)));
	});
}

/// A brake stops no call of governance.
#[test]
fn leaves_the_timelock_open() {
	new_test_ext().execute_with(|| {
		assert_ok!(Timelock::brake(signed(GUARDIAN)));
		let id = schedule(set_interval(7), CallClass::Council);
		advance(2 * DAY);
		assert_ok!(execute(id));
	});
}
