//! The impairment of a loan: the part of the vault's principal that is counted as lost and may come
//! back. Here is its part by time; [`crate::valuation`] has its part by value.

use sp_arithmetic::Perbill;

use crate::{
	units::{Seconds, Usdai},
	FinanceError,
};

value! {
	/// A share of a loan's principal that counts as lost from a number of seconds past due.
	pub struct LossStage {
		/// Time past the oldest unsatisfied deadline, in seconds, from which the stage holds.
		pub from: Seconds,
		/// Share of the whole principal that counts as lost, in billionths.
		pub lost: Perbill,
	}
}

/// The highest share of the stages that are reached. Zero before the first stage.
pub fn share_lost(stages: &[LossStage], past_due: Seconds) -> Perbill {
	let reached = stages.iter().filter(|stage| stage.from <= past_due);
	reached.map(|stage| stage.lost).max().unwrap_or_default()
}

/// The time past due, in seconds, at which the next stage begins. `None` after the last stage.
pub fn next_stage(stages: &[LossStage], past_due: Seconds) -> Option<Seconds> {
	stages.iter().map(|stage| stage.from).filter(|from| *from > past_due).min()
}

value! {
	/// The share of an appraisal that still counts from an age of its data on.
	pub struct Haircut {
		/// Age of the data behind the appraisal, in seconds, from which the share holds.
		pub from: Seconds,
		/// Share of the appraisal that counts, in billionths.
		pub counted: Perbill,
	}
}

/// The share of an appraisal that counts at an age of its data: the lowest share of the haircuts
/// that are reached. One before the first haircut.
pub fn share_counted(haircuts: &[Haircut], age: Seconds) -> Perbill {
	let reached = haircuts.iter().filter(|haircut| haircut.from <= age);
	reached.map(|haircut| haircut.counted).min().unwrap_or(Perbill::one())
}

value! {
	/// The impairment of a loan in USDai, by its causes. The larger one counts: both describe the
	/// same loss.
	#[derive(Default)]
	pub struct Impairment {
		/// The part that the time past due demands, with the floor under it: USDai (18 decimals).
		pub stage: Usdai,
		/// The part that the value of the units leaves uncovered: USDai (18 decimals).
		pub value: Usdai,
	}
}

impl Impairment {
	/// What counts as lost: USDai (18 decimals).
	pub fn total(&self) -> Usdai {
		self.stage.max(self.value)
	}
}

/// The principal outstanding of a loan, in all and of the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposure {
	/// `B`: principal of all tranches, USDai (18 decimals).
	pub principal: Usdai,
	/// Principal of the vault's tranche, USDai (18 decimals).
	pub senior: Usdai,
}

impl Exposure {
	/// Principal of all tranches except the vault's.
	fn junior(&self) -> Result<Usdai, FinanceError> {
		self.principal.ensure_sub(self.senior).map_err(|_| FinanceError::SeniorAbovePrincipal)
	}

	/// The stage part: `min(senior, max(0, lost * B - junior))`, rounded up, against savers that
	/// leave. [`FinanceError::SeniorAbovePrincipal`] if the senior tranche exceeds the principal.
	pub fn staged_up(&self, lost: Perbill) -> Result<Usdai, FinanceError> {
		let staged = self.principal.part_up(lost)?;
		Ok(staged.saturating_sub(self.junior()?).min(self.senior))
	}
}

/// The stage part to book. It rises at once. Until the loan is cured, it falls only by the
/// principal that the vault has received since `previous` was booked. A loan is cured when enough
/// deadlines in a row were met.
pub fn impairment_after_payment_up(
	previous: Usdai,
	fresh: Usdai,
	principal_received: Usdai,
	is_cured: bool,
) -> Usdai {
	if is_cured {
		fresh
	} else {
		fresh.max(previous.saturating_sub(principal_received))
	}
}

/// The stage part with a floor of a share of the vault's principal, rounded up. The floor lowers
/// nothing.
pub fn impairment_with_floor_up(
	impairment: Usdai,
	senior: Usdai,
	share: Perbill,
) -> Result<Usdai, FinanceError> {
	Ok(impairment.max(senior.part_up(share)?))
}

/// The stage part of a loan that replaces another loan: what counted as lost of all tranches, less
/// the principal that was paid off, less the junior tranches of the new loan. Zero if `previous` is
/// zero.
///
/// [`FinanceError::SeniorAbovePrincipal`] if a senior tranche exceeds its principal.
pub fn impairment_after_refinance_up(
	previous: Usdai,
	before: &Exposure,
	after: &Exposure,
) -> Result<Usdai, FinanceError> {
	if previous == Usdai::ZERO {
		return Ok(Usdai::ZERO);
	}
	let lost = previous.ensure_add(before.junior()?)?;
	let paid_off = before.principal.saturating_sub(after.principal);
	Ok(lost.saturating_sub(paid_off).saturating_sub(after.junior()?).min(after.senior))
}

#[cfg(test)]
mod tests;
