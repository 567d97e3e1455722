//! An insurer binds a policy, or renews it.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::{
	unit::{Cover, Policy, State},
	UnitId,
};

use crate::{Config, Error, Event, Pallet, Params, Policies};

impl<T: Config> Pallet<T> {
	/// Puts the policy in the place of whatever policy there was.
	pub(crate) fn do_insure(who: T::AccountId, id: UnitId, policy: Policy) -> DispatchResult {
		ensure!(T::Insurers::contains(&who), Error::<T>::UnknownInsurer);
		let record = Self::record(id)?;
		record.ensure_receipt::<T>()?;
		ensure!(record.state != State::Redeeming, Error::<T>::UnitRedeeming);
		ensure!(record.loss.is_none(), Error::<T>::CoverBoundByLoss);
		ensure!(!policy.number.is_empty(), Error::<T>::PolicyNumberIsEmpty);
		ensure!(policy.coverage > 0, Error::<T>::CoverageIsZero);
		let now = Self::now();
		ensure!(policy.expires_at > now, Error::<T>::ExpiryNotInFuture);
		ensure!(
			policy.expires_at.saturating_sub(now) <= Params::<T>::get().max_policy_term,
			Error::<T>::PolicyTermTooLong
		);
		ensure!(!Self::is_bound_by_another(id, &who), Error::<T>::InsuredByAnother);

		Policies::<T>::insert(id, Cover { insurer: who.clone(), policy: policy.clone() });

		Self::deposit_event(Event::Insured { unit: id, insurer: who, policy });
		Ok(())
	}

	/// Whether a policy of another insurer runs, who is still there to answer for it.
	fn is_bound_by_another(id: UnitId, who: &T::AccountId) -> bool {
		let cover = Policies::<T>::get(id);
		Self::is_insurer_admitted(&cover)
			&& cover
				.is_some_and(|cover| cover.insurer != *who && Self::now() < cover.policy.expires_at)
	}
}
