//! `revoke` and `renounce`: admissions that end early.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{Role, RoleWatch};

use crate::{Config, Event, Pallet};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_revoke(role: Role, who: T::AccountId) -> DispatchResult {
		Self::end(role, &who)?;
		Self::deposit_event(Event::Revoked { role, who });
		Ok(())
	}

	pub(crate) fn do_renounce(role: Role, who: T::AccountId) -> DispatchResult {
		Self::end(role, &who)?;
		Self::deposit_event(Event::Renounced { role, who });
		Ok(())
	}

	/// Removes the admission before the watch learns of it, because the watch may read it.
	///
	/// An expired admission is reported, too: the facts that rest on it may still be stored.
	fn end(role: Role, who: &T::AccountId) -> DispatchResult {
		Self::remove(role, who)?;
		T::Watch::revoked(role, who);
		Ok(())
	}
}
