//! Decimal text to fixed point, exactly. A price is never a float, not even on its way in.

use primitive_types::U256;
use sp_arithmetic::FixedU128;

use crate::{
	wide::{mul_div_down, FIXED_ONE},
	FinanceError,
};

/// The longest text that is read, in bytes. Its digits fit 256 bits.
pub const MAX_LENGTH: usize = 64;

/// The largest magnitude of an exponent. With a larger one, a number of [`MAX_LENGTH`] characters
/// is 0, or too large for the result, or below its last decimal. No source has a reason to write
/// it.
pub const MAX_EXPONENT: u32 = 100;

/// Decimals of `FixedU128`.
const DECIMALS: i64 = 18;

/// Parses a JSON number to 18 decimals, rounded down (RFC 8259, section 6: no leading zeros, no
/// `+`, no space around it).
///
/// A minus sign is refused, before zero too. [`MAX_LENGTH`] bounds the work, whatever the exponent.
pub fn parse_down(text: &str) -> Result<FixedU128, FinanceError> {
	let text = text.as_bytes();
	match text {
		b"" => return Err(FinanceError::EmptyNumber),
		b"NaN" => return Err(FinanceError::NotANumber),
		b"Infinity" | b"-Infinity" => return Err(FinanceError::InfiniteNumber),
		_ if text.len() > MAX_LENGTH => return Err(FinanceError::NumberTooLong),
		_ => {}
	}
	let unsigned = text.strip_prefix(b"-").unwrap_or(text);
	let number = Number::read(unsigned).ok_or(FinanceError::MalformedNumber)?;
	if unsigned.len() < text.len() {
		return Err(FinanceError::NegativeNumber);
	}
	number.value_down()
}

/// `floor(value * factor)` at 18 decimals: a price in the unit of its source, converted to USD.
pub fn scale_down(value: FixedU128, factor: FixedU128) -> Result<FixedU128, FinanceError> {
	mul_div_down(value.into_inner(), factor.into_inner(), FIXED_ONE).map(FixedU128::from_inner)
}

/// The parts of a number, still as text.
struct Number<'a> {
	integer: &'a [u8],
	fraction: &'a [u8],
	exponent: &'a [u8],
	exponent_is_negative: bool,
}

impl<'a> Number<'a> {
	/// `None` if the text breaks the grammar.
	fn read(text: &'a [u8]) -> Option<Self> {
		let (integer, mut rest) = digits(text)?;
		if integer.len() > 1 && integer.starts_with(b"0") {
			return None;
		}
		let mut number =
			Self { integer, fraction: &[], exponent: &[], exponent_is_negative: false };
		if let Some(after) = rest.strip_prefix(b".") {
			(number.fraction, rest) = digits(after)?;
		}
		if let [b'e' | b'E', after @ ..] = rest {
			number.exponent_is_negative = after.starts_with(b"-");
			let ([b'+' | b'-', magnitude @ ..] | magnitude) = after;
			(number.exponent, rest) = digits(magnitude)?;
		}
		rest.is_empty().then_some(number)
	}

	/// `floor(digits * 10^(exponent - places + 18))`.
	fn value_down(&self) -> Result<FixedU128, FinanceError> {
		let exponent = accumulate(self.exponent.iter())
			.and_then(|exponent| u32::try_from(exponent).ok())
			.filter(|exponent| *exponent <= MAX_EXPONENT)
			.map(i64::from)
			.ok_or(FinanceError::ExponentOutOfRange)?;
		let exponent = if self.exponent_is_negative { exponent.saturating_neg() } else { exponent };
		let places = i64::try_from(self.fraction.len()).map_err(|_| FinanceError::NumberTooLong)?;
		let shift = DECIMALS.saturating_add(exponent).saturating_sub(places);

		let mantissa = accumulate(self.integer.iter().chain(self.fraction))
			.ok_or(FinanceError::NumberTooLong)?;
		let power = U256::from(10).checked_pow(shift.unsigned_abs().into());
		let shifted = match (power, shift.is_negative()) {
			_ if mantissa.is_zero() => Some(mantissa),
			(Some(power), false) => mantissa.checked_mul(power),
			(Some(power), true) => mantissa.checked_div(power),
			(None, false) => None,
			// 10^77 is more than any mantissa.
			(None, true) => Some(U256::zero()),
		};
		shifted
			.and_then(|inner| inner.try_into().ok())
			.map(FixedU128::from_inner)
			.ok_or(FinanceError::Overflow)
	}
}

/// Splits off leading digits. `None` without a digit.
fn digits(text: &[u8]) -> Option<(&[u8], &[u8])> {
	let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
	(end > 0).then(|| text.split_at(end))
}

/// The value of decimal digits. 0 without digits.
fn accumulate<'a>(digits: impl Iterator<Item = &'a u8>) -> Option<U256> {
	digits.into_iter().try_fold(U256::zero(), |value, digit| {
		value.checked_mul(10.into())?.checked_add(digit.checked_sub(b'0')?.into())
	})
}

#[cfg(test)]
mod tests;
