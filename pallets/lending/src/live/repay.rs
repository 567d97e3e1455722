//! Any account pays a live loan. No price, no oracle and no role is needed, and no brake closes it.

use frame_support::pallet_prelude::*;
use infrafi_finance::{payment::Receipts, units::Usdai};

use super::{delta::StepDelta, LiveLoan, Settlement};
use crate::{books::take, post_info::Outcome, time::now, Config, Error, Event, Pallet};

impl<T: Config> LiveLoan<T> {
	/// Pays an amount, at most what is owed.
	pub(crate) fn repay(self, who: T::AccountId, amount: Usdai) -> Result<Outcome, DispatchError> {
		let settled = self.settled(now::<T>())?;
		self.pay(who, settled, amount)
	}

	/// Pays exactly what is due, the next instalment included, if that is at most `max`.
	pub(crate) fn repay_due(self, who: T::AccountId, max: Usdai) -> Result<Outcome, DispatchError> {
		let settled = self.settled(now::<T>())?;
		let due = self.math.quote(&settled.debt)?.due;
		ensure!(due > Usdai::ZERO, Error::<T>::NothingDue);
		ensure!(due <= max, Error::<T>::DueAboveMax);
		self.pay(who, settled, due)
	}

	/// Pays exactly what is past due, if that is at most `max`.
	pub(crate) fn repay_past_due(
		self,
		who: T::AccountId,
		max: Usdai,
	) -> Result<Outcome, DispatchError> {
		let settled = self.settled(now::<T>())?;
		let past_due = self.math.quote(&settled.debt)?.past_due;
		ensure!(past_due > Usdai::ZERO, Error::<T>::NothingPastDue);
		ensure!(past_due <= max, Error::<T>::DueAboveMax);
		self.pay(who, settled, past_due)
	}

	fn pay(
		mut self,
		who: T::AccountId,
		settled: Settlement,
		amount: Usdai,
	) -> Result<Outcome, DispatchError> {
		let size = self.size(settled.debt.at)?;
		let is_in_order = self.is_in_order(&settled)?;
		let settled = self.book_reserve(settled)?;
		if self.is_repaid() {
			return Ok(Outcome::Closed(size));
		}
		let payment = self.math.pay(settled.debt, amount)?;
		let money = take::<T>(&who, payment.receipts.total()?)?;
		self.emit_repaid(&who, &payment.receipts)?;
		let delta = StepDelta::from(settled).then(payment)?;
		let all_paid = self.apply_step(delta, money)?;
		if is_in_order && all_paid && !self.is_repaid() {
			return Ok(Outcome::PaidInOrder(size));
		}
		Ok(self.outcome(size))
	}

	/// Whether a payment only pays: no deadline of a cash account has passed, nothing is past due,
	/// breached or counted as lost, and the vault's income makes good no loss of the reserve. Such
	/// a payment may still move the vault's stake across its minimum: the weight includes that
	/// write, which only the vault sees.
	fn is_in_order(&self, settled: &Settlement) -> Result<bool, DispatchError> {
		Ok(settled.receipts.total()? == Usdai::ZERO
			&& !settled.has_passed()
			&& self.past_due(&settled.debt)?.is_none()
			&& self.record.cure_until.is_none()
			&& self.record.impairment.total() == Usdai::ZERO
			&& !(self.terms.vault().is_some() && T::HasReserveLoss::get()))
	}

	/// Emits what a payment was for.
	pub(super) fn emit_repaid(&self, payer: &T::AccountId, receipts: &Receipts) -> DispatchResult {
		Pallet::<T>::deposit_event(Event::Repaid {
			loan: self.id,
			payer: payer.clone(),
			amount: receipts.total()?.0,
			late: Usdai::sum(&receipts.late)?.0,
			interest: Usdai::sum(&receipts.interest)?.0,
			principal: Usdai::sum(&receipts.principal)?.0,
			exit_fee: receipts.exit_fee.0,
		});
		Ok(())
	}
}
