//! The guardians: what they stop, and how often.

use pallet_timelock::{Call as Timelocks, CallClass, Error};

use super::{timelock::*, *};

#[test]
fn a_guardian_closes_the_entries_for_half_an_hour() {
	on_chain(COUNCIL, || {
		let mint = || pallet_reserve::Call::mint { amount_usdc: DOLLAR, min_usdai: 0 };
		let not_guardian = Err(Error::<Runtime>::NotGuardian.into());
		assert_eq!(plain(call(Alice, Timelocks::brake {})), not_guardian);
		assert_eq!(plain(call(Dave, Timelocks::brake {})), Ok(()));
		let filtered = frame_system::Error::<Runtime>::CallFiltered;
		assert_eq!(plain(call(Bob, mint())), Err(filtered.into()));
		let end = System::block_number() + 30 * MINUTES;
		SafeMode::on_initialize(end);
		assert!(SafeMode::is_entered());
		SafeMode::on_initialize(end + 1);
		assert_eq!(plain(call(Bob, mint())), Ok(()));
		let used = Err(Error::<Runtime>::PowerUsed.into());
		assert_eq!(plain(call(Dave, Timelocks::brake {})), used);
		next_block(60);
		assert_eq!(plain(call(Dave, Timelocks::brake {})), Ok(()));
	});
}

#[test]
fn a_guardian_cancels_a_call_of_each_class_and_the_council_removes_it() {
	on_chain(COUNCIL, || {
		let pay = || frame_system::Call::set_storage { items: vec![] };
		let set = || Timelocks::set_params { params: Timelock::params() };
		let as_root = scheduled(&FIVE, pay(), CallClass::Root).unwrap();
		let as_council = scheduled(&FOUR, set(), CallClass::Council).unwrap();
		let cancel = |id| Timelocks::cancel { id };
		assert_eq!(plain(call(Dave, cancel(as_root))), Ok(()));
		let used = Err(Error::<Runtime>::PowerUsed.into());
		assert_eq!(plain(call(Dave, cancel(as_council))), used);
		assert_eq!(plain(call(Eve, cancel(as_council))), Ok(()));
		// Nothing waits for the removal of a guardian that stops everything.
		let who = Eve.to_account_id().into();
		let remove = RuntimeCall::Guardians(pallet_membership::Call::remove_member { who });
		assert_eq!(carry(&FOUR, remove), Ok(()));
		next_block(60);
		let id = scheduled(&FOUR, set(), CallClass::Council).unwrap();
		let not_guardian = Err(Error::<Runtime>::NotGuardian.into());
		assert_eq!(plain(call(Eve, cancel(id))), not_guardian);
		next_block(DELAY);
		assert_eq!(execute(id), Ok(()));
	});
}

/// A guardian moves no money and makes no call of governance.
#[test]
fn a_guardian_has_no_other_power() {
	on_chain(COUNCIL, || {
		// Dave sits in the council as well: one member has no power either.
		let id = scheduled(&FOUR, Timelocks::brake {}, CallClass::Council).unwrap();
		let schedule = Timelocks::schedule {
			call: Box::new(Timelocks::cancel { id }.into()),
			class: CallClass::Council,
		};
		let not_governance = DispatchError::from(Error::<Runtime>::NotGovernance);
		let calls: [(RuntimeCall, DispatchError); 5] = [
			(Timelocks::set_params { params: Timelock::params() }.into(), not_governance),
			(schedule.into(), not_governance),
			(pallet_safe_mode::Call::force_enter {}.into(), DispatchError::BadOrigin),
			(pallet_safe_mode::Call::force_exit {}.into(), DispatchError::BadOrigin),
			(
				pallet_vault::Call::set_params { params: Vault::params() }.into(),
				pallet_vault::Error::<Runtime>::NotGovernance.into(),
			),
		];
		for (call_, refused) in calls {
			assert_eq!(plain(call(Dave, call_)), Err(refused));
		}
	});
}
