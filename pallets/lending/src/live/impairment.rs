//! The part of the vault's principal in a live loan that is counted as lost.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	impairment::{
		impairment_after_payment_up, impairment_after_refinance_up, share_lost, Collateral,
		Exposure,
	},
	obligation::Debt,
	units::Usdai,
};
use sp_runtime::Perbill;

use super::{
	delta::{Revalue, StepDelta},
	LiveLoan,
};
use crate::{valuation::counted_value, Config, Event, LoanRecord, Pallet, Parameters, TermsOf};

impl<T: Config> LiveLoan<T> {
	/// The impairment of a loan after a step. It rises at once. It falls by the principal that the
	/// vault received, until enough deadlines in a row were met.
	pub(super) fn impairment(
		&self,
		delta: &StepDelta,
		revalue: Revalue,
	) -> Result<Usdai, DispatchError> {
		let debt = &self.record.debt;
		let past_due = self.past_due(debt)?;
		// Payments of the reserve lower the earlier impairment. They do not lower the stage that
		// was reached after them.
		let counted = self.record.impairment.saturating_sub(delta.drawn);
		let before = counted.max(self.stage_reached(&delta.found)?);
		// No principal can be lost here: no unit is read for its value.
		if self.terms.vault().is_none()
			|| debt.principal == Usdai::ZERO
			|| (past_due.is_none() && self.record.cure_until.is_none() && before == Usdai::ZERO)
		{
			return Ok(Usdai::ZERO);
		}
		let exposure = Exposure { principal: debt.principal, senior: self.vault_principal(debt)? };
		let fresh = self.fresh_impairment(exposure, revalue)?;
		let [received, ..] = delta.receipts.principal;
		let received = received.saturating_sub(delta.drawn);
		// A payment reads no unit, so it cannot write back an impairment while a breach is
		// declared.
		let is_known = revalue == Revalue::Yes || self.record.cure_until.is_none();
		let cured = is_known && debt.streak >= Parameters::current::<T>().cure_instalments;
		Ok(impairment_after_payment_up(before, fresh, received, cured))
	}

	/// The impairment of the stage that a loan has reached before it is paid, even if it was not
	/// classified then: a payment does not undo it.
	fn stage_reached(&self, found: &Debt) -> Result<Usdai, DispatchError> {
		let Some(past_due) = self.past_due(found)? else { return Ok(Usdai::ZERO) };
		let lost = share_lost(&Parameters::current::<T>().stages(), past_due);
		let senior = self.vault_principal(found)?;
		Ok(Exposure { principal: found.principal, senior }.impairment_up(lost, None)?)
	}

	/// The impairment of the loan that replaces this one. This loan has to be up to now. The time
	/// past due and the values count for the new principal, and an impairment that is not cured is
	/// carried over. Junior tranches that leave no longer bear losses before the vault.
	pub(super) fn impairment_after_refinance(
		&self,
		terms: &TermsOf<T>,
	) -> Result<Usdai, DispatchError> {
		let debt = &self.record.debt;
		let before = Exposure { principal: debt.principal, senior: self.vault_principal(debt)? };
		let senior = terms.vault().map_or(Usdai::ZERO, |senior| Usdai(senior.amount));
		let after = Exposure { principal: Usdai(terms.principal), senior };
		let uncured = impairment_after_refinance_up(self.record.impairment, &before, &after)?;
		Ok(self.fresh_impairment(after, Revalue::Yes)?.max(uncured))
	}

	/// The impairment of an exposure by time and values alone.
	fn fresh_impairment(
		&self,
		exposure: Exposure,
		revalue: Revalue,
	) -> Result<Usdai, DispatchError> {
		let past_due = self.past_due(&self.record.debt)?;
		let params = Parameters::current::<T>();
		let lost = past_due.map_or(Perbill::zero(), |time| share_lost(&params.stages(), time));
		let is_late = past_due.is_some_and(|time| time.0 > self.terms.grace.seconds);
		let counts = revalue == Revalue::Yes && (is_late || self.is_breach_final());
		let units = self.terms.units.iter().copied();
		let collateral = counts.then(|| counted_value::<T>(units, &params)).transpose()?;
		// The haircuts are deducted unit by unit already.
		let collateral =
			collateral.map(|appraisal| Collateral { appraisal, counted: Perbill::one() });
		Ok(exposure.impairment_up(lost, collateral)?)
	}

	/// Emits a change.
	pub(super) fn emit_classified(&self, before: &LoanRecord) -> DispatchResult {
		if self.record.impairment != before.impairment {
			let past_due_since = self.math.past_due_since(&self.record.debt)?;
			let (loan, impairment) = (self.id, self.record.impairment.0);
			Pallet::<T>::deposit_event(Event::Classified { loan, past_due_since, impairment });
		}
		Ok(())
	}
}
