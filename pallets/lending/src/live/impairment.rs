//! The part of the vault's principal in a live loan that is counted as lost.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	impairment::{
		impairment_after_payment_up, impairment_after_refinance_up, impairment_with_floor_up,
		share_lost, Exposure, Impairment,
	},
	obligation::Debt,
	payment::Step,
	units::Usdai,
	valuation::uncovered,
};
use sp_runtime::Perbill;

use super::{delta::StepDelta, LiveLoan};
use crate::{
	time::now, Config, Error, Event, ImpairmentFloor, LoanRecord, Pallet, Parameters, TermsOf,
};

/// The stage part that no floor raises, of a loan that counts `stage` with its floor.
pub(crate) fn without_floor(stage: Usdai, floor: Option<ImpairmentFloor>) -> Usdai {
	floor.map_or(stage, |floor| floor.without)
}

/// The stage part with a floor, and the floor from now on. A floor that has ended is dropped.
pub(crate) fn with_floor(
	floor: Option<ImpairmentFloor>,
	senior: Usdai,
	without: Usdai,
	now: u64,
) -> Result<(Usdai, Option<ImpairmentFloor>), DispatchError> {
	let Some(floor) = floor.filter(|floor| now < floor.ends_at && senior > Usdai::ZERO) else {
		return Ok((without, None));
	};
	let stage = impairment_with_floor_up(without, senior, floor.share)?;
	Ok((stage, Some(ImpairmentFloor { without, ..floor })))
}

/// A floor that is set now over the one there was. A share of zero ends it.
pub(crate) fn set_floor<T: Config>(
	stage: Usdai,
	floor: Option<ImpairmentFloor>,
	share: Perbill,
) -> ImpairmentFloor {
	let (now, period) = (now::<T>(), Parameters::current::<T>().impairment_period);
	let ends_at = if share.is_zero() { now } else { now.saturating_add(period) };
	ImpairmentFloor { share, ends_at, without: without_floor(stage, floor) }
}

impl<T: Config> LiveLoan<T> {
	/// Sets a floor under the impairment, a share of the vault's principal.
	pub(crate) fn impair(mut self, share: Perbill) -> DispatchResult {
		ensure!(self.terms.vault().is_some(), Error::<T>::VaultLendsNothing);
		let floor = set_floor::<T>(self.record.impairment.stage, self.record.floor, share);
		self.record.floor = Some(floor);
		let (loan, ends_at) = (self.id, floor.ends_at);
		Pallet::<T>::deposit_event(Event::Impaired { loan, share, ends_at });
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		Ok(())
	}

	/// The impairment of a loan after a step, and the floor under its stage part. No price is read.
	pub(super) fn impairment(
		&self,
		delta: &StepDelta,
	) -> Result<(Impairment, Option<ImpairmentFloor>), DispatchError> {
		let senior = self.vault_principal(&self.record.debt)?;
		let without = self.stage_without_floor(delta, senior)?;
		let (stage, floor) = with_floor(self.record.floor, senior, without, now::<T>())?;
		let value = self.value_part(senior)?;
		Ok((Impairment { stage, value }, floor))
	}

	/// What the units leave uncovered by the last strike.
	fn value_part(&self, senior: Usdai) -> Result<Usdai, DispatchError> {
		let Some(figures) = self.record.counted else { return Ok(Usdai::ZERO) };
		let counted = figures.counted(self.is_doubtful()?);
		Ok(uncovered(senior, counted, self.record.reserve))
	}

	/// Whether the lower figure of the units counts: past grace, or past the cure period of a
	/// breach.
	fn is_doubtful(&self) -> Result<bool, DispatchError> {
		let past_due = self.past_due(&self.record.debt)?;
		let is_late = past_due.is_some_and(|time| time.0 > self.terms.grace.seconds);
		Ok(is_late || self.doubt_end().is_some_and(|end| end < now::<T>()))
	}

	/// The stage part that no floor raises. It rises at once. It falls by the principal that the
	/// vault received, until enough deadlines in a row were met.
	fn stage_without_floor(
		&self,
		delta: &StepDelta,
		senior: Usdai,
	) -> Result<Usdai, DispatchError> {
		let debt = &self.record.debt;
		// Payments of the reserve lower the earlier part. They do not lower the stage that was
		// reached after them.
		let counted = without_floor(self.record.impairment.stage, self.record.floor);
		let counted = counted.saturating_sub(delta.drawn);
		let before = counted.max(self.stage_of(&delta.found)?);
		// Without a stage the governed values are not read.
		if senior == Usdai::ZERO || (self.past_due(debt)?.is_none() && before == Usdai::ZERO) {
			return Ok(Usdai::ZERO);
		}
		let fresh = self.stage_of(debt)?;
		let [received, ..] = delta.receipts.principal;
		let received = received.saturating_sub(delta.drawn);
		let cured = debt.streak >= Parameters::current::<T>().cure_instalments;
		Ok(impairment_after_payment_up(before, fresh, received, cured))
	}

	/// The stage part of a debt by the time past due alone. Before a payment it is the stage that
	/// the loan has reached, even if it was not classified then: a payment does not undo it.
	fn stage_of(&self, debt: &Debt) -> Result<Usdai, DispatchError> {
		let senior = self.vault_principal(debt)?;
		self.staged(debt, Exposure { principal: debt.principal, senior })
	}

	fn staged(&self, debt: &Debt, exposure: Exposure) -> Result<Usdai, DispatchError> {
		let Some(past_due) = self.past_due(debt)? else { return Ok(Usdai::ZERO) };
		let lost = share_lost(&Parameters::current::<T>().stages(), past_due);
		Ok(exposure.staged_up(lost)?)
	}

	/// The stage part of the loan that replaces this one, and its floor. This loan has to be up to
	/// now. The time past due counts for the new principal, and what is not cured is carried over.
	/// Junior tranches that leave no longer bear losses before the vault.
	pub(super) fn stage_after_refinance(
		&self,
		terms: &TermsOf<T>,
	) -> Result<(Usdai, Option<ImpairmentFloor>), DispatchError> {
		let debt = &self.record.debt;
		let before = Exposure { principal: debt.principal, senior: self.vault_principal(debt)? };
		let senior = terms.vault().map_or(Usdai::ZERO, |senior| Usdai(senior.amount));
		let after = Exposure { principal: Usdai(terms.principal), senior };
		let counted = without_floor(self.record.impairment.stage, self.record.floor);
		let uncured = impairment_after_refinance_up(counted, &before, &after)?;
		let without = self.staged(debt, after)?.max(uncured);
		with_floor(self.record.floor, senior, without, now::<T>())
	}

	/// Whether a step changes nothing but the time up to which the loan is counted.
	pub(super) fn is_unchanged_by(
		&mut self,
		settled: &Step,
		before: &LoanRecord,
	) -> Result<bool, DispatchError> {
		let is_counted_alike = self.record.counted == before.counted;
		if !is_counted_alike || settled.receipts.total()? > Usdai::ZERO {
			return Ok(false);
		}
		let delta = StepDelta::from(*settled);
		let found = core::mem::replace(&mut self.record.debt, delta.debt);
		let after = self.impairment(&delta);
		self.record.debt = found;
		Ok(after? == (before.impairment, before.floor))
	}

	/// Emits a change.
	pub(super) fn emit_classified(&self, before: &LoanRecord) -> DispatchResult {
		let impairment = self.record.impairment.total();
		if impairment != before.impairment.total() {
			let past_due_since = self.math.past_due_since(&self.record.debt)?;
			let (loan, impairment) = (self.id, impairment.0);
			Pallet::<T>::deposit_event(Event::Classified { loan, past_due_since, impairment });
		}
		Ok(())
	}
}
