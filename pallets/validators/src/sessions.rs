//! Sessions: when they end, and which set comes next.

use alloc::vec::Vec;

use core::marker::PhantomData;

use frame_support::traits::{Get, GetDefault};
use frame_system::pallet_prelude::BlockNumberFor;
use pallet_grandpa::Pallet as Grandpa;
use pallet_session::{Pallet as Session, PeriodicSessions, SessionManager, ShouldEndSession};
use sp_runtime::traits::Convert;
use sp_staking::SessionIndex;

use crate::{Authored, Config, NewSetDue, Pallet, Params};

/// The governed number of blocks in a session.
pub struct SessionBlocks<T>(PhantomData<T>);

impl<T: Config> Get<BlockNumberFor<T>> for SessionBlocks<T> {
	fn get() -> BlockNumberFor<T> {
		Params::<T>::get().session_blocks.into()
	}
}

/// When sessions end, if nothing holds them up.
pub type GovernedSessions<T> = PeriodicSessions<SessionBlocks<T>, GetDefault>;

/// The id of an account among the validators of Session: the account, if it is admitted. Other
/// accounts cannot set keys.
pub struct AdmittedOnly<T>(PhantomData<T>);

impl<T: Config> Convert<T::AccountId, Option<T::AccountId>> for AdmittedOnly<T> {
	fn convert(who: T::AccountId) -> Option<T::AccountId> {
		Pallet::<T>::is_admitted(&who).then_some(who)
	}
}

/// No session ends while GRANDPA waits with a change: it drops every further one, and its
/// authorities would differ from the keys of Session for good. Nor does one end on a storage that
/// is half migrated.
impl<T: Config> ShouldEndSession<BlockNumberFor<T>> for Pallet<T> {
	fn should_end_session(now: BlockNumberFor<T>) -> bool {
		let is_due = GovernedSessions::<T>::should_end_session(now);
		is_due && T::StorageReady::get() && Grandpa::<T>::pending_change().is_none()
	}
}

impl<T: Config> Pallet<T> {
	/// Whether GRANDPA would drop the change of a set.
	fn takes_no_change() -> bool {
		Grandpa::<T>::stalled().is_some() || Grandpa::<T>::pending_change().is_some()
	}

	/// Whether the set and its keys are those of the session that starts. Every `Some` is a change
	/// of the set for GRANDPA, with a justification that is stored for good.
	fn is_queued(set: &[T::AccountId]) -> bool {
		// Session replaces the queue later.
		let queued = Session::<T>::queued_keys();
		set.len() == queued.len()
			&& set.iter().zip(&queued).all(|(who, (other, keys))| {
				who == other && Session::<T>::load_keys(who).as_ref() == Some(keys)
			})
	}
}

impl<T: Config> SessionManager<T::AccountId> for Pallet<T> {
	fn new_session(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		let set = Self::eligible();
		if set.is_empty() || Self::takes_no_change() {
			return None;
		}
		let is_due = NewSetDue::<T>::take();
		(is_due || !Self::is_queued(&set)).then_some(set)
	}

	/// Without an answer Session would take all accounts that have keys in the genesis.
	fn new_session_genesis(_: SessionIndex) -> Option<Vec<T::AccountId>> {
		Some(Self::eligible())
	}

	fn start_session(session: SessionIndex) {
		Self::record_set(session);
		Self::disable_again();
	}

	fn end_session(_: SessionIndex) {
		Self::count_absences();
		Self::suspend_offenders();
	}
}

impl<T: Config> pallet_authorship::EventHandler<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn note_author(author: T::AccountId) {
		if T::StorageReady::get() {
			Authored::<T>::mutate(author, |blocks| *blocks = blocks.saturating_add(1));
		}
	}
}
