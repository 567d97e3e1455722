//! An insurer, an owner, or governance cancels a policy.

use frame_support::pallet_prelude::*;
use infrafi_protocol::UnitId;

use crate::{Config, Error, Event, Pallet, Policies};

impl<T: Config> Pallet<T> {
	/// Drops the policy. `who` is nobody where governance does it.
	///
	/// Asks nobody whether the insurer is still one: what he leaves behind he may clear away. Insurers ask no owner either, so
	/// that an owner may clear away what he was given, to have better cover; but not what a lender counts on.
	pub(crate) fn do_cancel_policy(who: Option<T::AccountId>, id: UnitId) -> DispatchResult {
		let record = Self::record(id)?;
		let insurer = Policies::<T>::get(id).ok_or(Error::<T>::NotInsured)?.insurer;
		if let Some(who) = who {
			if who != insurer {
				ensure!(Self::owner(id, &record) == who, Error::<T>::NotInsurer);
				record.ensure_issued::<T>()?;
			}
			ensure!(record.loss.is_none(), Error::<T>::CoverBoundByLoss);
		}

		Policies::<T>::remove(id);

		Self::deposit_event(Event::PolicyCancelled { unit: id, insurer });
		Ok(())
	}
}
