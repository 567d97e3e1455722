//! A loan that is brought up to now, with what deadlines have changed in its cash account.

use alloc::vec::Vec;
use core::ops::Deref;
use frame_support::pallet_prelude::*;
use infrafi_finance::{cash::DeadlineOutcome, payment::Step, units::Usdai};

use super::{breach::BreachReason, cash::CashBook, LiveLoan};
use crate::{
	safe_mode::SafeModes, time::now, CashRecord, Config, Event, LoanRecord, Pallet, Parameters,
};

/// A loan at an instant. Nothing of it is stored.
pub(crate) struct Settlement {
	step: Step,
	/// What deadlines have changed in the cash account. None if none has passed, or there is no
	/// account.
	passed: Option<PassedDeadlines>,
}

struct PassedDeadlines {
	record: CashRecord,
	outcomes: Vec<DeadlineOutcome>,
}

impl Deref for Settlement {
	type Target = Step;

	fn deref(&self) -> &Step {
		&self.step
	}
}

impl Settlement {
	/// Whether deadlines of a cash account have passed.
	pub(super) fn has_passed(&self) -> bool {
		self.passed.is_some()
	}

	/// The cash account at this instant. None if it is as stored, or there is none.
	pub(crate) fn account(&self) -> Option<&CashRecord> {
		self.passed.as_ref().map(|passed| &passed.record)
	}
}

impl<T: Config> LiveLoan<T> {
	/// The loan at an instant, with what its reserve paid at missed deadlines. Writes nothing.
	///
	/// The record of a cash account and the leases are read only where a deadline has passed: until
	/// then nothing of them counts. They have not changed since the last step of the loan, because
	/// each change of a lease begins with one.
	pub(crate) fn settled(&self, now: u64) -> Result<Settlement, DispatchError> {
		let LoanRecord { deadlines, debt, reserve, .. } = self.record;
		let has_passed = deadlines.open_at(now)? > deadlines.open_at(debt.at)?;
		let Some((terms, target)) = self.cash_terms()?.filter(|_| has_passed) else {
			return Ok(Settlement { step: self.math.settle(debt, reserve, now)?, passed: None });
		};
		let mut record = CashBook::<T>::get(self.id);
		let leases = self.recognised();
		let mut rents = record.rents(&leases, debt.at)?;
		let mut outcomes = Vec::new();
		let settled = self.math.settle_cash(
			(debt, reserve),
			record.account,
			(&terms, target),
			&mut rents,
			now,
			|outcome| outcomes.push(outcome),
		)?;
		record.account = settled.account;
		record.set_rents(&leases, &rents);
		for outcome in &outcomes {
			record.flows.paid = record.flows.paid.ensure_add(outcome.paid)?;
			record.flows.swept = record.flows.swept.ensure_add(outcome.swept)?;
		}
		Ok(Settlement { step: settled.step, passed: Some(PassedDeadlines { record, outcomes }) })
	}

	/// Stores what deadlines have changed in the cash account, and declares that the coverage is
	/// too low as of the first of them at which it was. Returns the step, and what of it was swept.
	pub(crate) fn pass_deadlines(
		&mut self,
		settled: Settlement,
	) -> Result<(Step, Usdai), DispatchError> {
		let Settlement { step, passed } = settled;
		let Some(PassedDeadlines { record, outcomes }) = passed else {
			return Ok((step, Usdai::ZERO));
		};
		CashBook::<T>::put(self.id, record);
		let mut swept = Usdai::ZERO;
		for outcome in &outcomes {
			swept = swept.ensure_add(outcome.swept)?;
			self.emit_passed(outcome);
		}
		if let Some(low) = outcomes.iter().find(|outcome| outcome.is_low) {
			self.declare_low(low.at);
		}
		Ok((step, swept))
	}

	fn emit_passed(&self, outcome: &DeadlineOutcome) {
		let (loan, DeadlineOutcome { at, dscr, swept, trapped, .. }) = (self.id, *outcome);
		if swept > Usdai::ZERO {
			Pallet::<T>::deposit_event(Event::CashSwept { loan, at, dscr, amount: swept.0 });
		}
		if trapped > Usdai::ZERO {
			Pallet::<T>::deposit_event(Event::CashTrapped { loan, at, dscr, amount: trapped.0 });
		}
	}

	/// What leavers are paid follows the deadline, and not the instant at which an account looks at
	/// the loan.
	fn declare_low(&mut self, deadline: u64) {
		if SafeModes::<T>::stands() {
			return;
		}
		let (loan, reason) = (self.id, BreachReason::CoverageLow);
		let period = Parameters::current::<T>().cure_period;
		let cure_until = now::<T>().saturating_add(period);
		let mut breaches = self.breaches();
		if breaches.declare(reason, cure_until, deadline.saturating_add(period)) {
			self.set_breaches(breaches);
			Pallet::<T>::deposit_event(Event::BreachDeclared { loan, reason, cure_until });
		}
	}
}
