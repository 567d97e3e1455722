//! Simple interest, Actual/365 Fixed, kept as an exact numerator.
//!
//! `interest = principal * apr * seconds / 31,536,000`. With `apr` at 18 decimals the denominator
//! is always 31,536,000 * 10^18, so only the numerator is stored. Sums are exact: a thousand
//! accruals equal one, and the sum over loans equals the aggregate. Interest is rounded only when
//! it becomes money. It is rounded up where it is owed to the protocol, and down where the protocol
//! counts it as its own.
//!
//! Range: principal to 10^30, rates to 1000 %, 100 years: 194 bits of 256.

use primitive_types::U256;

use crate::{
	units::{Apr, Seconds, Usdai},
	wide::FIXED_ONE,
	FinanceError, YEAR,
};

mod aggregate;

pub use aggregate::Aggregate;

/// Units of [`Interest`] in one unit of money.
pub const DENOMINATOR: u128 = FIXED_ONE.saturating_mul(YEAR as u128);

value! {
	/// Money in units of `1 / DENOMINATOR` of a unit of USDai.
	#[derive(Default, PartialOrd, Ord)]
	pub struct Interest(pub U256);
}

value! {
	/// Interest per second: a sum of `principal * apr`.
	#[derive(Default, PartialOrd, Ord)]
	pub struct Rate(pub U256);
}

impl Rate {
	/// The interest per second of one principal.
	pub fn of(principal: Usdai, apr: Apr) -> Self {
		// 128 bits by 128: the product always fits.
		Self(U256::from(principal.0).saturating_mul(apr.0.into_inner().into()))
	}

	/// The sum. [`FinanceError::Overflow`] if it exceeds 256 bits.
	pub fn ensure_add(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_add(other.0).map(Self).ok_or(FinanceError::Overflow)
	}

	/// The difference. [`FinanceError::Underflow`] if `other` is greater.
	pub fn ensure_sub(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_sub(other.0).map(Self).ok_or(FinanceError::Underflow)
	}
}

impl Interest {
	/// Zero.
	pub const ZERO: Self = Self(U256::zero());

	/// `rate * time`, exactly.
	pub fn accrued(rate: Rate, time: Seconds) -> Result<Self, FinanceError> {
		rate.0.checked_mul(time.0.into()).map(Self).ok_or(FinanceError::Overflow)
	}

	/// An amount of money, exactly.
	pub fn of_amount(amount: Usdai) -> Self {
		// 128 bits by 85: the product always fits.
		Self(U256::from(amount.0).saturating_mul(DENOMINATOR.into()))
	}

	/// The sum. [`FinanceError::Overflow`] if it exceeds 256 bits.
	pub fn ensure_add(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_add(other.0).map(Self).ok_or(FinanceError::Overflow)
	}

	/// The difference. [`FinanceError::Underflow`] if `other` is greater.
	pub fn ensure_sub(self, other: Self) -> Result<Self, FinanceError> {
		self.0.checked_sub(other.0).map(Self).ok_or(FinanceError::Underflow)
	}

	/// What remains after a payment of a whole amount. A payment that is rounded up leaves zero.
	pub fn less_amount(self, amount: Usdai) -> Self {
		Self(self.0.saturating_sub(Self::of_amount(amount).0))
	}

	/// The money, rounded up: what a borrower owes, USDai (18 decimals).
	pub fn up(self) -> Result<Usdai, FinanceError> {
		let (whole, rest) = self.0.div_mod(DENOMINATOR.into());
		let whole = u128::try_from(whole).map_err(|_| FinanceError::Overflow)?;
		Usdai(whole).ensure_add(Usdai(u128::from(!rest.is_zero())))
	}

	/// The money, rounded down: what the vault counts as its own, USDai (18 decimals).
	pub fn down(self) -> Result<Usdai, FinanceError> {
		let (whole, _) = self.0.div_mod(DENOMINATOR.into());
		whole.try_into().map(Usdai).map_err(|_| FinanceError::Overflow)
	}
}

#[cfg(test)]
mod tests;
