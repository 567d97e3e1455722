//! A valuation round releases money of a cash account to the borrower.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use infrafi_finance::{cash::release_down, payment::Step, units::Usdai};

use super::{cash::CashBook, LiveLoan};
use crate::{
	books::{Pot, TotalsBook},
	safe_mode::SafeModes,
	valuation::PricedUnit,
	Config, Event, Pallet,
};

impl<T: Config> LiveLoan<T> {
	/// What a round may release of a loan that is up to now: nothing while a deadline is past due,
	/// a breach stands, something counts as lost, a value is in doubt, or safe mode stands.
	pub(super) fn releasable(
		&self,
		step: &Step,
		units: &[PricedUnit],
	) -> Result<Usdai, DispatchError> {
		let Some((_, target)) = self.cash_terms()? else { return Ok(Usdai::ZERO) };
		let releasable = CashBook::<T>::get(self.id).account.releasable;
		let is_in_doubt = self.is_repaid()
			|| self.past_due(&step.debt)?.is_some()
			|| self.record.cure_until.is_some()
			|| self.record.impairment.total() > Usdai::ZERO
			|| !units.iter().all(|unit| unit.is_firm)
			|| SafeModes::<T>::stands();
		if releasable == Usdai::ZERO || is_in_doubt {
			return Ok(Usdai::ZERO);
		}
		let parts = units.iter().map(|unit| (unit.value, unit.caps.midpoint_down()));
		let bound = Usdai::sum_of_parts_down(&parts.collect::<Vec<_>>())?;
		let debt = self.math.need_up(&step.debt, Usdai::ZERO, step.debt.at)?;
		Ok(release_down(step.reserve, target, releasable, debt, bound))
	}

	/// Releases an amount. No deadline releases twice.
	pub(super) fn release(&mut self, amount: Usdai) -> DispatchResult {
		let before = self.record.reserve;
		let left = before.ensure_sub(amount)?;
		let mut record = CashBook::<T>::get(self.id);
		record.account.releasable = Usdai::ZERO;
		// What is released first is what was topped up.
		record.account.topped_up = record.account.topped_up.min(left);
		record.flows.released = record.flows.released.ensure_add(amount)?;
		CashBook::<T>::put(self.id, record);
		self.record.reserve = left;
		TotalsBook::<T>::change_reserve(before, left)?;
		self.save()?;
		let money = Pot::<T>::withdraw(amount)?;
		Pot::<T>::pay_out(&self.terms.borrower, money)?;
		let (loan, amount, left) = (self.id, amount.0, left.0);
		Pallet::<T>::deposit_event(Event::CashReleased { loan, amount, left });
		Ok(())
	}
}
