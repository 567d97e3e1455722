//! Exact quotients of products: multiply first in 512 bits, divide once, say the direction.

use primitive_types::U512;

use crate::FinanceError;

/// 10^18: the scale of `FixedU128`, and one USDai in its smallest units.
pub(crate) const FIXED_ONE: u128 = 1_000_000_000_000_000_000;
/// 10^9: the scale of `Perbill`.
pub(crate) const BILLION: u128 = 1_000_000_000;

/// Product of all factors, exactly.
pub(crate) fn product<T: Into<U512> + Copy>(factors: &[T]) -> Result<U512, FinanceError> {
	factors
		.iter()
		.try_fold(U512::one(), |product, factor| product.checked_mul((*factor).into()))
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
