//! A borrower proposes terms; and what becomes of an offer that comes to nothing.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::{BeU64, LoanId};

use crate::{
	Config, Error, Event, LoansOf, NextLoanId, Offer, Offers, Pallet, Params, Stage, Terms,
	TermsOf, TrancheSet,
};

impl<T: Config> Pallet<T> {
	/// Records the terms and returns the id of the new loan.
	pub(crate) fn do_propose(
		who: T::AccountId,
		terms: TermsOf<T>,
	) -> Result<LoanId, DispatchError> {
		ensure!(terms.borrower == who, Error::<T>::NotBorrower);
		ensure!(T::Borrowers::contains(&who), Error::<T>::BorrowerNotAdmitted);
		let params = Params::<T>::get();
		Self::check_expiry(&terms, &params)?;
		Self::check_form(&terms, &params)?;

		let id = Self::next_id()?;
		let terms_hash = terms.hash();
		Offers::<T>::insert(id, Offer { stage: Stage::Proposed, committed: TrancheSet::default() });
		Self::enter_due(terms.expires_at, id);
		Self::remember(id, &terms);
		Self::deposit_event(Event::Proposed { loan: id, borrower: who, terms_hash });
		Ok(id)
	}

	/// The id of a new loan: none is used twice.
	pub(crate) fn next_id() -> Result<LoanId, DispatchError> {
		let id = NextLoanId::<T>::get();
		Self::ensure_id(id)?;
		NextLoanId::<T>::put(id.saturating_add(1));
		Ok(id)
	}

	/// Keeps the terms, and that they are the borrower's.
	pub(crate) fn remember(id: LoanId, terms: &TermsOf<T>) {
		LoansOf::<T>::insert(&terms.borrower, BeU64::from(id), ());
		Terms::<T>::insert(id, terms);
	}

	/// Forgets the terms.
	pub(crate) fn forget(id: LoanId, terms: &TermsOf<T>) {
		LoansOf::<T>::remove(&terms.borrower, BeU64::from(id));
		Terms::<T>::remove(id);
	}

	/// The offer of this id, and its terms.
	pub(crate) fn offer(id: LoanId) -> Result<(Offer, TermsOf<T>), Error<T>> {
		let offer = Offers::<T>::get(id).ok_or(Error::<T>::UnknownOffer)?;
		let terms = Terms::<T>::get(id).ok_or(Error::<T>::UnknownOffer)?;
		Ok((offer, terms))
	}

	/// Whether an offer stands no more: its lenders may have their money back.
	pub(crate) fn is_dead(offer: &Offer, terms: &TermsOf<T>) -> bool {
		offer.stage == Stage::Rejected || Self::now() >= terms.expires_at
	}

	/// Drops an offer that stands no more once nobody's money is held for it.
	pub(crate) fn drop_if_empty(id: LoanId, offer: &Offer, terms: &TermsOf<T>) {
		if Self::is_dead(offer, terms) && offer.committed == TrancheSet::default() {
			Offers::<T>::remove(id);
			Self::forget_due(terms.expires_at, id);
			Self::forget(id, terms);
			Self::deposit_event(Event::OfferEnded { loan: id });
		} else {
			Offers::<T>::insert(id, offer);
		}
	}

	/// The time of an offer has come.
	pub(crate) fn expire(id: LoanId) -> DispatchResult {
		let (offer, terms) = Self::offer(id)?;
		Self::drop_if_empty(id, &offer, &terms);
		Ok(())
	}
}
