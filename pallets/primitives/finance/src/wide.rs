//! Exact quotients of products: multiply first, divide once, state the direction. 256 bits where
//! they are enough, because they cost a third of 512.

use primitive_types::{U256, U512};

use crate::FinanceError;

/// 10^18: the scale of `FixedU128`, and one USDai in its smallest units.
pub(crate) const FIXED_ONE: u128 = 1_000_000_000_000_000_000;
/// 10^9: the scale of `Perbill`.
pub(crate) const BILLION: u128 = 1_000_000_000;

/// Product of all factors, exactly. 1 without factors.
pub(crate) fn product<T: Into<U512> + Copy>(factors: &[T]) -> Result<U512, FinanceError> {
	let mut factors = factors.iter().map(|factor| (*factor).into());
	let first = factors.next().unwrap_or_else(U512::one);
	factors
		.try_fold(first, |product, factor| product.checked_mul(factor))
		.ok_or(FinanceError::Overflow)
}

/// `floor(numerator / denominator)`.
pub(crate) fn quotient_down<T: TryFrom<U512>>(
	numerator: U512,
	denominator: U512,
) -> Result<T, FinanceError> {
	let quotient = numerator.checked_div(denominator).ok_or(FinanceError::DivisionByZero)?;
	quotient.try_into().map_err(|_| FinanceError::Overflow)
}

/// `ceil(numerator / denominator)`.
pub(crate) fn quotient_up<T: TryFrom<U512>>(
	numerator: U512,
	denominator: U512,
) -> Result<T, FinanceError> {
	if denominator.is_zero() {
		return Err(FinanceError::DivisionByZero);
	}
	let (quotient, remainder) = numerator.div_mod(denominator);
	let step = U512::from(u8::from(!remainder.is_zero()));
	quotient
		.checked_add(step)
		.and_then(|quotient| quotient.try_into().ok())
		.ok_or(FinanceError::Overflow)
}

/// `floor(a * b / divisor)`.
pub(crate) fn mul_div_down(a: u128, b: u128, divisor: u128) -> Result<u128, FinanceError> {
	let (quotient, _) = mul_div(a, b, divisor)?;
	quotient.try_into().map_err(|_| FinanceError::Overflow)
}

/// `ceil(a * b / divisor)`.
pub(crate) fn mul_div_up(a: u128, b: u128, divisor: u128) -> Result<u128, FinanceError> {
	let (quotient, is_exact) = mul_div(a, b, divisor)?;
	let quotient = u128::try_from(quotient).map_err(|_| FinanceError::Overflow)?;
	quotient.checked_add(u128::from(!is_exact)).ok_or(FinanceError::Overflow)
}

fn mul_div(a: u128, b: u128, divisor: u128) -> Result<(U256, bool), FinanceError> {
	if divisor == 0 {
		return Err(FinanceError::DivisionByZero);
	}
	// 128 bits by 128: the product always fits.
	let product = U256::from(a).saturating_mul(b.into());
	let (quotient, remainder) = product.div_mod(divisor.into());
	Ok((quotient, remainder.is_zero()))
}
