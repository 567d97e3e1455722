//! The last sets, with the keys that were in force. Evidence of an offence is checked against them.
//!
//! Session has the keys for the next session alone. A validator that offended and then rotated its
//! keys could not be proven guilty by those.

use alloc::vec::Vec;

use frame_support::traits::KeyOwnerProofSystem;
use pallet_session::Pallet as Session;
use sp_application_crypto::RuntimeAppPublic;
use sp_consensus_grandpa::AuthorityId as GrandpaId;
use sp_runtime::{traits::OpaqueKeys, KeyTypeId};
use sp_staking::SessionIndex;

use crate::{
	AuraIdOf, Config, Event, KeyOwnerProof, Pallet, SetMember, SetMemberOf, SetOf, SetStarts, Sets,
};

impl<T: Config> Pallet<T> {
	/// Records the set of the session that starts, unless it and its keys are those of before.
	pub(crate) fn record_set(session: SessionIndex) {
		// Session replaces the queue later.
		let members = Session::<T>::queued_keys().into_iter().filter_map(Self::member).collect();
		let set = SetOf::<T>::truncate_from(members);
		let mut starts = SetStarts::<T>::get();
		if starts.last().and_then(Sets::<T>::get).as_ref() == Some(&set) {
			return;
		}
		if starts.is_full() {
			Sets::<T>::remove(starts.remove(0));
		}
		let validator_count = set.len().try_into().unwrap_or(u32::MAX);
		Sets::<T>::insert(session, set);
		// There is a place for it.
		let _ = starts.try_push(session);
		SetStarts::<T>::put(starts);
		Self::deposit_event(Event::SetStarted { session, validator_count });
	}

	fn member((who, keys): (T::AccountId, T::Keys)) -> Option<SetMemberOf<T>> {
		let aura = keys.get(AuraIdOf::<T>::ID)?;
		let grandpa = keys.get(GrandpaId::ID)?;
		Some(SetMember { who, aura, grandpa })
	}

	/// The recorded set of a session that has started.
	pub(crate) fn set_of(session: SessionIndex) -> Option<SetOf<T>> {
		let starts = SetStarts::<T>::get();
		let start = starts.iter().rev().find(|start| **start <= session)?;
		Sets::<T>::get(start).filter(|_| session <= Session::<T>::current_index())
	}

	/// The set that the evidence is about.
	pub(crate) fn set_of_proof(proof: &KeyOwnerProof) -> Option<SetOf<T>> {
		let set = Self::set_of(proof.session)?;
		(set.len() == usize::try_from(proof.validator_count).ok()?).then_some(set)
	}

	/// What names the recorded set of a session in evidence.
	pub(crate) fn proof_of(session: SessionIndex) -> Option<KeyOwnerProof> {
		let validator_count = Self::set_of(session)?.len().try_into().ok()?;
		Some(KeyOwnerProof { session, validator_count })
	}

	/// The last session of each recorded set, the newest first.
	pub(crate) fn last_sessions() -> impl Iterator<Item = SessionIndex> {
		let starts = SetStarts::<T>::get();
		let current = Session::<T>::current_index();
		let ends = starts.iter().skip(1).map(|next| next.saturating_sub(1));
		ends.chain([current]).collect::<Vec<_>>().into_iter().rev()
	}
}

/// The owners of keys of GRANDPA. `prove` answers for the session of the block at which the voter
/// asks.
impl<T: Config> KeyOwnerProofSystem<(KeyTypeId, GrandpaId)> for Pallet<T> {
	type Proof = KeyOwnerProof;
	type IdentificationTuple = T::AccountId;

	fn prove(key: (KeyTypeId, GrandpaId)) -> Option<KeyOwnerProof> {
		let proof = Self::proof_of(Session::<T>::current_index())?;
		Self::check_proof(key, proof).map(|_| proof)
	}

	fn check_proof(
		(id, key): (KeyTypeId, GrandpaId),
		proof: KeyOwnerProof,
	) -> Option<T::AccountId> {
		let set = Self::set_of_proof(&proof).filter(|_| id == GrandpaId::ID)?;
		set.into_iter().find(|member| member.grandpa == key).map(|member| member.who)
	}
}
