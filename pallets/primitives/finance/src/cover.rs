//! The insurance cover of a loan: what the policies of its units would pay.
//!
//! A policy pays for the loss of its own unit alone, and at most what the unit is worth. So the
//! coverage of one unit does not cover another one.

use crate::units::Usdai;

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

#[cfg(test)]
mod tests;
