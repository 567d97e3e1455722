//! A loan ends, and leaves its outcome behind.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;

use super::{cash::CashBook, declared::Declared, LiveLoan};
use crate::{
	books::{ExposureBook, PledgeBook, Positions, Pot, Registry, TotalsBook},
	records::EndedLoan,
	Config, Ending, Event, LoanRecord, Pallet,
};

impl<T: Config> LiveLoan<T> {
	/// Ends a loan that is repaid: the units are released, and the rest of the reserve goes back to
	/// the borrower.
	pub(super) fn close(&mut self) -> DispatchResult {
		let returned = self.end(self.repaid_when()?)?;
		for unit in &self.terms.units {
			PledgeBook::<T>::release_unit(*unit, &self.terms.borrower)?;
		}
		let money = Pot::<T>::withdraw(returned)?;
		Pot::<T>::pay_out(&self.terms.borrower, money)?;
		Pallet::<T>::deposit_event(Event::Closed { loan: self.id, returned: returned.0 });
		Ok(())
	}

	/// Removes all records of a loan that owes nothing. Its units stay pledged. The rest of its
	/// reserve, which is returned, stays in the pot.
	pub(super) fn end(&mut self, how: Ending) -> Result<Usdai, DispatchError> {
		self.record_end(how)?;
		let reserve = core::mem::take(&mut self.record.reserve);
		let principal = Usdai(self.terms.principal);
		TotalsBook::<T>::remove_loan(principal, reserve)?;
		ExposureBook::<T>::decrease_exposure(&self.parties(), principal)?;
		self.forget_ahead();
		self.remove();
		if self.terms.cash.is_some() {
			CashBook::<T>::remove(self.id);
		}
		Registry::<T>::remove_terms(self.id, &self.terms);
		self.remove_vault_consent();
		if self.record.doubtful_after.is_some() {
			Declared::<T>::remove_all(self.id);
		}
		// After the record: while that exists, a first-loss position is locked.
		Positions::<T>::burn(self.id, &self.terms)?;
		Ok(reserve)
	}

	/// How a loan ends that is repaid now. Its last instalment can be paid early in its window.
	fn repaid_when(&self) -> Result<Ending, DispatchError> {
		let deadlines = &self.record.deadlines;
		let is_last = deadlines.window_at(self.record.debt.at)? == deadlines.count();
		Ok(if is_last { Ending::Repaid } else { Ending::Prepaid })
	}

	/// Writes down how the loan ends.
	fn record_end(&self, how: Ending) -> DispatchResult {
		let LoanRecord { first_loss, received, conduct, .. } = &self.record;
		let ended = EndedLoan::<T> {
			id: self.id,
			terms: &self.terms,
			first_loss: *first_loss,
			received,
			lost: Default::default(),
			rent: self.rent_received(),
			conduct: *conduct,
		};
		ended.record(how)
	}

	/// The rent that came into the cash account.
	pub(crate) fn rent_received(&self) -> Usdai {
		self.terms.cash.map_or(Usdai::ZERO, |_| CashBook::<T>::get(self.id).flows.rent)
	}

	/// Removes the records of a loan that is seized. Its terms, positions and totals stay, and the
	/// leases of its units stay recognised.
	pub(crate) fn retire(&mut self) -> DispatchResult {
		// The parties are read now, while every unit exists: the receipt of a sold unit may be
		// burned before the loan ends.
		let principal = Usdai(self.terms.principal);
		ExposureBook::<T>::decrease_exposure(&self.parties(), principal)?;
		self.forget_ahead();
		self.remove();
		CashBook::<T>::remove(self.id);
		Declared::<T>::remove_all(self.id);
		self.remove_vault_consent();
		Ok(())
	}
}
