//! The income side of an appraisal: what a unit will earn.

use primitive_types::U512;
use sp_arithmetic::{FixedU128, Perbill};

use crate::{
	wide::{product, quotient_down, BILLION, FIXED_ONE},
	FinanceError, YEAR,
};

/// The longest remaining life that is valued, in seconds: 100 years.
pub const MAX_LIFE: u64 = YEAR.saturating_mul(100);

const HOURS_PER_YEAR: u128 = 24 * 365;

/// The income of a unit that is rented out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rental {
	/// USD per machine and hour.
	pub hourly: FixedU128,
	/// Number of machines in the unit.
	pub quantity: u32,
	/// Share of the hours in which the unit is rented.
	pub utilisation: Perbill,
	/// Share of the rent that remains after the costs of power, space and staff.
	pub margin: Perbill,
}

/// Present value of a rental over its remaining economic life in seconds: USDai (18 decimals),
/// rounded down.
///
/// Formula: the yearly income `A = hourly * 8,760 * quantity * utilisation * margin` is paid in
/// arrears, at the end of each of the `n` whole years. `A * s / 31,536,000` is paid at the end of
/// life, for the remaining `s` seconds. A whole year discounts by `1 / (1 + r)`, the last part of a
/// year by `1 / (1 + r * s / 31,536,000)`: `sum_{j=1..n} A / (1 + r)^j + (A * s / Y) / (1 + r * s /
/// Y) / (1 + r)^n`.
///
/// Range: any rental, `remaining` to [`MAX_LIFE`], any discount rate. The work is one division per
/// year of life. Rounding is against the borrower. What is truncated on the way is less than 10^-16
/// of a unit, and zero at `r = 0`. The value never falls as `remaining` rises, and never rises with
/// the rate. Source: annuity in arrears, valued backwards.
///
/// # Errors
///
/// [`FinanceError::LifeTooLong`]; [`FinanceError::Overflow`] if the value exceeds 128 bits.
pub fn present_value_down(
	rental: Rental,
	remaining: u64,
	discount: FixedU128,
) -> Result<u128, FinanceError> {
	if remaining > MAX_LIFE {
		return Err(FinanceError::LifeTooLong);
	}
	let years = remaining.checked_div(YEAR).ok_or(FinanceError::DivisionByZero)?;
	let seconds = remaining.checked_rem(YEAR).ok_or(FinanceError::DivisionByZero)?;
	// The yearly income in units of 10^-18 of a unit: the two `Perbill` are not yet divided out.
	let income = product(&[
		rental.hourly.into_inner(),
		HOURS_PER_YEAR,
		rental.quantity.into(),
		rental.utilisation.deconstruct().into(),
		rental.margin.deconstruct().into(),
	])?;
	let one = U512::from(FIXED_ONE);
	let rate = U512::from(discount.into_inner());
	let growth = one.saturating_add(rate);

	let growth_to_end =
		product(&[one, YEAR.into()])?.saturating_add(product(&[rate, seconds.into()])?);
	let mut value: U512 = quotient_down(product(&[income, seconds.into(), one])?, growth_to_end)?;
	for _ in 0..years {
		value = quotient_down(product(&[value.saturating_add(income), one])?, growth)?;
	}
	quotient_down(value, product(&[BILLION, BILLION])?)
}

#[cfg(test)]
mod tests;
