//! Invariant 43. A chain without sudo: its council governs it, by four of six what is governed, by
//! five of six everything.

mod committee;
mod guardians;
mod memberships;
pub mod motion;
mod origins;
mod refusals;
pub mod timelock;
mod values;

use codec::Encode;
use frame_support::{assert_ok, traits::Hooks};
use frame_system::RawOrigin;
use infrafi_runtime::{configs::RootOrWhoScheduled, *};
use pallet_collective::Instance1;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::DispatchError;

use crate::{brakes::dispatch_paths::plain, chain::*};
use motion::*;

pub const COUNCIL: &str = presets::COUNCIL_RUNTIME_PRESET;
pub const FOUR: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];
pub const FIVE: [Sr25519Keyring; 5] = [Alice, Bob, Charlie, Dave, Eve];

fn bad_origin() -> Result<(), DispatchError> {
	Err(DispatchError::BadOrigin)
}

#[test]
fn no_account_has_sudo() {
	on_chain(COUNCIL, || {
		assert_eq!(pallet_sudo::Key::<Runtime>::get(), None);
		let set = pallet_vault::Call::set_params { params: Vault::params() };
		for who in Sr25519Keyring::well_known() {
			let sudo = pallet_sudo::Call::sudo { call: Box::new(set.clone().into()) };
			let refused = pallet_sudo::Error::<Runtime>::RequireSudo;
			assert_eq!(plain(call(who, sudo)), Err(refused.into()), "{who}");
		}
	});
}

#[test]
fn three_of_six_and_fewer_do_nothing() {
	on_chain(COUNCIL, || {
		let set = || RuntimeCall::from(pallet_vault::Call::set_params { params: Vault::params() });
		let enter = || RuntimeCall::from(pallet_safe_mode::Call::force_enter {});
		let when = System::block_number() + 10;
		let schedule = || pallet_scheduler::Call::schedule {
			when,
			maybe_periodic: None,
			priority: 0,
			call: Box::new(set()),
		};
		let not_governance = Err(pallet_vault::Error::<Runtime>::NotGovernance.into());
		let calls =
			[(set(), not_governance), (enter(), bad_origin()), (schedule().into(), bad_origin())];
		for (calls, refused) in calls {
			assert_eq!(carry(&[Alice, Bob, Charlie], calls.clone()), refused);
			assert_eq!(carry(&[Alice, Bob], calls.clone()), refused);
			// A motion of one is executed at once, as a call of one of six.
			assert_ok!(Motion::propose(Alice, 1, calls.clone()).map(drop));
			assert_eq!(executed(), Some(refused));
			assert_eq!(plain(call(Alice, calls)), refused);
		}
	});
}

/// Even if the prime member agrees and no other member votes within a week.
#[test]
fn who_is_away_has_not_agreed() {
	on_chain(COUNCIL, || {
		let who = Alice.to_account_id().into();
		let set_prime = pallet_membership::Call::set_prime { who };
		assert_ok!(root(RuntimeCall::CouncilMembers(set_prime)));
		for yes in [vec![Alice], vec![Alice, Bob, Charlie]] {
			let motion = Motion::propose(Alice, 4, pallet_safe_mode::Call::force_enter {}).unwrap();
			for who in &yes {
				assert_ok!(motion.vote(*who, true));
			}
			System::reset_events();
			assert!(motion.close(Alice).is_err(), "it is too early");
			System::set_block_number(System::block_number() + 7 * DAYS + 1);
			assert_ok!(motion.close(Alice));
			assert_eq!(executed(), None);
			assert!(!SafeMode::is_entered());
		}
	});
}

#[test]
fn a_member_that_fills_the_docket_does_not_stop_the_others() {
	on_chain(COUNCIL, || {
		let junk = |n: u32| frame_system::Call::remark { remark: n.encode() };
		let junk: Vec<_> = (0..32).map(|n| Motion::propose(Ferdie, 6, junk(n)).unwrap()).collect();
		let full = pallet_collective::Error::<Runtime, Instance1>::TooManyProposals;
		let wanted = || RuntimeCall::from(pallet_safe_mode::Call::force_enter {});
		assert_eq!(Motion::propose(Alice, 4, wanted()).err(), Some(full.into()));
		assert_ok!(junk[0].vote(Bob, false));
		// One vote against it is enough where all six would have to agree. The account that
		// closes takes the place.
		let propose = RuntimeCall::Council(pallet_collective::Call::propose {
			threshold: 4,
			proposal: Box::new(wanted()),
			length_bound: 100,
		});
		let calls = vec![junk[0].closing(), propose];
		assert_ok!(call(Alice, pallet_utility::Call::batch_all { calls }));
		let motion = Motion::open(32, wanted());
		for who in FOUR {
			assert_ok!(motion.vote(who, true));
		}
		assert_ok!(motion.close(Dave));
		assert!(SafeMode::is_entered());
	});
}

#[test]
fn four_take_back_what_five_have_scheduled() {
	on_chain(COUNCIL, || {
		let when = System::block_number() + 10;
		let set = pallet_vault::Call::set_params { params: Vault::params() };
		let call_ = Box::new(set.into());
		let schedule = pallet_scheduler::Call::schedule {
			when,
			maybe_periodic: None,
			priority: 0,
			call: call_,
		};
		assert_eq!(carry(&FIVE, schedule), Ok(()));
		assert_eq!(
			carry(&[Alice, Bob, Charlie], pallet_scheduler::Call::cancel { when, index: 0 }),
			bad_origin()
		);
		assert_eq!(
			plain(call(Alice, pallet_scheduler::Call::cancel { when, index: 0 })),
			bad_origin()
		);
		assert_eq!(carry(&FOUR, pallet_scheduler::Call::cancel { when, index: 0 }), Ok(()));
		assert!(pallet_scheduler::Agenda::<Runtime>::get(when).is_empty());
	});
}

#[test]
fn only_root_cancels_what_root_has_scheduled() {
	use core::cmp::Ordering::{Equal, Greater, Less};
	use frame_support::traits::PrivilegeCmp;
	use pallet_collective::RawOrigin as Collective;
	let root = OriginCaller::system(RawOrigin::Root);
	let signed = OriginCaller::system(RawOrigin::Signed(Alice.to_account_id()));
	let council = |yes, of| OriginCaller::Council(Collective::Members(yes, of));
	let member = OriginCaller::Council(Collective::Member(Alice.to_account_id()));
	let compare = |a: &OriginCaller, b: &OriginCaller| RootOrWhoScheduled::cmp_privilege(a, b);
	assert_eq!(compare(&root, &root), Some(Equal));
	assert_eq!(compare(&root, &council(6, 6)), Some(Greater));
	assert_eq!(compare(&council(6, 6), &root), Some(Less));
	assert_eq!(compare(&council(4, 6), &council(5, 6)), Some(Equal));
	for weak in [signed, member] {
		assert_eq!(compare(&weak, &council(4, 6)), None);
		assert_eq!(compare(&weak, &root), Some(Less));
	}
}
