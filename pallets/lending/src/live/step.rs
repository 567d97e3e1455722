//! One step of a live loan: the money is divided, the vault is notified, the record is stored.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	interest::Interest,
	payment::{Receipts, Step},
	units::Usdai,
	waterfall,
};
use infrafi_protocol::{ClaimChange, Liquidity};

use super::{delta::StepDelta, LiveLoan, Settlement};
use crate::{
	books::{drop_empty, CreditOf, FailingLoans, Positions, Pot, TotalsBook},
	received,
	time::now,
	Config, Event, LoanRecord, Pallet,
};

impl<T: Config> LiveLoan<T> {
	/// Brings the loan up to now: the reserve pays what was missed, and the vault counts as lost
	/// what time and the values of the last round demand. No price is read.
	pub(crate) fn sync(&mut self) -> DispatchResult {
		let settled = self.settled(now::<T>())?;
		self.book_settled(settled)
	}

	/// Books what the debt-service reserve has paid, and returns a settlement without it. A step
	/// rounds its fee, so a payment does not join it: the fee is the same whether or not an account
	/// has looked at the loan before the payment.
	pub(super) fn book_reserve(&mut self, settled: Settlement) -> Result<Step, DispatchError> {
		let (step, swept) = self.pass_deadlines(settled)?;
		if step.receipts.total()? == Usdai::ZERO {
			return Ok(step);
		}
		self.book_step(step, swept)?;
		Ok(Step { receipts: Receipts::default(), discharged: Interest::ZERO, ..step })
	}

	pub(super) fn book_settled(&mut self, settled: Settlement) -> DispatchResult {
		let (step, swept) = self.pass_deadlines(settled)?;
		self.book_step(step, swept)
	}

	pub(super) fn book_step(&mut self, step: Step, swept: Usdai) -> DispatchResult {
		let money = self.draw_reserve(&step, swept)?;
		self.apply_step(step.into(), money).map(drop)
	}

	/// Takes out of the pot what a settlement paid, of which a part was swept.
	pub(super) fn draw_reserve(
		&self,
		settled: &Step,
		swept: Usdai,
	) -> Result<CreditOf<T>, DispatchError> {
		let all = settled.receipts.total()?;
		let amount = all.ensure_sub(swept)?;
		if amount > Usdai::ZERO {
			let (loan, left) = (self.id, settled.reserve.0);
			Pallet::<T>::deposit_event(Event::ReserveDrawn { loan, amount: amount.0, left });
		}
		Pot::<T>::withdraw(all)
	}

	/// Books a step. `money` is divided by the receipts, and is exactly their sum. Returns whether
	/// all accounts were paid.
	pub(super) fn apply_step(
		&mut self,
		delta: StepDelta,
		money: CreditOf<T>,
	) -> Result<bool, DispatchError> {
		FailingLoans::<T>::recover(self.id)?;
		let before = self.record.clone();
		if let Some(time) = self.past_due(&delta.found)? {
			self.record.conduct.note_late(time);
		}
		self.record.debt = delta.debt;
		self.record.reserve = delta.reserve;
		received::add(&mut self.record.received, &waterfall::claims(&delta.receipts))?;
		(self.record.impairment, self.record.floor) = self.impairment(&delta)?;
		self.emit_classified(&before)?;

		let (money, all_paid) = self.distribute(&delta.receipts, money)?;
		let change = self.claim_change(&before, &delta)?;
		if change == ClaimChange::default() {
			drop_empty::<T>(money)?;
		} else {
			T::Liquidity::book(change, money)?;
		}
		TotalsBook::<T>::change_reserve(before.reserve, self.record.reserve)?;
		if self.is_repaid() {
			self.close()?;
		} else {
			self.save()?;
		}
		Ok(all_paid)
	}

	/// Pays the treasury and the accounts. Returns the vault's part, and whether all were paid.
	pub(super) fn distribute(
		&self,
		receipts: &Receipts,
		mut money: CreditOf<T>,
	) -> Result<(CreditOf<T>, bool), DispatchError> {
		let mut all_paid = true;
		if receipts.exit_fee > Usdai::ZERO {
			all_paid &= Pot::<T>::pay_out(&T::Treasury::get(), money.extract(receipts.exit_fee.0))?;
		}
		for (tranche, lender, _) in self.terms.accounts() {
			let amount = receipts.of(tranche.into())?.0;
			if amount == 0 {
				continue;
			}
			let to = Positions::<T>::payee(self.id, tranche, lender);
			all_paid &= Pot::<T>::pay_out(&to, money.extract(amount))?;
			Pallet::<T>::deposit_event(Event::LenderPaid { loan: self.id, tranche, to, amount });
		}
		Ok((money, all_paid))
	}

	/// What a step changes in the vault's claim.
	pub(super) fn claim_change(
		&self,
		before: &LoanRecord,
		delta: &StepDelta,
	) -> Result<ClaimChange, DispatchError> {
		if self.terms.vault().is_none() {
			return Ok(ClaimChange::default());
		}
		let Receipts {
			late: [late, ..], interest: [money, ..], principal: [principal, ..], ..
		} = delta.receipts;
		// The vault counted interest up to now. Where the reserve paid principal earlier than that,
		// part of the counted interest never arose: it is not paid, and leaves the vault's books.
		let interest = delta.discharged.min(Interest::of_amount(money));
		let interest_lost = delta.discharged.ensure_sub(interest)?;
		let (impaired, impairment) = (before.impairment.total(), self.record.impairment.total());
		let (impaired, impairment) =
			if impaired == impairment { Default::default() } else { (impaired, impairment) };
		Ok(ClaimChange {
			rate: self.vault_rate(principal),
			principal,
			interest,
			interest_lost,
			late,
			impaired,
			impairment,
			..Default::default()
		})
	}
}
