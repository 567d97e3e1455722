//! `suspend`, `reinstate` and `resume`: validators that are out of the set for a time.

use alloc::vec::Vec;

use frame_support::pallet_prelude::*;
use frame_system::Pallet as System;
use pallet_session::Pallet as Session;
use sp_staking::offence::OffenceSeverity;

use crate::{
	Absences, Config, Error, Event, NewSetDue, OffenceMark, OffenceMarks, Offenders, Pallet,
	Suspension, SuspensionReason, Suspensions,
};

impl<T: Config> Pallet<T> {
	/// Replaces a suspension that the validator could end itself.
	pub(crate) fn do_suspend(who: T::AccountId) -> DispatchResult {
		Self::ensure_is_admitted(&who)?;
		let earlier = Suspensions::<T>::get(&who).map(|suspension| suspension.reason);
		ensure!(
			matches!(earlier, None | Some(SuspensionReason::Offline)),
			Error::<T>::AlreadySuspended
		);
		Self::ensure_not_last(&who)?;
		Self::put_suspension(&who, SuspensionReason::Governance);
		Ok(())
	}

	pub(crate) fn do_reinstate(who: T::AccountId) -> DispatchResult {
		let is_guilty = Suspensions::<T>::contains_key(&who) || Offenders::<T>::contains_key(&who);
		ensure!(is_guilty, Error::<T>::NotSuspended);
		Self::end_suspension(&who);
		Self::deposit_event(Event::Reinstated { who });
		Ok(())
	}

	pub(crate) fn do_resume(who: T::AccountId) -> DispatchResult {
		Self::ensure_is_admitted(&who)?;
		let suspension = Suspensions::<T>::get(&who).ok_or(Error::<T>::NotSuspended)?;
		ensure!(suspension.reason == SuspensionReason::Offline, Error::<T>::NotOffline);
		Suspensions::<T>::remove(&who);
		Self::deposit_event(Event::Resumed { who });
		Ok(())
	}

	/// Suspends a validator, and disables it at once unless it is only offline.
	pub(crate) fn put_suspension(who: &T::AccountId, reason: SuspensionReason) {
		let session = Session::<T>::current_index();
		Suspensions::<T>::insert(who, Suspension { reason, since_session: session });
		Absences::<T>::remove(who);
		Offenders::<T>::remove(who);
		Self::deposit_event(Event::Suspended { who: who.clone(), reason, session });
		if reason != SuspensionReason::Offline {
			Self::disable(who);
		}
	}

	/// Ends a suspension, and what was left of it: earlier offences, and disabled slots.
	pub(crate) fn end_suspension(who: &T::AccountId) {
		Suspensions::<T>::remove(who);
		Offenders::<T>::remove(who);
		Self::settle_offences(who);
		if let Some(index) = Session::<T>::validator_id_to_index(who) {
			Session::<T>::reenable_index(index);
		}
	}

	/// Blocks up to now have no further effect, nor have votes of the present set of GRANDPA. If
	/// the validator is in it, another one follows, of which votes count again.
	fn settle_offences(who: &T::AccountId) {
		let set_id = pallet_grandpa::CurrentSetId::<T>::get();
		let block = System::<T>::block_number();
		OffenceMarks::<T>::insert(who, OffenceMark { set_id, block });
		if Self::is_in_a_set(who) {
			NewSetDue::<T>::put(true);
		}
	}

	/// Session forgets the disabled validators where the set changes. A suspended one may be in the
	/// set that starts, because that was queued before. The gravest reasons come first, since no
	/// more than a third can be disabled.
	pub(crate) fn disable_again() {
		let mut suspended: Vec<_> = Session::<T>::validators()
			.into_iter()
			.filter_map(|who| Some((Self::reason_to_disable(&who)?, who)))
			.collect();
		suspended.sort();
		suspended.iter().for_each(|(_, who)| Self::disable(who));
	}

	fn reason_to_disable(who: &T::AccountId) -> Option<SuspensionReason> {
		if Offenders::<T>::contains_key(who) {
			return Some(SuspensionReason::Equivocation);
		}
		let reason = Suspensions::<T>::get(who)?.reason;
		(reason != SuspensionReason::Offline).then_some(reason)
	}

	/// The slots of the validator stay empty. Session sees to it that fewer than a third of the
	/// validators are disabled.
	pub(crate) fn disable(who: &T::AccountId) {
		Session::<T>::report_offence(who.clone(), OffenceSeverity::max_severity());
	}
}
