//! The insurance cover of a loan: what the policies of its units would pay. And the bond of an
//! insurer: what has to stand behind its policies, and what a claim takes out of it.
//!
//! A policy pays for the loss of its own unit alone, and at most what the unit is worth. So the
//! coverage of one unit does not cover another one.

use sp_arithmetic::Perbill;

use crate::{units::Usdai, wide::mul_div_down, FinanceError};

/// A unit of a loan with its policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InsuredUnit {
	/// The coverage that the policy has left: USDai (18 decimals).
	pub remaining: Usdai,
	/// Value of the unit: USDai (18 decimals).
	pub value: Usdai,
}

/// `sum min(remaining_i, value_i)`: what the policies pay if all units are lost.
pub fn insured_value(units: &[InsuredUnit]) -> Usdai {
	units.iter().fold(Usdai::ZERO, |sum, unit| add(sum, unit.remaining.min(unit.value)))
}

/// Whether the cover of a live loan has lapsed: `insured_value < min(principal, sum value_i)`. A
/// fall of prices alone does not make a fully insured loan lapse.
pub fn is_lapsed(principal: Usdai, units: &[InsuredUnit]) -> bool {
	let value = units.iter().fold(Usdai::ZERO, |sum, unit| add(sum, unit.value));
	insured_value(units) < principal.min(value)
}

/// A sum above 128 bits exceeds every principal, so it need not be exact.
fn add(sum: Usdai, part: Usdai) -> Usdai {
	Usdai(sum.0.saturating_add(part.0))
}

value! {
	/// What an insurer has deposited, and for what it stands.
	#[derive(Default)]
	pub struct Bond {
		/// The deposit: USDai (18 decimals).
		pub amount: Usdai,
		/// The most that its policies and its open claims may cost: USDai (18 decimals). It may be
		/// too high: policies that have expired are taken off later.
		pub exposure: Usdai,
		/// What is left unpaid of its open claims, a part of the exposure: USDai (18 decimals).
		pub claimed: Usdai,
	}
}

impl Bond {
	/// The least deposit: `ceil(exposure * ratio)`.
	pub fn required_up(&self, ratio: Perbill) -> Result<Usdai, FinanceError> {
		self.exposure.part_up(ratio)
	}

	/// Whether the deposit is at least `ceil(exposure * ratio)`.
	pub fn is_enough(&self, ratio: Perbill) -> Result<bool, FinanceError> {
		Ok(self.amount >= self.required_up(ratio)?)
	}

	/// The most that can be withdrawn. Nothing while a claim is open: each open claim may take its
	/// share of the whole deposit.
	pub fn free_down(&self, ratio: Perbill) -> Result<Usdai, FinanceError> {
		if self.claimed > Usdai::ZERO {
			return Ok(Usdai::ZERO);
		}
		Ok(self.amount.saturating_sub(self.required_up(ratio)?))
	}

	/// What a claim of which `left` is not paid takes at most: `floor(amount * left / claimed)`,
	/// and `left`. So claims that are open at one time share the deposit by what is left unpaid of
	/// them, in whatever order they are paid. Zero if no claim is open.
	pub fn share_down(&self, left: Usdai) -> Result<Usdai, FinanceError> {
		if self.claimed == Usdai::ZERO {
			return Ok(Usdai::ZERO);
		}
		let share = mul_div_down(self.amount.0, left.0, self.claimed.0)?;
		Ok(Usdai(share).min(left))
	}
}

#[cfg(test)]
mod tests;
