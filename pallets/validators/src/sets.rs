//! The last sets, with the keys that were in force. Evidence of an offence is checked against them.
//!
//! Session has the keys for the next session alone. A validator that offended and then rotated its
//! keys could not be proven guilty by those.

use frame_support::{traits::KeyOwnerProofSystem, BoundedVec};
use frame_system::{pallet_prelude::BlockNumberFor, Pallet as System};
use pallet_grandpa::{CurrentSetId, NextForced, Pallet as Grandpa, SetIdSession};
use pallet_session::{Pallet as Session, QueuedChanged};
use sp_application_crypto::RuntimeAppPublic;
use sp_consensus_grandpa::{AuthorityId as GrandpaId, SetId};
use sp_runtime::{traits::OpaqueKeys, KeyTypeId};
use sp_staking::SessionIndex;

use crate::{
	AuraIdOf, Config, Event, KeyOwnerProof, Pallet, SetMember, SetMemberOf, SetOf, SetStart,
	SetStartOf, SetStarts, Sets,
};

/// What GRANDPA makes of the session that starts.
enum Change<BlockNumber> {
	/// Its authorities stay.
	None,
	/// They change when the block is final.
	Ordinary,
	/// They change after a delay. The nodes have made no change after this block.
	Forced(BlockNumber),
}

impl<T: Config> Pallet<T> {
	/// Records the set of the session that starts, if it is a new one for GRANDPA or has other
	/// keys.
	pub(crate) fn record_set(session: SessionIndex) {
		let change = Self::change();
		if let Change::Forced(last_final) = change {
			Self::discard_changes_after(last_final);
		}
		let is_genesis = SetStarts::<T>::get().is_empty();
		let is_new = !matches!(change, Change::None);
		if is_genesis || is_new || QueuedChanged::<T>::get() {
			// GRANDPA counts the change later in this block.
			let set_id = CurrentSetId::<T>::get().saturating_add(u64::from(is_new));
			let (block, is_forced) =
				(System::<T>::block_number(), matches!(change, Change::Forced(_)));
			Self::store_set(SetStart { session, block, set_id, is_forced });
		}
	}

	fn change() -> Change<BlockNumberFor<T>> {
		let Some((_, last_final)) = Grandpa::<T>::stalled() else {
			let is_changed = QueuedChanged::<T>::get();
			return if is_changed { Change::Ordinary } else { Change::None };
		};
		// GRANDPA waits between two forced changes.
		let is_too_soon =
			NextForced::<T>::get().is_some_and(|next| next > System::<T>::block_number());
		if is_too_soon {
			Change::None
		} else {
			Change::Forced(last_final)
		}
	}

	/// A forced change replaces those that the nodes have not made, since their blocks are not
	/// final. The nodes do not count them. GRANDPA here has counted each, and would have another
	/// number for every later set: reports of double votes name the number, and a node that
	/// downloads the state begins with it.
	fn discard_changes_after(last_final: BlockNumberFor<T>) {
		let starts = SetStarts::<T>::get();
		let is_made = |start: &&SetStartOf<T>| start.is_forced || start.block <= last_final;
		let Some(made) = starts.iter().rev().find(is_made) else { return };
		let counted = CurrentSetId::<T>::get();
		(made.set_id.saturating_add(1)..=counted).for_each(|set_id| {
			SetIdSession::<T>::remove(set_id);
		});
		CurrentSetId::<T>::put(made.set_id);
	}

	fn store_set(start: SetStartOf<T>) {
		let mut starts = SetStarts::<T>::get();
		if starts.is_full() {
			Sets::<T>::remove(starts.remove(0).session);
		}
		let session = start.session;
		// There is a place for it.
		let _ = starts.try_push(start);
		SetStarts::<T>::put(starts);
		// Session replaces the queue later.
		let members = Session::<T>::queued_keys().into_iter().filter_map(Self::member).collect();
		let set: SetOf<T> = BoundedVec::truncate_from(members);
		let validator_count = set.len().try_into().unwrap_or(u32::MAX);
		Sets::<T>::insert(session, set);
		Self::deposit_event(Event::SetStarted { session, validator_count });
	}

	fn member((who, keys): (T::AccountId, T::Keys)) -> Option<SetMemberOf<T>> {
		let aura = keys.get(AuraIdOf::<T>::ID)?;
		let grandpa = keys.get(GrandpaId::ID)?;
		Some(SetMember { who, aura, grandpa })
	}

	/// The first session of the recorded set of a session that has started.
	fn start_of(session: SessionIndex) -> Option<SessionIndex> {
		let starts = SetStarts::<T>::get();
		let start = starts.iter().rev().find(|start| start.session <= session)?;
		(session <= Session::<T>::current_index()).then_some(start.session)
	}

	/// The recorded set of a session that has started.
	pub(crate) fn set_of(session: SessionIndex) -> Option<SetOf<T>> {
		Self::start_of(session).and_then(Sets::<T>::get)
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

	/// What names the set that made a block. The first block of a session is by the set before.
	pub(crate) fn proof_of_block(number: BlockNumberFor<T>) -> Option<KeyOwnerProof> {
		let starts = SetStarts::<T>::get();
		let start = starts.iter().rev().find(|start| start.block < number)?;
		Self::proof_of(start.session)
	}

	/// Whether the evidence names the set that made a block.
	pub(crate) fn is_proof_of_block(proof: &KeyOwnerProof, number: BlockNumberFor<T>) -> bool {
		Self::proof_of_block(number)
			.is_some_and(|named| Self::start_of(proof.session) == Some(named.session))
	}

	/// What names the set whose key signed a vote of a set of GRANDPA. While a forced change waits,
	/// Session has the next set already.
	pub fn prove_vote(set_id: SetId, key: GrandpaId) -> Option<KeyOwnerProof> {
		let proof = Self::proof_of(Grandpa::<T>::session_for_set(set_id)?)?;
		Self::check_proof((GrandpaId::ID, key), proof).map(|_| proof)
	}
}

/// The owners of keys of GRANDPA. `prove` answers for the running session.
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
