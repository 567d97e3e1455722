//! What can go wrong in an exact computation.

use core::fmt;

/// The one error of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FinanceError {
	/// A result or an intermediate does not fit its type.
	Overflow,
	/// A divisor is zero.
	DivisionByZero,
	/// An argument lies outside the documented range.
	OutOfRange,
	/// A level payment would not exceed the interest of a window.
	NotAmortising,
	/// Text to parse is empty.
	EmptyNumber,
	/// Text to parse is longer than [`crate::decimal::MAX_LENGTH`].
	NumberTooLong,
	/// A well-formed number with a minus sign.
	NegativeNumber,
	/// `NaN`, which JSON does not have.
	NotANumber,
	/// `Infinity`, with or without a minus sign, which JSON does not have.
	InfiniteNumber,
	/// An exponent beyond [`crate::decimal::MAX_EXPONENT`].
	ExponentOutOfRange,
	/// Anything else that the JSON grammar of numbers does not allow.
	MalformedNumber,
}

impl fmt::Display for FinanceError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Overflow => "the result does not fit its type",
			Self::DivisionByZero => "division by zero",
			Self::OutOfRange => "an argument is out of range",
			Self::NotAmortising => "a level payment would not exceed the interest of a window",
			Self::EmptyNumber => "the number is empty",
			Self::NumberTooLong => "the number has too many characters",
			Self::NegativeNumber => "the number is negative",
			Self::NotANumber => "NaN is not a number",
			Self::InfiniteNumber => "the number is infinite",
			Self::ExponentOutOfRange => "the exponent is out of range",
			Self::MalformedNumber => "not a JSON number",
		})
	}
}

impl core::error::Error for FinanceError {}
