//! What follows from an offence, and the reports of GRANDPA.

use alloc::vec::Vec;

use pallet_grandpa::{EquivocationOffence, TimeSlot};
use sp_consensus_grandpa::SetId;
use sp_staking::{
	offence::{OffenceError, ReportOffence},
	SessionIndex,
};

use frame_system::pallet_prelude::BlockNumberFor;

use crate::{
	Config, Event, Offence, OffenceMarks, Pallet, Suspension, SuspensionReason, Suspensions,
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
	pub(crate) fn is_known(who: &T::AccountId, moment: Moment<T>) -> bool {
		if let Some(Suspension { reason: SuspensionReason::Equivocation, .. }) =
			Suspensions::<T>::get(who)
		{
			return true;
		}
		OffenceMarks::<T>::get(who).is_some_and(|mark| match moment {
			Moment::Set(set_id) => set_id <= mark.set_id,
			Moment::Block(block) => block <= mark.block,
		})
	}

	/// Suspends a validator that equivocated, within the bounds of automatic suspensions.
	pub(crate) fn note_equivocation(who: T::AccountId, offence: Offence, session: SessionIndex) {
		let is_suspended = Self::may_suspend(&who);
		if is_suspended {
			Self::put_suspension(&who, SuspensionReason::Equivocation);
		} else {
			Self::settle_offences(&who);
		}
		Self::deposit_event(Event::Offended { who, offence, session, is_suspended });
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
		if Self::is_known(&offender, Moment::Set(time_slot.set_id)) {
			return Err(OffenceError::DuplicateReport);
		}
		Self::note_equivocation(offender, Offence::DoubleVote, session_index);
		Ok(())
	}

	fn is_known_offence(offenders: &[T::AccountId], time_slot: &TimeSlot) -> bool {
		offenders.iter().all(|who| Self::is_known(who, Moment::Set(time_slot.set_id)))
	}
}
