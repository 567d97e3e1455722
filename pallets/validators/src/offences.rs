//! What follows from an offence, and the reports of GRANDPA.

use alloc::vec::Vec;

use frame_system::pallet_prelude::BlockNumberFor;
use pallet_grandpa::{EquivocationOffence, TimeSlot};
use pallet_session::Pallet as Session;
use sp_consensus_grandpa::SetId;
use sp_staking::{
	offence::{OffenceError, ReportOffence},
	SessionIndex,
};

use crate::{
	Config, Event, Offence, OffenceMarks, Offenders, Pallet, SuspensionReason, Suspensions,
};

/// When an equivocation happened.
pub(crate) enum Moment<T: Config> {
	/// In a set of GRANDPA.
	Set(SetId),
	/// In a block.
	Block(BlockNumberFor<T>),
}

impl<T: Config> Pallet<T> {
	/// Whether an equivocation has no further effect. A report of it is refused, since a true one
	/// costs no fee.
	pub(crate) fn has_no_effect(who: &T::AccountId, moment: Moment<T>) -> bool {
		let reason = Suspensions::<T>::get(who).map(|suspension| suspension.reason);
		if reason == Some(SuspensionReason::Equivocation) || Offenders::<T>::contains_key(who) {
			return true;
		}
		OffenceMarks::<T>::get(who).is_some_and(|mark| match moment {
			Moment::Set(set_id) => set_id <= mark.set_id,
			Moment::Block(block) => block <= mark.block,
		})
	}

	/// Suspends a validator that equivocated, or only disables it until the bounds of automatic
	/// suspensions allow more.
	pub(crate) fn note_equivocation(who: T::AccountId, offence: Offence, session: SessionIndex) {
		let is_suspended = Self::may_suspend(&who);
		if is_suspended {
			Self::put_suspension(&who, SuspensionReason::Equivocation);
		} else {
			Offenders::<T>::insert(&who, Session::<T>::current_index());
			Self::disable(&who);
		}
		Self::deposit_event(Event::Offended { who, offence, session, is_suspended });
	}

	/// Suspends those whose equivocation was proven when the bounds forbade it. At most 64 are
	/// left: one that is out of the next set is suspended in any case.
	pub(crate) fn suspend_offenders() {
		let mut offenders: Vec<_> = Offenders::<T>::iter_keys().collect();
		offenders.sort();
		for who in offenders {
			if Self::may_suspend(&who) {
				Self::put_suspension(&who, SuspensionReason::Equivocation);
			}
		}
	}
}

impl<T: Config> ReportOffence<T::AccountId, T::AccountId, EquivocationOffence<T::AccountId>>
	for Pallet<T>
{
	fn report_offence(
		_reporters: Vec<T::AccountId>,
		offence: EquivocationOffence<T::AccountId>,
	) -> Result<(), OffenceError> {
		let EquivocationOffence { time_slot, session_index, offender, .. } = offence;
		if Self::has_no_effect(&offender, Moment::Set(time_slot.set_id)) {
			return Err(OffenceError::DuplicateReport);
		}
		Self::note_equivocation(offender, Offence::DoubleVote, session_index);
		Ok(())
	}

	fn is_known_offence(offenders: &[T::AccountId], time_slot: &TimeSlot) -> bool {
		offenders.iter().all(|who| Self::has_no_effect(who, Moment::Set(time_slot.set_id)))
	}
}
