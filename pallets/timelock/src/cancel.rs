//! `cancel`: removes a call that is not made.

use frame_support::pallet_prelude::*;

use crate::{guardians::Power, CallId, Config, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// A call that has lapsed costs a guardian nothing: every account may remove it.
	pub(crate) fn do_cancel(who: Option<T::AccountId>, id: CallId) -> DispatchResult {
		let record = Self::record(id)?;
		let hash = record.call.hash();
		let has_lapsed = record.has_lapsed(Self::now());
		if let Some(guardian) = who.as_ref().filter(|_| !has_lapsed) {
			Self::use_power(guardian, Power::Cancel)?;
		}
		Self::remove(id, &record);
		Self::deposit_event(if has_lapsed {
			Event::Lapsed { id, hash }
		} else {
			Event::Cancelled { id, hash, guardian: who }
		});
		Ok(())
	}
}
