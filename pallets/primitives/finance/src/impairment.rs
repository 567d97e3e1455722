//! How much of a doubtful loan the vault already counts as lost.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_arithmetic::Perbill;

use crate::{
	units::{Usdai, Seconds},
	FinanceError,
};

/// A share of the loan that counts as lost from so long past due.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct LossStage {
	/// Time past the oldest unsatisfied deadline.
	pub from: Seconds,
	/// Share of the whole principal.
	pub lost: Perbill,
}

/// The stage reached: the highest share of those whose time has come; nothing before the first.
pub fn share_lost(stages: &[LossStage], past_due: Seconds) -> Perbill {
	let reached = stages.iter().filter(|stage| stage.from <= past_due);
	reached.map(|stage| stage.lost).max().unwrap_or_default()
}

/// When the next stage begins, for the index by time; none after the last.
pub fn next_stage(stages: &[LossStage], past_due: Seconds) -> Option<Seconds> {
	stages.iter().map(|stage| stage.from).filter(|from| *from > past_due).min()
}

/// What of an appraisal counts from so old on.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Haircut {
	/// Age of the data behind the appraisal.
	pub from: Seconds,
	/// Share that counts.
	pub counted: Perbill,
}

/// What of an appraisal of this age counts: the least share of those whose time has come; all of it
/// before the first.
pub fn share_counted(haircuts: &[Haircut], age: Seconds) -> Perbill {
	let reached = haircuts.iter().filter(|haircut| haircut.from <= age);
	reached.map(|haircut| haircut.counted).min().unwrap_or(Perbill::one())
}

/// Collateral that stands behind a loan in default: the last good appraisal, and what of it to
/// count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collateral {
	/// Appraisal of the units without a reported loss.
	pub appraisal: Usdai,
	/// Share of it that counts, by its age.
	pub counted: Perbill,
}

/// Exposure of a loan's tranches, as principal owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposure {
	/// `B`: of all tranches.
	pub principal: Usdai,
	/// Of the vault's.
	pub senior: Usdai,
}

impl Exposure {
	/// Of all tranches but the vault's.
	fn junior(&self) -> Result<Usdai, FinanceError> {
		self.principal.ensure_sub(self.senior).map_err(|_| FinanceError::SeniorAbovePrincipal)
	}

	/// `min(senior, max(0, max(lost * B, B - counted * appraisal) - junior))`, rounded up, against
	/// leavers.
	///
	/// `collateral` is given once grace or a cure period is over, or the loan is seized; before
	/// that only the stage counts. The juniors are all that is not the vault's.
	/// [`FinanceError::SeniorAbovePrincipal`] if the senior is more than all.
	pub fn impairment_up(
		&self,
		lost: Perbill,
		collateral: Option<Collateral>,
	) -> Result<Usdai, FinanceError> {
		let junior = self.junior()?;
		let staged = self.principal.part_up(lost)?;
		let uncovered = match collateral {
			Some(Collateral { appraisal, counted }) => {
				self.principal.saturating_sub(appraisal.part_down(counted)?)
			}
			None => Usdai::ZERO,
		};
		Ok(staged.max(uncovered).saturating_sub(junior).min(self.senior))
	}
}

/// What to book: a rise at once; a fall only by the principal the vault received since, until the
/// loan is cured, that is enough deadlines in a row were met.
pub fn impairment_after_payment_up(
	previous: Usdai,
	fresh: Usdai,
	principal_received: Usdai,
	cured: bool,
) -> Usdai {
	match cured {
		true => fresh,
		false => fresh.max(previous.saturating_sub(principal_received)),
	}
}

/// What stays doubtful when a loan takes the place of another: what counted as lost of all tranches,
/// less the principal that was paid off, less the juniors that stand before the vault from now on;
/// nothing where nothing of the vault's counted as lost.
///
/// [`FinanceError::SeniorAbovePrincipal`] if a senior is more than all.
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
