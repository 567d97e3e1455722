//! The bound policy of a unit: `cancel_policy`, and what others read of it.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{
	unit::{Cover, State},
	UnitId,
};

use crate::{Config, Error, Event, Pallet, Policies};

impl<T: Config> Pallet<T> {
	/// Removes the policy. `who` is `None` when governance cancels.
	///
	/// The insurer cannot cancel: it is paid for the policy. Neither the owner nor governance
	/// cancels a policy that a lender relies on. Governance cancels one that a reported loss binds,
	/// so that an owner who never takes out the hardware does not bind the insurer for ever.
	pub(crate) fn do_cancel_policy(who: Option<T::AccountId>, unit: UnitId) -> DispatchResult {
		let record = Self::record(unit)?;
		let cover = Self::cover_of(unit).ok_or(Error::<T>::NotInsured)?;
		match who {
			Some(who) => {
				Self::ensure_owner(unit, &record, &who)?;
				record.ensure_issued::<T>()?;
				ensure!(record.loss.is_none(), Error::<T>::CoverBoundByLoss);
			}
			None if record.state == State::Redeeming => {}
			None => record.ensure_issued::<T>()?,
		}

		Self::unbind(unit);

		Self::deposit_event(Event::PolicyCancelled { unit, insurer: cover.insurer });
		Ok(())
	}

	/// The policy of a unit with its insurer.
	pub(crate) fn cover_of(unit: UnitId) -> Option<Cover<T::AccountId>> {
		Policies::<T>::get(unit).map(|record| record.cover)
	}

	/// Whether a claim on the policy of a unit is open.
	pub(crate) fn has_claim(unit: UnitId) -> bool {
		Policies::<T>::get(unit).is_some_and(|record| record.has_claim)
	}

	/// Whether there is a policy and its insurer is still admitted as one.
	pub(crate) fn is_insurer_admitted(cover: &Option<Cover<T::AccountId>>) -> bool {
		cover.as_ref().is_some_and(|cover| Self::is_insurer(&cover.insurer))
	}

	/// A loss of a unit is reported. A policy whose time was over before does not cover it, whether
	/// it has been taken off or not.
	pub(crate) fn bind_by_loss(unit: UnitId) {
		let expires_at = Self::cover_of(unit).map(|cover| cover.policy.expires_at);
		if expires_at.is_some_and(Self::is_over) {
			Self::end_policy(unit);
		}
	}
}
