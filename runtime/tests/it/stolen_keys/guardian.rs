//! The key of a guardian.

use frame_support::traits::Hooks;
use pallet_timelock::{Call as Timelocks, CallClass, Error};

use super::*;
use crate::governance::timelock::{execute, scheduled};

fn power_used() -> DispatchResult {
	Err(Error::<Runtime>::PowerUsed.into())
}

/// Closed for half an hour a day: 90 minutes of three days. Exits are open throughout.
#[test]
fn closes_the_entries_for_half_an_hour_a_day() {
	on_live_chain(|| {
		for _ in 0..3 {
			assert_eq!(by(Dave, Timelocks::brake {}), Ok(()));
			let mint = pallet_reserve::Call::mint { amount_usdc: DOLLAR, min_usdai: ONE };
			assert_eq!(by(Bob, mint.clone()), filtered());
			exits_are_open();
			let block = System::block_number() + 30 * MINUTES + 1;
			System::set_block_number(block);
			SafeMode::on_initialize(block);
			assert_eq!(by(Bob, mint), Ok(()));
			next_block(DAY - 1);
			assert_eq!(by(Dave, Timelocks::brake {}), power_used());
			next_block(1);
		}
	});
}

/// One call a day; it cannot hold up a call that is scheduled more often, nor its own removal.
#[test]
fn cancels_one_call_a_day_and_is_removed_at_once() {
	on_live_chain(|| {
		let set = || Timelocks::set_params { params: Timelock::params() };
		let ids = [0, 1].map(|_| scheduled(&FOUR, set(), CallClass::Council).unwrap());
		assert_eq!(by(Dave, Timelocks::cancel { id: ids[0] }), Ok(()));
		assert_eq!(by(Dave, Timelocks::cancel { id: ids[1] }), power_used());
		let who = Dave.to_account_id().into();
		let remove = RuntimeCall::Guardians(pallet_membership::Call::remove_member { who });
		assert_eq!(carry(&FOUR, remove), Ok(()));
		next_block(delay());
		let not_guardian = Err(Error::<Runtime>::NotGuardian.into());
		assert_eq!(by(Dave, Timelocks::cancel { id: ids[1] }), not_guardian);
		assert_eq!(by(Dave, Timelocks::brake {}), not_guardian);
		assert_eq!(execute(ids[1]), Ok(()));
	});
}
