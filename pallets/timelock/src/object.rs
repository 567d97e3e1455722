//! `object`: members of the council stop a call without a motion.

use frame_support::{pallet_prelude::*, traits::SortedMembers};
use sp_runtime::SaturatedConversion;

use crate::{CallId, Config, Error, Event, Objections, Pallet};

impl<T: Config> Pallet<T> {
	/// A third of the members cancels the call. The objection of a member that has left no longer
	/// counts.
	pub(crate) fn do_object(member: T::AccountId, id: CallId) -> DispatchResult {
		let record = Self::record(id)?;
		let members = T::Objectors::sorted_members();
		ensure!(members.contains(&member), Error::<T>::NotCouncilMember);
		let mut objections = Objections::<T>::get(id);
		objections.retain(|who| members.contains(who));
		ensure!(!objections.contains(&member), Error::<T>::AlreadyObjected);
		objections.try_push(member.clone()).map_err(|_| Error::<T>::TooManyObjections)?;

		let count = objections.len();
		Self::deposit_event(Event::Objected { id, member, count: count.saturated_into() });
		if count.saturating_mul(3) < members.len() {
			Objections::<T>::insert(id, objections);
			return Ok(());
		}
		let hash = record.call.hash();
		Self::remove(id, &record);
		Self::deposit_event(Event::Cancelled { id, hash, guardian: None });
		Ok(())
	}
}
