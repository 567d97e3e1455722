//! The handle of a live loan.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use infrafi_finance::{
	impairment::{next_stage, LossStage},
	interest::Rate,
	obligation::{Debt, LoanMath},
	units::{Apr, Seconds, Usdai},
};
use infrafi_protocol::LoanId;

use crate::{
	books::{parties, DueIndex, Parties, Registry},
	post_info::{Outcome, Size},
	valuation::{conditions_of, ConditionOf},
	Config, Error, LoanRecord, Loans, Parameters, TermsOf, TrancheSet,
};

/// A live loan: its terms, its record, and its arithmetic, worked out once a call.
pub(crate) struct LiveLoan<T: Config> {
	pub(crate) id: LoanId,
	pub(crate) terms: TermsOf<T>,
	pub(crate) record: LoanRecord,
	pub(crate) math: LoanMath,
}

impl<T: Config> LiveLoan<T> {
	/// The live loan of this id, if there is one.
	pub(crate) fn load(id: LoanId) -> Result<Option<Self>, DispatchError> {
		let Some(record) = Self::record(id) else { return Ok(None) };
		let terms = Registry::<T>::terms(id).ok_or(Error::<T>::UnknownLoan)?;
		let math = terms.loan(record.deadlines)?;
		Ok(Some(Self { id, terms, record, math }))
	}

	/// The record of this id.
	pub(crate) fn record(id: LoanId) -> Option<LoanRecord> {
		Loans::<T>::get(id)
	}

	/// Whether there is a live loan of this id.
	pub(crate) fn exists(id: LoanId) -> bool {
		Loans::<T>::contains_key(id)
	}

	/// The first live loan after another one, by the order of the map, or of all.
	pub(crate) fn next(after: Option<LoanId>) -> Option<LoanId> {
		match after {
			None => Loans::<T>::iter_keys().next(),
			Some(id) => Loans::<T>::iter_keys_from(Loans::<T>::hashed_key_for(id)).next(),
		}
	}

	/// The tranches that count as first loss.
	pub(crate) fn first_loss(id: LoanId) -> Option<TrancheSet> {
		Self::record(id).map(|record| record.first_loss)
	}

	/// Stores the record, with an entry in the index of due dates that is not later than the next
	/// event of the loan.
	pub(super) fn save(&mut self) -> DispatchResult {
		if let Some(event) = self.next_event()? {
			let due_at = self.record.due_at;
			if due_at.is_none_or(|at| at > event) {
				if let Some(at) = due_at {
					DueIndex::<T>::remove(at, self.id);
				}
				DueIndex::<T>::insert(event, self.id);
				self.record.due_at = Some(event);
			}
		}
		Loans::<T>::insert(self.id, &self.record);
		Ok(())
	}

	/// Removes the record of a loan that ends or is seized, and its entry in the index.
	pub(super) fn remove(&mut self) {
		if let Some(at) = self.record.due_at.take() {
			DueIndex::<T>::remove(at, self.id);
		}
		Loans::<T>::remove(self.id);
	}

	/// Records the entry of a loan that could not be brought up to now. A record that cannot be
	/// read stays as it is.
	pub(crate) fn set_due(id: LoanId, at: u64) {
		if let Some(record) = Self::record(id) {
			Loans::<T>::insert(id, LoanRecord { due_at: Some(at), ..record });
		}
	}

	/// The size of the loan at an instant. Its deadlines are those from the first that is not
	/// satisfied to the one of the window that is open then. Those of a cash account begin with the
	/// window that was open at the last step.
	pub(crate) fn size(&self, now: u64) -> Result<Size, DispatchError> {
		let LoanRecord { deadlines, debt, .. } = &self.record;
		let open = deadlines.open_at(now)?;
		let passed = match self.terms.cash {
			Some(_) => open.saturating_sub(deadlines.open_at(debt.at)?),
			None => 0,
		};
		let size = Size::of::<T>(&self.terms, open.saturating_sub(debt.next).max(passed));
		Ok(size.passing(passed).with_ahead(self.record.ahead.len()))
	}

	/// The outcome of a booked step.
	pub(crate) fn outcome(&self, size: Size) -> Outcome {
		if self.is_repaid() {
			Outcome::Closed(size)
		} else {
			Outcome::Live(size)
		}
	}

	/// Whether the loan owes nothing.
	pub(crate) fn is_repaid(&self) -> bool {
		self.record.debt.principal == Usdai::ZERO
	}

	/// How long a deadline is past due at the debt's instant.
	pub(crate) fn past_due(&self, debt: &Debt) -> Result<Option<Seconds>, DispatchError> {
		let since = self.math.past_due_since(debt)?;
		Ok(since.map(|since| Seconds::between(since, debt.at)))
	}

	/// The vault's principal.
	pub(crate) fn vault_principal(&self, debt: &Debt) -> Result<Usdai, DispatchError> {
		if self.terms.vault().is_none() {
			return Ok(Usdai::ZERO);
		}
		let [senior, ..] = self.math.terms().tranches.owed_up(debt.principal)?;
		Ok(senior)
	}

	/// Interest per second on principal of the vault.
	pub(crate) fn vault_rate(&self, principal: Usdai) -> Rate {
		self.terms.vault().map_or_else(Rate::default, |senior| Rate::of(principal, Apr(senior.apr)))
	}

	/// The parties whose failure would hit the loan.
	pub(crate) fn parties(&self) -> Parties<T> {
		let units = self.conditions().into_iter().flatten();
		parties::<T>(&self.terms, self.record.first_loss, units)
	}

	/// The conditions of the units.
	pub(crate) fn conditions(&self) -> Vec<ConditionOf<T>> {
		conditions_of::<T>(&self.terms.units)
	}

	/// The next instant at which something changes without a payment: a deadline is missed, a stage
	/// is reached, grace, a cure period or a floor ends. There is none after the last stage. The
	/// stages are governed, and read only where the loan is past due.
	pub(crate) fn next_event(&self) -> Result<Option<u64>, DispatchError> {
		self.next_event_by(|| Parameters::current::<T>().stages())
	}

	/// The same by given stages.
	pub(crate) fn next_event_by<Stages: AsRef<[LossStage]>>(
		&self,
		stages: impl FnOnce() -> Stages,
	) -> Result<Option<u64>, DispatchError> {
		let debt = &self.record.debt;
		let deadlines = &self.record.deadlines;
		let missed = |n| {
			if n > deadlines.count() {
				return Ok(None);
			}
			deadlines.instant(n).map(|at| Some(at.saturating_add(1)))
		};
		let breach = self.doubt_begins();
		let floor = self.record.floor.map(|floor| floor.ends_at);
		let has_account = self.terms.cash.is_some();
		let open = deadlines.open_at(debt.at)?;
		// At each deadline a window of a cash account closes, whether it is satisfied or not.
		let window = if has_account { missed(open)? } else { None };
		let Some(since) = self.math.past_due_since(debt)? else {
			return Ok([missed(debt.next)?, window, breach, floor].into_iter().flatten().min());
		};
		let stage = next_stage(stages().as_ref(), Seconds::between(since, debt.at))
			.and_then(|from| since.checked_add(from.0));
		let grace_ends = since.saturating_add(self.terms.grace.seconds).saturating_add(1);
		// What is left in the reserve pays at each deadline to come.
		let deadline = if self.record.reserve > Usdai::ZERO { missed(open)? } else { window };
		let events = [stage, Some(grace_ends), deadline, breach, floor];
		Ok(events.into_iter().flatten().filter(|at| *at > debt.at).min())
	}
}
