//! What can go wrong in an exact computation.

use core::fmt;

/// One line says what is wrong to who reads the code and to who reads a log.
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
	// Of any arithmetic.
	Overflow = "the result does not fit its type",
	Underflow = "the difference is below zero",
	DivisionByZero = "division by zero",

	// Of dates and terms.
	AnchorDayOutOfRange = "the day of an anchor is not from 1 to 31",
	UtcOffsetOutOfRange = "the offset from UTC is more than 14 hours",
	InstantOutOfRange = "the instant lies outside 1970 to 2106",
	EmptyWindow = "a window has no length",
	NoDeadline = "there is no deadline",
	TooManyDeadlines = "there are more than 120 deadlines",
	NoSuchDeadline = "the schedule has no deadline of that index",
	DeadlinesNotAfterDraw = "the first deadline is not within two months after the draw",
	MinStubTooLong = "the least stub is longer than the shortest month",
	GraceTooLong = "the grace time is longer than a window",
	NotAmortising = "a level payment would not exceed the interest of a window",

	// Of tranches.
	NoTranche = "there is no tranche",
	TooManyTranches = "there are more than 8 tranches",
	EmptyTranche = "a tranche is of nothing",
	SeniorAbovePrincipal = "the senior tranche is more than the principal",
	PaymentAboveDebt = "the payment is more than what is owed",

	// Of the vault.
	FirstDepositTooSmall = "the first deposit is not worth more than the locked shares",
	WorthlessShares = "there are shares and nothing stands behind them",
	ImpairmentAboveAssets = "the impairment is more than the assets",
	BidTooHigh = "the bid is above 63 ticks",
	FillBegun = "the bucket is being filled",
	RequestAboveBucket = "the request is of more shares than its bucket",

	// Of the reserve.
	PriceAboveFace = "the price is above the face",
	DiscountAboveFace = "the discount is more than the face",
	TermTooLong = "the bill runs for more than a year",
	MaturityNotAfterSettlement = "the maturity is not after the settlement",
	RedemptionAboveSupply = "the redemption is more than the supply",
	DeficitAboveSupply = "the deficit is more than the supply",
	DeficitAboveLoss = "the deficit is more than the loss",
	LossAboveBound = "the loss is more than the bound allows",

	// Of appraisals and auctions.
	LifeTooLong = "the life is longer than 100 years",
	FloorAboveOpening = "the floor price is above the opening price",

	// Of text to parse.
	EmptyNumber = "the number is empty",
	NumberTooLong = "the number has too many characters",
	NegativeNumber = "the number is negative",
	NotANumber = "NaN is not a number",
	InfiniteNumber = "the number is infinite",
	ExponentOutOfRange = "the exponent is out of range",
	MalformedNumber = "not a JSON number",
}

impl core::error::Error for FinanceError {}

/// A pallet maps a refusal with a name of its own where it arises; by `?` every other one becomes
/// the arithmetic error that it is.
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
