//! What the council schedules, and the delay that comes before it.

use pallet_timelock::{Call as Timelocks, CallClass, Error, NextCallId};
use sp_runtime::traits::{BlakeTwo256, Hash as _};

use super::*;

/// The delay of the chain, in seconds.
pub const DELAY: u64 = 12;

/// Carried by some members: the id of the call that waits.
pub fn scheduled(
	by: &[Sr25519Keyring],
	call: impl Into<RuntimeCall>,
	class: CallClass,
) -> Result<u64, DispatchError> {
	let (id, call) = (NextCallId::<Runtime>::get(), Box::new(call.into()));
	carry(by, Timelocks::<Runtime>::schedule { call, class })?;
	Ok(id)
}

/// By an account without a role.
pub fn execute(id: u64) -> Result<(), DispatchError> {
	let weight_bound = Timelock::weight(id).unwrap_or_default();
	plain(call(One, Timelocks::execute { id, weight_bound }))
}

/// Carried by some members, and executed after the delay.
pub fn timelocked(
	by: &[Sr25519Keyring],
	call: impl Into<RuntimeCall>,
	class: CallClass,
) -> Result<(), DispatchError> {
	let id = scheduled(by, call, class)?;
	next_block(DELAY);
	execute(id)
}

fn admit(role: infrafi_protocol::Role) -> RuntimeCall {
	let (who, evidence) = (One.to_account_id(), Default::default());
	pallet_roles::Call::admit { role, who, group: 99, valid_until: None, evidence }.into()
}

fn not_admitting() -> Result<(), DispatchError> {
	Err(pallet_roles::Error::<Runtime>::NotGovernance.into())
}

#[test]
fn roles_are_given_after_the_delay_and_taken_at_once() {
	use infrafi_protocol::{Role, RoleInspect};
	on_chain(COUNCIL, || {
		let has = |role| <Roles as RoleInspect<_>>::is_admitted(role, &One.to_account_id());
		for role in Role::ALL {
			assert_eq!(carry(&FOUR, admit(role)), not_admitting(), "{role:?}");
			let id = scheduled(&FOUR, admit(role), CallClass::Council).unwrap();
			next_block(DELAY - 1);
			assert_eq!(execute(id), Err(Error::<Runtime>::CallNotReady.into()));
			assert!(!has(role), "{role:?}");
			next_block(1);
			assert_eq!(execute(id), Ok(()));
			assert!(has(role), "{role:?}");
			let revoke = pallet_roles::Call::revoke { role, who: One.to_account_id() };
			assert_eq!(carry(&FOUR, revoke), Ok(()), "{role:?}");
			assert!(!has(role), "{role:?}");
		}
	});
}

#[test]
fn registrars_admit_borrowers_and_lessees_without_a_delay() {
	use infrafi_protocol::Role;
	on_chain(COUNCIL, || {
		for role in Role::ALL {
			let expected = match role {
				Role::Borrower | Role::Lessee => Ok(()),
				_ => not_admitting(),
			};
			assert_eq!(plain(call(Charlie, admit(role))), expected, "{role:?}");
			assert_eq!(plain(call(Alice, admit(role))), not_admitting(), "{role:?}");
		}
	});
}

#[test]
fn five_of_six_authorise_an_upgrade_after_the_delay_and_four_do_not() {
	on_chain(COUNCIL, || {
		let code = b"what the council read".to_vec();
		let code_hash = BlakeTwo256::hash(&code);
		let authorize = || frame_system::Call::authorize_upgrade { code_hash };
		assert_eq!(carry(&FIVE, authorize()), bad_origin(), "not as the council");
		let by_four = scheduled(&FOUR, authorize(), CallClass::Root);
		assert_eq!(by_four, Err(Error::<Runtime>::NotGovernance.into()));
		assert_eq!(timelocked(&FOUR, authorize(), CallClass::Council), bad_origin());
		let id = scheduled(&FIVE, authorize(), CallClass::Root).unwrap();
		assert_eq!(execute(id), Err(Error::<Runtime>::CallNotReady.into()));
		assert!(System::authorized_upgrade().is_none());
		next_block(DELAY);
		assert_eq!(execute(id), Ok(()));
		assert_eq!(System::authorized_upgrade().map(|u| *u.code_hash()), Some(code_hash));
		// Any account brings the code, and no other.
		let other = frame_system::Call::apply_authorized_upgrade { code: b"another".to_vec() };
		let refused = frame_system::Error::<Runtime>::Unauthorized;
		assert_eq!(plain(call(One, other)), Err(refused.into()));
	});
}

/// Finality that is lost stays lost for the delay otherwise. No other call of Root is so urgent.
#[test]
fn a_stall_of_finality_is_noted_without_a_delay() {
	on_chain(COUNCIL, || {
		let note =
			|delay| pallet_grandpa::Call::note_stalled { delay, best_finalized_block_number: 0 };
		let session = Validators::params().session_blocks;
		let by_four = scheduled(&FOUR, note(1), CallClass::Root);
		assert_eq!(by_four, Err(Error::<Runtime>::NotGovernance.into()));
		// It would hold up the next session.
		let id = scheduled(&FIVE, note(session), CallClass::Root).unwrap();
		assert_eq!(execute(id), Err(Error::<Runtime>::CallNotReady.into()));
		let id = scheduled(&FIVE, note(session - 1), CallClass::Root).unwrap();
		assert_eq!(execute(id), Ok(()));
		assert!(Grandpa::stalled().is_some());
		let batch = pallet_utility::Call::batch_all { calls: vec![note(1).into()] };
		let id = scheduled(&FIVE, batch, CallClass::Root).unwrap();
		assert_eq!(execute(id), Err(Error::<Runtime>::CallNotReady.into()));
	});
}

#[test]
fn the_delay_guards_changes_of_itself() {
	on_chain(COUNCIL, || {
		let shorten = || Timelocks::set_params {
			params: pallet_timelock::Parameters { delay: 0, ..Timelock::params() },
		};
		assert_eq!(carry(&FIVE, shorten()), Err(Error::<Runtime>::NotGovernance.into()));
		let id = scheduled(&FOUR, shorten(), CallClass::Council).unwrap();
		assert_eq!(execute(id), Err(Error::<Runtime>::CallNotReady.into()));
		next_block(DELAY);
		assert_eq!(execute(id), Ok(()));
		assert_eq!(Timelock::params().delay, 0);
	});
}

/// Two of six stop four.
#[test]
fn a_third_of_the_council_cancels() {
	on_chain(COUNCIL, || {
		let id = scheduled(&FOUR, admit(infrafi_protocol::Role::Treasurer), CallClass::Council);
		let id = id.unwrap();
		let cancel = || Timelocks::cancel { id };
		assert_eq!(plain(call(Alice, cancel())), Err(Error::<Runtime>::NotGuardian.into()));
		// A motion of one is executed at once, as a call of one of six.
		assert_ok!(Motion::propose(Eve, 1, cancel()).map(drop));
		assert_eq!(executed(), Some(Err(Error::<Runtime>::NotGovernance.into())));
		assert_eq!(carry(&[Eve, Ferdie], cancel()), Ok(()));
		next_block(DELAY);
		assert_eq!(execute(id), Err(Error::<Runtime>::UnknownCall.into()));
	});
}

/// The bytes of a call that waits are not the council's to remove.
#[test]
fn the_council_cannot_withdraw_the_bytes_of_a_call() {
	on_chain(COUNCIL, || {
		let long = || {
			let remark = frame_system::Call::remark { remark: vec![1; 200] }.into();
			let calls = vec![remark, admit(infrafi_protocol::Role::Treasurer)];
			RuntimeCall::from(pallet_utility::Call::batch_all { calls })
		};
		let hash = BlakeTwo256::hash_of(&long());
		let id = scheduled(&FOUR, long(), CallClass::Council).unwrap();
		for remove in [
			pallet_preimage::Call::unrequest_preimage { hash },
			pallet_preimage::Call::unnote_preimage { hash },
		] {
			assert!(carry(&FIVE, remove).is_err());
		}
		next_block(DELAY);
		assert_eq!(execute(id), Ok(()));
	});
}
