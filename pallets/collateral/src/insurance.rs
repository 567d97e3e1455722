//! The policy of a unit: `insure` and `cancel_policy`. And how it falls and ends by what lending
//! books.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::{
	assets::Balance,
	unit::{Cover, Policy, PolicyNumber, State},
	PolicyBook, UnitId,
};

use crate::{Config, Error, Event, Pallet, Policies};

impl<T: Config> Pallet<T> {
	/// Stores the policy in place of any earlier one.
	pub(crate) fn do_insure(who: T::AccountId, id: UnitId, policy: Policy) -> DispatchResult {
		ensure!(T::Insurers::contains(&who), Error::<T>::UnknownInsurer);
		let record = Self::record(id)?;
		record.ensure_receipt::<T>()?;
		ensure!(record.state != State::Redeeming, Error::<T>::UnitRedeeming);
		ensure!(record.loss.is_none(), Error::<T>::CoverBoundByLoss);
		ensure!(!policy.number.is_empty(), Error::<T>::PolicyNumberIsEmpty);
		ensure!(policy.coverage > 0, Error::<T>::CoverageIsZero);
		ensure!(policy.expires_at > Self::now(), Error::<T>::ExpiryNotInFuture);
		ensure!(!Self::is_insured_by_another(id, &who), Error::<T>::InsuredByAnother);

		Policies::<T>::insert(id, Cover { insurer: who.clone(), policy: policy.clone() });

		Self::deposit_event(Event::Insured { unit: id, insurer: who, policy });
		Ok(())
	}

	/// Removes the policy. `who` is `None` when governance cancels.
	///
	/// The insurer does not have to be admitted any more. The owner may cancel because an insurer
	/// needs no consent to insure a unit: the owner has to be able to make room for a better
	/// policy. The owner may not cancel a policy that a lender relies on.
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

	/// Ends the policy of a unit, if there is one.
	pub(crate) fn end_policy(id: UnitId) {
		if let Some(cover) = Policies::<T>::take(id) {
			Self::deposit_event(Event::PolicyEnded { unit: id, insurer: cover.insurer });
		}
	}

	/// Whether there is a policy and its insurer is still admitted as one.
	pub(crate) fn is_insurer_admitted(cover: &Option<Cover<T::AccountId>>) -> bool {
		cover.as_ref().is_some_and(|cover| T::Insurers::contains(&cover.insurer))
	}

	/// Whether another current insurer has a policy that has not expired.
	fn is_insured_by_another(id: UnitId, who: &T::AccountId) -> bool {
		let cover = Policies::<T>::get(id);
		Self::is_insurer_admitted(&cover)
			&& cover
				.is_some_and(|cover| cover.insurer != *who && Self::now() < cover.policy.expires_at)
	}
}

impl<T: Config> PolicyBook<T::AccountId> for Pallet<T> {
	fn claim_paid(unit: UnitId, insurer: &T::AccountId, number: &PolicyNumber, amount: Balance) {
		let Some(mut cover) = Policies::<T>::get(unit) else { return };
		if cover.insurer != *insurer || cover.policy.number != *number {
			return;
		}
		let coverage = cover.policy.coverage.saturating_sub(amount);
		if coverage == 0 {
			return Self::end_policy(unit);
		}
		cover.policy.coverage = coverage;
		Policies::<T>::insert(unit, &cover);

		let insurer = cover.insurer;
		Self::deposit_event(Event::CoverageReduced { unit, insurer, amount, coverage });
	}
}
