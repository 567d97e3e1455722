//! A live loan in hand: its record, its terms, and its curve, worked out once a call.

use frame_support::{pallet_prelude::*, traits::UnixTime};
use infrafi_finance::{
	impairment::{next_stage, LossStage},
	interest::Rate,
	obligation::{self, Debt},
	payment::Step,
	units::{Apr, Usdai, Seconds},
};
use infrafi_protocol::LoanId;

use crate::{
	reasons::refusal,
	weighed::{Outcome, Size},
	Config, Error, Loan, Loans, Pallet, Params, Seizures, Terms, TermsOf,
};

/// A live loan.
pub(crate) struct Live<T: Config> {
	pub(crate) id: LoanId,
	pub(crate) terms: TermsOf<T>,
	pub(crate) record: Loan,
	pub(crate) curve: obligation::LoanMath,
}

impl<T: Config> Pallet<T> {
	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}

	fn why_not_live(id: LoanId) -> Error<T> {
		match Seizures::<T>::contains_key(id) {
			true => Error::<T>::LoanSeized,
			false => Error::<T>::UnknownLoan,
		}
	}

	/// The live loan of this id.
	pub(crate) fn live(id: LoanId) -> Result<Live<T>, DispatchError> {
		let record = Loans::<T>::get(id).ok_or_else(|| Self::why_not_live(id))?;
		let terms = Terms::<T>::get(id).ok_or(Error::<T>::UnknownLoan)?;
		let curve = terms.loan(record.deadlines).map_err(refusal::<T>)?;
		Ok(Live { id, terms, record, curve })
	}
}

impl<T: Config> Live<T> {
	/// The loan at an instant, what its reserve paid at missed deadlines booked. Writes nothing.
	pub(crate) fn settled(&self, now: u64) -> Result<Step, DispatchError> {
		self.curve.settle(self.record.debt, self.record.reserve, now).map_err(refusal::<T>)
	}

	/// How much there is to look at: of deadlines those from the first that is not satisfied to the one of the window that is
	/// open now.
	pub(crate) fn size(&self, now: u64) -> Result<Size, DispatchError> {
		let open = self.record.deadlines.open_at(now).map_err(refusal::<T>)?;
		Ok(Size::of::<T>(&self.terms, open.saturating_sub(self.record.debt.next)))
	}

	/// What came of a step that is booked.
	pub(crate) fn outcome(&self, size: Size) -> Outcome {
		match self.record.debt.principal == Usdai::ZERO {
			true => Outcome::Closed(size),
			false => Outcome::Live(size),
		}
	}

	/// How long a deadline is past due at the debt's instant.
	pub(crate) fn past_due(&self, debt: &Debt) -> Result<Option<Seconds>, DispatchError> {
		let since = self.curve.past_due_since(debt).map_err(refusal::<T>)?;
		Ok(since.map(|since| Seconds::between(since, debt.at)))
	}

	/// What the vault is owed in principal.
	pub(crate) fn vault_principal(&self, debt: &Debt) -> Result<Usdai, DispatchError> {
		if self.terms.vault().is_none() {
			return Ok(Usdai::ZERO);
		}
		let owed = self.curve.terms().tranches.owed_up(debt.principal).map_err(refusal::<T>)?;
		let [senior, ..] = owed;
		Ok(senior)
	}

	/// Interest per second on principal of the vault.
	pub(crate) fn vault_rate(&self, principal: Usdai) -> Rate {
		self.terms.vault().map_or_else(Rate::default, |senior| Rate::of(principal, Apr(senior.apr)))
	}

	/// The next instant at which something changes if nobody pays: a deadline is missed, a stage is reached, grace ends.
	/// Nothing after the last stage: only a payment changes the loan then.
	pub(crate) fn next_event(&self) -> Result<Option<u64>, DispatchError> {
		self.next_event_by(&Params::<T>::get().stages())
	}

	/// By these stages.
	pub(crate) fn next_event_by(&self, stages: &[LossStage]) -> Result<Option<u64>, DispatchError> {
		let debt = &self.record.debt;
		let deadlines = &self.record.deadlines;
		let missed = |n| match n > deadlines.count() {
			true => Ok(None),
			false => deadlines.instant(n).map(|at| Some(at.saturating_add(1))),
		};
		let breach = self.record.cure_until.map(|until| until.saturating_add(1));
		let breach = breach.filter(|at| *at > debt.at);
		let Some(since) = self.curve.past_due_since(debt).map_err(refusal::<T>)? else {
			let missed = missed(debt.next).map_err(refusal::<T>)?;
			return Ok([missed, breach].into_iter().flatten().min());
		};
		let stage = next_stage(stages, Seconds::between(since, debt.at))
			.and_then(|from| since.checked_add(from.0));
		let grace_ends = since.saturating_add(self.terms.grace.seconds).saturating_add(1);
		// What is left in the reserve pays at each deadline to come.
		let deadline = match self.record.reserve > Usdai::ZERO {
			true => {
				missed(deadlines.open_at(debt.at).map_err(refusal::<T>)?).map_err(refusal::<T>)?
			}
			false => None,
		};
		let events = [stage, Some(grace_ends), deadline, breach];
		Ok(events.into_iter().flatten().filter(|at| *at > debt.at).min())
	}
}
