//! The cost side of an appraisal: the share of a machine's price that remains with its age.

use primitive_types::U512;
use sp_arithmetic::{FixedU128, Perbill};

use crate::{
	wide::{product, quotient_down, BILLION, FIXED_ONE},
	FinanceError, YEAR,
};

/// Decimals of intermediate values. A product of two factors fits 512 bits, and powers of a rate
/// that end within 18 decimals stay exact.
pub(crate) const INNER_DECIMALS: u8 = 72;

/// The share of the price that remains at an age in seconds: declining balance by year, straight
/// line within a year.
///
/// Formula: with `d` the rate per year, `k` whole years and `s` seconds of the current one,
/// `max(floor, (1 - d)^k * (1 - d * s / 31,536,000))`.
///
/// The result is a ratio in `[floor, 1]`, and 1 at age 0. It is rounded down at 18 decimals,
/// against the borrower, and never rises with age. It takes at most 80 multiplications. They
/// truncate less than 10^-59, which can lower the last decimal of the result only if the exact
/// value exceeds a multiple of 10^-18 by less than that. Source: declining-balance method, as in
/// any text on depreciation.
pub fn declining_balance_down(age: u64, annual_rate: Perbill, floor: Perbill) -> FixedU128 {
	let left = balance_down(age / YEAR, age % YEAR, annual_rate);
	// Ratios up to 1 never overflow, so this hides no error.
	left.map_or(floor.into(), |left| left.max(floor.into()))
}

fn balance_down(years: u64, seconds: u64, rate: Perbill) -> Result<FixedU128, FinanceError> {
	let rate = u128::from(rate.deconstruct());
	let year = u128::from(YEAR);
	let left = BILLION.saturating_sub(rate);
	let lost_now = rate.saturating_mul(seconds.into());
	let left_now = BILLION.saturating_mul(year).saturating_sub(lost_now);

	let one = U512::exp10(INNER_DECIMALS.into());
	let base = U512::exp10(usize::from(INNER_DECIMALS).saturating_sub(9)).checked_mul(left.into());
	let power = power_down(base.ok_or(FinanceError::Overflow)?, years, one)?;

	let numerator = product(&[power, left_now.into(), FIXED_ONE.into()])?;
	let denominator = product(&[one, BILLION.into(), year.into()])?;
	quotient_down(numerator, denominator).map(FixedU128::from_inner)
}

/// `base^exponent` of a fixed-point `base <= one`, by squaring. Each product is truncated.
pub(crate) fn power_down(
	mut base: U512,
	mut exponent: u64,
	one: U512,
) -> Result<U512, FinanceError> {
	let multiply = |x: U512, y: U512| quotient_down(product(&[x, y])?, one);
	let mut power = one;
	while exponent > 0 {
		if exponent & 1 == 1 {
			power = multiply(power, base)?;
		}
		base = multiply(base, base)?;
		exponent >>= 1;
	}
	Ok(power)
}

/// Value by cost: `price * quantity * factor * grade`, USDai (18 decimals), rounded down once.
///
/// `price` is USD per new piece, `factor` is the share that depreciation leaves, and `grade` is the
/// factor of the hardware's condition. Rounding is against the borrower.
pub fn cost_value_down(
	price: FixedU128,
	quantity: u32,
	factor: FixedU128,
	grade: Perbill,
) -> Result<u128, FinanceError> {
	// The inner integer of a `FixedU128` of dollars counts units of 10^-18 USDai.
	let value = product(&[
		price.into_inner(),
		quantity.into(),
		factor.into_inner(),
		grade.deconstruct().into(),
	])?;
	quotient_down(value, product(&[FIXED_ONE, BILLION])?)
}

#[cfg(test)]
mod tests;
