//! A lender has the money of a tranche held, and takes it back from an offer that came to nothing.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::hold::Mutate,
		tokens::{Fortitude, Precision, Restriction},
		Contains,
	},
};
use infrafi_protocol::{assets::USDAI, LoanId};

use crate::{Config, Error, Event, HoldReason, Offers, Pallet, TermsOf, Tranche};

impl<T: Config> Pallet<T> {
	/// Holds the money of a tranche.
	pub(crate) fn do_commit(who: T::AccountId, id: LoanId, tranche: u8) -> DispatchResult {
		let (mut offer, terms) = Self::offer(id)?;
		let amount = Self::lent_by(&who, &terms, tranche)?.amount;
		ensure!(!Self::is_dead(&offer, &terms), Error::<T>::OfferExpired);
		ensure!(!offer.committed.contains(tranche), Error::<T>::AlreadyCommitted);
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);

		T::Holds::hold(USDAI, &HoldReason::Commitment.into(), &who, amount)?;
		offer.committed = offer.committed.with(tranche);
		Offers::<T>::insert(id, offer);
		Self::deposit_event(Event::Committed { loan: id, tranche, lender: who, amount });
		Ok(())
	}

	/// Frees the money of a tranche of an offer that stands no more.
	pub(crate) fn do_withdraw_commitment(
		who: T::AccountId,
		id: LoanId,
		tranche: u8,
	) -> DispatchResult {
		let (mut offer, terms) = Self::offer(id)?;
		let amount = Self::lent_by(&who, &terms, tranche)?.amount;
		ensure!(offer.committed.contains(tranche), Error::<T>::NotCommitted);
		ensure!(Self::is_dead(&offer, &terms), Error::<T>::CommitmentBound);

		let reason = HoldReason::Commitment.into();
		T::Holds::release(USDAI, &reason, &who, amount, Precision::Exact)?;
		offer.committed = offer.committed.without(tranche);
		Self::deposit_event(Event::CommitmentWithdrawn { loan: id, tranche, lender: who });
		Self::drop_if_empty(id, &offer, &terms);
		Ok(())
	}

	/// Moves what is held for a loan into the pot.
	pub(crate) fn collect_commitments(terms: &TermsOf<T>) -> DispatchResult {
		let pot = Self::pot();
		for (_, lender, tranche) in terms.accounts() {
			ensure!(!T::Frozen::contains(lender), Error::<T>::AccountFrozen);
			T::Holds::transfer_on_hold(
				USDAI,
				&HoldReason::Commitment.into(),
				lender,
				&pot,
				tranche.amount,
				Precision::Exact,
				Restriction::Free,
				Fortitude::Polite,
			)?;
		}
		Ok(())
	}

	/// The tranche, which this account lends.
	fn lent_by<'a>(
		who: &T::AccountId,
		terms: &'a TermsOf<T>,
		tranche: u8,
	) -> Result<&'a Tranche<T::AccountId>, Error<T>> {
		ensure!(usize::from(tranche) < terms.tranches.len(), Error::<T>::UnknownTranche);
		let lent =
			terms.accounts().find(|(number, lender, _)| *number == tranche && *lender == who);
		lent.map(|(_, _, tranche)| tranche).ok_or(Error::<T>::NotLender)
	}
}
