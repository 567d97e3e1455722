//! Validators that make no blocks.
//!
//! The rule counts blocks and not slots, so that a halt of the chain harms no validator.

use alloc::vec::Vec;

use pallet_session::Pallet as Session;

use crate::{
	Absences, Authored, Config, Event, Offence, Pallet, Params, SuspensionReason, Suspensions,
};

impl<T: Config> Pallet<T> {
	/// Looks at the session that ends: its validators are still those of Session.
	pub(crate) fn count_absences() {
		let set = Session::<T>::validators();
		let authored: Vec<u32> = set.iter().map(Authored::<T>::take).collect();
		let blocks = authored.iter().copied().fold(0u32, u32::saturating_add);
		// Each validator is expected to make its share, if that is a block at least.
		let expects_blocks = usize::try_from(blocks).is_ok_and(|blocks| blocks >= set.len());
		for (who, blocks) in set.iter().zip(authored) {
			if blocks > 0 {
				Absences::<T>::remove(who);
			} else if expects_blocks && !Suspensions::<T>::contains_key(who) {
				Self::note_absence(who);
			}
		}
	}

	fn note_absence(who: &T::AccountId) {
		let absences = Absences::<T>::get(who).saturating_add(1);
		Absences::<T>::insert(who, absences);
		let allowed = Params::<T>::get().offline_sessions;
		if absences < allowed {
			return;
		}
		let is_suspended = Self::may_suspend(who);
		if is_suspended {
			Self::put_suspension(who, SuspensionReason::Offline);
		}
		// One that may not be suspended yet is named once.
		if is_suspended || absences == allowed {
			let session = Session::<T>::current_index();
			let (who, offence) = (who.clone(), Offence::Absence);
			Self::deposit_event(Event::Offended { who, offence, session, is_suspended });
		}
	}
}
