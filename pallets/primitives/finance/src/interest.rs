//! Simple interest, Actual/365 Fixed, kept as an exact numerator.
//!
//! `interest = principal * apr * seconds / 31,536,000`. With `apr` in 18 decimals the denominator
//! is always 31,536,000 * 10^18, so only the numerator is kept: sums are exact, a thousand accruals
//! equal one, and the sum over loans equals the aggregate. It is rounded only when it becomes
//! money, up where it is owed to the protocol, down where the protocol counts it as its own.
//!
//! Range: principal to 10^30, rates to 1000 %, 100 years: 194 bits of 256.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::U256;
use scale_info::TypeInfo;

use crate::{
	units::{Apr, Usdai, Seconds},
	wide::FIXED_ONE,
	FinanceError, YEAR,
};

mod aggregate;

pub use aggregate::{Aggregate, Recovery};

/// What an [`Interest`] is counted in: this many are one unit of money.
pub const DENOMINATOR: u128 = FIXED_ONE.saturating_mul(YEAR as u128);

/// Money in units of `1 / DENOMINATOR`.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Interest(pub U256);

/// Interest per second: a sum of `principal * apr`.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Rate(pub U256);

impl Rate {
	/// Of one principal.
	pub fn of(principal: Usdai, apr: Apr) -> Self {
		// 128 bits by 128: always fits.
		Self(U256::from(principal.0).saturating_mul(apr.0.into_inner().into()))
	}

	/// Sum.
	pub fn ensure_add(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_add(other.0).map(Self).ok_or(FinanceError::Overflow)
	}

	/// Difference. [`FinanceError::Underflow`] if `other` is more.
	pub fn ensure_sub(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_sub(other.0).map(Self).ok_or(FinanceError::Underflow)
	}
}

impl Interest {
	/// Nothing.
	pub const ZERO: Self = Self(U256::zero());

	/// `rate * time`, exactly.
	pub fn accrued(rate: Rate, time: Seconds) -> Result<Self, FinanceError> {
		rate.0.checked_mul(time.0.into()).map(Self).ok_or(FinanceError::Overflow)
	}

	/// An amount of money, exactly.
	pub fn of_amount(amount: Usdai) -> Self {
		// 128 bits by 85: always fits.
		Self(U256::from(amount.0).saturating_mul(DENOMINATOR.into()))
	}

	/// Sum.
	pub fn ensure_add(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_add(other.0).map(Self).ok_or(FinanceError::Overflow)
	}

	/// Difference. [`FinanceError::Underflow`] if `other` is more.
	pub fn ensure_sub(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_sub(other.0).map(Self).ok_or(FinanceError::Underflow)
	}

	/// What is left after paying a whole amount; a payment rounded up leaves nothing.
	pub fn less_amount(self, amount: Usdai) -> Self {
		Self(self.0.saturating_sub(Self::of_amount(amount).0))
	}

	/// As money, rounded up: what a borrower owes.
	pub fn up(self) -> Result<Usdai, FinanceError> {
		let (whole, rest) = self.0.div_mod(DENOMINATOR.into());
		let whole = u128::try_from(whole).map_err(|_| FinanceError::Overflow)?;
		Usdai(whole).ensure_add(Usdai(u128::from(!rest.is_zero())))
	}

	/// As money, rounded down: what the vault counts as its own.
	pub fn down(self) -> Result<Usdai, FinanceError> {
		let (whole, _) = self.0.div_mod(DENOMINATOR.into());
		whole.try_into().map(Usdai).map_err(|_| FinanceError::Overflow)
	}
}

/// `ceil(principal * apr * time / 31,536,000)`: interest of a span, by itself.
pub fn simple_up(principal: Usdai, apr: Apr, time: Seconds) -> Result<Usdai, FinanceError> {
	Interest::accrued(Rate::of(principal, apr), time)?.up()
}

#[cfg(test)]
mod tests;
