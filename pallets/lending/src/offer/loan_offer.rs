//! The handle of an offer.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	interest::Rate,
	units::{Apr, Usdai},
};
use infrafi_protocol::{LeaseBook, LoanId};

use super::Failures;
use crate::{
	books::{DueIndex, Registry, TotalsBook},
	time::now,
	Config, Error, Event, Offer, Offers, Pallet, Stage, TermsOf, TrancheSet,
};

/// An offer, its terms and its record.
pub(crate) struct LoanOffer<T: Config> {
	pub(crate) id: LoanId,
	pub(crate) terms: TermsOf<T>,
	pub(crate) record: Offer,
}

impl<T: Config> LoanOffer<T> {
	/// The offer of this id.
	pub(crate) fn load(id: LoanId) -> Result<Self, DispatchError> {
		let record = Self::record(id).ok_or(Error::<T>::UnknownOffer)?;
		let terms = Registry::<T>::terms(id).ok_or(Error::<T>::UnknownOffer)?;
		Ok(Self { id, terms, record })
	}

	/// The record of this id.
	pub(crate) fn record(id: LoanId) -> Option<Offer> {
		Offers::<T>::get(id)
	}

	/// Whether there is an offer of this id.
	pub(crate) fn exists(id: LoanId) -> bool {
		Offers::<T>::contains_key(id)
	}

	/// Stores a new offer.
	pub(super) fn create(id: LoanId, terms: &TermsOf<T>) {
		let committed = TrancheSet::default();
		let record = Offer { stage: Stage::Proposed, committed, is_awaited: false };
		Offers::<T>::insert(id, record);
		DueIndex::<T>::insert(terms.expires_at, id);
		Registry::<T>::insert_terms(id, terms);
	}

	/// Stores the record.
	pub(super) fn save(&self) {
		Offers::<T>::insert(self.id, &self.record);
	}

	/// Removes the record of an offer that is drawn or ends. The terms stay.
	pub(super) fn remove(&self) {
		Offers::<T>::remove(self.id);
		DueIndex::<T>::remove(self.terms.expires_at, self.id);
	}

	/// The failed checks of the call that the offer waits for: of the draw if it is approved, of
	/// the approval if not.
	pub(crate) fn failures(&self) -> Failures {
		let outcome = match self.record.stage {
			Stage::Approved => self.check_draw().map(drop),
			_ => self.check_approval(),
		};
		outcome.err().unwrap_or_default()
	}

	/// Whether the offer has expired or was rejected: its lenders may withdraw their commitments.
	pub(super) fn is_lapsed(&self) -> bool {
		self.record.stage == Stage::Rejected || now::<T>() >= self.terms.expires_at
	}

	/// Stores the offer, or ends it where it has lapsed and no money is held for it.
	pub(super) fn save_or_end(mut self) -> DispatchResult {
		if self.is_lapsed() {
			self.set_awaited(false)?;
		}
		if !self.is_lapsed() || self.record.committed != TrancheSet::default() {
			self.save();
			return Ok(());
		}
		self.remove();
		self.forget_leases();
		Registry::<T>::remove_terms(self.id, &self.terms);
		Pallet::<T>::deposit_event(Event::OfferEnded { loan: self.id });
		Ok(())
	}

	/// Counts the offer among those that are approved and can still be drawn, or no longer. What
	/// accounts lend is not counted.
	pub(super) fn set_awaited(&mut self, is_awaited: bool) -> DispatchResult {
		let was_awaited = core::mem::replace(&mut self.record.is_awaited, is_awaited);
		let Some(senior) = self.terms.vault().filter(|_| was_awaited != is_awaited) else {
			return Ok(());
		};
		let principal = Usdai(senior.amount);
		let rate = Rate::of(principal, Apr(senior.apr));
		if is_awaited {
			TotalsBook::<T>::add_approved(principal, rate)
		} else {
			TotalsBook::<T>::remove_approved(principal, rate)
		}
	}

	/// No lender will count on the leases that the approval recognised.
	pub(super) fn forget_leases(&self) {
		if self.record.stage != Stage::Approved {
			return;
		}
		for unit in &self.terms.units {
			let lease = T::Leases::active(*unit);
			if lease.is_some_and(|lease| lease.recognised_for == Some(self.id)) {
				T::Leases::set_recognised(*unit, None);
			}
		}
	}

	/// The expiry of an offer has come.
	pub(crate) fn expire(id: LoanId) -> DispatchResult {
		Self::load(id)?.save_or_end()
	}
}
