//! The credit committee answers an offer.

use frame_support::pallet_prelude::*;

use infrafi_protocol::LeaseBook;

use super::{
	checks::{check, check_liquidity, Occasion},
	Failures, LoanOffer,
};
use crate::{
	books::PledgeBook, coverage::ensure_independent, live::LeaseOf, Config, Error, Event, Pallet,
	Stage,
};

impl<T: Config> LoanOffer<T> {
	/// Approves terms that pass every check now, and recognises the leases of the units for the
	/// loan. The approval reserves neither units nor money.
	pub(crate) fn approve(mut self) -> DispatchResult {
		self.check_approval()?;

		self.record.stage = Stage::Approved;
		self.set_awaited(true)?;
		self.save();
		for unit in &self.terms.units {
			T::Leases::set_recognised(*unit, Some(self.id));
		}
		Pallet::<T>::deposit_event(Event::Approved { loan: self.id });
		Ok(())
	}

	/// The checks of an approval.
	pub(super) fn check_approval(&self) -> Result<(), Failures> {
		let mut failures = Failures::default();
		failures.require(self.record.stage == Stage::Proposed, Error::<T>::NotProposed);
		let checked = check::<T>(&self.terms, Occasion::Approval(self.id), &mut failures);
		check_liquidity::<T>(&self.terms, &mut failures);
		failures.outcome(checked).map(drop)
	}

	/// The committee recognises a lease that became active after the approval. One on which the
	/// lenders of another loan count is theirs.
	pub(crate) fn recognise(&self, lease: &LeaseOf<T>) -> DispatchResult {
		ensure!(self.record.stage == Stage::Approved, Error::<T>::NotApproved);
		ensure!(!self.is_lapsed(), Error::<T>::OfferExpired);
		ensure!(self.terms.units.contains(&lease.unit), Error::<T>::NotSecured);
		let is_free = PledgeBook::<T>::loan_of(lease.unit).is_none();
		ensure!(is_free, Error::<T>::UnitPledged);
		Ok(ensure_independent::<T>(&self.terms.borrower, lease)?)
	}

	/// Rejects an offer, even an approved one: its lenders may withdraw their commitments.
	pub(crate) fn reject(mut self) -> DispatchResult {
		ensure!(self.record.stage != Stage::Rejected, Error::<T>::NotProposed);

		self.forget_leases();
		self.record.stage = Stage::Rejected;
		Pallet::<T>::deposit_event(Event::Rejected { loan: self.id });
		self.save_or_end()
	}
}
