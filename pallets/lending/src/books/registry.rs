//! The terms of all offers and loans, the ids, and the ids of each borrower.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::pallet_prelude::*;
use infrafi_protocol::{BeU64, LoanId};

use super::positions::ensure_has_positions;
use crate::{Config, LoansOf, NextLoanId, Terms, TermsOf, MAX_SCAN};

/// The terms and ids.
pub(crate) struct Registry<T>(PhantomData<T>);

impl<T: Config> Registry<T> {
	/// The id of a new loan. No id is used twice.
	pub(crate) fn next_id() -> Result<LoanId, DispatchError> {
		let id = NextLoanId::<T>::get();
		ensure_has_positions::<T>(id)?;
		NextLoanId::<T>::put(id.saturating_add(1));
		Ok(id)
	}

	/// The terms of an offer, or of a loan that has not ended.
	pub(crate) fn terms(id: LoanId) -> Option<TermsOf<T>> {
		Terms::<T>::get(id)
	}

	/// Stores the terms of a new offer or loan, under its borrower too.
	pub(crate) fn insert_terms(id: LoanId, terms: &TermsOf<T>) {
		LoansOf::<T>::insert(&terms.borrower, BeU64::from(id), ());
		Terms::<T>::insert(id, terms);
	}

	/// Stores the terms of a loan whose units have changed.
	pub(crate) fn update_terms(id: LoanId, terms: &TermsOf<T>) {
		Terms::<T>::insert(id, terms);
	}

	/// Removes the terms of an offer or loan that ends.
	pub(crate) fn remove_terms(id: LoanId, terms: &TermsOf<T>) {
		LoansOf::<T>::remove(&terms.borrower, BeU64::from(id));
		Terms::<T>::remove(id);
	}

	/// What is found at the ids from one on, at most `limit` of it, and the id to go on with. A
	/// page looks at [`MAX_SCAN`] ids at most, so that ended loans do not make it longer.
	pub(crate) fn scan<Found>(
		from: LoanId,
		limit: usize,
		find: impl Fn(LoanId) -> Option<Found>,
	) -> (Vec<Found>, Option<LoanId>) {
		let end = NextLoanId::<T>::get();
		let stop = from.saturating_add(MAX_SCAN).min(end);
		let mut page = Vec::new();
		for id in from..stop {
			if page.len() >= limit {
				return (page, Some(id));
			}
			page.extend(find(id));
		}
		(page, (stop < end).then_some(stop))
	}

	/// At most `limit` ids of a borrower from an id on, and the id after them.
	pub(crate) fn page(
		who: &T::AccountId,
		from: LoanId,
		limit: usize,
	) -> (Vec<LoanId>, Option<LoanId>) {
		let mut ids = match from.checked_sub(1) {
			None => LoansOf::<T>::iter_key_prefix(who),
			Some(before) => {
				let key = LoansOf::<T>::hashed_key_for(who, BeU64::from(before));
				LoansOf::<T>::iter_key_prefix_from(who, key)
			}
		}
		.map(u64::from);
		let page = ids.by_ref().take(limit).collect();
		(page, ids.next())
	}
}
