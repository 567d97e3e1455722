//! The handle of a seized loan.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	impairment::next_stage,
	units::{Seconds, Usdai},
};
use infrafi_protocol::LoanId;

use super::{claims::Claims, SeizureOf};
use crate::{
	books::{DueIndex, Positions, Registry},
	time::now,
	Config, Error, Event, Pallet, Parameters, Recoverable, Seizures, TermsOf, TrancheSet,
};

/// A seized loan, its terms and its record.
pub(crate) struct SeizedLoan<T: Config> {
	pub(crate) id: LoanId,
	pub(crate) terms: TermsOf<T>,
	pub(crate) record: SeizureOf<T>,
}

impl<T: Config> SeizedLoan<T> {
	/// The seized loan of this id.
	pub(crate) fn load(id: LoanId) -> Result<Self, DispatchError> {
		let record = Self::record(id).ok_or(Error::<T>::NotSeized)?;
		let terms = Registry::<T>::terms(id).ok_or(Error::<T>::UnknownLoan)?;
		Ok(Self { id, terms, record })
	}

	/// The record of this id.
	pub(crate) fn record(id: LoanId) -> Option<SeizureOf<T>> {
		Seizures::<T>::get(id)
	}

	/// Whether there is a seized loan of this id.
	pub(crate) fn exists(id: LoanId) -> bool {
		Seizures::<T>::contains_key(id)
	}

	/// The first seized loan that is not written off after another one, by the order of their map,
	/// or of all.
	pub(crate) fn next(after: Option<LoanId>) -> Option<LoanId> {
		match after {
			None => Recoverable::<T>::iter_keys().next(),
			Some(id) => {
				Recoverable::<T>::iter_keys_from(Recoverable::<T>::hashed_key_for(id)).next()
			}
		}
	}

	/// Lists a loan that is seized now for the rounds.
	pub(super) fn list(&self) {
		Recoverable::<T>::insert(self.id, ());
	}

	/// No round values a loan that has ended or is written off.
	pub(super) fn unlist(&self) {
		Recoverable::<T>::remove(self.id);
	}

	/// The tranches whose positions are still locked as first loss.
	pub(crate) fn first_loss(id: LoanId) -> Option<TrancheSet> {
		let record = Self::record(id).filter(|record| !record.is_written_off);
		record.map(|record| record.first_loss)
	}

	/// Stores the record, with its entry in the index of due dates at the next stage of impairment
	/// or of a claim, or at the end of the floor under the impairment.
	pub(super) fn save(mut self) {
		self.remove_due();
		let floor_ends = self.record.floor.map(|floor| floor.ends_at);
		let others = floor_ends.into_iter().chain(self.record.claims_due);
		self.record.due_at = self.next_stage_at().into_iter().chain(others).min();
		if let Some(at) = self.record.due_at {
			DueIndex::<T>::insert(at, self.id);
		}
		Seizures::<T>::insert(self.id, self.record);
	}

	/// Removes all records of a loan whose claims are all paid.
	pub(super) fn end(mut self) -> DispatchResult {
		self.remove_due();
		Seizures::<T>::remove(self.id);
		Registry::<T>::remove_terms(self.id, &self.terms);
		Claims::<T>::remove_all(self.id);
		// After the record: while that exists, a first-loss position is locked.
		Positions::<T>::burn(self.id, &self.terms)?;
		Pallet::<T>::deposit_event(Event::Satisfied { loan: self.id });
		Ok(())
	}

	fn remove_due(&mut self) {
		if let Some(at) = self.record.due_at.take() {
			DueIndex::<T>::remove(at, self.id);
		}
	}

	/// Records the entry of a loan that could not be brought up to now. A record that cannot be
	/// read stays as it is.
	pub(crate) fn set_due(id: LoanId, at: u64) {
		if let Some(record) = Self::record(id) {
			Seizures::<T>::insert(id, SeizureOf::<T> { due_at: Some(at), ..record });
		}
	}

	/// Whether the vault counts the loan.
	pub(super) fn is_counted(&self) -> bool {
		self.terms.vault().is_some() && !self.record.is_written_off
	}

	/// The part of the vault's principal that does not count as lost.
	pub(crate) fn unimpaired(&self) -> Usdai {
		if !self.is_counted() {
			return Usdai::ZERO;
		}
		self.record.senior().principal.saturating_sub(self.record.impairment.total())
	}

	/// When the next stage of impairment begins.
	fn next_stage_at(&self) -> Option<u64> {
		if !self.is_counted() {
			return None;
		}
		let elapsed = Seconds::between(self.record.since, now::<T>());
		let stage = next_stage(&Parameters::current::<T>().stages(), elapsed)?;
		self.record.since.checked_add(stage.0)
	}

	/// The account owns a position that counted as first loss.
	pub(super) fn ensure_curator(&self, who: &T::AccountId) -> Result<(), Error<T>> {
		let first_loss = self.record.first_loss;
		ensure!(self.owns(who, |tranche| first_loss.contains(tranche)), Error::<T>::NotCurator);
		Ok(())
	}

	/// Whether the account owns a position of the loan.
	pub(super) fn owns_position(&self, who: &T::AccountId) -> bool {
		self.owns(who, |_| true)
	}

	/// Whether the account owns the position of one of these tranches.
	fn owns(&self, who: &T::AccountId, is_counted: impl Fn(u8) -> bool) -> bool {
		let counted = self.terms.accounts().filter(|(tranche, ..)| is_counted(*tranche));
		let mut owners = counted.map(|(tranche, ..)| Positions::<T>::owner(self.id, tranche));
		owners.any(|owner| owner.as_ref() == Some(who))
	}
}
