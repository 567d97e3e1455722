//! The part of the vault's principal in a live loan that is counted as lost.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	impairment::{
		impairment_after_payment_up, impairment_after_refinance_up, impairment_with_floor_up,
		share_lost, Collateral, Exposure,
	},
	obligation::Debt,
	units::Usdai,
};
use sp_runtime::Perbill;

use super::{
	delta::{Revalue, StepDelta},
	LiveLoan,
};
use crate::{
	time::now, valuation::counted_value, Config, Error, Event, ImpairmentFloor, LoanRecord, Pallet,
	Parameters, TermsOf,
};

/// The impairment that no floor raises, of a loan that counts `impairment` with its floor.
pub(crate) fn without_floor(impairment: Usdai, floor: Option<ImpairmentFloor>) -> Usdai {
	floor.map_or(impairment, |floor| floor.without)
}

/// The impairment with a floor, and the floor from now on. A floor that has ended is dropped.
pub(crate) fn with_floor(
	floor: Option<ImpairmentFloor>,
	senior: Usdai,
	without: Usdai,
	now: u64,
) -> Result<(Usdai, Option<ImpairmentFloor>), DispatchError> {
	let Some(floor) = floor.filter(|floor| now < floor.ends_at && senior > Usdai::ZERO) else {
		return Ok((without, None));
	};
	let impairment = impairment_with_floor_up(without, senior, floor.share)?;
	Ok((impairment, Some(ImpairmentFloor { without, ..floor })))
}

/// A floor that is set now over the one there was. A share of zero ends it.
pub(crate) fn set_floor<T: Config>(
	impairment: Usdai,
	floor: Option<ImpairmentFloor>,
	share: Perbill,
) -> ImpairmentFloor {
	let (now, period) = (now::<T>(), Parameters::current::<T>().impairment_period);
	let ends_at = if share.is_zero() { now } else { now.saturating_add(period) };
	ImpairmentFloor { share, ends_at, without: without_floor(impairment, floor) }
}

impl<T: Config> LiveLoan<T> {
	/// Sets a floor under the impairment, a share of the vault's principal.
	pub(crate) fn impair(mut self, share: Perbill) -> DispatchResult {
		ensure!(self.terms.vault().is_some(), Error::<T>::VaultLendsNothing);
		let floor = set_floor::<T>(self.record.impairment, self.record.floor, share);
		self.record.floor = Some(floor);
		let (loan, ends_at) = (self.id, floor.ends_at);
		Pallet::<T>::deposit_event(Event::Impaired { loan, share, ends_at });
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		Ok(())
	}

	/// The impairment of a loan after a step, and the floor under it.
	pub(super) fn impairment(
		&self,
		delta: &StepDelta,
		revalue: Revalue,
	) -> Result<(Usdai, Option<ImpairmentFloor>), DispatchError> {
		let without = self.impairment_without_floor(delta, revalue)?;
		with_floor(self.record.floor, self.vault_principal(&self.record.debt)?, without, now::<T>())
	}

	/// The impairment that no floor raises. It rises at once. It falls by the principal that the
	/// vault received, until enough deadlines in a row were met.
	fn impairment_without_floor(
		&self,
		delta: &StepDelta,
		revalue: Revalue,
	) -> Result<Usdai, DispatchError> {
		let debt = &self.record.debt;
		let past_due = self.past_due(debt)?;
		// Payments of the reserve lower the earlier impairment. They do not lower the stage that
		// was reached after them.
		let counted = without_floor(self.record.impairment, self.record.floor);
		let counted = counted.saturating_sub(delta.drawn);
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
	/// carried over, and so is the floor. Junior tranches that leave no longer bear losses before
	/// the vault.
	pub(super) fn impairment_after_refinance(
		&self,
		terms: &TermsOf<T>,
	) -> Result<(Usdai, Option<ImpairmentFloor>), DispatchError> {
		let debt = &self.record.debt;
		let before = Exposure { principal: debt.principal, senior: self.vault_principal(debt)? };
		let senior = terms.vault().map_or(Usdai::ZERO, |senior| Usdai(senior.amount));
		let after = Exposure { principal: Usdai(terms.principal), senior };
		let counted = without_floor(self.record.impairment, self.record.floor);
		let uncured = impairment_after_refinance_up(counted, &before, &after)?;
		let without = self.fresh_impairment(after, Revalue::Yes)?.max(uncured);
		with_floor(self.record.floor, senior, without, now::<T>())
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
