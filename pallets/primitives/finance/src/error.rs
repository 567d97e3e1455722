//! The errors of the computations.

use core::fmt;

/// Declares the error type. One text per error is both its doc and its message.
macro_rules! errors {
	($($name:ident = $text:literal,)*) => {
		/// The one error of this crate.
		#[derive(Clone, Copy, Debug, PartialEq, Eq)]
		pub enum FinanceError {
			$(#[doc = concat!($text, ".")] $name,)*
		}

		impl fmt::Display for FinanceError {
			fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
				f.write_str(match self { $(Self::$name => $text,)* })
			}
		}
	};
}

errors! {
	// Arithmetic.
	Overflow = "the result does not fit its type",
	Underflow = "the difference is below zero",
	DivisionByZero = "division by zero",

	// Dates and terms.
	AnchorDayOutOfRange = "the day of the anchor is not from 1 to 31",
	UtcOffsetOutOfRange = "the offset from UTC exceeds 14 hours",
	InstantOutOfRange = "the instant is outside 1970 to 2106",
	EmptyWindow = "the length of a window is zero",
	NoDeadline = "the schedule has no deadline",
	TooManyDeadlines = "the schedule has more than 120 deadlines",
	NoSuchDeadline = "the schedule has no deadline of this index",
	DeadlinesNotAfterDraw = "the first deadline is not within two months after the draw",
	MinStubTooLong = "the minimum stub exceeds 28 days",
	GraceTooLong = "the grace time exceeds the shortest window",
	NotAmortising = "a level payment does not exceed the interest of a window",

	// Tranches.
	NoTranche = "the loan has no tranche",
	TooManyTranches = "the loan has more than 8 tranches",
	EmptyTranche = "the amount of a tranche is zero",
	SeniorAbovePrincipal = "the senior tranche exceeds the principal",
	PaymentAboveDebt = "the payment exceeds the debt",

	// Vault.
	FirstDepositTooSmall = "the first deposit does not exceed the locked shares",
	WorthlessShares = "there are shares, and the net assets are zero",
	BidTooHigh = "the bid exceeds 63 ticks",
	FillStarted = "a part of the bucket is filled",
	RequestAboveBucket = "the request has more shares than its bucket",

	// Reserve.
	PriceAboveFace = "the price exceeds the face",
	TermTooLong = "the term of the bill exceeds a year",
	MaturityNotAfterSettlement = "the maturity is not after the settlement",
	RedemptionAboveBacked = "the redemption exceeds the supply that the vault does not owe",
	AllowanceExceeded = "the amount exceeds what is left of the allowance",
	LossAboveBound = "the recent losses exceed the bound",

	// Appraisals and auctions.
	LifeTooLong = "the remaining life exceeds 100 years",
	FloorAboveOpening = "the floor price exceeds the opening price",

	// Text.
	EmptyNumber = "the number is empty",
	NumberTooLong = "the number exceeds 64 characters",
	NegativeNumber = "the number is negative",
	NotANumber = "the number is NaN",
	InfiniteNumber = "the number is infinite",
	ExponentOutOfRange = "the exponent exceeds 100",
	MalformedNumber = "the text is not a JSON number",
}

impl core::error::Error for FinanceError {}

/// Lets a pallet use `?`. An underflow and a division by zero become the arithmetic errors of these
/// names, and every other error becomes an overflow. A pallet that has an error of its own for a
/// condition maps it where it arises.
#[cfg(feature = "runtime")]
impl From<FinanceError> for sp_runtime::DispatchError {
	fn from(error: FinanceError) -> Self {
		use sp_runtime::ArithmeticError;
		match error {
			FinanceError::Underflow => ArithmeticError::Underflow,
			FinanceError::DivisionByZero => ArithmeticError::DivisionByZero,
			_ => ArithmeticError::Overflow,
		}
		.into()
	}
}

#[cfg(all(test, feature = "runtime"))]
mod tests {
	use sp_runtime::{ArithmeticError, DispatchError};

	use super::FinanceError;

	fn by_question_mark(error: FinanceError) -> Result<(), DispatchError> {
		Err(error)?;
		Ok(())
	}

	#[test]
	fn every_error_becomes_an_arithmetic_error() {
		for (error, expected) in [
			(FinanceError::Overflow, ArithmeticError::Overflow),
			(FinanceError::Underflow, ArithmeticError::Underflow),
			(FinanceError::DivisionByZero, ArithmeticError::DivisionByZero),
			(FinanceError::InstantOutOfRange, ArithmeticError::Overflow),
			(FinanceError::WorthlessShares, ArithmeticError::Overflow),
		] {
			assert_eq!(by_question_mark(error), Err(DispatchError::Arithmetic(expected)));
		}
	}
}
