//! A loan ends, and leaves nothing behind.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;

use super::{cash::CashBook, declared::Declared, LiveLoan};
use crate::{
	books::{ExposureBook, PledgeBook, Positions, Pot, Registry, TotalsBook},
	Config, Event, Pallet,
};

impl<T: Config> LiveLoan<T> {
	/// Ends a loan that is repaid: the units are released, and the rest of the reserve goes back to
	/// the borrower.
	pub(super) fn close(&mut self) -> DispatchResult {
		let returned = self.end()?;
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
	pub(super) fn end(&mut self) -> Result<Usdai, DispatchError> {
		let reserve = core::mem::take(&mut self.record.reserve);
		let principal = Usdai(self.terms.principal);
		TotalsBook::<T>::remove_loan(principal, reserve)?;
		ExposureBook::<T>::decrease_exposure(&self.parties(), principal)?;
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

	/// Removes the records of a loan that is seized. Its terms, positions and totals stay, and its
	/// leases stay recognised.
	pub(crate) fn retire(&mut self) -> DispatchResult {
		// The parties are read now, while every unit exists: the receipt of a sold unit may be
		// burned before the loan ends.
		let principal = Usdai(self.terms.principal);
		ExposureBook::<T>::decrease_exposure(&self.parties(), principal)?;
		self.remove();
		CashBook::<T>::remove(self.id);
		Declared::<T>::remove_all(self.id);
		self.remove_vault_consent();
		Ok(())
	}
}
