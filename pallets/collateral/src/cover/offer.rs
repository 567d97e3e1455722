//! Offers of policies: `insure` and `withdraw_offer`.

use frame_support::{
	pallet_prelude::*,
	traits::{Consideration, Footprint},
};
use infrafi_protocol::{
	assets::Balance,
	unit::{Policy, State},
	Role, RoleInspect, UnitId,
};

use crate::{Config, Error, Event, Pallet, PolicyOffer, PolicyOfferRecord, PolicyOffers};

impl<T: Config> Pallet<T> {
	/// Stores the offer, and returns how many expired policies of the insurer were looked at. An
	/// offer binds nobody, so it needs no bond yet.
	pub(crate) fn do_insure(
		who: T::AccountId,
		unit: UnitId,
		policy: Policy,
		premium: Balance,
	) -> Result<u32, DispatchError> {
		ensure!(Self::is_insurer(&who), Error::<T>::UnknownInsurer);
		let record = Self::record(unit)?;
		record.ensure_receipt::<T>()?;
		ensure!(record.state != State::Redeeming, Error::<T>::UnitRedeeming);
		ensure!(record.loss.is_none(), Error::<T>::CoverBoundByLoss);
		ensure!(!policy.number.is_empty(), Error::<T>::PolicyNumberIsEmpty);
		ensure!(policy.coverage > 0, Error::<T>::CoverageIsZero);
		ensure!(policy.expires_at > Self::now(), Error::<T>::ExpiryNotInFuture);

		let expired = Self::end_expired(&who);
		let offer = PolicyOffer { policy: policy.clone(), premium };
		let size = Footprint::from_encodable(&offer);
		let ticket = match PolicyOffers::<T>::get(unit, &who) {
			Some(earlier) => earlier.ticket.update(&who, size),
			None => T::OfferConsideration::new(&who, size),
		};
		let ticket = ticket.map_err(|_| Error::<T>::InsufficientInfra)?;
		PolicyOffers::<T>::insert(unit, &who, PolicyOfferRecord { offer, ticket });

		Self::deposit_event(Event::PolicyOffered { unit, insurer: who, policy, premium });
		Ok(expired)
	}

	/// Removes the offer. The unit and the admission of the insurer may have ended.
	pub(crate) fn do_withdraw_offer(who: T::AccountId, unit: UnitId) -> DispatchResult {
		Self::take_offer(unit, &who)?;

		Self::deposit_event(Event::OfferWithdrawn { unit, insurer: who });
		Ok(())
	}

	/// Removes an offer, and frees its storage deposit.
	pub(crate) fn take_offer(
		unit: UnitId,
		insurer: &T::AccountId,
	) -> Result<PolicyOffer, DispatchError> {
		let record = PolicyOffers::<T>::take(unit, insurer).ok_or(Error::<T>::NothingOffered)?;
		record.ticket.drop(insurer)?;
		Ok(record.offer)
	}

	/// Whether an account is admitted as an insurer.
	pub(crate) fn is_insurer(who: &T::AccountId) -> bool {
		T::Roles::is_admitted(Role::Insurer, who)
	}
}
