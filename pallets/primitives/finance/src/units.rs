//! Numbers that say what they count. Mixing two of them does not compile; wrapping and unwrapping
//! is the caller's deliberate act.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::U512;
use scale_info::TypeInfo;
use sp_arithmetic::{FixedU128, Perbill, Permill};

use crate::{
	wide::{mul_div_down, mul_div_up, product, quotient_down, BILLION, FIXED_ONE},
	FinanceError,
};

/// USDai units in one USDC unit: 18 decimals against 6.
pub const SCALE: u128 = 1_000_000_000_000;

macro_rules! unit {
	($(#[$doc:meta])* $name:ident($inner:ty)) => {
		$(#[$doc])*
		#[derive(
			Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode,
			DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
		)]
		pub struct $name(pub $inner);
	};
}

macro_rules! amount {
	($($name:ident),*) => { $(
		impl $name {
			/// Nothing.
			pub const ZERO: Self = Self(0);

			/// Sum. [`FinanceError::Overflow`] beyond 128 bits.
			pub fn ensure_add(self, other: Self) -> Result<Self, FinanceError> {
				self.0.checked_add(other.0).map(Self).ok_or(FinanceError::Overflow)
			}

			/// Difference. [`FinanceError::Underflow`] if `other` is more.
			pub fn ensure_sub(self, other: Self) -> Result<Self, FinanceError> {
				self.0.checked_sub(other.0).map(Self).ok_or(FinanceError::Underflow)
			}

			/// Difference, nothing if `other` is more.
			pub fn saturating_sub(self, other: Self) -> Self {
				Self(self.0.saturating_sub(other.0))
			}

			/// Sum of many. [`FinanceError::Overflow`] beyond 128 bits.
			pub fn sum(amounts: &[Self]) -> Result<Self, FinanceError> {
				amounts.iter().copied().try_fold(Self::ZERO, Self::ensure_add)
			}

			/// `floor(amount * share)`.
			pub fn part_down(self, share: Perbill) -> Result<Self, FinanceError> {
				mul_div_down(self.0, share.deconstruct().into(), BILLION).map(Self)
			}

			/// `ceil(amount * share)`.
			pub fn part_up(self, share: Perbill) -> Result<Self, FinanceError> {
				mul_div_up(self.0, share.deconstruct().into(), BILLION).map(Self)
			}
		}
	)* };
}

unit! {
	/// USDai, 18 decimals: what the vault's shares are worth.
	Usdai(u128)
}
unit! {
	/// sUSDai, 18 decimals: shares of the vault.
	Shares(u128)
}
unit! {
	/// USDC, 6 decimals: the reserve currency.
	Usdc(u128)
}
unit! {
	/// What filling shares needs, before a price: 400ths of a share, sUSDai.
	Demand(u128)
}
unit! {
	/// A length of time in seconds. Instants are plain `u64`, seconds since 1970.
	Seconds(u64)
}
unit! {
	/// A nominal yearly rate, simple, Actual/365 Fixed: 0.12 is 12 %.
	Apr(FixedU128)
}
unit! {
	/// Loan to value: 0.7 is 70 %.
	Ltv(FixedU128)
}

amount!(Usdai, Shares, Usdc, Demand);

impl Seconds {
	/// Time from one instant to a later one; none if it is not later.
	pub fn between(from: u64, to: u64) -> Self {
		Self(to.saturating_sub(from))
	}
}

impl Usdc {
	/// The same dollars in USDai, exactly. [`FinanceError::Overflow`] beyond 128 bits.
	pub fn to_usdai(self) -> Result<Usdai, FinanceError> {
		self.0.checked_mul(SCALE).map(Usdai).ok_or(FinanceError::Overflow)
	}
}

impl Usdai {
	/// The same dollars in USDC, what is below its last decimal dropped: `floor(amount / 10^12)`.
	pub fn to_usdc_down(self) -> Usdc {
		Usdc(self.0 / SCALE)
	}

	/// The dollars in USDC that cover it: `ceil(amount / 10^12)`.
	pub fn to_usdc_up(self) -> Usdc {
		Usdc(self.0.div_ceil(SCALE))
	}

	/// `floor(sum of amount * share)`: rounded once, not once for each. [`FinanceError::Overflow`] beyond
	/// 128 bits.
	pub fn sum_of_parts_down(parts: &[(Self, Perbill)]) -> Result<Self, FinanceError> {
		let sum = parts.iter().try_fold(U512::zero(), |sum, (amount, share)| {
			let part = product(&[amount.0, share.deconstruct().into()])?;
			sum.checked_add(part).ok_or(FinanceError::Overflow)
		})?;
		quotient_down(sum, BILLION.into()).map(Self)
	}

	/// `ceil(amount * rate)`: an origination or exit fee, against the borrower.
	pub fn fee_up(self, rate: Permill) -> Result<Self, FinanceError> {
		mul_div_up(self.0, rate.deconstruct().into(), Permill::one().deconstruct().into()).map(Self)
	}
}

impl Ltv {
	/// `principal / value` at 18 decimals, rounded up, against the borrower.
	/// [`FinanceError::DivisionByZero`] of a value of nothing.
	pub fn of_up(principal: Usdai, value: Usdai) -> Result<Self, FinanceError> {
		mul_div_up(principal.0, FIXED_ONE, value.0).map(|inner| Self(FixedU128::from_inner(inner)))
	}
}

#[cfg(test)]
mod tests;
