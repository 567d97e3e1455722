use frame_support::{assert_noop, assert_ok, traits::KeyOwnerProofSystem};
use pallet_grandpa::{Call as GrandpaCall, TimeSlot};
use sp_application_crypto::RuntimeAppPublic;
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_runtime::{
	transaction_validity::{InvalidTransaction, TransactionSource},
	DispatchResult,
};
use sp_staking::offence::ReportOffence;

use super::evidence::*;
use crate::{mock::*, Event, KeyOwnerProof, Offence, SuspensionReason, Suspensions, MAX_SETS};

type GrandpaError = pallet_grandpa::Error<Test>;

fn vote(seed: u8, session: u32, set_id: u64) -> DispatchResult {
	let evidence = Box::new(double_vote(&val(seed), session, set_id));
	let proof = proof(session);
	Grandpa::report_equivocation(signed(STRANGER), evidence, proof)
		.map(drop)
		.map_err(|error| error.error)
}

#[test]
fn suspends_the_voter() {
	chain(4).execute_with(|| {
		sessions(1);
		assert_ok!(vote(2, 1, 0));
		let (who, offence, session) = (val(2), Offence::DoubleVote, 1);
		assert_eq!(
			last_event(),
			Event::Offended { who: who.clone(), offence, session, is_suspended: true }.into()
		);
		let reason = SuspensionReason::Equivocation;
		assert_eq!(Suspensions::<Test>::get(who).unwrap().reason, reason);
		assert_noop!(vote(2, 1, 0), GrandpaError::DuplicateOffenceReport);
		sessions(2);
		assert_eq!(set(), vals([1, 3, 4]));
	});
}

/// `historical` of the SDK would not find the key.
#[test]
fn is_proven_after_a_rotation_of_keys() {
	chain(4).execute_with(|| {
		assert_ok!(set_keys(&val(2), 1));
		sessions(2);
		assert_eq!(set_id(), 1);
		assert_ok!(set_keys(&val(2), 2));
		assert_ok!(vote(2, 1, 0));
	});
}

#[test]
fn needs_a_session_of_the_set() {
	chain(4).execute_with(|| {
		assert_ok!(set_keys(&val(3), 1));
		sessions(3);
		let wrong = || GrandpaError::InvalidEquivocationProof;
		assert_noop!(vote(2, 3, 0), wrong());
		assert_noop!(vote(2, 1, 1), wrong());
		assert_ok!(vote(2, 3, 1));
	});
}

#[test]
fn is_settled_by_a_reinstatement_until_the_set_changes() {
	chain(4).execute_with(|| {
		sessions(1);
		assert_ok!(vote(2, 1, 0));
		sessions(2);
		assert_eq!(set_id(), 1);
		assert_ok!(Validators::reinstate(council(), val(2)));
		let known = GrandpaError::DuplicateOffenceReport;
		assert_noop!(vote(2, 1, 0), known);
		sessions(2);
		assert_eq!(set_id(), 2);
		assert_ok!(vote(2, 5, 2));
	});
}

/// The set that follows is the same, and its votes count.
#[test]
fn counts_again_soon_after_a_reinstatement_in_the_same_session() {
	chain(4).execute_with(|| {
		sessions(1);
		assert_ok!(vote(2, 1, 0));
		assert_ok!(Validators::reinstate(council(), val(2)));
		assert_noop!(vote(2, 1, 0), GrandpaError::DuplicateOffenceReport);
		sessions(2);
		assert_eq!((set(), set_id()), (vals(1..=4), 1));
		assert_noop!(vote(2, 2, 0), GrandpaError::DuplicateOffenceReport);
		assert_ok!(vote(2, 3, 1));
	});
}

#[test]
fn the_owner_of_a_key_is_that_of_the_session() {
	chain(4).execute_with(|| {
		let old = (GrandpaId::ID, keys(&val(2), 0).grandpa);
		let new = (GrandpaId::ID, keys(&val(2), 1).grandpa);
		assert_ok!(set_keys(&val(2), 1));
		assert_eq!(Validators::prove(new.clone()), None, "not in force yet");
		let first = Validators::prove(old.clone()).unwrap();
		assert_eq!(first, KeyOwnerProof { session: 0, validator_count: 4 });
		sessions(2);
		assert_eq!(Validators::prove(old.clone()), None);
		let second = Validators::prove(new.clone()).unwrap();
		assert_eq!(second.session, 2);
		assert_eq!(Validators::check_proof(old.clone(), first), Some(val(2)));
		assert_eq!(Validators::check_proof(new.clone(), second), Some(val(2)));
		assert_eq!(Validators::check_proof(new, first), None);
		assert_eq!(Validators::check_proof(old.clone(), second), None);
		let fewer = KeyOwnerProof { validator_count: 3, ..first };
		assert_eq!(Validators::check_proof(old.clone(), fewer), None);
		let other = (sp_runtime::key_types::AURA, old.1);
		assert_eq!(Validators::check_proof(other, first), None);
	});
}

/// While a forced change waits, Session has the next set, and GRANDPA the one before.
#[test]
fn is_proven_while_a_forced_change_waits() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::dismiss(council(), val(4)));
		next_session();
		assert_ok!(Grandpa::note_stalled(root(), 4, 0));
		next_session();
		assert!(Grandpa::pending_change().is_some());
		let key = keys(&val(4), 0).grandpa;
		assert_eq!(Validators::prove((GrandpaId::ID, key.clone())), None);
		assert_eq!(Validators::prove_vote(1, key.clone()), None);
		assert_eq!(Validators::prove_vote(2, key.clone()), None, "there is no such set yet");
		assert_eq!(Validators::prove_vote(0, key), Some(proof(1)));
		assert_ok!(vote(4, 1, 0));
	});
}

#[test]
fn the_last_eight_sets_are_recorded() {
	chain(4).execute_with(|| {
		let first = proof(0);
		let key = (GrandpaId::ID, keys(&val(1), 0).grandpa);
		for generation in 1..=MAX_SETS as u8 {
			assert_eq!(Validators::check_proof(key.clone(), first), Some(val(1)));
			assert_ok!(set_keys(&val(2), generation % 7 + 1));
			sessions(2);
		}
		assert_eq!(Validators::check_proof(key, first), None);
		assert!(vote(1, 3, 0).is_err(), "GRANDPA has forgotten its first set");
		assert_ok!(vote(1, 3, 1));
	});
}

#[test]
fn the_voter_of_the_node_reports_without_a_signature() {
	chain(4).execute_with(|| {
		sessions(1);
		let equivocation_proof = Box::new(double_vote(&val(2), 1, 0));
		let key_owner_proof = proof(1);
		let call =
			GrandpaCall::report_equivocation_unsigned { equivocation_proof, key_owner_proof };
		let validate = |source| Grandpa::validate_unsigned(source, &call);
		assert!(validate(TransactionSource::Local).is_ok());
		assert_eq!(validate(TransactionSource::External), InvalidTransaction::Call.into());
		assert_ok!(vote(2, 1, 0));
		assert_eq!(validate(TransactionSource::Local), InvalidTransaction::Stale.into());
		let slot = TimeSlot { set_id: 0, round: 7 };
		assert!(Validators::is_known_offence(&vals([2]), &slot));
		assert!(!Validators::is_known_offence(&vals([2, 3]), &slot));
	});
}
