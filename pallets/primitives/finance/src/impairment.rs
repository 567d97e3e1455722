//! How much of a doubtful loan the vault already counts as lost.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_arithmetic::Perbill;

use crate::{
	units::{part_down, Seconds},
	wide::{mul_div_up, BILLION},
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
pub struct Stage {
	/// Time past the oldest unsatisfied deadline.
	pub from: Seconds,
	/// Share of the whole principal.
	pub lost: Perbill,
}

/// The stage reached: the highest share of those whose time has come; nothing before the first.
pub fn share_lost(stages: &[Stage], past_due: Seconds) -> Perbill {
	let reached = stages.iter().filter(|stage| stage.from <= past_due);
	reached.map(|stage| stage.lost).max().unwrap_or_default()
}

/// When the next stage begins, for the index by time; none after the last.
pub fn next_stage(stages: &[Stage], past_due: Seconds) -> Option<Seconds> {
	stages.iter().map(|stage| stage.from).filter(|from| *from > past_due).min()
}

/// Collateral that stands behind a loan in default: the last good appraisal, and what of it to
/// count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collateral {
	/// Appraisal of the units without a reported loss.
	pub appraisal: u128,
	/// Share of it that counts, by its age.
	pub counted: Perbill,
}

/// Exposure of a loan's tranches, as principal owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exposure {
	/// `B`: of all tranches.
	pub principal: u128,
	/// Of the vault's.
	pub senior: u128,
}

impl Exposure {
	/// `min(senior, max(0, max(lost * B, B - counted * appraisal) - junior))`, rounded up, against
	/// leavers.
	///
	/// `collateral` is given once grace or a cure period is over, or the loan is seized; before
	/// that only the stage counts. The juniors are all that is not the vault's. Out of range if the
	/// senior is more than all.
	pub fn impairment_up(
		&self,
		lost: Perbill,
		collateral: Option<Collateral>,
	) -> Result<u128, FinanceError> {
		let junior = self.principal.checked_sub(self.senior).ok_or(FinanceError::OutOfRange)?;
		let staged = mul_div_up(self.principal, lost.deconstruct().into(), BILLION)?;
		let uncovered = match collateral {
			Some(Collateral { appraisal, counted }) => {
				self.principal.saturating_sub(part_down(appraisal, counted)?)
			}
			None => 0,
		};
		Ok(staged.max(uncovered).saturating_sub(junior).min(self.senior))
	}
}

/// What to book: a rise at once; a fall only by the principal the vault received since, until the
/// loan is cured, that is enough deadlines in a row were met.
pub fn carried_up(previous: u128, fresh: u128, principal_received: u128, cured: bool) -> u128 {
	if cured {
		fresh
	} else {
		fresh.max(previous.saturating_sub(principal_received))
	}
}

#[cfg(test)]
mod tests;
