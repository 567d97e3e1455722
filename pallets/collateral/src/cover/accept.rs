//! `accept_policy`: an offer binds its insurer.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{
	assets::Balance,
	unit::{Cover, Policy, State},
	PolicyId, Role, RoleInspect, UnitId,
};

use crate::{
	Config, Error, Event, Expiries, NextPolicyId, Pallet, Params, Policies, PolicyOffer,
	PolicyRecord, RecordOf,
};

/// The terms that an account accepts, so that the insurer cannot change them meanwhile.
pub(crate) struct AcceptedTerms {
	pub(crate) coverage: Balance,
	pub(crate) expires_at: u64,
	pub(crate) premium: Balance,
}

impl<T: Config> Pallet<T> {
	/// Pays the premium, and binds the policy in place of any earlier one.
	pub(crate) fn do_accept_policy(
		who: T::AccountId,
		unit: UnitId,
		insurer: T::AccountId,
		terms: AcceptedTerms,
	) -> DispatchResult {
		let record = Self::record(unit)?;
		let PolicyOffer { policy, premium } = Self::take_offer(unit, &insurer)?;
		let is_as_accepted = policy.coverage == terms.coverage
			&& policy.expires_at == terms.expires_at
			&& premium == terms.premium;
		ensure!(is_as_accepted, Error::<T>::OfferChanged);
		ensure!(Self::is_insurer(&insurer), Error::<T>::UnknownInsurer);
		ensure!(policy.expires_at > Self::now(), Error::<T>::ExpiryNotInFuture);
		ensure!(record.loss.is_none(), Error::<T>::CoverBoundByLoss);
		match record.state {
			// Any account: a lender may pay to keep a unit insured whose borrower does not.
			State::Pledged => Self::ensure_renewal(unit, &record, &who, &insurer, &policy)?,
			_ => {
				record.ensure_issued::<T>()?;
				Self::ensure_owner(unit, &record, &who)?;
			}
		}

		Self::unbind(unit);
		let id = Self::bind(unit, &insurer, policy.clone())?;
		Self::pay(&who, &insurer, premium)?;

		Self::deposit_event(Event::Insured { unit, id, insurer, policy, payer: who, premium });
		Ok(())
	}

	/// A policy that a lender relies on is not lowered or shortened, and the insurer is independent
	/// of the borrower, as at the draw.
	///
	/// One that does not count any more may be replaced by any, but by the owner alone. The advance
	/// of another account protects the lenders: it covers no less than before. Else any account
	/// could bind a tiny policy without an end, which no real one would replace.
	fn ensure_renewal(
		unit: UnitId,
		record: &RecordOf<T>,
		who: &T::AccountId,
		insurer: &T::AccountId,
		policy: &Policy,
	) -> Result<(), Error<T>> {
		let owner = Self::owner(unit, record);
		let present = Self::cover_of(unit);
		let counts = present.as_ref().is_some_and(Self::counts);
		let is_kept_up = present.is_none_or(|Cover { policy: present, .. }| {
			let covers_as_much = policy.coverage >= present.coverage;
			if counts {
				covers_as_much && policy.expires_at >= present.expires_at
			} else {
				covers_as_much || owner == *who
			}
		});
		ensure!(is_kept_up, Error::<T>::CoverWouldFall);

		let parties = ((Role::Borrower, &owner), (Role::Insurer, insurer));
		// A borrower whose admission has ended must not keep lenders from insuring a unit that
		// nothing insures.
		let has_no_group = !T::Roles::is_admitted(Role::Borrower, &owner);
		let is_free = !counts && has_no_group;
		let is_independent = is_free || T::Roles::are_independent(parties.0, parties.1);
		ensure!(is_independent, Error::<T>::ConflictOfInterest);
		Ok(())
	}

	/// Whether a policy counts: its insurer is admitted, and it has not expired.
	fn counts(cover: &Cover<T::AccountId>) -> bool {
		Self::is_insurer(&cover.insurer) && Self::now() < cover.policy.expires_at
	}

	/// Adds the policy to the exposure of its insurer, whose bond has to suffice for it.
	fn bind(
		unit: UnitId,
		insurer: &T::AccountId,
		policy: Policy,
	) -> Result<PolicyId, DispatchError> {
		let id = NextPolicyId::<T>::get();
		NextPolicyId::<T>::put(id.checked_add(1).ok_or(Error::<T>::TooManyPolicies)?);
		let ratio = Params::<T>::get().bond_ratio;
		Self::change_bond(insurer, |bond| {
			let exposure = bond.exposure.ensure_add(Usdai(policy.coverage));
			bond.exposure = exposure.map_err(|_| Error::<T>::BondTooSmall)?;
			ensure!(bond.is_enough(ratio)?, Error::<T>::BondTooSmall);
			Ok(())
		})?;

		let cover = Cover { id, insurer: insurer.clone(), policy };
		Expiries::<T>::insert(Self::expiry(&cover, unit), ());
		Policies::<T>::insert(unit, PolicyRecord { cover, has_claim: false, is_listed: true });
		Ok(id)
	}
}
