//! The memberships: additions wait, removals do not.

use frame_support::traits::SortedMembers;
use pallet_collective::Instance2;
use pallet_timelock::CallClass;

use super::{timelock::*, *};

#[test]
fn members_are_added_after_the_delay_and_removed_at_once() {
	on_chain(COUNCIL, || {
		macro_rules! check {
			($($membership:ident)+) => {$(
				let name = stringify!($membership);
				let who = || One.to_account_id().into();
				let has = || $membership::sorted_members().contains(&One.to_account_id());
				let add = || {
					RuntimeCall::$membership(pallet_membership::Call::add_member { who: who() })
				};
				let remove = pallet_membership::Call::remove_member { who: who() };
				assert_eq!(carry(&FIVE, add()), bad_origin(), "{name}");
				assert_eq!(timelocked(&FOUR, add(), CallClass::Council), Ok(()), "{name}");
				assert!(has(), "{name}");
				assert_eq!(carry(&FOUR, RuntimeCall::$membership(remove)), Ok(()), "{name}");
				assert!(!has(), "{name}");
			)+};
		}
		check!(CreditCommitteeMembers Guardians Registrars Appraisers);
	});
}

/// A swap and a reset add members, too.
#[test]
fn no_member_is_added_by_a_swap_or_a_reset() {
	on_chain(COUNCIL, || {
		macro_rules! check {
			($($membership:ident)+) => {$(
				let name = stringify!($membership);
				let remove = $membership::sorted_members()[0].clone().into();
				let add = One.to_account_id().into();
				let members = vec![One.to_account_id()];
				for call in [
					pallet_membership::Call::swap_member { remove, add },
					pallet_membership::Call::reset_members { members },
				] {
					assert_eq!(carry(&FIVE, RuntimeCall::$membership(call)), bad_origin(), "{name}");
				}
			)+};
		}
		check!(CouncilMembers CreditCommitteeMembers Guardians Registrars Appraisers);
	});
}

#[test]
fn a_change_of_a_membership_changes_its_collective() {
	on_chain(COUNCIL, || {
		let who = || One.to_account_id().into();
		let add = pallet_membership::Call::add_member { who: who() };
		let add = RuntimeCall::CreditCommitteeMembers(add);
		assert_eq!(timelocked(&FOUR, add, CallClass::Council), Ok(()));
		assert_eq!(
			pallet_collective::Members::<Runtime, Instance2>::get(),
			CreditCommitteeMembers::sorted_members()
		);
		assert_eq!(pallet_collective::Members::<Runtime, Instance2>::get().len(), 4);
		let add = RuntimeCall::CouncilMembers(pallet_membership::Call::add_member { who: who() });
		assert_eq!(timelocked(&FOUR, add, CallClass::Council), Ok(()));
		assert_eq!(
			pallet_collective::Members::<Runtime, Instance1>::get(),
			CouncilMembers::sorted_members()
		);
		assert_eq!(pallet_collective::Members::<Runtime, Instance1>::get().len(), 7);
		// Of seven, five are two thirds.
		assert_eq!(carry(&FOUR, pallet_safe_mode::Call::force_enter {}), bad_origin());
		assert_eq!(carry(&FIVE, pallet_safe_mode::Call::force_enter {}), Ok(()));
	});
}

/// Otherwise four of six would remove the two that alone can cancel what the four schedule.
#[test]
fn four_of_six_do_not_remove_the_other_two() {
	on_chain(COUNCIL, || {
		let remove = |who: Sr25519Keyring| {
			let who = who.to_account_id().into();
			RuntimeCall::CouncilMembers(pallet_membership::Call::remove_member { who })
		};
		assert_eq!(carry(&FOUR, remove(Ferdie)), bad_origin());
		assert_eq!(carry(&FIVE, remove(Ferdie)), Ok(()));
		let refused =
			Motion::propose(Ferdie, 4, frame_system::Call::remark { remark: vec![] }).err();
		let not_member = pallet_collective::Error::<Runtime, Instance1>::NotMember;
		assert_eq!(refused, Some(not_member.into()));
		// Of five, four are both: two thirds and three quarters.
		assert_eq!(carry(&FOUR, remove(Eve)), Ok(()));
	});
}

/// A list of all members shows neither what it adds nor what it removes.
#[test]
fn no_origin_sets_the_members_of_a_collective() {
	on_chain(COUNCIL, || {
		let set = || pallet_collective::Call::<Runtime, Instance1>::set_members {
			new_members: vec![One.to_account_id()],
			prime: None,
			old_count: 6,
		};
		assert_eq!(carry(&FIVE, RuntimeCall::Council(set())), bad_origin());
		assert_eq!(plain(root(RuntimeCall::Council(set()))), bad_origin());
	});
}
